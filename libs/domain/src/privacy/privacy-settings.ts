import { ACCESS_ANSWER_DAYS } from '../deadlines/notice-periods.js';
import { text, type Bilingual } from '../law/text.js';

/** Which law a workspace says it is under; a person decides that, with PRV-01 beside the question. */
export const PRIVACY_LAWS = ['federal', 'quebec', 'both'] as const;
export type PrivacyLaw = (typeof PRIVACY_LAWS)[number];

export const PRIVACY_LAW_NAMES: Readonly<Record<PrivacyLaw, Bilingual>> = {
  federal: text('PIPEDA (federal)', 'LPRPDE (fédérale)'),
  quebec: text('Quebec (Law 25)', 'Québec (loi 25)'),
  both: text('Both', 'Les deux'),
};

export const isFederal = (law: PrivacyLaw): boolean => law !== 'quebec';
export const isQuebec = (law: PrivacyLaw): boolean => law !== 'federal';

/** Periods that no official source gives us; the house sets them, and every date that rests on one says so. */
export const HOUSE_PERIODS = {
  /** Years after closing for which the file of a case that never led to a permit is kept. */
  noPermitYears: 2,
  /** Months after the answer to an access or correction request for which the file stays, so that a remedy is not emptied. */
  remedyMonths: 12,
  /** Years for which Quebec's register of incidents is kept (PRV-03). */
  quebecRegisterYears: 5,
  /** Days to answer an access request under Quebec's law (PRV-03). */
  quebecAnswerDays: ACCESS_ANSWER_DAYS,
} as const;
export type HousePeriod = keyof typeof HOUSE_PERIODS;
export type HousePeriods = Readonly<Record<HousePeriod, number>>;

/** Limits within which the house may set them. The years of the law are no setting at all. */
export const HOUSE_PERIOD_LIMITS: Readonly<Record<HousePeriod, { readonly min: number; readonly max: number }>> = {
  noPermitYears: { min: 1, max: 20 },
  remedyMonths: { min: 1, max: 120 },
  quebecRegisterYears: { min: 1, max: 20 },
  quebecAnswerDays: { min: 1, max: 90 },
};

/** What the reader of such a date is told. */
export const HOUSE_PERIOD_WARNINGS: Readonly<Record<HousePeriod, Bilingual>> = {
  noPermitYears: text(
    'Years after closing without a permit: set by your house. No official source was read for it; confirm it with your counsel.',
    'Années après la fermeture sans permis : fixées par votre maison. Aucune source officielle n’a été lue; confirmez-les auprès de votre conseiller.',
  ),
  remedyMonths: text(
    'Months kept after the answer to a request: set by your house, so that a remedy can still be used (PIPEDA s. 8(8)).',
    'Mois de conservation après la réponse à une demande : fixés par votre maison, pour qu’un recours reste possible (LPRPDE, par. 8(8)).',
  ),
  quebecRegisterYears: text(
    'Five years for Quebec’s register of incidents: not verified against an official source.',
    'Cinq ans pour le registre québécois des incidents : non vérifié auprès d’une source officielle.',
  ),
  quebecAnswerDays: text(
    'Thirty days to answer under Quebec’s law: not verified against an official source.',
    'Trente jours pour répondre en vertu de la loi québécoise : non vérifié auprès d’une source officielle.',
  ),
};
