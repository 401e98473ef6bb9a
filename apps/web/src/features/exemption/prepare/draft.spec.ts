import { aCode } from '../testing/a-code';
import { aDraft } from '../testing/a-draft';
import { anExemptionView } from '../testing/an-exemption-view';
import { countEvidenced, criterionState } from './criterion-state';
import { answerOf, bodyOf, draftFrom, isSameDraft, NO_ANSWER, withAnswersOf } from './draft';

const criterion = (id: string, more: object = {}) => ({
  id,
  text: { en: `Does ${id} hold?`, fr: `${id} tient-il?` },
  answer: null,
  statement: '',
  evidenceIds: [],
  ...more,
});

it('fills the fields with what is saved, and leaves open what is not', () => {
  const view = anExemptionView({
    outcome: 'lmia_exempt',
    code: aCode({ code: 'C62' }),
    noc: '00012',
    reasons: 'He runs the plant.',
    criteria: [
      criterion('C62.1', { answer: 'fits', statement: 'The letter', evidenceIds: ['p1'] }),
      criterion('C62.2'),
    ],
  });
  expect(draftFrom(view)).toEqual({
    ...aDraft({ outcome: 'lmia_exempt', code: 'C62', noc: '00012', reasons: 'He runs the plant.' }),
    answers: { 'C62.1': { answer: 'fits', statement: 'The letter', evidenceIds: ['p1'] }, 'C62.2': NO_ANSWER },
  });
});

it('sends no field that is open, and no criterion without an answer', () =>
  expect(
    bodyOf(
      aDraft({
        outcome: 'lmia_needed',
        reasons: 'No code fits.',
        answers: {
          'C62.1': { answer: 'need_to_know', statement: 'Ask the parent.', evidenceIds: ['p1'] },
          'C62.2': { answer: undefined, statement: 'typed too early', evidenceIds: [] },
        },
      }),
      3,
    ),
  ).toEqual({
    outcome: 'lmia_needed',
    reasons: 'No code fits.',
    explanationEn: '',
    explanationFr: '',
    answers: [{ criterionId: 'C62.1', answer: 'need_to_know', statement: 'Ask the parent.', evidenceIds: ['p1'] }],
    version: 3,
  }));

it('tells a draft from another by every part of it', () => {
  const draft = aDraft({ answers: { 'C62.1': { answer: 'fits', statement: 'x', evidenceIds: ['p1'] } } });
  const withAnswer = (more: object) =>
    aDraft({ answers: { 'C62.1': { answer: 'fits', statement: 'x', evidenceIds: ['p1'], ...more } } });
  expect(isSameDraft(draft, withAnswer({}))).toBe(true);
  expect(isSameDraft(draft, withAnswer({ statement: 'y' }))).toBe(false);
  expect(isSameDraft(draft, withAnswer({ evidenceIds: [] }))).toBe(false);
  expect(isSameDraft(draft, { ...draft, noc: '00012' })).toBe(false);
  expect(isSameDraft(aDraft(), aDraft({ answers: { 'C62.1': NO_ANSWER } }))).toBe(true);
});

it('brings back the answers that are kept for a code, under those that were typed since', () => {
  const view = anExemptionView({
    code: aCode({ code: 'C62' }),
    criteria: [criterion('C62.1', { answer: 'fits' }), criterion('C62.2', { answer: 'fits' })],
  });
  const typed = aDraft({ answers: { 'C62.2': { ...NO_ANSWER, answer: 'does_not_fit' } } });
  const both = withAnswersOf(typed, view);
  expect(answerOf(both, 'C62.1').answer).toBe('fits');
  expect(answerOf(both, 'C62.2').answer).toBe('does_not_fit');
});

it('calls a criterion evidenced only when it fits and a paper shows it', () => {
  expect(criterionState({ answer: 'fits', evidenceIds: ['p1'] })).toBe('evidenced');
  expect(criterionState({ answer: 'fits', evidenceIds: [] })).toBe('not_evidenced');
  expect(criterionState({ answer: 'does_not_fit', evidenceIds: ['p1'] })).toBe('does_not_fit');
  expect(criterionState({ answer: null, evidenceIds: ['p1'] })).toBe('unanswered');
  expect(
    countEvidenced([
      { answer: 'fits', evidenceIds: ['p1'] },
      { answer: 'fits', evidenceIds: [] },
      { answer: 'need_to_know', evidenceIds: ['p1'] },
    ]),
  ).toBe(1);
});
