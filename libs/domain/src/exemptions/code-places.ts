import { card, refusalsOf, type Refusal } from '../law/refusal.js';
import { text, type Bilingual } from '../law/text.js';
import { PRIMARY_AGRICULTURE } from '../occupations/primary-agriculture.js';
import {
  BRITONS,
  CHILEANS,
  COLOMBIANS,
  COLOMBIANS_AND_NATIONALS,
  CPTPP_INVESTORS,
  CPTPP_PROFESSIONALS,
  CPTPP_SPECIALISTS,
  CPTPP_TRANSFEREES,
  CUSMA_CITIZENS,
  EU_CITIZENS,
  GATS_PERSONS,
  KOREANS,
  PANAMANIANS,
  PERUVIANS,
  PERUVIANS_AND_NATIONALS,
  UKRAINIANS,
  type CoveredPersons,
} from './register/agreement-persons.js';

/**
 * What the code table needs to know of place, occupation and person. A fact that is missing refuses nothing: the caller
 * asks for it. Provinces are two letters, countries ISO 3166-1 alpha-2.
 */
export interface PlaceFacts {
  readonly code: string;
  /** Where the work is done. */
  readonly province?: string | undefined;
  readonly residenceProvince?: string | undefined;
  readonly employerProvince?: string | undefined;
  readonly telework?: boolean | undefined;
  /** Five digits of NOC 2021. */
  readonly noc?: string | undefined;
  readonly citizenships?: readonly string[] | undefined;
  /** Countries other than Canada; empty means "asked, and none". */
  readonly permanentResidentOf?: readonly string[] | undefined;
}

/** Province code of Quebec, which selects its own workers (QUE-02). */
export const QUEBEC = 'QC';

const rows = (persons: CoveredPersons, codes: string): readonly (readonly [string, CoveredPersons])[] =>
  codes.split(' ').map((code) => [code, persons] as const);

/**
 * Citizenship and permanent residence by code (EXM-13). Spouses' codes are absent: there the principal is the one whom
 * the agreement covers. Permanent residents of New Zealand count for CPTPP transferees on the category page, though the
 * overview of the agreements names those of Australia only.
 */
const COVERED: ReadonlyMap<string, CoveredPersons> = new Map([
  ...rows(CUSMA_CITIZENS, 'T34 T35 T36 T37 T38'),
  ...rows(COLOMBIANS, 'F10 F11'),
  ...rows(COLOMBIANS_AND_NATIONALS, 'F12 F13 F14 F15'),
  ...rows(CHILEANS, 'F20 F21 F22 F23 F24'),
  ...rows(KOREANS, 'F30 F31 F32 F33 F34 F35'),
  ...rows(PANAMANIANS, 'F42'),
  ...rows(PERUVIANS, 'F50 F51 F52'),
  ...rows(PERUVIANS_AND_NATIONALS, 'F53 F54 F55'),
  ...rows(EU_CITIZENS, 'T41 T42 T43 T44 T46 T47 T48'),
  ...rows(BRITONS, 'F60 F61 F62 F63 F65 F66 F67'),
  ...rows(CPTPP_INVESTORS, 'T50'),
  ...rows(CPTPP_TRANSFEREES, 'T51 T54'),
  ...rows(CPTPP_SPECIALISTS, 'T55'),
  ...rows(CPTPP_PROFESSIONALS, 'T52'),
  ...rows(UKRAINIANS, 'F70 F71 F72 F74'),
  ...rows(GATS_PERSONS, 'T33'),
]);

/** Whom the agreement behind a code covers; `undefined` where no agreement tests citizenship. */
export const coveredPersons = (code: string): CoveredPersons | undefined => COVERED.get(code);

