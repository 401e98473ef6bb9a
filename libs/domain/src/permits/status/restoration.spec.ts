import type { Facts } from '../../assess/facts.js';
import { askTopic, findings } from '../testing/ask-topic.js';
import { restorationTopic } from './restoration.js';

const ask = (facts: Facts, on?: string) => askTopic(restorationTopic, facts, on);

it('tells both last days where a holiday moves one', () => {
  const line = ask({ statusLostOn: '2027-04-02' }).lines.find(({ rule }) => rule === 'RES-01');
  for (const said of [line?.text.en, line?.text.fr]) {
    expect(said).toContain('2027-07-01');
    expect(said).toContain('2027-07-02');
  }
});

it.each([
  ['2027-07-02', 'RES-01 holds'],
  ['2027-07-03', 'RES-01 fails'],
])('asked on %s: %s', (on, finding) =>
  expect(findings(ask({ statusLostOn: '2027-04-02' }, on).lines)).toContain(finding),
);

it('asks for a new offer and its fee, and lets nobody work meanwhile', () =>
  expect(ask({ statusLostOn: '2027-04-02', code: 'C63' }).answer).toEqual({
    newOfferAndFeeCents: 230_00,
    workMeanwhile: 'no',
  }));

it('asks for none where the code has no offer', () =>
  expect(ask({ statusLostOn: '2027-04-02', code: 'C41' }).answer.newOfferAndFeeCents).toBe(0));

it('is closed under a declaration of the Minister', () =>
  expect(findings(ask({ statusLostOn: '2027-04-02', underDeclaration: true }).lines)).toContain('RES-01 fails'));

it('warns of the other bar, and asks for a day that can be read', () => {
  expect(findings(ask({ statusLostOn: '2027-04-02', workedWithoutRight: true }).lines)).toContain('RES-04 warns');
  expect(findings(ask({ statusLostOn: 'spring' }).lines)).toContain('RES-01 needs');
});
