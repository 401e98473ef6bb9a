import fc from 'fast-check';
import type { Facts } from '../../assess/facts.js';
import { askTopic, findings } from '../testing/ask-topic.js';
import { someDay } from '../testing/any-facts.js';
import { renewalTopic } from './renewal.js';

const ask = (facts: Facts, on?: string) => askTopic(renewalTopic, facts, on);

it('aims at 120 to 90 days before the end, and calls in at 60 and 30', () =>
  expect(ask({ code: 'C63', permitEndOn: '2027-05-31' }).answer).toEqual({
    newOffer: 'yes',
    targetFrom: '2027-01-31',
    targetTo: '2027-03-02',
    reminders: ['2027-04-01', '2027-05-01'],
  }));

it.each<[Facts, string]>([
  [{ code: 'C41' }, 'no'],
  [{ code: 'C21', iecCategory: 'young-professionals' }, 'yes'],
  [{ code: 'C21', iecCategory: 'working-holiday' }, 'no'],
  [{ code: 'C21' }, 'need-to-know'],
  [{ sameEmployer: true }, 'yes'],
  [{}, 'need-to-know'],
])('%j: new offer %s', (facts, newOffer) =>
  expect(ask({ ...facts, permitEndOn: '2027-05-31' }).answer.newOffer).toBe(newOffer),
);

it('says when it is too late', () => {
  expect(findings(ask({ permitEndOn: '2027-05-31', code: 'C63' }, '2027-05-31').lines)).toContain('EXT-01 holds');
  expect(findings(ask({ permitEndOn: '2027-05-31', code: 'C63' }, '2027-06-01').lines)).toContain('EXT-01 fails');
});

it('is not asked once the extension was filed, nor for a day that is none', () => {
  expect(renewalTopic.isAsked({ permitEndOn: '2027-05-31', extensionFiledOn: '2027-02-01' })).toBe(false);
  expect(renewalTopic.isAsked({ permitEndOn: 'soon' })).toBe(false);
});

it('window and reminders lie before the end, in order', () =>
  fc.assert(
    fc.property(someDay, (permitEndOn) => {
      const { targetFrom, targetTo, reminders } = ask({ permitEndOn }).answer;
      const days = [targetFrom, targetTo, ...reminders, permitEndOn];
      expect([...days].sort()).toEqual(days);
      expect(new Set(days).size).toBe(days.length);
    }),
  ));
