import type { ChangeAnswer } from '../assess/answers.js';
import type { Facts } from '../assess/facts.js';
import { answerTo, linesOf } from '../fees/testing/answer-to.js';

const ITEM_9 = { item: 9, type: 'B' } as const;

it.each<[string, Facts, Partial<ChangeAnswer>]>([
  [
    'a promotion',
    { nocChanges: true, changePlannedOn: '2027-02-01' },
    { outcome: 'new-offer', newPermitBefore: '2027-02-01', violationIfNot: ITEM_9, disclosure: 'no' },
  ],
  ['a promotion that began already', { nocChanges: true, changePlannedOn: '2026-11-01' }, { disclosure: 'consider' }],
  [
    'a new title of the same NOC',
    { sameJob: false, nocChanges: false },
    { outcome: 'nothing', violationIfNot: undefined },
  ],
  ['a new job, the NOC not known', { sameJob: false }, { outcome: 'need-to-know' }],
  ['a raise', { wageChangePercent: 4, exemptionRestsOnWage: false }, { outcome: 'record-only', disclosure: 'no' }],
  [
    'a raise under an exemption by wage',
    { wageChangePercent: 4, exemptionRestsOnWage: true },
    { outcome: 'need-to-know', disclosure: 'consider' },
  ],
  ['less pay', { wageChangePercent: -1 }, { outcome: 'new-offer', violationIfNot: ITEM_9, disclosure: 'consider' }],
  [
    'less pay for all',
    { wageChangePercent: -1, measureForAll: true },
    { outcome: 'record-only', violationIfNot: undefined, disclosure: 'consider' },
  ],
  ['fewer hours', { hoursBefore: 40, hoursAfter: 39.5 }, { outcome: 'new-offer', violationIfNot: ITEM_9 }],
  ['more hours', { hoursBefore: 30, hoursAfter: 40 }, { outcome: 'record-only', disclosure: 'no' }],
  ['hours of which only one is known', { hoursAfter: 40 }, { outcome: 'need-to-know' }],
  ['a merger that ends the link', { linkLost: true }, { outcome: 'new-offer', violationIfNot: undefined }],
  ['a place the permit names', { placeChanges: true, permitNamesPlace: true }, { outcome: 'new-offer' }],
  ['a place that nothing names', { placeChanges: true, permitNamesPlace: false }, { outcome: 'record-only' }],
  ['a place, the permit not seen', { placeChanges: true }, { outcome: 'need-to-know' }],
  ['another employer', { sameEmployer: false }, { outcome: 'new-offer' }],
  [
    'a day without a change',
    { changePlannedOn: '2027-02-01' },
    { outcome: 'need-to-know', newPermitBefore: undefined },
  ],
  ['nothing after all', { wageChangePercent: 0 }, { outcome: 'nothing' }],
  ['the gravest decides', { wageChangePercent: 4, nocChanges: true }, { outcome: 'new-offer' }],
  [
    'a day that is none',
    { nocChanges: true, changePlannedOn: '2027-02-30' },
    { outcome: 'new-offer', newPermitBefore: undefined },
  ],
])('%s', (_, facts, expected) => expect(answerTo('change', facts)).toMatchObject(expected));

it('asks whether a cut touches all alike', () =>
  expect(linesOf('change', { wageChangePercent: -1 })).toEqual([
    'OFF-09 fails',
    'EMP-04 fails',
    'EMP-15 needs',
    'AMP-04 warns',
  ]));

it('is not asked of a job that stays as it is', () =>
  expect(answerTo('change', { sameJob: true, sameEmployer: true, nocChanges: false })).toBeUndefined());
