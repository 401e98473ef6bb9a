import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@permitdesk/persistence/clock';
import { CLOCK, LOGGER } from '../platform/tokens.js';
import type { Logger } from 'pino';
import { OpenConnection } from './open-connection.js';
import { ownPath, type SignInProblem } from './sign-in-problem.js';
import { derivedFrom, digest, newSecret, SIGN_IN_MINUTES } from './sign-in-secrets.js';
import { SignInStore } from './sign-in-store.js';

export type SignInStart =
  | { readonly kind: 'go'; readonly address: string; readonly browserSecret: string; readonly expiresAt: string }
  | { readonly kind: 'problem'; readonly problem: SignInProblem; readonly returnTo: string };

/** Sends a browser to its provider, with a state that is good once, for ten minutes, and for this browser alone. */
@Injectable()
export class StartSignIn {
  constructor(
    private readonly store: SignInStore,
    private readonly openConnection: OpenConnection,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async run(
    ask: { readonly connectionId: string } | { readonly email: string },
    wantedReturn: string | undefined,
  ): Promise<SignInStart> {
    const returnTo = ownPath(wantedReturn);
    const connectionId = 'email' in ask ? await this.store.connectionFor(ask.email) : ask.connectionId;
    const actor = connectionId === undefined ? undefined : await this.store.actorOf(connectionId);
    if (connectionId === undefined || actor === undefined)
      return { kind: 'problem', problem: 'sso.no-connection', returnTo };
    const { provider } = await this.openConnection.run(actor, connectionId);
    const browserSecret = newSecret();
    const state = newSecret();
    let address: string;
    try {
      address = await provider.signInAddress({
        state,
        ...derivedFrom(browserSecret, state),
        ...('email' in ask ? { loginHint: ask.email } : {}),
      });
    } catch (error) {
      this.logger.warn({ connectionId, err: error }, 'a provider of identities cannot be reached');
      return { kind: 'problem', problem: 'sso.provider-unreachable', returnTo };
    }
    const at = this.clock.now();
    const expiresAt = new Date(Date.parse(at) + SIGN_IN_MINUTES * 60_000).toISOString();
    await this.store.open({
      stateHash: digest(state),
      browserHash: digest(browserSecret),
      connectionId,
      returnTo,
      at,
      until: expiresAt,
    });
    return { kind: 'go', address, browserSecret, expiresAt };
  }
}
