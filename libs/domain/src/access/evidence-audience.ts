import { AUDIENCES, type Audience } from './audiences.js';

/** What a paper is kept for. */
export const EVIDENCE_PURPOSES = [
  'criterion',
  'fee_receipt',
  'fee_exemption',
  'agreement',
  'passport',
  'confirmation',
  'permit',
  'letter',
  'other',
] as const;
export type EvidencePurpose = (typeof EVIDENCE_PURPOSES)[number];

/**
 * Who sees a paper when nobody says otherwise. What is about the fee is never the worker's (IRPR s. 209.2(1)(a)(ix));
 * what names no purpose stays with the firm until somebody opens it.
 */
export const DEFAULT_EVIDENCE_AUDIENCE: Readonly<Record<EvidencePurpose, readonly Audience[]>> = {
  criterion: ['firm', 'employer'],
  fee_receipt: ['firm', 'employer'],
  fee_exemption: ['firm', 'employer'],
  agreement: ['firm', 'employer', 'worker'],
  passport: ['firm', 'employer', 'worker'],
  confirmation: ['firm', 'employer'],
  permit: ['firm', 'employer', 'worker'],
  letter: ['firm', 'employer', 'worker'],
  other: ['firm'],
};

/** Papers that show a passport's data page, a date of birth or a UCI. Each look at one is logged. */
export const PASSPORT_PURPOSES: readonly EvidencePurpose[] = ['passport', 'permit'];

/**
 * The audience of a new paper: what was asked or the purpose's own. Who adds it sees it, and so does the firm: a client
 * cannot put a paper into the case that the people who answer for the case do not know of.
 */
export const audienceOfNew = (
  purpose: EvidencePurpose,
  adder: ReadonlySet<Audience>,
  asked?: readonly Audience[],
): readonly Audience[] => {
  const wanted = new Set(asked ?? DEFAULT_EVIDENCE_AUDIENCE[purpose]);
  if (!adder.has('firm')) wanted.add('firm');
  const sees = AUDIENCES.some((side) => wanted.has(side) && adder.has(side));
  return AUDIENCES.filter((side) => wanted.has(side) || (!sees && adder.has(side)));
};
