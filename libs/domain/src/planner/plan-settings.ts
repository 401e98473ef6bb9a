import { text, type Bilingual } from '../law/text.js';

interface SettingCard {
  readonly days: number;
  readonly label: Bilingual;
}
const setting = (days: number, en: string, fr: string): SettingCard => ({ days, label: text(en, fr) });

/**
 * Days that no law gives: how long people usually take. House estimates of this product, each open to the tenant's own
 * experience, and shown as estimates wherever a date rests on them.
 */
export const PLAN_SETTINGS = {
  requestDays: setting(3, 'Gather what the request needs', 'Réunir ce que la demande exige'),
  signOffDays: setting(5, 'Assess and sign off the exemption', 'Évaluer et approuver la dispense'),
  agreementDays: setting(7, 'Agree and sign', "Convenir de l'entente et la signer"),
  feeDays: setting(1, 'Pay the compliance fee', 'Payer les frais de conformité'),
  offerDays: setting(2, 'Check and submit the offer', "Vérifier et soumettre l'offre"),
  numberDays: setting(1, 'Receive and hand over the number', 'Recevoir et remettre le numéro'),
  applicationDays: setting(7, 'Fill in and file the application', 'Remplir et présenter la demande'),
  biometricsDays: setting(10, 'Give biometrics after filing', 'Fournir les données biométriques après le dépôt'),
  medicalDays: setting(14, 'Medical exam and its result', 'Examen médical et son résultat'),
  medicalLetterDays: setting(
    14,
    'Wait for the instruction to have the exam, when it is not done before filing',
    "Attendre l'instruction de passer l'examen, s'il n'a pas été passé avant le dépôt",
  ),
  afterMedicalDays: setting(
    14,
    'IRCC takes the file up again after the exam',
    "IRCC reprend le dossier après l'examen",
  ),
  visaDays: setting(14, 'Visa put into the passport', 'Apposition du visa dans le passeport'),
  travelDays: setting(14, 'Book and travel', 'Réserver et voyager'),
  mailDays: setting(10, 'Permit by post, inside Canada', 'Permis par la poste, au Canada'),
  settleDays: setting(1, 'From the permit to the first day of work', 'Du permis au premier jour de travail'),
  tableOldAfterDays: setting(
    60,
    'A table of processing times counts as old after',
    'Un tableau de délais est réputé ancien après',
  ),
} as const satisfies Readonly<Record<string, SettingCard>>;
export type PlanSetting = keyof typeof PLAN_SETTINGS;
export type PlanSettings = Readonly<Record<PlanSetting, number>>;
export const PLAN_SETTING_NAMES = Object.keys(PLAN_SETTINGS) as readonly PlanSetting[];

/** Ten years: a plan further off is none, and dates stay within the calendar. */
export const LONGEST_DURATION = 3_650;

/** A number of days that can be reckoned with: whole, never negative, never beyond ten years. */
export const wholeDays = (days: number | undefined, otherwise: number): number =>
  days === undefined || !Number.isFinite(days) ? otherwise : Math.min(LONGEST_DURATION, Math.max(0, Math.trunc(days)));

/** All settings, with the house estimate where none was given. */
export const planSettings = (own: Partial<Readonly<Record<PlanSetting, number | undefined>>> = {}): PlanSettings =>
  Object.fromEntries(
    PLAN_SETTING_NAMES.map((name) => [name, wholeDays(own[name], PLAN_SETTINGS[name].days)]),
  ) as unknown as PlanSettings;

export const DEFAULT_PLAN_SETTINGS: PlanSettings = planSettings();
