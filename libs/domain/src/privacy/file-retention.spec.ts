import fc from 'fast-check';
import { day } from '../time/plain-date.js';
import { breachClocks } from './breach.js';
import { fileRetention, type KeptCase, type KeptFile } from './file-retention.js';
import { HOUSE_PERIODS } from './privacy-settings.js';

const aCase = (more: Partial<KeptCase> = {}): KeptCase => ({
  number: 7,
  isOpen: false,
  lastDayOn: '2027-06-30',
  permits: [],
  ...more,
});
const aFile = (more: Partial<KeptFile> = {}): KeptFile => ({
  cases: [aCase()],
  recordChangedOn: '2027-06-30',
  holds: [],
  requests: [],
  breaches: [],
  ...more,
});
const kept = (determinedOn: string) => breachClocks({ determinedOn, isSerious: false }, 'federal', HOUSE_PERIODS).keep;
const of = (more: Partial<KeptFile> = {}) => fileRetention(aFile(more), HOUSE_PERIODS);

it('takes the later of the law’s and the department’s six years, and counts from the next day (EMP-14, WE-72)', () => {
  const found = of({ cases: [aCase({ permits: [{ firstDayOn: '2026-12-01', issuedOn: '2026-11-30' }] })] });
  expect(found).toMatchObject({ keepThrough: '2032-12-01', disposeFrom: '2032-12-02' });
  expect(found.lines.map(({ kind, through }) => [kind, through])).toEqual([
    ['law', '2032-12-01'],
    ['department', '2032-11-30'],
  ]);
  expect(found.lines[0]?.cites).toContain('IRPR s. 209.2(1)(b)');
});

it('keeps the whole file through the last permit of any case', () =>
  expect(
    of({
      cases: [
        aCase({ number: 1, permits: [{ firstDayOn: '2026-12-01', issuedOn: '2026-11-30' }] }),
        aCase({ number: 2, permits: [{ firstDayOn: '2028-02-29', issuedOn: '2028-02-20' }] }),
      ],
    }).disposeFrom,
  ).toBe('2034-03-01'));

it('keeps a case without a permit for the years of the house, and says that they are not the law’s', () => {
  const found = of();
  expect(found.disposeFrom).toBe('2029-07-01');
  expect(found.lines[0]?.unverified?.fr).toContain('Aucune source officielle');
  expect(fileRetention(aFile(), { ...HOUSE_PERIODS, noPermitYears: 3 }).disposeFrom).toBe('2030-07-01');
});

it('counts a file that never had a case from its own last change', () =>
  expect(of({ cases: [], recordChangedOn: '2026-01-31' }).disposeFrom).toBe('2028-02-01'));

it.each([
  ['an open case', { cases: [aCase({ isOpen: true })] }, 'open-case'],
  ['an open case beside a closed one', { cases: [aCase(), aCase({ number: 8, isOpen: true })] }, 'open-case'],
  ['a hold', { holds: [{ on: 'employer' as const, since: '2027-01-01' }] }, 'hold'],
  ['a request without an answer', { requests: [{ receivedOn: '2027-01-01' }] }, 'open-request'],
  [
    'a day that cannot be read',
    { cases: [aCase({ permits: [{ firstDayOn: '2027-02-30', issuedOn: '2027-02-01' }] })] },
    'unreadable',
  ],
])('%s keeps it without an end', (_, more, kind) => {
  const found = of(more);
  expect(found.disposeFrom).toBeUndefined();
  expect(found.keepThrough).toBeUndefined();
  expect(found.lines[0]?.kind).toBe(kind);
});

it('stays a while after a request was answered, and through the record of a breach', () => {
  expect(of({ requests: [{ receivedOn: '2030-01-01', answeredOn: '2030-01-20' }] }).disposeFrom).toBe('2031-01-21');
  expect(of({ breaches: kept('2028-05-10') }).disposeFrom).toBe('2030-05-11');
});

describe('whatever the file holds', () => {
  const anyDay = fc.integer({ min: 0, max: 12_000 }).map((days) => day('2005-01-01').add({ days }).toString());
  const anyPermit = fc.record({ firstDayOn: anyDay, issuedOn: anyDay });
  const anyCase: fc.Arbitrary<KeptCase> = fc.record({
    number: fc.integer({ min: 1, max: 999 }),
    isOpen: fc.constant(false),
    lastDayOn: anyDay,
    permits: fc.array(anyPermit, { maxLength: 3 }),
  });
  const anyFile: fc.Arbitrary<KeptFile> = fc.record({
    cases: fc.array(anyCase, { maxLength: 4 }),
    recordChangedOn: anyDay,
    holds: fc.constant([]),
    requests: fc.array(fc.record({ receivedOn: anyDay, answeredOn: anyDay }), { maxLength: 2 }),
    breaches: fc.array(anyDay.map(kept), { maxLength: 2 }).map((each) => each.flat()),
  });

  it('is never destroyed before any of its clocks', () =>
    fc.assert(
      fc.property(anyFile, (file) => {
        const { disposeFrom, lines } = fileRetention(file, HOUSE_PERIODS);
        expect(lines.length).toBeGreaterThan(0);
        for (const { through } of lines) expect((disposeFrom ?? '') > (through ?? '9999')).toBe(true);
        for (const { firstDayOn, issuedOn } of file.cases.flatMap(({ permits }) => permits))
          for (const start of [firstDayOn, issuedOn])
            expect((disposeFrom ?? '') > day(start).add({ years: 6 }).toString()).toBe(true);
      }),
    ));

  it('a later permit never makes it earlier', () =>
    fc.assert(
      fc.property(anyFile, anyPermit, (file, permit) => {
        const more = aCase({ number: 1_000, permits: [permit] });
        const withIt = fileRetention({ ...file, cases: [...file.cases, more] }, HOUSE_PERIODS);
        // A file without a case has a clock that ends with its first case: only then the new clock alone counts.
        if (file.cases.length === 0) return;
        expect((withIt.disposeFrom ?? '') >= (fileRetention(file, HOUSE_PERIODS).disposeFrom ?? '9999')).toBe(true);
      }),
    ));

  it('a permit added to a case that had one never makes it earlier', () =>
    fc.assert(
      fc.property(anyFile, anyPermit, anyPermit, (file, first, second) => {
        const withPermits = (permits: KeptCase['permits']): KeptFile => ({
          ...file,
          cases: [...file.cases, aCase({ number: 1_000, permits })],
        });
        const before = fileRetention(withPermits([first]), HOUSE_PERIODS);
        const after = fileRetention(withPermits([first, second]), HOUSE_PERIODS);
        expect((after.disposeFrom ?? '') >= (before.disposeFrom ?? '9999')).toBe(true);
      }),
    ));

  it('a hold always blocks', () =>
    fc.assert(
      fc.property(anyFile, fc.constantFrom('worker', 'case', 'employer'), anyDay, (file, on, since) =>
        expect(fileRetention({ ...file, holds: [{ on, since }] }, HOUSE_PERIODS).disposeFrom).toBeUndefined(),
      ),
    ));
});
