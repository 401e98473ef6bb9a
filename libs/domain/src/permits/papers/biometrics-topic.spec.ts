import fc from 'fast-check';
import { day } from '../../time/plain-date.js';
import { askTopic, findings } from '../testing/ask-topic.js';
import { someDay } from '../testing/any-facts.js';
import { biometricsTopic } from './biometrics-topic.js';

const ask = (facts: Parameters<typeof askTopic>[1]) => askTopic(biometricsTopic, facts);

describe('who gives biometrics (BIO-01)', () => {
  it.each([
    [13, 'no'],
    [14, 'yes'],
    [79, 'yes'],
    [80, 'no'],
  ])('at %i: %s', (ageOnApplication, needed) =>
    expect(ask({ ageOnApplication, citizenship: 'DE' }).answer.needed).toBe(needed),
  );

  it('spares US nationals', () => expect(ask({ ageOnApplication: 40, citizenship: 'US' }).answer.needed).toBe('no'));

  it('asks for the nationality where the age does not decide', () => {
    const { answer, lines } = ask({ ageOnApplication: 40 });
    expect(answer.needed).toBe('need-to-know');
    expect(lines).toMatchObject([{ rule: 'BIO-01', finding: 'needs', missing: ['citizenship'] }]);
  });

  it('takes an age that is none for unknown', () =>
    expect(ask({ ageOnApplication: -3, citizenship: 'DE' }).answer.needed).toBe('need-to-know'));

  it('says where a port of entry takes them', () =>
    expect(findings(ask({ ageOnApplication: 30, citizenship: 'FR', channel: 'port-of-entry' }).lines)).toContain(
      'BIO-04 holds',
    ));
});

describe('ten years (BIO-02)', () => {
  const given = { biometricsOn: '2016-02-29', ageOnApplication: 40, citizenship: 'DE' } as const;

  it('the last day counts, the day after does not, and then they set no end', () => {
    expect(ask({ ...given, applicationOn: '2026-02-28' }).answer).toEqual({
      needed: 'no',
      validUntil: '2026-02-28',
      permitCannotPass: '2026-02-28',
    });
    expect(ask({ ...given, applicationOn: '2026-03-01' }).answer).toEqual({
      needed: 'yes',
      validUntil: '2026-02-28',
      permitCannotPass: undefined,
    });
  });

  it('the day of the question stands in for the day of the application', () =>
    expect(askTopic(biometricsTopic, given, '2026-02-01').answer.needed).toBe('no'));

  it('never ends before it began', () =>
    fc.assert(
      fc.property(someDay, (biometricsOn) => {
        const { validUntil } = ask({ biometricsOn }).answer;
        return (
          validUntil !== undefined && validUntil > biometricsOn && day(validUntil).year === day(biometricsOn).year + 10
        );
      }),
    ));
});
