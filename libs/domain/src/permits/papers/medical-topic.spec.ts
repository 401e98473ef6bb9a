import fc from 'fast-check';
import { askTopic, findings } from '../testing/ask-topic.js';
import { someDay } from '../testing/any-facts.js';
import { medicalTopic } from './medical-topic.js';

const ask = (facts: Parameters<typeof askTopic>[1]) => askTopic(medicalTopic, facts);

describe('who is examined (MED-01)', () => {
  it('a job where public health must be protected, whatever the length', () =>
    expect(ask({ healthSensitiveJob: true, offerMonths: 1 }).answer.needed).toBe('yes'));

  it.each([
    ['2027-07-01', 'no'],
    ['2027-07-02', 'yes'],
  ])('a stay from 1 January to %s, after a designated country: %s', (offerEndOn, needed) =>
    expect(
      ask({ healthSensitiveJob: false, livedInDesignatedCountry: true, startOn: '2027-01-01', offerEndOn }).answer
        .needed,
    ).toBe(needed),
  );

  it('nobody else, unless an officer has grounds', () =>
    expect(ask({ healthSensitiveJob: false, livedInDesignatedCountry: false, offerMonths: 36 }).answer.needed).toBe(
      'no',
    ));

  it('whoever was in a designated country too long since the approval, again (MED-02)', () =>
    expect(ask({ designatedSinceApproval: true, healthSensitiveJob: false }).answer.needed).toBe('yes'));

  it('asks for what is still open', () =>
    expect(ask({ livedInDesignatedCountry: true }).lines).toMatchObject([
      { rule: 'MED-01', finding: 'needs', missing: ['healthSensitiveJob', 'offerMonths'] },
    ]));
});

describe('twelve months (MED-02), and the port (MED-03)', () => {
  it('fails an entry after them', () => {
    expect(findings(ask({ medicalExamOn: '2026-01-15', startOn: '2027-01-15' }).lines)).toContain('MED-02 holds');
    expect(findings(ask({ medicalExamOn: '2026-01-15', startOn: '2027-01-16' }).lines)).toContain('MED-02 fails');
  });

  it('needs the certificate on entry, where one is required', () => {
    const atPort = { healthSensitiveJob: true, channel: 'port-of-entry' } as const;
    expect(findings(ask(atPort).lines)).toContain('MED-03 fails');
    expect(findings(ask({ ...atPort, medicalExamOn: '2026-11-01' }).lines)).not.toContain('MED-03 fails');
  });

  it('never ends before the exam', () =>
    fc.assert(
      fc.property(someDay, (medicalExamOn) => (ask({ medicalExamOn }).answer.validUntil ?? '') > medicalExamOn),
    ));
});
