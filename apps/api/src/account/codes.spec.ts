import { generate } from 'otplib';
import { newRecoveryCode, newRecoveryCodes, RECOVERY_CODES, recoveryCodeHash } from './recovery-code.js';
import { newTotpSecret, totpAddress, totpStep } from './totp.js';

describe('a code of an app', () => {
  const secret = newTotpSecret();
  const at = '2026-11-22T15:00:10.000Z';
  const step = Math.floor(Date.parse(at) / 30_000);
  const codeOf = (of: number): Promise<string> => generate({ secret, epoch: of * 30 + 1 });

  it('belongs to the step in which it was made, and to no other secret', async () => {
    expect(await totpStep(secret, await codeOf(step), at)).toBe(step);
    const typed = (await codeOf(step)).replace(/^.{3}/, ' $& ');
    expect(await totpStep(secret, typed, at)).toBe(step);
    expect(await totpStep(newTotpSecret(), await codeOf(step), at)).toBeUndefined();
  });

  it('may be one step early or late, and not two', async () => {
    expect(await totpStep(secret, await codeOf(step - 1), at)).toBe(step - 1);
    expect(await totpStep(secret, await codeOf(step + 1), at)).toBe(step + 1);
    expect(await totpStep(secret, await codeOf(step - 2), at)).toBeUndefined();
    expect(await totpStep(secret, await codeOf(step + 2), at)).toBeUndefined();
  });

  it.each(['', '12345', '1234567', 'abcdef', '１２３４５６'])('is not %j', async (typed) =>
    expect(await totpStep(secret, typed, at)).toBeUndefined(),
  );

  it('comes from an address that apps read', () => {
    expect(totpAddress(secret, 'odile@tilleul.example')).toBe(
      `otpauth://totp/Permitdesk:odile%40tilleul.example?secret=${secret}&issuer=Permitdesk`,
    );
  });
});

describe('a recovery code', () => {
  it('is one of ten different ones, without signs that look alike', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(RECOVERY_CODES);
    for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{6}-){3}[0-9A-HJKMNP-TV-Z]{6}$/);
  });

  it('is the same however it is typed', () => {
    const code = newRecoveryCode();
    expect(recoveryCodeHash(code.toLowerCase().replaceAll('-', ' ')).equals(recoveryCodeHash(code))).toBe(true);
    expect(recoveryCodeHash(code.replaceAll('0', 'o').replaceAll('1', 'l')).equals(recoveryCodeHash(code))).toBe(true);
    expect(recoveryCodeHash(newRecoveryCode()).equals(recoveryCodeHash(code))).toBe(false);
  });
});
