import fc from 'fast-check';
import { day } from '../time/plain-date.js';
import { earliestDisposal, keepThrough } from './retention-rules.js';
import { byRule, glance } from './testing/deadlines-of.js';
import { anEvent as event, aWorkingCase } from './testing/event-builder.js';

const permit = (issuedOn: string, validFrom: string) =>
  event('permit.issued', issuedOn, { issuedOn, validFrom, validTo: '2035-01-01' });

it('WE-71: from a leap day', () => {
  const found = permit('2024-02-20', '2024-02-29');
  expect(keepThrough(found.facts)?.safeDue.toString()).toBe('2030-02-28');
  expect(earliestDisposal(found.facts)).toBe('2030-03-01');
  expect(byRule('DL-61', [found]).map(glance)).toEqual([['2030-02-28', '2030-02-28', 'open']]);
  expect(byRule('DL-62', [found]).map(glance)).toEqual([['2030-02-20', '2030-02-20', 'open']]);
});

it.each([
  ['permit 1', '2026-11-30', '2026-12-01', '2032-12-01'],
  ['permit 2', '2027-05-17', '2027-06-01', '2033-06-01'],
  ['a permit whose period began before it was printed', '2027-05-17', '2027-05-01', '2033-05-17'],
])('WE-72: %s is kept through the later day', (_, issued, first, through) =>
  expect(keepThrough(permit(issued, first).facts)?.safeDue.toString()).toBe(through),
);

it('says how the later day was found', () =>
  expect(keepThrough({ validFrom: '2026-12-01', issuedOn: '2026-11-30' })?.steps.at(-1)).toEqual({
    kind: 'latest',
    of: ['2032-12-01', '2032-11-30'],
    result: '2032-12-01',
  }));

it('keeps the file of each permit of the case, a corrected one in its own words', () => {
  const found = byRule('DL-62', [
    permit('2024-02-20', '2024-02-20'),
    event('permit.corrected', '2024-04-02'),
    permit('2026-05-01', '2026-05-01'),
  ]);
  expect(found.map((each) => each.safeDue)).toEqual(['2030-04-02', '2032-05-01']);
});

it('outlives the employment, the permit and the case', () => {
  const ended = [...aWorkingCase(), event('employment.ended', '2027-03-01'), event('case.closed', '2027-03-02')];
  for (const id of ['DL-61', 'DL-62'] as const)
    expect(byRule(id, ended).map(glance)).toEqual([['2032-11-02', '2032-11-02', 'open']]);
});

it('never lets a file go before both readings allow it', () =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: -400, max: 400 }), (offset, apart) => {
      const validFrom = day('2000-01-01').add({ days: offset });
      const issuedOn = validFrom.add({ days: apart });
      const disposal = earliestDisposal({ validFrom: validFrom.toString(), issuedOn: issuedOn.toString() });
      return (
        disposal !== undefined &&
        disposal > validFrom.add({ years: 6 }).toString() &&
        disposal > issuedOn.add({ years: 6 }).toString()
      );
    }),
  ));
