import fc from 'fast-check';
import { aDraft } from '../testing/a-draft';
import { isSameDraft, type Draft } from './draft';
import { contestedFields, mergeDrafts } from './merge-drafts';

const anyAnswer = fc.record({
  answer: fc.constantFrom(undefined, 'fits', 'does_not_fit', 'need_to_know'),
  statement: fc.constantFrom('', 'a', 'b'),
  evidenceIds: fc.uniqueArray(fc.constantFrom('p1', 'p2', 'p3')),
});
const anyDraft: fc.Arbitrary<Draft> = fc.record({
  outcome: fc.constantFrom(undefined, 'lmia_exempt', 'lmia_needed'),
  code: fc.constantFrom(undefined, 'C61', 'C62'),
  workProvince: fc.constantFrom(undefined, 'ON', 'QC'),
  noc: fc.constantFrom(undefined, '00012', '21231'),
  reasons: fc.constantFrom('', 'a', 'b'),
  explanationEn: fc.constantFrom('', 'a', 'b'),
  explanationFr: fc.constantFrom('', 'a', 'b'),
  answers: fc.dictionary(fc.constantFrom('C61.1', 'C62.1'), anyAnswer, { noNullPrototype: true }),
});
const withPapers = (...evidenceIds: string[]): Draft =>
  aDraft({ answers: { 'C62.1': { answer: 'fits', statement: '', evidenceIds } } });

it('takes over what another person changed where I changed nothing', () =>
  fc.assert(fc.property(anyDraft, anyDraft, (base, theirs) => isSameDraft(mergeDrafts(base, base, theirs), theirs))));

it('keeps what I changed where nobody else changed anything', () =>
  fc.assert(
    fc.property(anyDraft, anyDraft, (base, mine) => {
      const merged = mergeDrafts(base, mine, base);
      // Papers are a set here: their order tells nothing.
      const sorted = (draft: Draft): Draft => ({
        ...draft,
        answers: Object.fromEntries(
          Object.entries(draft.answers).map(([id, each]) => [
            id,
            { ...each, evidenceIds: [...each.evidenceIds].sort() },
          ]),
        ),
      });
      return isSameDraft(sorted(merged), sorted(mine));
    }),
  ));

it('asks about no field that only one of the two changed', () =>
  fc.assert(
    fc.property(
      anyDraft,
      anyDraft,
      (base, other) =>
        contestedFields(base, other, base).length === 0 &&
        contestedFields(base, base, other).length === 0 &&
        contestedFields(base, other, other).length === 0,
    ),
  ));

it('lays changes of two people to different fields together', () => {
  const base = aDraft({ reasons: 'old', noc: '00012' });
  const merged = mergeDrafts(base, { ...base, reasons: 'mine' }, { ...base, noc: '21231' });
  expect(merged).toMatchObject({ reasons: 'mine', noc: '21231' });
});

it('asks where both changed the same field in another way', () => {
  const answer = (statement: string) => ({
    'C62.1': { answer: 'fits' as const, statement, evidenceIds: [] },
  });
  const base = aDraft({ reasons: 'old', answers: answer('old') });
  const mine = aDraft({ reasons: 'mine', answers: answer('mine') });
  const theirs = aDraft({ reasons: 'theirs', answers: answer('theirs') });
  expect(contestedFields(base, mine, theirs)).toEqual([
    { name: 'reasons' },
    { name: 'statement', criterionId: 'C62.1' },
  ]);
});

it('puts together papers that two people put on and took off', () => {
  const merged = mergeDrafts(withPapers('p1', 'p2'), withPapers('p2', 'p3'), withPapers('p1', 'p2', 'p4'));
  expect(merged.answers['C62.1']?.evidenceIds).toEqual(['p2', 'p4', 'p3']);
});
