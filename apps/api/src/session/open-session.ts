import { Inject, Injectable } from '@nestjs/common';
import type { AccountTransaction } from '@permitdesk/persistence/accounts/account-work';
import { workspacesOf } from '@permitdesk/persistence/accounts/my-account';
import { openSession, type SessionMethod } from '@permitdesk/persistence/accounts/sessions';
import type { Clock } from '@permitdesk/persistence/clock';
import { AppError } from '../platform/problems.js';
import { CLOCK } from '../platform/tokens.js';
import { RequireSingleSignOn } from '../single-sign-on/require-single-sign-on.js';
import { hashOf, newToken, SESSION_HOURS } from './session-cookie.js';

/** From where somebody asks to be let in. */
export interface Caller {
  readonly userAgent: string;
  /** The block of addresses that tries are counted in. */
  readonly block: string;
  /** The session that this browser had before; a new one takes its place. */
  readonly before?: Buffer;
}

export interface OpenedSession {
  readonly token: string;
  readonly expiresAt: string;
}

/** Opens a session for a person who has proved who they are. */
@Injectable()
export class OpenSession {
  constructor(
    private readonly requireSingleSignOn: RequireSingleSignOn,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param tenantId the workspace to open; the first one the person belongs to when left out.
   * @returns the token for the cookie; the database keeps its hash alone.
   * @throws AppError `session.wrong-credentials` for a person who belongs to no workspace; `session.single-sign-on-required`
   *   where each of theirs asks for its own provider.
   */
  async run(
    tx: AccountTransaction,
    accountId: string,
    method: SessionMethod,
    caller: Caller,
    tenantId?: string,
  ): Promise<OpenedSession> {
    const workspaces = await workspacesOf(tx, accountId);
    const wanted = workspaces.map((each) => each.tenantId).filter((id) => tenantId === undefined || id === tenantId);
    const [first] = wanted;
    if (first === undefined) throw new AppError('session.wrong-credentials');
    const chosen =
      method === 'single_sign_on' ? first : await this.requireSingleSignOn.firstWithout(tx, accountId, wanted);
    const token = newToken();
    const openedAt = this.clock.now();
    const expiresAt = new Date(Date.parse(openedAt) + SESSION_HOURS * 3_600_000).toISOString();
    if (caller.before !== undefined) await tx.query('SELECT auth_close_session($1)', [caller.before]);
    await openSession(tx, {
      tokenHash: hashOf(token),
      accountId,
      tenantId: chosen,
      userAgent: caller.userAgent.slice(0, 300),
      openedAt,
      expiresAt,
      method,
    });
    await tx.note({ accountId, action: 'session.open', after: { method } });
    return { token, expiresAt };
  }
}
