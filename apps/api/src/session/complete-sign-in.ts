import { Injectable } from '@nestjs/common';
import { AccountWork, type AccountTransaction } from '@permitdesk/persistence/accounts/account-work';
import { takeRecoveryCode, takeTotpStep, totpOf, totpPlace } from '@permitdesk/persistence/accounts/second-factors';
import { closePending, pendingAccount, type SessionMethod } from '@permitdesk/persistence/accounts/sessions';
import { workspacesOf } from '@permitdesk/persistence/accounts/my-account';
import { SecretBox } from '@permitdesk/persistence/seal/secret-box';
import { recoveryCodeHash } from '../account/recovery-code.js';
import { tellOwner } from '../account/tell-owner.js';
import { totpStep } from '../account/totp.js';
import { Limiter } from '../platform/limiter.js';
import { AppError } from '../platform/problems.js';
import { OpenSession, type Caller, type OpenedSession } from './open-session.js';
import type { SecondFactorDto } from './session.dto.js';

/** The second half of a sign-in: a code of the app, or one of the recovery codes. */
@Injectable()
export class CompleteSignIn {
  constructor(
    private readonly work: AccountWork,
    private readonly limiter: Limiter,
    private readonly sessions: OpenSession,
    private readonly box: SecretBox,
  ) {}

  /**
   * @throws AppError `session.sign-in-over` when there is no first half, or it is too old; `session.wrong-code`;
   *   `session.too-many-tries` after five wrong codes.
   */
  async run(pendingHash: Buffer | undefined, ask: SecondFactorDto, caller: Caller): Promise<OpenedSession> {
    if (pendingHash === undefined) throw new AppError('session.sign-in-over');
    const accountId = await this.work.run((tx) => pendingAccount(tx, pendingHash, tx.now));
    if (accountId === undefined) throw new AppError('session.sign-in-over');
    await this.limiter.take('codePerSignIn', pendingHash.toString('base64url'));
    await this.limiter.take('codePerAccount', accountId);
    const opened = await this.work.run(async (tx) => {
      const method = await this.prove(tx, accountId, ask);
      if (method === undefined) return undefined;
      // Two requests at once with the same first half: one of them has it.
      if (!(await closePending(tx, pendingHash))) throw new AppError('session.sign-in-over');
      if (method === 'recovery_code') await this.tell(tx, accountId);
      return this.sessions.run(tx, accountId, method, caller);
    });
    if (opened === undefined) {
      await this.work.run((tx) => tx.note({ accountId, action: 'second-factor.refuse', by: 'system:sign-in' }));
      throw new AppError('session.wrong-code');
    }
    await this.limiter.giveBack('codePerAccount', accountId);
    return opened;
  }

  private async prove(
    tx: AccountTransaction,
    accountId: string,
    { code, recoveryCode }: SecondFactorDto,
  ): Promise<SessionMethod | undefined> {
    if (recoveryCode !== undefined)
      return (await takeRecoveryCode(tx, accountId, recoveryCodeHash(recoveryCode), tx.now))
        ? 'recovery_code'
        : undefined;
    const factor = await totpOf(tx, accountId);
    if (factor?.isConfirmed !== true || code === undefined) return undefined;
    const step = await totpStep(this.box.open(factor.sealedSecret, totpPlace(accountId)), code, tx.now);
    return step !== undefined && (await takeTotpStep(tx, accountId, step)) ? 'code' : undefined;
  }

  private async tell(tx: AccountTransaction, accountId: string): Promise<void> {
    await tx.note({ accountId, action: 'recovery-code.use' });
    const [home] = await workspacesOf(tx, accountId);
    if (home !== undefined) await tellOwner(tx, { accountId, tenantId: home.tenantId }, 'recovery-code-used');
  }
}
