import { generateSecret, generateURI, verify } from 'otplib';

/** RFC 6238 with what every app knows: SHA-1, six digits, thirty seconds. */
const PERIOD_SECONDS = 30;
const ISSUER = 'Permitdesk';

export const newTotpSecret = (): string => generateSecret();

/** What the QR code says to the app. */
export const totpAddress = (secret: string, email: string): string =>
  generateURI({ issuer: ISSUER, label: email, secret });

/**
 * The step a code belongs to: the present one, or one before or after for a clock that is wrong by a little.
 * @returns undefined when it is no code of these three steps.
 */
export const totpStep = async (secret: string, typed: string, at: string): Promise<number | undefined> => {
  const code = typed.replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(code)) return undefined;
  const result = await verify({
    secret,
    token: code,
    epoch: Math.floor(Date.parse(at) / 1_000),
    epochTolerance: PERIOD_SECONDS,
  });
  return result.valid && 'timeStep' in result ? result.timeStep : undefined;
};
