import fc from 'fast-check';
import { EXEMPTION_OUTCOMES } from '../cases/step-events.js';
import { day } from '../time/plain-date.js';
import { assessmentRefusals, CRITERION_ANSWERS, type Assessment, type AssessmentSetting } from './assessment.js';
import { EXEMPTION_CODES, findExemptionCode } from './code-register.js';

const setting: AssessmentSetting = { citizenship: 'IN', regime: 'bound', on: day('2026-11-22') };
const codes = (assessment: Assessment, of: AssessmentSetting = setting): readonly string[] =>
  assessmentRefusals(assessment, of).map((refusal) => refusal.code);
const evidenced = (code: string): Assessment => ({
  outcome: 'lmia_exempt',
  code,
  workProvince: 'ON',
  noc: '21231',
  explanation: 'She has built the payment engine of the affiliate in Pune since 2021.',
  answers: Object.fromEntries(
    (findExemptionCode(code)?.criteria ?? []).map(({ id }) => [
      id,
      { answer: 'fits', statement: 'Shown.', evidenceIds: ['paper'] },
    ]),
  ),
});

it('stands when every criterion fits and is evidenced', () => {
  expect(codes(evidenced('C63'))).toEqual([]);
});

it('asks for each criterion that is unanswered, unmet or without a paper, by its own field', () => {
  const whole = evidenced('C63');
  const broken: Assessment = {
    ...whole,
    answers: {
      ...whole.answers,
      'C63.1': { answer: 'need_to_know', statement: '', evidenceIds: [] },
      'C63.2': { answer: 'does_not_fit', statement: '', evidenceIds: [] },
      'C63.3': { answer: 'fits', statement: 'yes', evidenceIds: [] },
    },
  };
  expect(assessmentRefusals(broken, setting).map(({ code, field }) => [code, field])).toEqual([
    ['exemption.criterion-unanswered', 'answers.C63.1'],
    ['exemption.criterion-not-met', 'answers.C63.2'],
    ['exemption.criterion-not-evidenced', 'answers.C63.3'],
  ]);
});

it('WE-28: refuses a retired transferee code and names its successors', () => {
  const [found] = assessmentRefusals(evidenced('C12'), setting);
  expect(found?.code).toBe('exemption.code-closed');
  expect(found?.remedy.en).toMatch(/C61.*C62.*C63/);
});

it('sends an open code to “no offer needed”, and an employer outside the regime too (WE-07)', () => {
  expect(codes({ ...evidenced('C41') })).toEqual(['exemption.code-is-open']);
  expect(codes(evidenced('C20'), { ...setting, regime: 'bridge_or_tunnel' })).toEqual([
    'exemption.employer-outside-regime',
  ]);
  expect(
    codes(
      { outcome: 'no_offer_needed', reasons: 'R209.91: owner of a bridge', answers: {} },
      { ...setting, regime: 'bridge_or_tunnel' },
    ),
  ).toEqual([]);
});

it('does not let a bound employer skip the offer that its code needs', () => {
  expect(codes({ outcome: 'no_offer_needed', code: 'C63', reasons: 'quicker', answers: {} })).toEqual([
    'exemption.offer-is-needed',
  ]);
});

it('wants reasons for “LMIA needed” and “no permit needed”', () => {
  expect(codes({ outcome: 'lmia_needed', answers: {} })).toEqual(['exemption.reasons-missing']);
  expect(codes({ outcome: 'no_permit_needed', reasons: 'R186(a), R187: business visitor', answers: {} })).toEqual([]);
});

it('has an answer for every assessment, and each refusal cites, remedies and speaks both languages', () => {
  const assessment = fc.record({
    outcome: fc.option(fc.constantFrom(...EXEMPTION_OUTCOMES.map((each) => each.value)), { nil: undefined }),
    code: fc.option(fc.oneof(fc.constantFrom(...EXEMPTION_CODES.map((each) => each.code)), fc.string()), {
      nil: undefined,
    }),
    workProvince: fc.option(fc.constantFrom('ON', 'QC', 'XX'), { nil: undefined }),
    noc: fc.option(fc.constantFrom('21231', '85101', ''), { nil: undefined }),
    reasons: fc.option(fc.string(), { nil: undefined }),
    explanation: fc.option(fc.string(), { nil: undefined }),
    answers: fc.dictionary(
      fc.constantFrom('C63.1', 'C16.1', 'nothing'),
      fc.record({
        answer: fc.constantFrom(...CRITERION_ANSWERS),
        statement: fc.string(),
        evidenceIds: fc.array(fc.string(), { maxLength: 2 }),
      }),
    ),
  });
  fc.assert(
    fc.property(assessment, fc.constantFrom('bound', 'mission'), (given, regime) => {
      for (const refusal of assessmentRefusals(given, { ...setting, regime: regime })) {
        expect(refusal.cites.length).toBeGreaterThan(0);
        expect(refusal.remedy.en).not.toBe('');
        expect(refusal.text.fr).not.toBe('');
      }
    }),
  );
});
