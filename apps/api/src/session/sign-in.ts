import { Inject, Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { AccountStore } from '@permitdesk/persistence/account-store';
import type { Clock } from '@permitdesk/persistence/clock';
import { AppError } from '../platform/problems.js';
import { CLOCK } from '../platform/tokens.js';
import type { SignInDto } from './session.dto.js';
import { hashOf, newToken, SESSION_HOURS } from './session-cookie.js';

/** OWASP's argon2id figures: 19 MiB, two passes, one lane. */
const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const hashPassword = (password: string): Promise<string> => hash(password, ARGON2);

/** Compared when no account is found, so that the answer takes as long and tells nothing. */
let decoy: Promise<string> | undefined;

@Injectable()
export class SignIn {
  constructor(
    private readonly accounts: AccountStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Opens a session.
   * @returns the token for the cookie; the database keeps its hash alone.
   * @throws AppError `session.wrong-credentials`, the same for an unknown address and a wrong password.
   */
  async run(ask: SignInDto, userAgent: string): Promise<{ readonly token: string; readonly expiresAt: string }> {
    const account = await this.accounts.find(ask.email);
    decoy ??= hashPassword('no account has this password');
    const matches = await verify(account?.passwordHash ?? (await decoy), ask.password);
    const tenantId = account?.tenantIds[0];
    if (!matches || account?.passwordHash == null || tenantId === undefined)
      throw new AppError('session.wrong-credentials');
    const token = newToken();
    const openedAt = this.clock.now();
    const expiresAt = new Date(Date.parse(openedAt) + SESSION_HOURS * 3_600_000).toISOString();
    await this.accounts.openSession({
      tokenHash: hashOf(token),
      accountId: account.accountId,
      tenantId,
      userAgent: userAgent.slice(0, 300),
      openedAt,
      expiresAt,
    });
    return { token, expiresAt };
  }
}
