import { ceilingOf, TRANSFEREE_CODES } from './code-limits.js';
import { EXEMPTION_CODES, findExemptionCode } from './code-register.js';

const withCeiling = EXEMPTION_CODES.flatMap((each) => {
  const ceiling = ceilingOf(each.code);
  return ceiling === undefined ? [] : [[each.code, each, ceiling] as const];
});

/** The ways in which the register reads out a number of months. */
const spoken = (months: number): readonly RegExp[] =>
  [`${months}[ -]month`, `${months / 12}( more)?[ -]year`].map((pattern) => new RegExp(`\\b${pattern}`));

describe('ceilingOf', () => {
  it.each([
    ['C62', { firstMonths: 36, renewalMonths: 24, totalMonths: 84 }],
    ['C63', { firstMonths: 36, renewalMonths: 24, totalMonths: 60 }],
    ['C61', { firstMonths: 12, renewalMonths: 6 }],
    ['T34', { firstMonths: 12, renewalMonths: 24 }],
    ['T36', { firstMonths: 36, renewalMonths: 36 }],
    ['T41', { firstMonths: 36, renewalMonths: 18, totalMonths: 54 }],
    ['F52', { firstMonths: 12, renewalMonths: 12 }],
    ['F54', { firstMonths: 12, totalMonths: 36 }],
    ['C11', { firstMonths: 18 }],
    ['C13', { belowDays: 30 }],
    ['T33', { belowDays: 91 }],
    ['A73', { firstMonths: 24, renewalMonths: 12 }],
    ['C88', { firstMonths: 60, totalMonths: 60 }],
  ])('%s', (code, expected) => expect(ceilingOf(code)).toMatchObject(expected));

  it('leaves traders without a total, as none is stated', () => {
    expect(ceilingOf('T34')?.totalMonths).toBeUndefined();
  });

  it.each(['C14', 'C16', 'C20', 'C21', 'C45', 'C50', 'T11', 'T21', 'T25', 'C12', 'Z99', 'constructor'])(
    'states none for %s',
    (code) => expect(ceilingOf(code)).toBeUndefined(),
  );

  it('speaks only of codes in the register', () => {
    expect([...TRANSFEREE_CODES.keys()].filter((code) => findExemptionCode(code) === undefined)).toEqual([]);
    // As many as the table has rows: a misspelt code would find no row of the register.
    expect(withCeiling).toHaveLength(77);
  });
});

describe.each(withCeiling)('%s', (_, { maxDuration }, ceiling) => {
  it('says in words what the ceiling says in months', () => {
    const { firstMonths, renewalMonths, totalMonths, withinMonths, variants = [] } = ceiling;
    const varied = variants.flatMap((variant) => [variant.firstMonths, variant.renewalMonths]);
    const unsaid = [firstMonths, renewalMonths, totalMonths, withinMonths, ...varied]
      .filter((months) => months !== undefined)
      .filter((months) => !spoken(months).some((pattern) => pattern.test(maxDuration.en)));
    expect(unsaid).toEqual([]);
  });

  it('has a figure or a note, a source, and no renewal beyond the total', () => {
    const { firstMonths, renewalMonths, totalMonths, belowDays, note, cites } = ceiling;
    expect(firstMonths ?? belowDays ?? note).toBeDefined();
    expect(cites.length).toBeGreaterThan(0);
    if (note !== undefined) expect(note.en).not.toBe(note.fr);
    if (totalMonths !== undefined) expect((firstMonths ?? 0) + (renewalMonths ?? 0)).toBeLessThanOrEqual(totalMonths);
  });
});

describe('TRANSFEREE_CODES', () => {
  it('holds every transferee code of the register', () => {
    const transferees = EXEMPTION_CODES.filter(
      ({ name, permitScope, replacedBy }) =>
        /transferee/.test(name.en) && permitScope === 'employer-specific' && replacedBy === undefined,
    );
    expect([...TRANSFEREE_CODES.keys()].sort()).toEqual(transferees.map((each) => each.code).sort());
  });

  it.each([
    ['C62', 84],
    ['T37', 84],
    ['C63', 60],
    ['F74', 60],
    ['F34', 36],
    ['T54', 36],
    ['T44', 54],
    ['F63', 54],
    ['C61', undefined],
  ])('caps %s at %s months in all (DUR-04)', (code, months) => {
    expect(TRANSFEREE_CODES.get(code)?.capMonths).toBe(months);
  });

  it('never lets the ceiling of one code pass the cumulative cap', () => {
    for (const [code, { capMonths }] of TRANSFEREE_CODES)
      if (capMonths !== undefined) expect(ceilingOf(code)?.totalMonths ?? 0).toBeLessThanOrEqual(capMonths);
  });
});
