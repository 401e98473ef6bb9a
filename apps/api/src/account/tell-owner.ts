import type { AccountMailKind } from '@permitdesk/jobs/account-mail-kinds';
import { accountMail } from '@permitdesk/jobs/jobs';
import type { AccountTransaction } from '@permitdesk/persistence/accounts/account-work';
import { newId } from '@permitdesk/persistence/ids';

/** Puts a mail to the person on its way: somebody changed how they sign in, and if it was not they, they must hear of it. */
export const tellOwner = (
  tx: AccountTransaction,
  of: { readonly accountId: string; readonly tenantId: string },
  about: AccountMailKind,
): Promise<void> => tx.enqueue(accountMail, { tenantId: of.tenantId, accountId: of.accountId, mailId: newId(), about });
