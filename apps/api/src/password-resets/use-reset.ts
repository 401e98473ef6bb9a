import { Injectable } from '@nestjs/common';
import { AccountWork } from '@permitdesk/persistence/accounts/account-work';
import { hashOfToken } from '@permitdesk/persistence/accounts/link-token';
import { workspacesOf } from '@permitdesk/persistence/accounts/my-account';
import { findReset, useReset, type FoundReset } from '@permitdesk/persistence/accounts/resets';
import { passwordRefusals } from '../account/password-policy.js';
import { tellOwner } from '../account/tell-owner.js';
import { Limiter } from '../platform/limiter.js';
import { AppError } from '../platform/problems.js';
import type { Caller } from '../session/open-session.js';
import { hashPassword } from '../session/password-hash.js';
import { triesKey } from '../session/sign-in.js';

/** Sets a new password by a link from a mail. The link works once; every session of the person ends. */
@Injectable()
export class UseReset {
  constructor(
    private readonly work: AccountWork,
    private readonly limiter: Limiter,
  ) {}

  /** @throws AppError `link.spent` for a link that was used, is too old, or never was. */
  async look(token: string, caller: Caller): Promise<FoundReset> {
    await this.limiter.take('linkPerBlock', caller.block);
    const found = await this.work.run((tx) => findReset(tx, hashOfToken(token), tx.now));
    if (found === undefined) throw new AppError('link.spent');
    return found;
  }

  /** @throws AppError `rule.refused` with every reason against the password; the link stays good. */
  async run(token: string, password: string, caller: Caller): Promise<void> {
    const { email, displayName } = await this.look(token, caller);
    const refusals = passwordRefusals(password, { email, name: displayName });
    if (refusals.length > 0) throw new AppError('rule.refused', { refusals });
    const hash = await hashPassword(password);
    await this.work.run(async (tx) => {
      const accountId = await useReset(tx, hashOfToken(token), hash, tx.now);
      if (accountId === undefined) throw new AppError('link.spent');
      await tx.note({ accountId, action: 'password.reset' });
      const [home] = await workspacesOf(tx, accountId);
      if (home !== undefined) await tellOwner(tx, { accountId, tenantId: home.tenantId }, 'password-changed');
    });
    // Whoever has the mail is no guesser: wrong tries of before do not keep them out.
    await this.limiter.forget('signInPerAccount', triesKey(email));
  }
}
