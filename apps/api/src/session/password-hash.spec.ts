import { hash } from '@node-rs/argon2';
import { hashPassword, passwordMatches, wantsRehash } from './password-hash.js';

describe('the hash of a password', () => {
  it('is argon2id, matches the password in either Unicode spelling, and no other', async () => {
    const stored = await hashPassword('déjà vu à Montréal');
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await passwordMatches(stored, 'déjà vu à Montréal'.normalize('NFD'))).toBe(true);
    expect(await passwordMatches(stored, 'deja vu a Montreal')).toBe(false);
  });

  it('is made anew when it has other parameters', async () => {
    expect(wantsRehash(await hashPassword('x'))).toBe(false);
    expect(wantsRehash(await hash('x', { memoryCost: 9_728, timeCost: 2, parallelism: 1 }))).toBe(true);
  });

  it('matches nothing where there is none', async () => {
    expect(await passwordMatches(null, 'no account has this password')).toBe(false);
    expect(await passwordMatches(undefined, '')).toBe(false);
  });
});
