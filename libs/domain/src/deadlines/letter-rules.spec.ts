import { byRule, deadlinesOf, glance } from './testing/deadlines-of.js';
import { aHistory, anEvent as event, aWorkingCase } from './testing/event-builder.js';

const inProcess = aWorkingCase().slice(0, 15);

describe('DL-10, the biometrics letter', () => {
  it('WE-55: thirty days from its date, and a Sunday does not stretch it', () => {
    const [found] = byRule('DL-10', [event('biometrics.instructed', '2027-01-29')]);
    expect(found).toMatchObject({ safeDue: '2027-02-28', legalDue: '2027-02-28', status: 'open' });
    expect(found?.remindOn).toEqual(['2027-02-08', '2027-02-18', '2027-02-23', '2027-02-26']);
    expect(found?.steps.map((step) => step.kind)).toEqual(['from', 'count', 'no-extension']);
  });

  it('takes the day that the letter prints', () => {
    const [found] = byRule('DL-10', [event('biometrics.instructed', '2027-01-29', { dueOn: '2027-02-20' })]);
    expect(found).toMatchObject({ safeDue: '2027-02-20', steps: [{ kind: 'printed' }, { kind: 'no-extension' }] });
  });

  it('is met by biometrics given on the day of the letter or later, on time or not', () => {
    const letter = event('biometrics.instructed', '2027-01-29');
    const given = (on: string): string | undefined =>
      byRule('DL-10', [letter, event('biometrics.given', on)])[0]?.status;
    expect(given('2027-01-28')).toBe('open');
    expect(given('2027-01-29')).toBe('met');
    expect(given('2027-04-01')).toBe('met');
  });

  it('waits for nothing once the application is decided, sent back or withdrawn', () => {
    const letter = event('biometrics.instructed', '2026-08-27');
    const ends = [
      event('application.refused', '2026-09-10'),
      event('application.withdrawn', '2026-09-10'),
      event('application.approved', '2026-09-10'),
      event('offer.withdrawn', '2026-09-10'),
    ];
    for (const end of ends)
      expect([end.type, byRule('DL-10', [...inProcess, letter, end])[0]?.status]).toEqual([end.type, 'overtaken']);
    expect(byRule('DL-10', [...inProcess, letter, event('case.closed', '2026-09-10')])[0]?.status).toBe('overtaken');
  });

  it('waits again when the letter comes after the end of an earlier try', () => {
    const returned = [...aWorkingCase().slice(0, 13), event('application.returned', '2026-09-01')];
    expect(byRule('DL-10', [...returned, event('biometrics.instructed', '2026-09-10')])[0]?.status).toBe('open');
  });
});

it('DL-11: the medical letter prints its day, and an exam after it meets it', () => {
  const letter = event('medical.instructed', '2027-01-29', { dueOn: '2027-02-28' });
  expect(byRule('DL-11', [letter]).map(glance)).toEqual([['2027-02-28', '2027-02-28', 'open']]);
  expect(byRule('DL-11', [letter, event('medical.done', '2027-02-10')])[0]?.status).toBe('met');
});

describe('DL-12, letters that ask for an answer', () => {
  const asked = (on: string, dueOn: string) => event('documents.requested', on, { dueOn });

  it('takes the printed day of a document letter and of a fairness letter, each by its own key', () => {
    const found = byRule('DL-12', [
      ...inProcess,
      asked('2026-09-01', '2026-09-15'),
      event('concern.raised', '2026-09-02', { dueOn: '2026-09-13' }),
    ]);
    expect(found.map((each) => [each.key, ...glance(each)])).toEqual([
      ['concern_concern.raised@2026-09-02', '2026-09-13', '2026-09-13', 'open'],
      ['documents.requested@2026-09-01', '2026-09-15', '2026-09-15', 'open'],
    ]);
  });

  it('lets one answer meet one letter, the oldest first', () => {
    const found = byRule('DL-12', [
      ...inProcess,
      asked('2026-09-01', '2026-09-15'),
      asked('2026-09-03', '2026-09-17'),
      event('documents.sent', '2026-09-10'),
    ]);
    expect(found.map(glance)).toEqual([
      ['2026-09-15', '2026-09-15', 'met'],
      ['2026-09-17', '2026-09-17', 'open'],
    ]);
  });

  it('takes an answer that was typed before its letter on the same day', () =>
    expect(
      byRule('DL-12', [...inProcess, event('documents.sent', '2026-09-01'), asked('2026-09-01', '2026-09-15')])[0]
        ?.status,
    ).toBe('met'));

  it('does not give the answer of a restoration to a letter about the first application', () => {
    const found = byRule('DL-12', [
      ...inProcess,
      asked('2026-09-01', '2026-09-15'),
      event('application.approved', '2026-09-20'),
      event('permit.issued', '2026-10-01', { validTo: '2026-12-31' }),
      event('permit.expired', '2026-12-31', { expiredOn: '2026-12-31' }),
      event('restoration.filed', '2027-01-15'),
      asked('2027-02-01', '2027-02-15'),
      event('documents.sent', '2027-02-10'),
    ]);
    expect(found.map((each) => [each.safeDue, each.status])).toEqual([
      ['2026-09-15', 'overtaken'],
      ['2027-02-15', 'met'],
    ]);
  });

  it('is overtaken when the time to answer a concern is over', () => {
    const raised = event('concern.raised', '2026-09-02', { dueOn: '2026-09-13' });
    expect(byRule('DL-12', [...inProcess, raised, event('concern.time-over', '2026-09-14')])[0]?.status).toBe(
      'overtaken',
    );
    expect(byRule('DL-12', [...inProcess, raised, event('concern.answered', '2026-09-12')])[0]?.status).toBe('met');
  });
});

it("DL-103: an officer's question to the employer is due only on a day that was told", () => {
  expect(byRule('DL-103', [...inProcess, event('employer.questioned', '2026-09-02')])).toEqual([]);
  const asked = event('employer.questioned', '2026-09-02', { dueOn: '2026-09-09' });
  expect(byRule('DL-103', [...inProcess, asked])[0]).toMatchObject({
    owner: 'employer',
    safeDue: '2026-09-09',
    status: 'open',
  });
  expect(byRule('DL-103', [...inProcess, asked, event('employer.answered', '2026-09-05')])[0]?.status).toBe('met');
});

it('a correction that moves the date of a letter moves its deadline and no other', () => {
  const history = aHistory(
    ...inProcess,
    event('biometrics.instructed', '2026-08-27'),
    event('medical.instructed', '2026-08-27'),
    event('documents.requested', '2026-08-28'),
  );
  const letter = history.find((each) => each.type === 'biometrics.instructed');
  if (letter === undefined) throw new Error('no letter');
  const correction = {
    ...event('event.corrected', '2026-09-01', { eventId: letter.id }),
    seq: history.length + 1,
    corrected: { letterOn: '2026-08-24' },
  };
  const dates = (events: typeof history): readonly string[] =>
    deadlinesOf(events).map((each) => `${each.ruleId} ${each.key} ${each.safeDue} ${each.legalDue}`);
  const before = dates(history);
  const after = dates([...history, correction]);
  expect(after.filter((each) => !before.includes(each))).toEqual([`DL-10 ${letter.id} 2026-09-23 2026-09-23`]);
  expect(before.filter((each) => !after.includes(each))).toEqual([`DL-10 ${letter.id} 2026-09-26 2026-09-26`]);
});
