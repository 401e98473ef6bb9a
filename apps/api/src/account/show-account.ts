import { Injectable } from '@nestjs/common';
import { AccountWork } from '@permitdesk/persistence/accounts/account-work';
import { myAccount } from '@permitdesk/persistence/accounts/my-account';
import { passkeysOf } from '@permitdesk/persistence/accounts/passkeys';
import { sessionsOf } from '@permitdesk/persistence/accounts/sessions';
import type { SessionFacts } from '../platform/access.js';
import { AppError } from '../platform/problems.js';
import type { AccountView, OpenSessionsView } from './account.dto.js';
import { deviceWords } from './device-words.js';

/** What a person sees of their own account. */
@Injectable()
export class ShowAccount {
  constructor(private readonly work: AccountWork) {}

  run(session: SessionFacts): Promise<AccountView> {
    return this.work.run(async (tx) => {
      const account = await myAccount(tx, session.tokenHash);
      if (account === undefined) throw new AppError('session.required');
      const passkeys = await passkeysOf(tx, session.tokenHash);
      return {
        accountId: account.accountId,
        email: account.email,
        displayName: account.displayName,
        language: account.language,
        hasPassword: account.passwordHash !== null,
        passwordSetAt: account.passwordSetAt,
        totpSince: account.totpSince,
        recoveryCodesLeft: account.recoveryCodesLeft,
        passkeys: passkeys.map(({ id, name, backedUp, createdAt, lastUsedAt }) => ({
          id,
          name,
          backedUp,
          createdAt,
          lastUsedAt,
        })),
      };
    });
  }

  sessions(session: SessionFacts): Promise<OpenSessionsView> {
    return this.work.run(async (tx) => ({
      items: (await sessionsOf(tx, session.tokenHash, tx.now)).map((each) => ({
        id: each.id,
        isThis: each.isThis,
        device: { ...deviceWords(each.userAgent) },
        openedAt: each.createdAt,
        lastUsedAt: each.lastUsedAt,
        expiresAt: each.expiresAt,
        method: each.method,
        workspace: each.tenantName,
      })),
    }));
  }
}
