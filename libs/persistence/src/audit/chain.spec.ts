import fc from 'fast-check';
import { canonicalJsonText } from './canonical-json-text.js';
import { CHAIN_START, chainOn, canonicalRow, type AuditRow, type Link } from './chain.js';
import { InstallationKeys } from '../seal/installation-keys.js';
import { chainKeysOf } from './chain-keys.js';
import { ChainReader } from './verdict.js';

const ring = (byte: number) => InstallationKeys.read(`k1:${Buffer.alloc(32, byte).toString('base64')}`);
const KEYS = chainKeysOf(ring(7));
const TENANT = '01a2026e-0000-7000-8000-000000000001';
const SEALED = '2026-11-22T15:00:00.000000Z';

const words = fc.oneof(fc.string({ maxLength: 8 }), fc.string({ unit: 'grapheme', maxLength: 4 }));
const jsonb = fc.option(
  fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.stringify(value)),
  { nil: null },
);
const anyRow = (seq: number): fc.Arbitrary<AuditRow> =>
  fc.record({
    tenantId: fc.constant(TENANT),
    seq: fc.constant(String(seq)),
    at: fc
      .date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().replace('Z', '000Z')),
    actor: words,
    action: words,
    subjectKind: words,
    subjectId: fc.uuid(),
    caseId: fc.option(fc.uuid(), { nil: null }),
    before: jsonb,
    after: jsonb,
    reason: fc.option(words, { nil: null }),
  });
/** Rows with rising numbers, and gaps between them as other tenants and rollbacks leave them. */
const anyRows = fc
  .array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: 8 })
  .chain((gaps) => fc.tuple(...gaps.map((_, index) => anyRow(gaps.slice(0, index + 1).reduce((a, b) => a + b, 0)))));

const sealed = (rows: readonly AuditRow[], keys = KEYS): readonly Link[] =>
  chainOn(
    keys,
    { position: 0, link: CHAIN_START },
    rows.map((row) => ({ row, queuedAt: SEALED })),
    SEALED,
  );
const verdict = (pairs: readonly (readonly [Link, AuditRow | undefined])[]): string | undefined => {
  const reader = new ChainReader(KEYS);
  for (const [link, row] of pairs) reader.take(link, row);
  return reader.found?.kind;
};
const paired = (rows: readonly AuditRow[]) =>
  sealed(rows).flatMap((link, index) => {
    const row = rows[index];
    return row === undefined ? [] : [[link, row] as const];
  });
const placed = <T>(list: readonly T[], index: number): T => {
  const found = list[index];
  if (found === undefined) throw new Error('no such place');
  return found;
};
const oneRow = (seq: number): AuditRow => placed(fc.sample(anyRow(seq), 1), 0);
const pick = (rows: readonly unknown[], at: number): number => at % rows.length;

describe('the canonical form of JSON', () => {
  it('does not depend on the order of keys, nor on white space or how a character is escaped', () => {
    const shuffled = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(shuffled)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(
              Object.entries(value)
                .toReversed()
                .map(([key, each]) => [key, shuffled(each)]),
            )
          : value;
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        expect(canonicalJsonText(JSON.stringify(shuffled(value), null, 2))).toBe(
          canonicalJsonText(JSON.stringify(value)),
        );
      }),
    );
    expect(canonicalJsonText('{"b":"\\u00e9","a":1}')).toBe(canonicalJsonText('{ "a": 1, "b": "é" }'));
  });

  it('tells apart whatever differs', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
        const [x, y] = [JSON.stringify(a), JSON.stringify(b)];
        const isSame = JSON.stringify(JSON.parse(x)) === JSON.stringify(JSON.parse(y));
        if (canonicalJsonText(x) === canonicalJsonText(y)) expect(JSON.parse(x)).toEqual(JSON.parse(y));
        else expect(isSame).toBe(false);
      }),
    );
    const different = [
      '1',
      '"1"',
      '"n1"',
      '"s1"',
      '1.0',
      '1.00',
      'null',
      '"null"',
      'true',
      '[]',
      '{}',
      '[1]',
      '{"a":1}',
      '{"__proto__":1}',
    ];
    expect(new Set(different.map(canonicalJsonText)).size).toBe(different.length);
  });

  it('keeps each digit of a number', () => {
    expect(canonicalJsonText('12345678901234567890')).not.toBe(canonicalJsonText('12345678901234567891'));
    expect(canonicalJsonText('{"a":"x \\"1\\" y","b":-1.50e+3}')).toBe('{"sa":"sx \\"1\\" y","sb":"n-1.50e+3"}');
  });
});

describe('the canonical form of a row', () => {
  it('gives two different rows two texts, also where a value only moved to the next field', () => {
    fc.assert(
      fc.property(anyRow(1), anyRow(1), (a, b) => {
        if (canonicalRow(a) === canonicalRow(b))
          expect({ ...a, before: a.before && JSON.parse(a.before), after: a.after && JSON.parse(a.after) }).toEqual({
            ...b,
            before: b.before && JSON.parse(b.before),
            after: b.after && JSON.parse(b.after),
          });
      }),
    );
    const row = oneRow(1);
    expect(canonicalRow({ ...row, before: 'null' })).not.toBe(canonicalRow({ ...row, before: null }));
    expect(canonicalRow({ ...row, actor: 'a', action: 'bc' })).not.toBe(
      canonicalRow({ ...row, actor: 'ab', action: 'c' }),
    );
  });
});

