import { hash, verify } from '@node-rs/argon2';
import { normalisePassword } from '../account/password-policy.js';

/** OWASP's argon2id figures: 19 MiB, two passes, one lane. */
const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

const PARAMETERS = `$argon2id$v=19$m=${ARGON2.memoryCost},t=${ARGON2.timeCost},p=${ARGON2.parallelism}$`;

export const hashPassword = (password: string): Promise<string> => hash(normalisePassword(password), ARGON2);

/** Compared when no account is found, so that the answer takes as long and tells nothing. */
let decoy: Promise<string> | undefined;

/** Whether the password is the one; takes as long where there is none. */
export const passwordMatches = async (stored: string | null | undefined, password: string): Promise<boolean> => {
  decoy ??= hashPassword('no account has this password');
  const matches = await verify(stored ?? (await decoy), normalisePassword(password));
  return matches && stored != null;
};

/** Whether a hash was made with other parameters than ours of today; it is made anew when the password is next typed. */
export const wantsRehash = (stored: string): boolean => !stored.startsWith(PARAMETERS);
