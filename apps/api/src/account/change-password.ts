import { Injectable } from '@nestjs/common';
import { AccountWork } from '@permitdesk/persistence/accounts/account-work';
import { setPassword } from '@permitdesk/persistence/accounts/my-account';
import type { SessionFacts } from '../platform/access.js';
import { AppError } from '../platform/problems.js';
import { hashPassword } from '../session/password-hash.js';
import type { ChangePasswordDto } from './account.dto.js';
import { passwordRefusals } from './password-policy.js';
import { ProveIdentity } from './prove-identity.js';
import { tellOwner } from './tell-owner.js';

/** A new password in place of the old one. Every other session of the person ends. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly work: AccountWork,
    private readonly proof: ProveIdentity,
  ) {}

  /** @throws AppError `rule.refused` with every reason against the new password, or against the old one. */
  async run(session: SessionFacts, ask: ChangePasswordDto): Promise<void> {
    const account = await this.proof.run(session, ask.current, 'current');
    const refusals = passwordRefusals(ask.next, { email: account.email, name: account.displayName }, 'next');
    if (refusals.length > 0) throw new AppError('rule.refused', { refusals });
    const hash = await hashPassword(ask.next);
    await this.work.run(async (tx) => {
      await setPassword(tx, session.tokenHash, hash, tx.now);
      await tx.note({ accountId: session.accountId, action: 'password.change' });
      await tellOwner(tx, session, 'password-changed');
    });
  }
}
