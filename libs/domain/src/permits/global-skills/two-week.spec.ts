import type { Facts } from '../../assess/facts.js';
import { askTopic, findings } from '../testing/ask-topic.js';
import { twoWeekTopic } from './two-week.js';

const READY: Facts = {
  code: 'C62',
  teer: 1,
  inCanada: false,
  channel: 'online',
  medicalUpfront: 'not-needed',
  biometricsWithinDays: 14,
  applicationOn: '2026-11-23',
};
const ask = (over: Facts = {}) => askTopic(twoWeekTopic, { ...READY, ...over });

it('is open when all of it holds, with the target of a complete filing', () => {
  const { answer, lines } = ask();
  expect(answer).toEqual({ twoWeek: 'yes', failing: [], classification: 'NOC 2021', targetOn: '2026-12-07' });
  expect(findings(lines)).toEqual(['EXM-08 holds', 'GSS-01 holds', 'GSS-02 holds', 'GSS-03 holds']);
});

describe('each reason against it', () => {
  it.each<[string, Facts, readonly string[]]>([
    ['TEER 2', { teer: 2 }, ['teer']],
    ['R207', { code: 'A70' }, ['provision']],
    ['an open permit under R205', { code: 'C41' }, ['open-permit']],
    ['an open permit under R208', { code: 'H81' }, ['provision', 'open-permit']],
    ['youth exchange', { code: 'C21' }, ['international-experience']],
    ['in Canada', { inCanada: true }, ['in-canada']],
    ['a renewal in Canada', { inCanada: true, isExtension: true }, ['in-canada', 'extension']],
    ['paper', { channel: 'paper' }, ['channel']],
    ['at the port', { channel: 'port-of-entry' }, ['channel']],
    ['no exam', { medicalUpfront: 'not-done' }, ['medical']],
    ['biometrics on day 15', { biometricsWithinDays: 15 }, ['biometrics']],
    ['incomplete', { applicationComplete: false }, ['incomplete']],
    ['the day before it began', { applicationOn: '2017-06-11', noc2016Level: '0' }, ['not-yet']],
  ])('%s', (_, over, failing) => {
    const { answer, lines } = ask(over);
    expect(answer).toMatchObject({ twoWeek: 'no', failing, targetOn: undefined });
    expect(lines.filter(({ finding }) => finding === 'fails')).toHaveLength(failing.length);
  });
});

describe('the classification of the day of receipt (EXM-08)', () => {
  it.each([
    ['2022-11-15', 'NOC 2016', 'no'],
    ['2022-11-16', 'NOC 2021', 'yes'],
  ])('%s is judged by %s', (applicationOn, classification, twoWeek) =>
    expect(ask({ applicationOn, noc2016Level: 'B', teer: 0 }).answer).toMatchObject({ classification, twoWeek }),
  );
});

describe('what is missing', () => {
  it.each<[keyof Facts, string]>([
    ['inCanada', 'GSS-01'],
    ['channel', 'GSS-01'],
    ['medicalUpfront', 'GSS-02'],
    ['biometricsWithinDays', 'GSS-02'],
  ])('%s', (name, rule) => {
    const { answer, lines } = ask({ [name]: undefined });
    expect(answer.twoWeek).toBe('need-to-know');
    expect(lines.find(({ finding }) => finding === 'needs')).toMatchObject({ rule, missing: [name] });
  });

  it('an unknown code decides nothing', () => expect(ask({ code: 'Z99' }).answer.twoWeek).toBe('need-to-know'));

  it('no plan for biometrics where none are given', () =>
    expect(ask({ biometricsWithinDays: undefined, citizenship: 'US' }).answer.twoWeek).toBe('yes'));
});
