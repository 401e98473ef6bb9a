import { Injectable } from '@nestjs/common';
import { resetMail } from '@permitdesk/jobs/jobs';
import { AccountWork } from '@permitdesk/persistence/accounts/account-work';
import { askReset } from '@permitdesk/persistence/accounts/resets';
import { newId } from '@permitdesk/persistence/ids';
import { Limiter } from '../platform/limiter.js';
import type { Caller } from '../session/open-session.js';
import { NOBODY, triesKey } from '../session/sign-in.js';

/**
 * Somebody does not know their password. Nothing is told of whether the address has an account: the answer is the same, and
 * so are the rows that are written before it, down to a job that finds nobody to write to.
 */
@Injectable()
export class AskReset {
  constructor(
    private readonly work: AccountWork,
    private readonly limiter: Limiter,
  ) {}

  /** @throws AppError `request.too-many`, for a known and an unknown address alike. */
  async run(email: string, caller: Caller): Promise<void> {
    await this.limiter.take('resetPerBlock', caller.block);
    await this.limiter.take('resetPerAddress', triesKey(email));
    const resetId = newId();
    await this.work.run(async (tx) => {
      const { accountId, tenantId } = await askReset(tx, resetId, email, tx.now);
      await tx.note({ accountId: accountId ?? NOBODY, action: 'password.ask-reset', by: 'system:reset' });
      await tx.enqueue(resetMail, { tenantId: tenantId ?? NOBODY, resetId });
    });
  }
}
