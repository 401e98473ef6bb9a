import { Injectable } from '@nestjs/common';
import type { Actor } from '@permitdesk/persistence/actor';
import { RecordStale } from '@permitdesk/persistence/faults';
import { privacySettings, type PrivacySettings } from '@permitdesk/persistence/privacy/privacy-settings';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import type { PrivacySettingsView, SavePrivacySettingsDto } from './privacy.dto.js';

export const settingsView = ({ law, house, officer, version }: PrivacySettings): PrivacySettingsView => ({
  law,
  ...house,
  officer: officer === undefined ? null : { ...officer },
  version,
});

/** Which law applies, who is in charge of privacy, and the periods the house sets. */
@Injectable()
export class KeepPrivacySettings {
  constructor(private readonly work: UnitOfWork) {}

  run(actor: Actor, ask: SavePrivacySettingsDto): Promise<PrivacySettingsView> {
    return this.work.run(actor, async (tx) => {
      const before = await privacySettings(tx);
      if (before.version !== ask.version) throw new RecordStale('settings', before.version);
      await tx.query(
        `INSERT INTO privacy_settings (tenant_id, law, officer_name, officer_title, officer_email, officer_phone, no_permit_years, remedy_months,
           quebec_register_years, quebec_answer_days, updated_by, updated_at)
         VALUES (app_tenant(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
         ON CONFLICT (tenant_id) DO UPDATE SET law = excluded.law, officer_name = excluded.officer_name, officer_title = excluded.officer_title,
           officer_email = excluded.officer_email, officer_phone = excluded.officer_phone, no_permit_years = excluded.no_permit_years,
           remedy_months = excluded.remedy_months, quebec_register_years = excluded.quebec_register_years,
           quebec_answer_days = excluded.quebec_answer_days, updated_by = excluded.updated_by, updated_at = excluded.updated_at,
           version = privacy_settings.version + 1`,
        [
          ask.law,
          ask.officer?.name ?? null,
          ask.officer?.title ?? null,
          ask.officer?.email ?? null,
          ask.officer?.phone ?? null,
          ask.noPermitYears,
          ask.remedyMonths,
          ask.quebecRegisterYears,
          ask.quebecAnswerDays,
          tx.actor.id,
          tx.now,
        ],
      );
      // A period of the house moves days: every file is reckoned again at the next sweep.
      await tx.query('UPDATE retention_looks SET look_on = least(look_on, $1::date) WHERE tenant_id = app_tenant()', [
        tx.today,
      ]);
      const periods = ({
        noPermitYears,
        remedyMonths,
        quebecRegisterYears,
        quebecAnswerDays,
      }: PrivacySettings['house']) => ({
        noPermitYears,
        remedyMonths,
        quebecRegisterYears,
        quebecAnswerDays,
      });
      tx.record({
        action: 'privacy.set',
        subject: { kind: 'tenant', id: actor.tenantId },
        before: { law: before.law, ...before.house, officerNamed: before.officer !== undefined },
        after: { law: ask.law, ...periods(ask), officerNamed: ask.officer !== undefined },
      });
      return settingsView(await privacySettings(tx));
    });
  }
}
