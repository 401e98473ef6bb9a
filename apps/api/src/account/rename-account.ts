import { Injectable } from '@nestjs/common';
import { AccountWork } from '@permitdesk/persistence/accounts/account-work';
import { rename } from '@permitdesk/persistence/accounts/my-account';
import type { SessionFacts } from '../platform/access.js';

/** A person's own name, as they write it. The audit says that it changed, not into what. */
@Injectable()
export class RenameAccount {
  constructor(private readonly work: AccountWork) {}

  run(session: SessionFacts, name: string): Promise<void> {
    return this.work.run(async (tx) => {
      await rename(tx, session.tokenHash, name);
      await tx.note({ accountId: session.accountId, action: 'account.rename' });
    });
  }
}
