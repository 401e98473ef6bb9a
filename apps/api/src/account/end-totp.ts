import { Injectable } from '@nestjs/common';
import { AccountWork } from '@permitdesk/persistence/accounts/account-work';
import { removeTotp } from '@permitdesk/persistence/accounts/second-factors';
import { RecordNotFound } from '@permitdesk/persistence/faults';
import type { SessionFacts } from '../platform/access.js';
import { ProveIdentity } from './prove-identity.js';
import { tellOwner } from './tell-owner.js';

/** Turns the codes of an app off; the recovery codes go with them. */
@Injectable()
export class EndTotp {
  constructor(
    private readonly work: AccountWork,
    private readonly proof: ProveIdentity,
  ) {}

  /** @throws RecordNotFound when none was on. */
  async run(session: SessionFacts, password: string | undefined): Promise<void> {
    await this.proof.run(session, password);
    await this.work.run(async (tx) => {
      if (!(await removeTotp(tx, session.tokenHash))) throw new RecordNotFound('second factor');
      await tx.note({ accountId: session.accountId, action: 'second-factor.turn-off', after: { kind: 'totp' } });
      await tellOwner(tx, session, 'second-factor-off');
    });
  }
}