const refusal = refusalsOf({
  'exemption.nominee-in-quebec': card({
    basis: 'law',
    cites: ['IRPR s. 204(c)', 'IRCC: Quebec cases; EXM-15, QUE-02'],
    text: () =>
      text(
        'Code T13 is for nominees of provinces other than Quebec. The work is in Quebec.',
        'Le code T13 vise les personnes désignées par une province autre que le Québec. Le travail se fait au Québec.',
      ),
    remedy: () =>
      text(
        'Consider A73, for a worker who holds a Quebec selection certificate.',
        "Envisagez A73, pour un travailleur titulaire d'un certificat de sélection du Québec.",
      ),
    mendAt: 'exemption',
  }),
  'exemption.francophone-in-quebec': card({
    basis: 'law',
    cites: ['IRCC: Francophone Mobility, code C16 (2024-01-25); EXM-10, QUE-02'],
    text: () =>
      text(
        'Code C16 is for a job and a residence outside Quebec.',
        "Le code C16 vise un emploi et une résidence à l'extérieur du Québec.",
      ),
    remedy: () =>
      text(
        'Choose another code, or correct the place of work or of residence.',
        'Choisissez un autre code, ou corrigez le lieu de travail ou de résidence.',
      ),
    mendAt: 'exemption',
  }),
  'exemption.telework-for-quebec': card({
    basis: 'law',
    cites: ['IRCC: Francophone Mobility, code C16 (2024-01-25); EXM-10'],
    text: () =>
      text(
        'Telework for an employer located in Quebec does not qualify for code C16.',
        "Le télétravail pour un employeur situé au Québec n'est pas admissible au code C16.",
      ),
    remedy: () =>
      text(
        'Choose another code, or correct the place of the employer.',
        "Choisissez un autre code, ou corrigez le lieu de l'employeur.",
      ),
    mendAt: 'exemption',
  }),
  'exemption.primary-agriculture': card<{ noc: string }>({
    basis: 'law',
    cites: ['IRCC: Francophone Mobility, code C16 (2024-01-25); EXM-10', 'IRPR s. 315.2(4)'],
    text: ({ noc }) =>
      text(
        `NOC ${noc} is primary agriculture at TEER 4 or 5, which code C16 excludes.`,
        `La CNP ${noc} relève de l'agriculture primaire à la FÉER 4 ou 5, que le code C16 exclut.`,
      ),
    remedy: () =>
      text(
        'Choose another code, or correct the occupation if the duties are others.',
        'Choisissez un autre code, ou corrigez la profession si les fonctions sont autres.',
      ),
    mendAt: 'exemption',
  }),
  'exemption.citizenship-not-covered': card<{ code: string; who: Bilingual }>({
    basis: 'law',
    cites: ['IRPR s. 204(a)', 'IRCC: International free trade agreements, agreement pages; EXM-13'],
    text: ({ code, who }) =>
      text(
        `Code ${code} is only for a worker who ${who.en}.`,
        `Le code ${code} ne vise qu'un travailleur qui ${who.fr}.`,
      ),
    remedy: () =>
      text(
        'Choose a code that covers the worker, or correct the citizenship on file.',
        'Choisissez un code qui vise le travailleur, ou corrigez la citoyenneté au dossier.',
      ),
    mendAt: 'exemption',
  }),
  'exemption.residence-not-covered': card<{ code: string; who: Bilingual }>({
    basis: 'law',
    cites: ['IRPR s. 204(a)', 'IRCC: International free trade agreements, agreement pages; EXM-13'],
    text: ({ code, who }) =>
      text(
        `Code ${code} is only for a worker who ${who.en}. The permanent residence on file does not count.`,
        `Le code ${code} ne vise qu'un travailleur qui ${who.fr}. La résidence permanente au dossier ne compte pas.`,
      ),
    remedy: () =>
      text(
        'Choose a code that covers the worker, or correct the citizenship on file.',
        'Choisissez un code qui vise le travailleur, ou corrigez la citoyenneté au dossier.',
      ),
    mendAt: 'exemption',
  }),
});

/** T13 and C16 are not for Quebec (EXM-10, EXM-15, QUE-02). */
export const quebecRefusals = (facts: PlaceFacts): readonly Refusal[] => {
  if (facts.code === 'T13') return facts.province === QUEBEC ? [refusal('exemption.nominee-in-quebec')] : [];
  if (facts.code !== 'C16') return [];
  const inQuebec = facts.province === QUEBEC || facts.residenceProvince === QUEBEC;
  const teleworkForQuebec = facts.telework === true && facts.employerProvince === QUEBEC;
  return [
    ...(inQuebec ? [refusal('exemption.francophone-in-quebec')] : []),
    ...(teleworkForQuebec ? [refusal('exemption.telework-for-quebec')] : []),
  ];
};

/** C16 takes any TEER but TEER 4 and 5 in primary agriculture (EXM-10). */
export const agricultureRefusals = ({ code, noc }: PlaceFacts): readonly Refusal[] =>
  code === 'C16' && noc !== undefined && PRIMARY_AGRICULTURE.has(noc)
    ? [refusal('exemption.primary-agriculture', { noc })]
    : [];

const overlaps = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((each) => others.includes(each));

/** Citizenship is tested against the agreement; permanent residence counts only where the agreement says so (EXM-13). */
export const citizenshipRefusals = (facts: PlaceFacts): readonly Refusal[] => {
  const persons = coveredPersons(facts.code);
  if (persons === undefined || facts.citizenships === undefined) return [];
  if (overlaps(facts.citizenships, persons.citizensOf)) return [];
  const residences = facts.permanentResidentOf;
  // Residence could still cover the worker, so nothing is refused before it is known.
  if (residences === undefined && persons.residentsOf.length > 0) return [];
  if (overlaps(residences ?? [], persons.residentsOf)) return [];
  const params = { code: facts.code, who: persons.who };
  return overlaps(residences ?? [], persons.citizensOf)
    ? [refusal('exemption.residence-not-covered', params)]
    : [refusal('exemption.citizenship-not-covered', params)];
};

/** Every reason why place, occupation or person does not fit the code. */
export const placeRefusals = (facts: PlaceFacts): readonly Refusal[] => [
  ...quebecRefusals(facts),
  ...agricultureRefusals(facts),
  ...citizenshipRefusals(facts),
];
