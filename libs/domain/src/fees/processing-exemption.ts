import type { YesNoUnknown } from '../assess/answers.js';
import type { FactName, Facts } from '../assess/facts.js';
import { text, type Bilingual } from '../law/text.js';
import { FEE_EXEMPTION_GROUNDS, GROUND_CODES, type FeeExemptionGround } from './fee-exemption.js';

export type ProcessingParagraph =
  FeeExemptionGround | 'R299(2)(a)' | 'R299(2)(c)' | 'R299(2)(d)' | 'R299(2)(i)' | 'R299(2)(l)';

/** A row of the table of FEE-05: a paragraph of IRPR s. 299(2), and what it means for the employer's fee. */
export interface ProcessingExemption {
  readonly paragraph: ProcessingParagraph;
  readonly who: Bilingual;
  /** `no-offer`: their permit bears no offer, so no employer fee arises (FEE-07). */
  readonly employerFee: 'exempt' | 'no-offer' | 'due';
  /** Codes whose every worker is in the paragraph: the code itself settles it. */
  readonly codes: readonly string[];
  /** What settles it under any other code; left out where only a code can. */
  readonly holds?: (facts: Facts) => YesNoUnknown;
  readonly asks: readonly FactName[];
}

const answered = (answer: boolean | undefined): YesNoUnknown =>
  answer === undefined ? 'need-to-know' : answer ? 'yes' : 'no';

/**
 * Unpaid: nothing beyond a living stipend under the minimum wage. Room and board count as no pay only if they are part of
 * the life there and cannot be turned into money.
 */
const isUnpaidForOrganization = ({ employerKind, remuneration, boardIsIntegral }: Facts): YesNoUnknown => {
  if (remuneration === 'paid' || boardIsIntegral === false) return 'no';
  if (employerKind !== undefined && employerKind !== 'religious' && employerKind !== 'charity') return 'no';
  return employerKind === undefined || remuneration === undefined ? 'need-to-know' : 'yes';
};

/** The worker herself: a person outside Canada has no protection there. */
const hasProtection = ({ refugeeProtected, inCanada }: Facts): YesNoUnknown =>
  refugeeProtected === true && inCanada === false ? 'no' : answered(refugeeProtected);

/** Who pays no processing fee for a work permit, and whose employer pays none either (IRPR s. 299(2), s. 303.1(5)). */
export const PROCESSING_EXEMPTIONS: readonly ProcessingExemption[] = [
  {
    paragraph: 'R299(2)(a)',
    who: text(
      'refugee claimants in Canada who await their decision, and family',
      "demandeurs d'asile au Canada en attente d'une décision, et famille",
    ),
    employerFee: 'no-offer',
    codes: ['S61'],
    asks: [],
  },
  {
    paragraph: 'R299(2)(b)',
    who: text('people in Canada with refugee protection, and family', 'personnes protégées au Canada, et famille'),
    employerFee: 'exempt',
    codes: [],
    holds: hasProtection,
    asks: ['refugeeProtected', 'inCanada'],
  },
  {
    paragraph: 'R299(2)(c)',
    who: text('resettled refugees, and family', 'réfugiés réinstallés, et famille'),
    employerFee: 'exempt',
    codes: [],
    asks: [],
  },
  {
    paragraph: 'R299(2)(d)',
    who: text('destitute students', 'étudiants sans ressources'),
    employerFee: 'no-offer',
    codes: ['H81'],
    asks: [],
  },
  {
    paragraph: 'R299(2)(e)',
    who: text('work designated as research', 'travail désigné comme recherche'),
    employerFee: 'exempt',
    codes: ['C31'],
    asks: [],
  },
  {
    paragraph: 'R299(2)(f)',
    who: text(
      'unpaid work for a Canadian religious or charitable organization',
      'travail non rémunéré pour un organisme religieux ou de bienfaisance canadien',
    ),
    employerFee: 'exempt',
    codes: [],
    holds: isUnpaidForOrganization,
    asks: ['employerKind', 'remuneration', 'boardIsIntegral'],
  },
  {
    paragraph: 'R299(2)(g)',
    who: text(
      'family of accredited diplomats, visiting forces or exchange officers, in reciprocal work',
      'famille de diplomates accrédités, de forces étrangères ou de militaires en échange, dans un emploi réciproque',
    ),
    employerFee: 'exempt',
    codes: [],
    holds: ({ accreditedFamily }) => answered(accreditedFamily),
    asks: ['accreditedFamily'],
  },
  {
    paragraph: 'R299(2)(h)',
    who: text(
      'reciprocal artistic, cultural or educational jobs under an agreement',
      'emplois artistiques, culturels ou éducatifs réciproques prévus par un accord',
    ),
    employerFee: 'exempt',
    codes: [],
    holds: ({ reciprocalCulturalAgreement }) => answered(reciprocalCulturalAgreement),
    asks: ['reciprocalCulturalAgreement'],
  },
  {
    paragraph: 'R299(2)(i)',
    who: text(
      'participants in an international student or young worker programme',
      'participants à un programme international pour étudiants ou jeunes travailleurs',
    ),
    employerFee: 'due',
    codes: ['C21'],
    asks: [],
  },
  {
    paragraph: 'R299(2)(j)(k)',
    who: text(
      'United States officials, pre-inspection, grain inspection and joint commission staff, and family',
      "fonctionnaires des États-Unis, personnel du précontrôle, de l'inspection des grains et de la commission mixte, et famille",
    ),
    employerFee: 'exempt',
    codes: [],
    holds: ({ usOfficial }) => answered(usOfficial),
    asks: ['usOfficial'],
  },
  {
    paragraph: 'R299(2)(l)',
    who: text('vulnerable workers', 'travailleurs vulnérables'),
    employerFee: 'no-offer',
    codes: ['A72'],
    asks: [],
  },
];

