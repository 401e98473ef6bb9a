import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '@permitdesk/persistence/actor';
import type { Clock } from '@permitdesk/persistence/clock';
import { RecordNotFound } from '@permitdesk/persistence/faults';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import type { Logger } from 'pino';
import { CLOCK, LOGGER } from '../platform/tokens.js';
import type { Caller } from '../session/open-session.js';
import { AdmitPerson } from './admit-person.js';
import { ProviderUnreachable, type ProviderClaims } from './identity-provider.js';
import { OpenConnection, type Connection } from './open-connection.js';
import { OpenProviderSession } from './open-provider-session.js';
import type { SignInProblem } from './sign-in-problem.js';
import { derivedFrom, digest } from './sign-in-secrets.js';
import { SignInStore } from './sign-in-store.js';

export type SignInEnd =
  | { readonly kind: 'in'; readonly token: string; readonly expiresAt: string; readonly returnTo: string }
  | { readonly kind: 'problem'; readonly problem: SignInProblem; readonly returnTo: string };

/** A browser comes back from its provider: checks what it brings, finds or makes the person, and opens the session. */
@Injectable()
export class FinishSignIn {
  constructor(
    private readonly store: SignInStore,
    private readonly openConnection: OpenConnection,
    private readonly admitPerson: AdmitPerson,
    private readonly openSession: OpenProviderSession,
    private readonly work: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async run(ask: {
    readonly browserSecret: string | undefined;
    readonly query: URLSearchParams;
    readonly caller: Caller;
    /** The person already signed in with this browser, if any. */
    readonly signedIn: { readonly accountId: string; readonly tenantId: string } | undefined;
  }): Promise<SignInEnd> {
    const state = ask.query.get('state') ?? '';
    const { browserSecret } = ask;
    const taken =
      browserSecret === undefined || state === ''
        ? undefined
        : await this.store.take(digest(state), digest(browserSecret), this.clock.now());
    if (browserSecret === undefined || taken === undefined)
      return { kind: 'problem', problem: 'sso.expired', returnTo: '/' };
    const { connectionId, returnTo } = taken;
    const actor = await this.store.actorOf(connectionId);
    if (actor === undefined) return { kind: 'problem', problem: 'sso.no-connection', returnTo };
    const problem = (code: SignInProblem): Promise<SignInEnd> => this.refused(actor, connectionId, code, returnTo);

    const connection = await this.opened(actor, connectionId);
    if (connection === undefined) return { kind: 'problem', problem: 'sso.no-connection', returnTo };
    if (ask.query.has('error')) return problem('sso.provider-refused');
    let claims: ProviderClaims;
    try {
      claims = await connection.provider.claimsOf(ask.query, { state, ...derivedFrom(browserSecret, state) });
    } catch (error) {
      this.logger.warn({ connectionId, err: error }, 'the answer of a provider of identities was refused');
      return problem(error instanceof ProviderUnreachable ? 'sso.provider-unreachable' : 'sso.answer-invalid');
    }
    const person = await this.admitPerson.run(actor, connection, claims, ask.signedIn);
    if (person.kind === 'problem') return problem(person.problem);
    const session = await this.openSession.run(person.accountId, actor.tenantId, ask.caller);
    return { kind: 'in', ...session, returnTo };
  }

  private async opened(actor: Actor, connectionId: string): Promise<Connection | undefined> {
    try {
      return await this.openConnection.run(actor, connectionId);
    } catch (error) {
      // Removed while the person was at the provider.
      if (error instanceof RecordNotFound) return undefined;
      throw error;
    }
  }

  /** A sign-in that led nowhere is on file too: whose it was is not, for nobody has proved to be anyone. */
  private async refused(
    actor: Actor,
    connectionId: string,
    problem: SignInProblem,
    returnTo: string,
  ): Promise<SignInEnd> {
    await this.work.run(actor, (tx) =>
      Promise.resolve(
        tx.record({
          action: 'sign-in.refuse',
          subject: { kind: 'connection', id: connectionId },
          reason: problem,
        }),
      ),
    );
    return { kind: 'problem', problem, returnTo };
  }
}
