import { Injectable } from '@nestjs/common';
import { AccountWork } from '@permitdesk/persistence/accounts/account-work';
import { renewRecoveryCodes } from '@permitdesk/persistence/accounts/second-factors';
import { RecordNotFound } from '@permitdesk/persistence/faults';
import type { SessionFacts } from '../platform/access.js';
import { ProveIdentity } from './prove-identity.js';
import { newRecoveryCodes, recoveryCodeHash } from './recovery-code.js';
import { tellOwner } from './tell-owner.js';

/** Ten new recovery codes, shown once; the old ones are worth nothing from then on. */
@Injectable()
export class RenewRecoveryCodes {
  constructor(
    private readonly work: AccountWork,
    private readonly proof: ProveIdentity,
  ) {}

  /** @throws RecordNotFound where no second factor is on. */
  async run(session: SessionFacts, password: string | undefined): Promise<readonly string[]> {
    await this.proof.run(session, password);
    const codes = newRecoveryCodes();
    await this.work.run(async (tx) => {
      if (!(await renewRecoveryCodes(tx, session.tokenHash, codes.map(recoveryCodeHash))))
        throw new RecordNotFound('second factor');
      await tx.note({ accountId: session.accountId, action: 'recovery-code.renew' });
      await tellOwner(tx, session, 'recovery-codes-renewed');
    });
    return codes;
  }
}
