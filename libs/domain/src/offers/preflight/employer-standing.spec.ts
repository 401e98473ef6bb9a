import { checkAt, without } from '../testing/ready-offer.js';

it.each([
  ['checked today', {}, 'block/pass'],
  ['never checked', without('listCheck'), 'block/need_to_know'],
  ['listed', { listCheck: { on: '2026-11-22', listed: true } }, 'block/fail'],
  ['checked yesterday', { listCheck: { on: '2026-11-21', listed: false } }, 'warn/fail'],
  ['checked tomorrow', { listCheck: { on: '2026-11-23', listed: false } }, 'block/fail'],
  ['checked on no day', { listCheck: { on: 'soon', listed: false } }, 'block/need_to_know'],
])('EP18, the public list: %s', (_, changes, summary) => expect(checkAt('EP18', changes).summary).toBe(summary));

it.each([
  ['answered', {}, 'block/pass'],
  ['not asked', without('standing'), 'block/need_to_know'],
  ['a penalty in default', { standing: { offersAdultServices: false, penaltyInDefault: true } }, 'block/fail'],
  ['adult services', { standing: { offersAdultServices: true, penaltyInDefault: false } }, 'block/fail'],
])('EP19, bars on the employer: %s', (_, changes, summary) => expect(checkAt('EP19', changes).summary).toBe(summary));
