import { COUNTRIES } from '../places/countries.js';
import { youthExchangeTerms } from './youth-exchange-agreements.js';

const CATEGORIES = ['working-holiday', 'young-professionals', 'co-op'] as const;

it('reads the terms of an agreement by category', () => {
  expect(youthExchangeTerms('FR', 'young-professionals')).toEqual({
    ages: { from: 18, to: 35 },
    months: 24,
    participations: 2,
  });
  expect(youthExchangeTerms('JP', 'working-holiday')?.ages.to).toBe(30);
  expect(youthExchangeTerms('AT', 'co-op')?.months).toBe(6);
  expect(youthExchangeTerms('CH', 'working-holiday')).toBeUndefined();
  expect(youthExchangeTerms('IN', 'co-op')).toBeUndefined();
});

it('has the partners of the list of countries, and no other', () =>
  expect(
    COUNTRIES.filter(({ code }) => CATEGORIES.some((each) => youthExchangeTerms(code, each) !== undefined)).map(
      ({ code }) => code,
    ),
  ).toEqual(COUNTRIES.filter(({ iecPartner }) => iecPartner === true).map(({ code }) => code)));
