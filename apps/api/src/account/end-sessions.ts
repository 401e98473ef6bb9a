import { Injectable } from '@nestjs/common';
import { AccountWork } from '@permitdesk/persistence/accounts/account-work';
import { revokeOtherSessions, revokeSession } from '@permitdesk/persistence/accounts/sessions';
import { RecordNotFound } from '@permitdesk/persistence/faults';
import type { SessionFacts } from '../platform/access.js';

/** Ends sessions of the person: one that is not theirs any more, or all but this. */
@Injectable()
export class EndSessions {
  constructor(private readonly work: AccountWork) {}

  /** @throws RecordNotFound for a session the person does not have. */
  one(session: SessionFacts, id: string): Promise<void> {
    return this.work.run(async (tx) => {
      await tx.note({
        accountId: session.accountId,
        action: 'session.revoke',
        subject: { kind: 'session', id },
      });
      if (!(await revokeSession(tx, session.tokenHash, id))) throw new RecordNotFound('session');
    });
  }

  /** @returns how many ended. */
  others(session: SessionFacts): Promise<number> {
    return this.work.run(async (tx) => {
      const ended = await revokeOtherSessions(tx, session.tokenHash);
      if (ended > 0) await tx.note({ accountId: session.accountId, action: 'session.revoke-others', after: { ended } });
      return ended;
    });
  }
}
