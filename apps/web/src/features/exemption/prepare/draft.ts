import type { Api } from '../../../api/client';
import type { ExemptionView, Outcome } from '../exemption-queries';

export type CriterionAnswer = Api['CriterionAnswer'];

export interface DraftAnswer {
  readonly answer: CriterionAnswer | undefined;
  readonly statement: string;
  readonly evidenceIds: readonly string[];
}

/** The paper of step 1 as it stands in the fields, saved or not. */
export interface Draft {
  readonly outcome: Outcome | undefined;
  readonly code: string | undefined;
  readonly workProvince: string | undefined;
  readonly noc: string | undefined;
  readonly reasons: string;
  readonly explanationEn: string;
  readonly explanationFr: string;
  /** By criterion. Those of a code chosen before stay, so that choosing it again brings them back. */
  readonly answers: Readonly<Record<string, DraftAnswer>>;
}

export const PLAIN_FIELDS = [
  'outcome',
  'code',
  'workProvince',
  'noc',
  'reasons',
  'explanationEn',
  'explanationFr',
] as const satisfies readonly (keyof Draft)[];
export type PlainField = (typeof PLAIN_FIELDS)[number];

export const NO_ANSWER: DraftAnswer = { answer: undefined, statement: '', evidenceIds: [] };

export const answerOf = (draft: Draft, criterionId: string): DraftAnswer => draft.answers[criterionId] ?? NO_ANSWER;

export const draftFrom = (view: ExemptionView): Draft => ({
  outcome: view.outcome ?? undefined,
  code: view.code?.code,
  workProvince: view.workProvince ?? undefined,
  noc: view.noc ?? undefined,
  reasons: view.reasons,
  explanationEn: view.explanationEn,
  explanationFr: view.explanationFr,
  answers: Object.fromEntries(
    view.criteria.map(({ id, answer, statement, evidenceIds }) => [
      id,
      { answer: answer ?? undefined, statement, evidenceIds },
    ]),
  ),
});

/** What is sent to be saved. The API takes a criterion only with an answer; statement and papers are asked for after it. */
export const bodyOf = (draft: Draft, version: number): Api['SaveExemptionDto'] => ({
  ...(draft.outcome === undefined ? {} : { outcome: draft.outcome }),
  ...(draft.code === undefined ? {} : { code: draft.code }),
  ...(draft.workProvince === undefined ? {} : { workProvince: draft.workProvince }),
  ...(draft.noc === undefined ? {} : { noc: draft.noc }),
  reasons: draft.reasons,
  explanationEn: draft.explanationEn,
  explanationFr: draft.explanationFr,
  answers: Object.entries(draft.answers).flatMap(([criterionId, { answer, statement, evidenceIds }]) =>
    answer === undefined ? [] : [{ criterionId, answer, statement, evidenceIds: [...evidenceIds] }],
  ),
  version,
});

const isSameAnswer = (a: DraftAnswer, b: DraftAnswer): boolean =>
  a.answer === b.answer && a.statement === b.statement && a.evidenceIds.join() === b.evidenceIds.join();

/** Criteria that either of two drafts, or any of them, speaks of. */
export const criteriaOf = (...drafts: readonly Draft[]): readonly string[] => [
  ...new Set(drafts.flatMap(({ answers }) => Object.keys(answers))),
];

export const isSameDraft = (a: Draft, b: Draft): boolean =>
  PLAIN_FIELDS.every((field) => a[field] === b[field]) &&
  criteriaOf(a, b).every((id) => isSameAnswer(answerOf(a, id), answerOf(b, id)));

/** Adds the answers that the server keeps and the fields have not shown yet: those of a code that was just chosen. */
export const withAnswersOf = (draft: Draft, view: ExemptionView): Draft => ({
  ...draft,
  answers: { ...draftFrom(view).answers, ...draft.answers },
});
