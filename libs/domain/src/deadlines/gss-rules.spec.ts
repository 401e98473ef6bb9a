import type { GssFacts } from './deadline-rule.js';
import { byRule, glance } from './testing/deadlines-of.js';
import { anEvent as event, aSetting, aWorkingCase } from './testing/event-builder.js';

const filed = aWorkingCase().slice(0, 13);
const gss: GssFacts = { teer: 0, code: 'C62' };

it('DL-07 and DL-08 run fourteen days from the receipt, in UTC', () => {
  expect(byRule('DL-07', filed, undefined, gss).map(glance)).toEqual([['2026-09-07', '2026-09-07', 'open']]);
  expect(byRule('DL-08', filed, undefined, gss)[0]).toMatchObject({
    safeDue: '2026-09-07',
    status: 'open',
    remindOn: ['2026-08-28', '2026-09-02', '2026-09-05'],
  });
  const late = event('application.filed', '2026-08-24', { receivedAt: '2026-08-25T01:30:00Z' });
  expect(byRule('DL-08', [...filed.slice(0, 12), late], undefined, gss)[0]?.safeDue).toBe('2026-09-08');
});

it.each<[string, GssFacts | undefined]>([
  ['nothing is known of the occupation', undefined],
  ['the TEER is missing', { code: 'C62' }],
  ['the code is missing', { teer: 1 }],
  ['WE-41: the TEER is 2', { teer: 2, code: 'C63' }],
  ['it is International Experience Canada', { teer: 1, code: 'C21' }],
  ['the work is under R207', { teer: 1, code: 'A70' }],
])('no two-week line when %s', (_, facts) => {
  expect(byRule('DL-07', filed, undefined, facts)).toEqual([]);
  expect(byRule('DL-08', filed, undefined, facts)).toEqual([]);
});

it('WE-42: no two-week line for an application made in Canada, or without the fee', () => {
  const inside = event('application.filed', '2026-08-24', { route: 'inside' });
  expect(byRule('DL-07', [...filed.slice(0, 12), inside], undefined, gss)).toEqual([]);
  expect(
    byRule('DL-07', [event('offer.submitted', '2026-08-13'), event('application.filed', '2026-08-24')], undefined, gss),
  ).toEqual([]);
});

it('DL-07 is met by a decision, and overtaken when documents are asked for', () => {
  const decided = event('application.approved', '2026-09-05');
  const examined = event('examination.started', '2026-08-26');
  expect(byRule('DL-07', [...filed, examined, decided], undefined, gss)[0]?.status).toBe('met');
  const asked = event('documents.requested', '2026-08-30');
  expect(byRule('DL-07', [...filed, asked], undefined, gss)[0]?.status).toBe('overtaken');
  expect(byRule('DL-08', [...filed, asked], undefined, gss)[0]?.status).toBe('overtaken');
});

describe('DL-08, biometrics', () => {
  it("is met when they are given, although the worker's record now bears that day", () => {
    const setting = aSetting({ worker: { biometricsGivenOn: '2026-08-24' } });
    const given = event('biometrics.given', '2026-08-24');
    expect(byRule('DL-08', [...filed, given], setting, gss)[0]).toMatchObject({ status: 'met', metOn: '2026-08-24' });
  });

  it.each([
    ['American', { citizenship: 'US' }],
    ['eighty', { dateOfBirth: '1946-08-01' }],
    ['on file since less than ten years', { biometricsGivenOn: '2019-05-05' }],
  ])('is not asked of a worker who is %s', (_, worker) =>
    expect(byRule('DL-08', filed, aSetting({ worker }), gss)).toEqual([]),
  );

  it('is asked when the ten years ended the day before', () =>
    expect(byRule('DL-08', filed, aSetting({ worker: { biometricsGivenOn: '2016-08-23' } }), gss)).toHaveLength(1));
});
