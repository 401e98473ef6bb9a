import { Injectable } from '@nestjs/common';
import { AccountWork } from '@permitdesk/persistence/accounts/account-work';
import { removePasskey, renamePasskey } from '@permitdesk/persistence/accounts/passkeys';
import { RecordNotFound } from '@permitdesk/persistence/faults';
import type { SessionFacts } from '../platform/access.js';
import { ProveIdentity } from './prove-identity.js';
import { tellOwner } from './tell-owner.js';

/** Names a passkey anew, or lets it go. */
@Injectable()
export class KeepPasskeys {
  constructor(
    private readonly work: AccountWork,
    private readonly proof: ProveIdentity,
  ) {}

  /** @throws RecordNotFound for a passkey the person does not have. */
  rename(session: SessionFacts, id: string, name: string): Promise<void> {
    return this.work.run(async (tx) => {
      if (!(await renamePasskey(tx, session.tokenHash, id, name))) throw new RecordNotFound('passkey');
      await tx.note({ accountId: session.accountId, action: 'passkey.rename', subject: { kind: 'passkey', id } });
    });
  }

  /** @throws RecordNotFound for a passkey the person does not have. */
  async remove(session: SessionFacts, id: string, password: string | undefined): Promise<void> {
    await this.proof.run(session, password);
    await this.work.run(async (tx) => {
      if (!(await removePasskey(tx, session.tokenHash, id))) throw new RecordNotFound('passkey');
      await tx.note({ accountId: session.accountId, action: 'passkey.remove', subject: { kind: 'passkey', id } });
      await tellOwner(tx, session, 'passkey-removed');
    });
  }
}
