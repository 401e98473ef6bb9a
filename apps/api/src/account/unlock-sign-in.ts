import { Injectable } from '@nestjs/common';
import type { Actor } from '@permitdesk/persistence/actor';
import { RecordNotFound } from '@permitdesk/persistence/faults';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { Limiter } from '../platform/limiter.js';
import { triesKey } from '../session/sign-in.js';

/** Lifts the lock of a colleague who mistyped too often: the count of wrong passwords and codes begins anew. */
@Injectable()
export class UnlockSignIn {
  constructor(
    private readonly work: UnitOfWork,
    private readonly limiter: Limiter,
  ) {}

  /** @throws RecordNotFound for an account that is not of this tenant. */
  async run(actor: Actor, accountId: string): Promise<void> {
    const email = await this.work.run(actor, async (tx) => {
      const [row] = await tx.query<{ email: string }>(
        `SELECT a.email FROM accounts a JOIN memberships m ON m.account_id = a.id
         WHERE m.tenant_id = app_tenant() AND a.id = $1`,
        [accountId],
      );
      if (row === undefined) throw new RecordNotFound('account');
      tx.record({ action: 'sign-in.unlock', subject: { kind: 'account', id: accountId } });
      return row.email;
    });
    await this.limiter.forget('signInPerAccount', triesKey(email));
    await this.limiter.forget('codePerAccount', accountId);
  }
}
