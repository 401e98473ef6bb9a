import { Injectable } from '@nestjs/common';
import type { Actor } from '@permitdesk/persistence/actor';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import type { CustodianSettingsView } from './custodian.dto.js';
import { showCustodianSettings } from './custodians.read-model.js';

/** How often a workspace asks its custodians. What is due moves with it; nothing that was told is told again for the same day. */
@Injectable()
export class SetCheckInterval {
  constructor(private readonly work: UnitOfWork) {}

  run(actor: Actor, everyDays: number): Promise<CustodianSettingsView> {
    return this.work.run(actor, async (tx) => {
      const before = await showCustodianSettings(tx);
      await tx.query(
        `UPDATE tenants SET settings = settings || jsonb_build_object('custodianCheckDays', $1::integer) WHERE id = app_tenant()`,
        [everyDays],
      );
      await tx.query(
        `UPDATE custodians SET next_check_on = greatest(coalesce(checked_on, since) + $1::integer, next_check_on + ($1::integer - $2::integer)), version = version + 1, updated_at = $3
         WHERE tenant_id = app_tenant() AND (until IS NULL OR until >= $4::date)`,
        [everyDays, before.everyDays, tx.now, tx.today],
      );
      tx.record({
        action: 'custodian.set-interval',
        subject: { kind: 'tenant', id: actor.tenantId },
        before: { everyDays: before.everyDays },
        after: { everyDays },
      });
      return showCustodianSettings(tx);
    });
  }
}
