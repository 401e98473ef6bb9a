import { checkAt, READY_INPUT, TRANSFEREE_CODE, without } from '../testing/ready-offer.js';

describe('EP06, title and explanation', () => {
  it.each([
    ['as it should be', {}, 'block/pass'],
    ['no exemption', without('exemption'), 'block/need_to_know'],
    ['not signed off', { exemption: { code: 'C62', signedOff: false } }, 'block/fail'],
    ['not in the register', without('codeKnown'), 'block/need_to_know'],
    ['a closed code', { codeKnown: { ...TRANSFEREE_CODE, to: '2026-03-31' } }, 'block/fail'],
    ['a code that closes later', { codeKnown: { ...TRANSFEREE_CODE, to: '2026-12-31' } }, 'block/pass'],
    [
      'a code whose end is not confirmed',
      { codeKnown: { ...TRANSFEREE_CODE, to: '2026-03-22', manualReview: true as const } },
      'warn/fail',
    ],
    ['no title', { values: { lmia_exemption_title: '' } }, 'block/need_to_know'],
    ['a title that is not in an incomplete list', { values: { lmia_exemption_title: 'C62 - Executive' } }, 'warn/fail'],
    [
      'a title that is not in a complete list',
      {
        values: { lmia_exemption_title: 'C62 - Executive' },
        settings: { ...READY_INPUT.settings, exemptionTitlesComplete: true },
      },
      'block/fail',
    ],
    [
      'the title of another code',
      { values: { lmia_exemption_title: 'C11–Business Owner - Temporary Purpose' } },
      'block/fail',
    ],
    [
      'the title of another code, with the intended one in the explanation',
      {
        values: {
          lmia_exemption_title: 'C11–Business Owner - Temporary Purpose',
          exemption_explanation: 'The intended code is C62. She manages the plant.',
        },
      },
      'warn/fail',
    ],
    ['no explanation', { values: { exemption_explanation: ' ' } }, 'block/need_to_know'],
    ['see attached', { values: { exemption_explanation: 'See attached letter.' } }, 'block/fail'],
    ['voir ci-joint', { values: { exemption_explanation: 'Voir ci-joint.' } }, 'block/fail'],
    [
      'the text of the rule',
      { values: { exemption_explanation: TRANSFEREE_CODE.criteria[0]?.text.fr ?? '' } },
      'block/fail',
    ],
  ])('%s', (_, changes, summary) => expect(checkAt('EP06', changes).summary).toBe(summary));
});
