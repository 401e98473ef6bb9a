import { HOUSE_PERIODS, type HousePeriods, type PrivacyLaw } from '@permitdesk/domain/privacy/privacy-settings';
import type { Transaction } from '../transaction.js';

export interface PrivacySettings {
  readonly law: PrivacyLaw;
  readonly house: HousePeriods;
  /** The named person in charge of privacy; absent until somebody is named. */
  readonly officer:
    { readonly name: string; readonly title?: string; readonly email?: string; readonly phone?: string } | undefined;
  /** 0 while nothing was ever saved. */
  readonly version: number;
}

interface Row {
  law: PrivacyLaw;
  officer_name: string | null;
  officer_title: string | null;
  officer_email: string | null;
  officer_phone: string | null;
  no_permit_years: number;
  remedy_months: number;
  quebec_register_years: number;
  quebec_answer_days: number;
  version: number;
}

/** What this workspace set; the house's own periods until somebody does. */
export const privacySettings = async (tx: Transaction): Promise<PrivacySettings> => {
  const [row] = await tx.query<Row>(
    `SELECT law, officer_name, officer_title, officer_email, officer_phone, no_permit_years, remedy_months, quebec_register_years,
       quebec_answer_days, version FROM privacy_settings WHERE tenant_id = app_tenant()`,
  );
  if (row === undefined) return { law: 'federal', house: HOUSE_PERIODS, officer: undefined, version: 0 };
  const { officer_title: title, officer_email: email, officer_phone: phone } = row;
  return {
    law: row.law,
    house: {
      noPermitYears: row.no_permit_years,
      remedyMonths: row.remedy_months,
      quebecRegisterYears: row.quebec_register_years,
      quebecAnswerDays: row.quebec_answer_days,
    },
    officer:
      row.officer_name === null
        ? undefined
        : {
            name: row.officer_name,
            ...(title === null ? {} : { title }),
            ...(email === null ? {} : { email }),
            ...(phone === null ? {} : { phone }),
          },
    version: row.version,
  };
};
