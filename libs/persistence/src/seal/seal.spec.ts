import fc from 'fast-check';
import { blindIndex, normalIdentifier } from './blind-index.js';
import { keyIdOf, looksSealed, openText, SealBroken, sealText, type SealedPlace } from './box.js';
import { BadInstallationKey, InstallationKeys } from './installation-keys.js';
import { SecretBox } from './secret-box.js';

const KEY = Buffer.alloc(32, 7);
const name = fc.stringMatching(/^[a-z0-9_.-]{1,20}$/);
const place: fc.Arbitrary<SealedPlace> = fc.record({ tenant: fc.uuid(), table: name, column: name, row: fc.uuid() });
const clear = fc.string({ unit: 'grapheme', maxLength: 80 });

describe('the box', () => {
  it('gives back what was put in, in a compact form that names its key', () => {
    fc.assert(
      fc.property(clear, place, (text, at) => {
        const sealed = sealText(KEY, '3', text, at);
        expect(openText(KEY, sealed, at)).toBe(text);
        expect(sealed).toMatch(/^s1\.3\.[\w-]{16}\.[\w-]{22,}$/);
        expect([looksSealed(sealed), keyIdOf(sealed)]).toEqual([true, '3']);
      }),
    );
  });

  it('never gives the same text twice', () => {
    fc.assert(
      fc.property(clear, place, (text, at) => {
        expect(sealText(KEY, '1', text, at)).not.toBe(sealText(KEY, '1', text, at));
      }),
    );
  });

  it('does not open when any one character of it was changed', () => {
    const at = { tenant: 't', table: 'workers', column: 'uci', row: 'r' };
    const sealed = sealText(KEY, '1', 'ZZMARK123', at);
    for (let index = 0; index < sealed.length; index += 1)
      for (const other of ['A', 'B', '.', '2'])
        if (sealed[index] !== other)
          expect(() => openText(KEY, sealed.slice(0, index) + other + sealed.slice(index + 1), at)).toThrow(SealBroken);
    for (let length = 0; length < sealed.length; length += 1)
      expect(() => openText(KEY, sealed.slice(0, length), at)).toThrow(SealBroken);
  });

  it('does not open in another tenant, table, column or row, nor under another key', () => {
    fc.assert(
      fc.property(clear, place, place, (text, at, other) => {
        const sealed = sealText(KEY, '1', text, at);
        for (const part of ['tenant', 'table', 'column', 'row'] as const)
          if (at[part] !== other[part])
            expect(() => openText(KEY, sealed, { ...at, [part]: other[part] })).toThrow(SealBroken);
        expect(() => openText(Buffer.alloc(32, 8), sealed, at)).toThrow(SealBroken);
      }),
    );
  });

  it('takes no place whose parts could run into each other', () => {
    const at = { tenant: 't', table: 'a|b', column: 'c', row: 'r' };
    expect(() => sealText(KEY, '1', 'x', at)).toThrow(/without/);
  });

  it('says neither the value nor the key when it does not open', () => {
    const at = { tenant: 't', table: 'workers', column: 'uci', row: 'r' };
    const sealed = sealText(KEY, '1', 'ZZMARK123', at);
    expect(() => openText(KEY, sealed, { ...at, row: 'q' })).toThrow('a sealed value does not open: workers.uci');
  });
});

describe('the installation keys', () => {
  const [a, b] = [InstallationKeys.generate('a'), InstallationKeys.generate('b')];

  it('are one or more; the first seals, all open', () => {
    const at = { tenant: '-', table: 'sign_ins', column: 'secret', row: 'r' };
    const before = new SecretBox(InstallationKeys.read(a)).seal('seed', at);
    const both = new SecretBox(InstallationKeys.read(`${b}, ${a}`));
    expect(both.open(before, at)).toBe('seed');
    expect([both.isNewest(before), both.isNewest(both.seal('seed', at))]).toEqual([false, true]);
    expect(() => new SecretBox(InstallationKeys.read(b)).open(before, at)).toThrow(SealBroken);
  });

  it.each([
    ['nothing', undefined, /missing/],
    ['an empty word', ' ', /missing/],
    ['no id', a.slice(2), /malformed \(part 1\)/],
    ['too short a key', 'a:c2hvcnQ=', /malformed \(part 1\)/],
    ['no base64', `a:${'*'.repeat(44)}`, /malformed \(part 1\)/],
    ['a bad second', `${a},b:x`, /malformed \(part 2\)/],
    ['one id twice', `${a},a:${b.slice(2)}`, /twice/],
  ])('are refused in one line without the value: %s', (_, given, message) => {
    expect(() => InstallationKeys.read(given)).toThrow(BadInstallationKey);
    expect(() => InstallationKeys.read(given)).toThrow(message);
    try {
      InstallationKeys.read(given);
    } catch (error) {
      expect((error as Error).message).not.toContain('\n');
      expect((error as Error).message).not.toContain(a.slice(2));
    }
  });

  it('have another key for each use, and show none of them', () => {
    const keys = InstallationKeys.read(a);
    expect(keys.keyFor('secret')).not.toEqual(keys.keyFor('data-key'));
    expect(keys.keyFor('secret', 'b')).toBeUndefined();
    expect(JSON.stringify({ keys })).toBe('{"keys":"[installation keys]"}');
  });
});

describe('the blind index', () => {
  it('does not mind capitals, spaces and hyphens, and minds everything else', () => {
    expect(normalIdentifier(' zz-mark 1\u201123 ')).toBe('ZZMARK123');
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9]{5,12}$/), fc.stringMatching(/^[A-Z0-9]{5,12}$/), (one, other) => {
        const index = blindIndex(KEY, 'passport', one);
        expect(blindIndex(KEY, 'passport', `${one.slice(0, 2).toLowerCase()}- ${one.slice(2)}`)).toEqual(index);
        expect(blindIndex(KEY, 'passport', other).equals(index)).toBe(one === other);
        expect(blindIndex(KEY, 'uci', one)).not.toEqual(index);
        expect(blindIndex(Buffer.alloc(32, 8), 'passport', one)).not.toEqual(index);
      }),
    );
  });
});
