import type { Citation } from '../law/citation.js';
import { card, refusalsOf, type Refusal } from '../law/refusal.js';
import { text, type Bilingual } from '../law/text.js';
import { day, isAfter, isBefore, type PlainDate } from '../time/plain-date.js';
import type { ExemptionCode } from './exemption-code.js';
import { CETA_CODES } from './register/ceta.js';
import { CHARITABLE_RELIGIOUS_CODES } from './register/charitable-religious.js';
import { CPTPP_CODES } from './register/cptpp.js';
import { CUKTCA_CODES } from './register/cuktca.js';
import { CUSMA_CODES } from './register/cusma.js';
import { FRANCOPHONE_MOBILITY_CODES, INNOVATION_STREAM_CODES } from './register/designated-programs.js';
import { CLOSED_FAMILY_CODES, RESIDENCE_APPLICANT_FAMILY_CODES, SPOUSE_CODES } from './register/families.js';
import { FEDERAL_PROVINCIAL_AND_YOUTH_CODES } from './register/federal-provincial.js';
import { HUMANITARIAN_CODES } from './register/humanitarian.js';
import { KOREA_CODES } from './register/korea.js';
import { CHILE_CODES, COLOMBIA_CODES, PANAMA_CODES, PERU_CODES } from './register/latin-america.js';
import { NO_OTHER_SUPPORT_CODES } from './register/no-other-support.js';
import { OTHER_AGREEMENT_CODES } from './register/other-agreements.js';
import { PERMANENT_RESIDENCE_CODES } from './register/permanent-residence.js';
import { PR_APPLICANT_CODES } from './register/pr-applicant.js';
import { PUBLIC_POLICY_CODES } from './register/public-policy.js';
import { RECIPROCAL_CODES } from './register/reciprocal.js';
import { RETIRED_TRADE_CODES } from './register/retired.js';
import { SIGNIFICANT_BENEFIT_CODES } from './register/significant-benefit.js';
import { ACADEMIC_AWARD_CODES, GRADUATE_CODES, RESEARCH_AND_COOP_CODES } from './register/study-and-research.js';
import { TRANSFEREE_REGISTER_CODES } from './register/transferees.js';
import { UKRAINE_CODES } from './register/ukraine.js';
import { VULNERABLE_WORKER_CODES } from './register/vulnerable-worker.js';

/** Every code, retired ones included, in the order of the department's provisions: A25.2, R204, R205 … R208. */
export const EXEMPTION_CODES: readonly ExemptionCode[] = [
  ...PUBLIC_POLICY_CODES,
  ...OTHER_AGREEMENT_CODES,
  ...CUSMA_CODES,
  ...RETIRED_TRADE_CODES,
  ...COLOMBIA_CODES,
  ...CHILE_CODES,
  ...KOREA_CODES,
  ...PANAMA_CODES,
  ...PERU_CODES,
  ...CETA_CODES,
  ...CPTPP_CODES,
  ...CUKTCA_CODES,
  ...UKRAINE_CODES,
  ...FEDERAL_PROVINCIAL_AND_YOUTH_CODES,
  ...SIGNIFICANT_BENEFIT_CODES,
  ...TRANSFEREE_REGISTER_CODES,
  ...PERMANENT_RESIDENCE_CODES,
  ...RECIPROCAL_CODES,
  ...RESEARCH_AND_COOP_CODES,
  ...FRANCOPHONE_MOBILITY_CODES,
  ...SPOUSE_CODES,
  ...GRADUATE_CODES,
  ...CLOSED_FAMILY_CODES,
  ...RESIDENCE_APPLICANT_FAMILY_CODES,
  ...ACADEMIC_AWARD_CODES,
  ...INNOVATION_STREAM_CODES,
  ...CHARITABLE_RELIGIOUS_CODES,
  ...NO_OTHER_SUPPORT_CODES,
  ...PR_APPLICANT_CODES,
  ...VULNERABLE_WORKER_CODES,
  ...HUMANITARIAN_CODES,
];

// A map, not an object: `constructor` typed into the code field must find nothing.
const byCode: ReadonlyMap<string, ExemptionCode> = new Map(EXEMPTION_CODES.map((each) => [each.code, each]));

export const findExemptionCode = (code: string): ExemptionCode | undefined => byCode.get(code);

const isBeforeFirstDay = ({ from }: ExemptionCode, on: PlainDate): boolean =>
  from !== undefined && isBefore(on, day(from));
const isAfterLastDay = ({ to }: ExemptionCode, on: PlainDate): boolean => to !== undefined && isAfter(on, day(to));

/** Whether a new application may be made under the code on a day; the first and the last day are open (EXM-07). */
export const isCodeOpenOn = (code: string, on: PlainDate): boolean => {
  const found = findExemptionCode(code);
  return found !== undefined && !isBeforeFirstDay(found, on) && !isAfterLastDay(found, on);
};

/** The codes of the table of 2022 that a code on an older permit may mean: one old label was split into several. */
export const codesBefore2022 = (legacy: string): readonly ExemptionCode[] =>
  EXEMPTION_CODES.filter((each) => each.replacedBy === undefined && each.legacyCodes.includes(legacy));

/** Who may still apply after the last day for a new application (EXM-07: only where the row says so). */
const STILL_OPEN_FOR: ReadonlyMap<string, Bilingual> = (() => {
  const families = text(
    'renewals that match the permit of the principal, and families of workers moving to permanent residence',
    "les renouvellements qui correspondent au permis du travailleur principal et les familles de travailleurs en voie d'obtenir la résidence permanente",
  );
  return new Map([
    ['C46', families],
    ['C47', families],
    ['C48', families],
    [
      'A77',
      text(
        'people in Canada who extend an existing start-up permit',
        'les personnes au Canada qui prolongent un permis de démarrage existant',
      ),
    ],
  ]);
})();

