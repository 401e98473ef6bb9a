import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';

/** What a provider says of a person; the key is the subject. */
export type ProviderPeople = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

interface ProviderState {
  readonly people?: ProviderPeople;
  /** Who signs in when a browser comes; null: the person says no. */
  readonly next?: string | null;
  readonly faults?: { readonly hangs?: boolean; readonly discovery?: object };
}

/** A real provider of identities in a process of its own: the package is ESM and wants no part of Jest's module system. */
export class TestIdentityProvider {
  private asked = 0;

  private constructor(
    private readonly child: ChildProcess,
    readonly issuer: string,
  ) {}

  static async start(client: {
    readonly id: string;
    readonly secret: string;
    readonly redirectUri: string;
  }): Promise<TestIdentityProvider> {
    const clients = [{ client_id: client.id, client_secret: client.secret, redirect_uris: [client.redirectUri] }];
    const child = fork(path.join(import.meta.dirname, 'identity-provider-process.mjs'), [JSON.stringify(clients)], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv: ['--no-warnings'],
      env: { ...process.env, NODE_ENV: 'production' },
    });
    const issuer = await new Promise<string>((done, fail) => {
      child.once('message', (told) => done((told as { issuer: string }).issuer));
      child.once('exit', (code) => fail(new Error(`the provider ended with ${code}`)));
    });
    return new TestIdentityProvider(child, issuer);
  }

  /** Tells it who there is, who signs in next, and what goes wrong. */
  async tell(state: ProviderState): Promise<void> {
    const id = (this.asked += 1);
    await new Promise<void>((done) => {
      const heard = (told: unknown): void => {
        if ((told as { done?: number }).done !== id) return;
        this.child.off('message', heard);
        done();
      };
      this.child.on('message', heard);
      this.child.send({ id, state });
    });
  }

  /** Walks the redirects of a sign-in as a browser does, up to the one that leads away from the provider. @returns it. */
  async walk(address: string): Promise<string> {
    const cookies = new Map<string, string>();
    let next = address;
    for (let step = 0; step < 12; step += 1) {
      const answer = await fetch(next, {
        redirect: 'manual',
        headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      });
      for (const line of answer.headers.getSetCookie()) {
        const [pair = ''] = line.split(';');
        const cut = pair.indexOf('=');
        cookies.set(pair.slice(0, cut), pair.slice(cut + 1));
      }
      const location = answer.headers.get('location');
      if (location === null) throw new Error(`the provider answers ${answer.status}: ${await answer.text()}`);
      next = new URL(location, next).href;
      if (!next.startsWith(this.issuer)) return next;
    }
    throw new Error('the provider leads in circles');
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null) return;
    const gone = new Promise((done) => this.child.once('exit', done));
    this.child.disconnect();
    await gone;
  }
}
