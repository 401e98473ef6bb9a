import { Injectable } from '@nestjs/common';
import type { AccountTransaction } from '@permitdesk/persistence/accounts/account-work';
import { AppError } from '../platform/problems.js';
import { startAddressOf } from './public-addresses.js';
import { ssoRefusal } from './sso-refusals.js';

/**
 * Which workspaces a person may enter without their provider. Asked once their password or passkey is proved, so that a
 * stranger learns nothing of who is an owner.
 */
@Injectable()
export class RequireSingleSignOn {
  /**
   * Owners pass everywhere, lest a broken provider lock everybody out; it is audited.
   * @param tenantIds in the order in which they would be entered; not empty.
   * @returns the first that may be entered.
   * @throws AppError `session.single-sign-on-required` with `startAt`, where the sign-in of the first begins.
   */
  async firstWithout(tx: AccountTransaction, accountId: string, tenantIds: readonly string[]): Promise<string> {
    let startAt: string | undefined;
    for (const tenantId of tenantIds) {
      const [asked] = (await tx.query('SELECT * FROM sso_enforced($1, $2, $3)', [accountId, tenantId, tx.now])) as {
        connection_id: string;
        is_owner: boolean;
      }[];
      if (asked === undefined) return tenantId;
      if (asked.is_owner) {
        await tx.note({ accountId, action: 'session.break-glass', after: { tenantId } });
        return tenantId;
      }
      startAt ??= startAddressOf(asked.connection_id);
    }
    throw new AppError('session.single-sign-on-required', {
      startAt,
      refusals: [ssoRefusal('single-sign-on.required')],
    });
  }
}