const TABLE: Citation = 'IRCC: LMIA exemption codes (table of 2025-02-03); EXM-02, EXM-07';

/** "C61, C62 or C63". */
const oneOf = (codes: readonly string[]): Bilingual => {
  const last = codes.at(-1) ?? '';
  const before = codes.slice(0, -1).join(', ');
  return before === '' ? text(last, last) : text(`${before} or ${last}`, `${before} ou ${last}`);
};

const refusal = refusalsOf({
  'exemption.code-unknown': card<{ code: string }>({
    basis: 'law',
    cites: [TABLE],
    text: ({ code }) =>
      text(`There is no exemption code "${code}".`, `Il n'existe aucun code de dispense « ${code} ».`),
    remedy: () => text('Choose a code of the register.', 'Choisissez un code du registre.'),
    mendAt: 'exemption',
  }),
  'exemption.code-not-yet-open': card<{ code: string; from: string; older: readonly string[] }>({
    basis: 'law',
    cites: [TABLE],
    text: ({ code, from }) =>
      text(
        `Code ${code} is not yet in force on that day: its first day is ${from}.`,
        `Le code ${code} n'est pas encore en vigueur ce jour-là : son premier jour est le ${from}.`,
      ),
    remedy: ({ older }) =>
      older.length === 0
        ? text('Choose a code in force on that day.', 'Choisissez un code en vigueur ce jour-là.')
        : text(
            `Choose a code in force on that day. The same work was then filed under ${oneOf(older).en}.`,
            `Choisissez un code en vigueur ce jour-là. Le même travail relevait alors de ${oneOf(older).fr}.`,
          ),
    mendAt: 'exemption',
  }),
  'exemption.code-closed': card<{ code: string; to: string; replacedBy: readonly string[] }>({
    basis: 'law',
    cites: [TABLE],
    text: ({ code, to, replacedBy }) => {
      const closed = text(
        `Code ${code} is closed: the last day for a new application was ${to}.`,
        `Le code ${code} est fermé : le dernier jour pour une nouvelle demande était le ${to}.`,
      );
      if (replacedBy.length === 0) return closed;
      const now = oneOf(replacedBy);
      return text(
        `${closed.en} The same work is now filed under ${now.en}.`,
        `${closed.fr} Le même travail relève maintenant de ${now.fr}.`,
      );
    },
    remedy: ({ replacedBy }) => {
      const now = oneOf(replacedBy);
      return replacedBy.length === 0
        ? text('Choose a code that is open on that day.', 'Choisissez un code ouvert ce jour-là.')
        : text(`Choose ${now.en}.`, `Choisissez ${now.fr}.`);
    },
    mendAt: 'exemption',
  }),
  'exemption.code-closed-to-most': card<{ code: string; to: string; stillOpenFor: Bilingual }>({
    basis: 'house',
    cites: [TABLE],
    text: ({ code, to, stillOpenFor }) =>
      text(
        `Code ${code} is closed to most: the last day for a new application was ${to}. It stays open only for ${stillOpenFor.en}.`,
        `Le code ${code} est fermé à la plupart : le dernier jour pour une nouvelle demande était le ${to}. Il ne reste ouvert que pour ${stillOpenFor.fr}.`,
      ),
    remedy: () =>
      text(
        'Choose another code, or have a named person confirm that the case is one of these.',
        "Choisissez un autre code, ou faites confirmer par une personne désignée qu'il s'agit d'un de ces cas.",
      ),
    mendAt: 'exemption',
  }),
  'exemption.code-end-unconfirmed': card<{ code: string; to: string }>({
    basis: 'house',
    cites: [
      'IRCC: Innovation Stream (2024-12-24); EXM-07',
      'Permitdesk: a named person looks where the law is unclear',
    ],
    text: ({ code, to }) =>
      text(
        `A named person must look at code ${code}: the published end of ${to} may have been extended.`,
        `Une personne désignée doit examiner le code ${code} : la fin publiée du ${to} a pu être reportée.`,
      ),
    remedy: () =>
      text(
        "Check the department's page on the day of the application and record what it says, or choose another code.",
        "Vérifiez la page du ministère le jour de la demande et consignez ce qu'elle indique, ou choisissez un autre code.",
      ),
    mendAt: 'exemption',
  }),
});

/** Every reason why a new application on a day cannot rest on the code. Never proof that a permit follows (EXM-03). */
export const codeRefusals = (code: string, on: PlainDate): readonly Refusal[] => {
  const found = findExemptionCode(code);
  if (found === undefined) return [refusal('exemption.code-unknown', { code })];
  const { from, to } = found;
  if (from !== undefined && isBeforeFirstDay(found, on)) {
    const older = found.legacyCodes.filter((each) => each !== code);
    return [refusal('exemption.code-not-yet-open', { code, from, older })];
  }
  if (to === undefined || !isAfterLastDay(found, on)) return [];
  if (found.manualReview === true) return [refusal('exemption.code-end-unconfirmed', { code, to })];
  const stillOpenFor = STILL_OPEN_FOR.get(code);
  return stillOpenFor === undefined
    ? [refusal('exemption.code-closed', { code, to, replacedBy: found.replacedBy ?? [] })]
    : [refusal('exemption.code-closed-to-most', { code, to, stillOpenFor })];
};