/** Co-op codes that the department treats like research although the Regulations do not name them (FEE-06). */
export const EXEMPT_BY_PRACTICE: ReadonlySet<string> = new Set(['C32', 'C33']);

/** What one paragraph says of the facts. */
export interface ExemptionFinding {
  readonly row: ProcessingExemption;
  readonly holds: YesNoUnknown;
  /** The code, and not a fact, puts the worker in the paragraph. */
  readonly byCode: boolean;
}

const settledByCode: ReadonlyMap<string, readonly ExemptionFinding[]> = new Map(
  PROCESSING_EXEMPTIONS.flatMap((row) =>
    row.codes.map((code) => [code, [{ row, holds: 'yes', byCode: true }]] as const),
  ),
);
const groundRows = FEE_EXEMPTION_GROUNDS.flatMap(({ value: ground }) =>
  PROCESSING_EXEMPTIONS.filter(({ paragraph }) => paragraph === ground).map((row) => ({
    row,
    codes: GROUND_CODES[ground],
  })),
);
const groundsOfCode: ReadonlyMap<string, readonly ProcessingExemption[]> = new Map(
  groundRows
    .flatMap(({ codes }) => codes)
    .map((code) => [code, groundRows.flatMap(({ row, codes }) => (codes.includes(code) ? [row] : []))]),
);
const NONE: readonly ExemptionFinding[] = [];
const NO_ROWS: readonly ProcessingExemption[] = [];

/** Every paragraph that can belong to the code, with what the facts say of it; none for a code that all pay under. */
export const exemptionFindings = (code: string | undefined, facts: Facts): readonly ExemptionFinding[] => {
  if (code === undefined) return NONE;
  const settled = settledByCode.get(code);
  if (settled !== undefined) return settled;
  const rows = groundsOfCode.get(code);
  return rows === undefined
    ? NONE
    : rows.map((row) => ({ row, holds: row.holds?.(facts) ?? 'need-to-know', byCode: false }));
};

/** Paragraphs that the facts claim although they never belong to the code: the officer's word is needed first. */
export const claimedOutOfPlace = (code: string, facts: Facts): readonly ProcessingExemption[] => {
  let claimed: ProcessingExemption[] | undefined;
  for (const { row, codes } of groundRows)
    if (row.holds?.(facts) === 'yes' && !codes.includes(code)) (claimed ??= []).push(row);
  return claimed ?? NO_ROWS;
};
