import fc from 'fast-check';
import type { Facts } from '../../assess/facts.js';
import { askTopic, findings } from '../testing/ask-topic.js';
import { someDay } from '../testing/any-facts.js';
import { shortWorkTopic } from './short-work.js';

const ask = (facts: Facts) => askTopic(shortWorkTopic, facts);
const abroad = { inCanada: false, teer: 1, startOn: '2026-12-01' } as const;

describe('who (GSS-04)', () => {
  it.each<[string, Facts, string]>([
    ['15 days in TEER 1', { shortWorkDays: 15 }, 'yes'],
    ['30 days in TEER 0', { shortWorkDays: 30, teer: 0 }, 'yes'],
    ['TEER 2', { shortWorkDays: 15, teer: 2 }, 'no'],
    ['TEER not known', { shortWorkDays: 15, teer: undefined }, 'need-to-know'],
    ['120 days without research', { shortWorkDays: 120, dutiesKind: 'other' }, 'no'],
    ['120 days, not known where', { shortWorkDays: 120, dutiesKind: 'research' }, 'need-to-know'],
    ['121 days', { shortWorkDays: 121 }, 'no'],
    ['no days', { shortWorkDays: 0 }, 'need-to-know'],
    ['place not known', { shortWorkDays: 15, inCanada: undefined }, 'need-to-know'],
  ])('%s: %s', (_, over, allowed) => expect(ask({ ...abroad, ...over }).answer.allowed).toBe(allowed));

  it('researchers of any TEER have 120 days', () => {
    const { answer, lines } = ask({
      shortWorkDays: 120,
      employerKind: 'university',
      dutiesKind: 'research',
      shortWorkGrantedOn: '2027-01-10',
    });
    expect(answer).toMatchObject({ allowed: 'yes', lastDayOn: '2027-05-09', next15DaysFrom: '2027-07-11' });
    expect(findings(lines)).toContain('GSS-07 holds');
  });
});

describe('counting (GSS-05) and waiting (GSS-06)', () => {
  it('the official example: granted 1 August, the last day is the 15th', () =>
    expect(ask({ shortWorkDays: 15, shortWorkGrantedOn: '2017-08-01' }).answer.lastDayOn).toBe('2017-08-15'));

  it.each([
    ['2027-03-01', 'no'],
    ['2027-03-02', 'yes'],
  ])('30 days on %s after a stay of 1 March 2026: %s', (startOn, allowed) =>
    expect(
      ask({ ...abroad, shortWorkDays: 30, startOn, previousShortWorkDays: 15, previousShortWorkOn: '2026-03-01' })
        .answer.allowed,
    ).toBe(allowed),
  );

  it('asks when an earlier stay was granted, and when the worker comes', () => {
    expect(ask({ ...abroad, shortWorkDays: 15, previousShortWorkDays: 15 }).answer.allowed).toBe('need-to-know');
    expect(
      ask({ ...abroad, startOn: undefined, shortWorkDays: 15, previousShortWorkOn: '2026-03-01' }).answer,
    ).toMatchObject({ allowed: 'need-to-know', earliestOn: '2026-09-02' });
  });

  it('no day lies before the grant, and the longer wait never ends first', () =>
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 120 }), (shortWorkGrantedOn, shortWorkDays) => {
        const { lastDayOn, next15DaysFrom, next30Or120DaysFrom } = ask({ shortWorkGrantedOn, shortWorkDays }).answer;
        return (
          (lastDayOn ?? '') >= shortWorkGrantedOn &&
          (next15DaysFrom ?? '') > (lastDayOn ?? '') &&
          (next30Or120DaysFrom ?? '') > (next15DaysFrom ?? '9')
        );
      }),
    ));
});
