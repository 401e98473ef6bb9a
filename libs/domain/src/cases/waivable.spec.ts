import { PREFLIGHT_RULES } from '../offers/preflight.js';
import { isWaivable, waivableCheck } from './waivable.js';

it('names what is waived in both languages', () => {
  expect(waivableCheck('exemption.self-review')).toEqual({
    en: 'Another person signs off',
    fr: 'Approbation par une autre personne',
  });
  expect(waivableCheck('offer.preflight-ep04')?.en).toMatch(/^EP04: \w/);
});

it.each(['offer.fee-open', 'offer.not-attested', 'exemption.criterion-not-met', 'step.out-of-turn', 'toString'])(
  'knows no waiver of %s',
  (code) => {
    expect(waivableCheck(code)).toBeUndefined();
    expect(isWaivable({ basis: 'house', code })).toBe(false);
  },
);

it('never lifts the law, whatever the check is called', () => {
  expect(isWaivable({ basis: 'house', code: 'exemption.self-review' })).toBe(true);
  expect(isWaivable({ basis: 'law', code: 'exemption.self-review' })).toBe(false);
});

it('covers the pre-flight checks of the house and no other', () => {
  for (const { id, basis } of PREFLIGHT_RULES)
    expect([id, waivableCheck(`offer.preflight-${id.toLowerCase()}`) !== undefined]).toEqual([id, basis === 'house']);
});
