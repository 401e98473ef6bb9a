import { checkAt, without } from '../testing/ready-offer.js';

describe('EP15, start and duration', () => {
  it.each([
    ['to come', {}, 'block/pass'],
    ['today', { values: { expected_start_date: '2026-11-22' } }, 'block/pass'],
    ['yesterday', { values: { expected_start_date: '2026-11-21' } }, 'block/fail'],
    ['not known', { values: { expected_start_date: '' } }, 'block/need_to_know'],
    ['no duration', { values: { duration_months: '' } }, 'block/need_to_know'],
    ['a duration of zero', { values: { duration_months: 0 } }, 'block/fail'],
    ['a duration above the ceiling', { values: { duration_months: 37 } }, 'warn/fail'],
    ['a code without a ceiling', { ...without('ceilingMonths'), values: { duration_months: 120 } }, 'block/pass'],
  ])('%s', (_, changes, summary) => expect(checkAt('EP15', changes).summary).toBe(summary));
});
