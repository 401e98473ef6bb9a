import { Injectable } from '@nestjs/common';
import { AccountWork } from '@permitdesk/persistence/accounts/account-work';
import { rotateSession } from '@permitdesk/persistence/accounts/sessions';
import { RecordNotFound } from '@permitdesk/persistence/faults';
import type { SessionFacts } from '../platform/access.js';
import { hashOf, newToken } from './session-cookie.js';

/** Goes over to another workspace the person belongs to. The session gets a new token, for it may do other things now. */
@Injectable()
export class ChangeWorkspace {
  constructor(private readonly work: AccountWork) {}

  /**
   * @returns the new token; the session ends when it would have ended.
   * @throws RecordNotFound for a workspace the person does not belong to.
   */
  run(session: SessionFacts, tenantId: string): Promise<string> {
    const token = newToken();
    return this.work.run(async (tx) => {
      if (!(await rotateSession(tx, session.tokenHash, hashOf(token), { tenantId })))
        throw new RecordNotFound('workspace');
      await tx.note({
        accountId: session.accountId,
        action: 'session.change-workspace',
        subject: { kind: 'session', id: session.sessionId },
        after: { tenantId },
      });
      return token;
    });
  }
}
