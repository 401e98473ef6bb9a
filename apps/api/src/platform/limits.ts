/** So many in so many seconds. */
export interface Limit {
  readonly points: number;
  readonly seconds: number;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/**
 * Every limit of the API, in one place. What counts wrong tries is given back by a right one.
 * A lock must not be a weapon: it ends by itself, and an owner may end it sooner.
 */
export const LIMITS = {
  /** Wrong passwords for one address, whether it has an account or not. */
  signInPerAccount: { points: 10, seconds: 15 * MINUTE },
  /** Wrong passwords from one block of addresses. */
  signInPerBlock: { points: 100, seconds: 15 * MINUTE },
  /** Wrong codes in one sign-in. */
  codePerSignIn: { points: 5, seconds: 15 * MINUTE },
  /** Wrong codes for one account, over as many sign-ins as a thief of the password likes to begin. */
  codePerAccount: { points: 20, seconds: HOUR },
  /** Links to a new password, for one address. */
  resetPerAddress: { points: 5, seconds: HOUR },
  resetPerBlock: { points: 30, seconds: HOUR },
  /** Links of invitations and resets that are opened from one block. */
  linkPerBlock: { points: 60, seconds: 15 * MINUTE },
  /** Requests of one session. */
  requestPerSession: { points: 600, seconds: MINUTE },
  /** Requests without a session from one block. */
  publicPerBlock: { points: 300, seconds: MINUTE },
} as const satisfies Record<string, Limit>;

export type LimitName = keyof typeof LIMITS;
export type Limits = Readonly<Record<LimitName, Limit>>;
