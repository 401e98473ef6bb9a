import fc from 'fast-check';
import { AesSecretBox } from './secret-box.js';

const box = new AesSecretBox('a key of an installation, for a test');

describe('the secret box', () => {
  it('gives back what was put in, and never looks the same twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (plain, context) => {
        const sealed = box.seal(plain, context);
        expect(box.open(sealed, context)).toBe(plain);
        expect(box.seal(plain, context).equals(sealed)).toBe(false);
      }),
    );
  });

  it('opens for no other key, for no other context, and not when one bit was changed', () => {
    const sealed = box.seal('JVS7WZCHE7OKQG2A', 'totp:1');
    expect(() => new AesSecretBox('another key').open(sealed, 'totp:1')).toThrow();
    expect(() => box.open(sealed, 'totp:2')).toThrow();
    for (let at = 0; at < sealed.length; at += 1) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => box.open(changed, 'totp:1')).toThrow();
    }
    expect(() => box.open(sealed.subarray(0, 20), 'totp:1')).toThrow();
  });
});
