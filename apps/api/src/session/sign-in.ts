import { Injectable } from '@nestjs/common';
import { AccountStore } from '@permitdesk/persistence/account-store';
import { AccountWork } from '@permitdesk/persistence/accounts/account-work';
import { rehashPassword, signInFacts } from '@permitdesk/persistence/accounts/my-account';
import { openPending } from '@permitdesk/persistence/accounts/sessions';
import { Limiter } from '../platform/limiter.js';
import { AppError } from '../platform/problems.js';
import { OpenSession, type Caller, type OpenedSession } from './open-session.js';
import { hashPassword, passwordMatches, wantsRehash } from './password-hash.js';
import type { SignInDto } from './session.dto.js';
import { hashOf, newToken, PENDING_MINUTES } from './session-cookie.js';

/** A session, or the way to one that still asks for a second factor. */
export type SignInStep = OpenedSession & { readonly next: 'desk' | 'second-factor' };

/** Written for an address without an account: no tenant hears of it, and the answer takes as long. */
export const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Under which key the wrong tries for an address are counted. */
export const triesKey = (email: string): string => email.trim().toLowerCase();

/** Signs in with e-mail and password. */
@Injectable()
export class SignIn {
  constructor(
    private readonly accounts: AccountStore,
    private readonly work: AccountWork,
    private readonly limiter: Limiter,
    private readonly sessions: OpenSession,
  ) {}

  /**
   * @throws AppError `session.wrong-credentials`, the same for an unknown address and a wrong password;
   *   `session.too-many-tries`, the same for both as well.
   */
  async run(ask: SignInDto, caller: Caller): Promise<SignInStep> {
    const key = triesKey(ask.email);
    await this.limiter.take('signInPerBlock', caller.block);
    await this.limiter.take('signInPerAccount', key);
    const account = await this.accounts.find(ask.email);
    const matches = await passwordMatches(account?.passwordHash, ask.password);
    if (!matches || account?.passwordHash == null || account.tenantIds.length === 0) {
      await this.work.run((tx) =>
        tx.note({ accountId: account?.accountId ?? NOBODY, action: 'sign-in.refuse', by: 'system:sign-in' }),
      );
      throw new AppError('session.wrong-credentials');
    }
    await this.limiter.giveBack('signInPerBlock', caller.block);
    await this.limiter.forget('signInPerAccount', key);
    const { accountId, passwordHash } = account;
    const renewed = wantsRehash(passwordHash) ? await hashPassword(ask.password) : undefined;
    return this.work.run(async (tx) => {
      if (renewed !== undefined) await rehashPassword(tx, accountId, passwordHash, renewed);
      const facts = await signInFacts(tx, accountId);
      if (facts?.hasTotp !== true)
        return { next: 'desk', ...(await this.sessions.run(tx, accountId, 'password', caller)) };
      const token = newToken();
      const expiresAt = new Date(Date.parse(tx.now) + PENDING_MINUTES * 60_000).toISOString();
      await openPending(tx, {
        tokenHash: hashOf(token),
        accountId,
        userAgent: caller.userAgent.slice(0, 300),
        openedAt: tx.now,
        expiresAt,
      });
      return { next: 'second-factor', token, expiresAt };
    });
  }
}