describe('the verdict on a chain', () => {
  it('is whole for what was sealed, in one batch or in several', () => {
    fc.assert(
      fc.property(anyRows, fc.nat(), (rows, at) => {
        expect(verdict(paired(rows))).toBeUndefined();
        const cut = pick(rows, at);
        const first = sealed(rows.slice(0, cut));
        const rest = chainOn(
          KEYS,
          { position: cut, link: first.at(-1)?.link ?? CHAIN_START },
          rows.slice(cut).map((row) => ({ row, queuedAt: SEALED })),
          SEALED,
        );
        expect([...first, ...rest]).toEqual(sealed(rows));
      }),
    );
  });

  it('changes with any field of any row', () => {
    const fields = ['tenantId', 'at', 'actor', 'action', 'subjectKind', 'subjectId', 'caseId', 'reason'] as const;
    fc.assert(
      fc.property(anyRows, fc.nat(), fc.constantFrom(...fields), (rows, at, field) => {
        const index = pick(rows, at);
        const pairs = paired(rows).map(([link, row], each) =>
          each === index ? ([link, { ...row, [field]: `${row[field] ?? ''}x` }] as const) : ([link, row] as const),
        );
        expect(verdict(pairs)).toBe('changed');
      }),
    );
  });

  it('changes with what stood before and after', () => {
    fc.assert(
      fc.property(anyRows, fc.nat(), fc.constantFrom('before', 'after'), (rows, at, field) => {
        const index = pick(rows, at);
        const pairs = paired(rows).map(([link, row], each) =>
          each === index
            ? ([link, { ...row, [field]: JSON.stringify([row[field] ?? null]) }] as const)
            : ([link, row] as const),
        );
        expect(verdict(pairs)).toBe('changed');
      }),
    );
  });

  it('changes with a deletion, a repetition, another order, and a row put in between', () => {
    fc.assert(
      fc.property(anyRows, fc.nat(), (rows, at) => {
        const pairs = paired(rows);
        const index = pick(pairs, at);
        const one = placed(pairs, index);
        expect(verdict([...pairs.slice(0, index), [one[0], undefined], ...pairs.slice(index + 1)])).toBe('missing');
        if (index < pairs.length - 1) expect(verdict(pairs.toSpliced(index, 1))).toBe('missing');
        expect(verdict(pairs.toSpliced(index, 0, one))).toBe('out-of-order');
        const other = (index + 1) % pairs.length;
        expect(verdict(pairs.with(index, pairs[other] ?? one).with(other, one))).toBeDefined();
        const renumbered = pairs
          .toSpliced(index, 1)
          .map(([link, row], each) => [{ ...link, position: each + 1 }, row] as const);
        if (index < pairs.length - 1) expect(verdict(renumbered)).toBe('forged');
      }),
    );
  });

  it('changes with any part of a link, and with another key', () => {
    fc.assert(
      fc.property(
        anyRows,
        fc.nat(),
        fc.constantFrom<Partial<Link>>(
          { keyId: 'k2' },
          { queuedAt: '2026-11-22T14:59:59.999999Z' },
          { sealedAt: '2026-11-22T15:00:00.000001Z' },
          { link: Buffer.alloc(32, 1) },
        ),
        (rows, at, change) => {
          const index = pick(rows, at);
          const pairs = paired(rows).map(
            ([link, row], each) => [each === index ? { ...link, ...change } : link, row] as const,
          );
          expect(verdict(pairs)).toBe('forged');
          const foreign = sealed(rows, chainKeysOf(ring(8)));
          expect(verdict(foreign.map((link, each) => [link, rows[each]] as const))).toBe('forged');
        },
      ),
    );
  });

  it('takes a slow transaction for what it is, and a row with an old number put in hours later for another', () => {
    const rows = [5, 6, 9, 10].map((seq) => oneRow(seq));
    const late = oneRow(8);
    const chain = (queuedAt: string) => {
      const all = [...rows, late].map((row) => ({ row, queuedAt: row === late ? queuedAt : SEALED }));
      const links = chainOn(KEYS, { position: 0, link: CHAIN_START }, all, SEALED);
      return verdict(links.map((link, index) => [link, all[index]?.row] as const));
    };
    expect(chain('2026-11-22T15:09:00.000000Z')).toBeUndefined();
    expect(chain('2026-11-22T18:00:00.000000Z')).toBe('inserted');
  });
});

it("uses a key of its own, which is neither the installation's nor that of another use", () => {
  const key = KEYS.keyOf('k1');
  expect(key).toHaveLength(32);
  expect(key).not.toEqual(Buffer.alloc(32, 7));
  expect(key).not.toEqual(ring(7).keyFor('secret'));
  expect(KEYS.keyOf('k2')).toBeUndefined();
});
