import { answerOf, criteriaOf, PLAIN_FIELDS, type Draft, type DraftAnswer, type PlainField } from './draft';

/** One field of the paper: `reasons`, or a part of the answer to a criterion. */
export type DraftField =
  { readonly name: PlainField } | { readonly name: 'answer' | 'statement'; readonly criterionId: string };

/** What I changed since `base` stays mine; all else is theirs. */
const pick = <T>(base: T, mine: T, theirs: T): T => (mine === base ? theirs : mine);

/** Papers are put on and taken off one by one, so both people's changes hold together. */
const mergePapers = (
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
): readonly string[] => {
  const takenOff = new Set(base.filter((id) => !mine.includes(id)));
  const putOn = mine.filter((id) => !base.includes(id));
  return [...new Set([...theirs.filter((id) => !takenOff.has(id)), ...putOn])];
};

const mergeAnswers = (base: DraftAnswer, mine: DraftAnswer, theirs: DraftAnswer): DraftAnswer => ({
  answer: pick(base.answer, mine.answer, theirs.answer),
  statement: pick(base.statement, mine.statement, theirs.statement),
  evidenceIds: mergePapers(base.evidenceIds, mine.evidenceIds, theirs.evidenceIds),
});

/** My changes since `base`, laid over what somebody else has saved meanwhile. */
export const mergeDrafts = (base: Draft, mine: Draft, theirs: Draft): Draft => ({
  outcome: pick(base.outcome, mine.outcome, theirs.outcome),
  code: pick(base.code, mine.code, theirs.code),
  workProvince: pick(base.workProvince, mine.workProvince, theirs.workProvince),
  noc: pick(base.noc, mine.noc, theirs.noc),
  reasons: pick(base.reasons, mine.reasons, theirs.reasons),
  explanationEn: pick(base.explanationEn, mine.explanationEn, theirs.explanationEn),
  explanationFr: pick(base.explanationFr, mine.explanationFr, theirs.explanationFr),
  answers: Object.fromEntries(
    criteriaOf(base, mine, theirs).map((id) => [
      id,
      mergeAnswers(answerOf(base, id), answerOf(mine, id), answerOf(theirs, id)),
    ]),
  ),
});

const isContested = (base: unknown, mine: unknown, theirs: unknown): boolean =>
  mine !== base && theirs !== base && mine !== theirs;

/** The fields that both changed, each in another way: a person must choose. */
export const contestedFields = (base: Draft, mine: Draft, theirs: Draft): readonly DraftField[] => [
  ...PLAIN_FIELDS.filter((name) => isContested(base[name], mine[name], theirs[name])).map((name) => ({ name })),
  ...criteriaOf(base, mine, theirs).flatMap((criterionId) =>
    (['answer', 'statement'] as const)
      .filter((name) =>
        isContested(
          answerOf(base, criterionId)[name],
          answerOf(mine, criterionId)[name],
          answerOf(theirs, criterionId)[name],
        ),
      )
      .map((name) => ({ name, criterionId })),
  ),
];
