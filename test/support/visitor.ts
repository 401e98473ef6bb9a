import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import supertest from 'supertest';

/** A browser without a window: it keeps the cookies it is given, and lets those go that are taken back. */
export class Visitor {
  private readonly jar = new Map<string, string>();
  userAgent = 'Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0';
  /** Where the visitor comes from, as a reverse proxy on this machine would tell. */
  address = '203.0.113.7';

  constructor(
    private readonly app: NestFastifyApplication,
    readonly host = 'localhost',
  ) {}

  get cookies(): ReadonlyMap<string, string> {
    return this.jar;
  }

  /** Puts a cookie in by hand: a stolen one, or one of before. */
  take(name: string, value: string): void {
    this.jar.set(name, value);
  }

  async ask(method: 'get' | 'post' | 'put' | 'delete', url: string, body?: object): Promise<supertest.Response> {
    const server = supertest(this.app.getHttpServer());
    const request = server[method](url)
      .set('host', this.host)
      .set('user-agent', this.userAgent)
      .set('x-forwarded-for', this.address);
    if (this.jar.size > 0)
      void request.set('cookie', [...this.jar].map(([name, value]) => `${name}=${value}`).join('; '));
    const answer = await (body === undefined ? request : request.send(body));
    for (const line of (answer.headers['set-cookie'] as unknown as string[] | undefined) ?? []) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') this.jar.delete(name);
      else this.jar.set(name, value);
    }
    return answer;
  }

  get(url: string): Promise<supertest.Response> {
    return this.ask('get', url);
  }

  post(url: string, body: object = {}): Promise<supertest.Response> {
    return this.ask('post', url, body);
  }

  put(url: string, body: object): Promise<supertest.Response> {
    return this.ask('put', url, body);
  }

  delete(url: string): Promise<supertest.Response> {
    return this.ask('delete', url);
  }

  signIn(email: string, password = 'a long enough password'): Promise<supertest.Response> {
    return this.post('/api/v1/session', { email, password });
  }
}
