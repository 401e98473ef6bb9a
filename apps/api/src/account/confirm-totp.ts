import { Injectable } from '@nestjs/common';
import { card, refusalsOf } from '@permitdesk/domain/law/refusal';
import { text } from '@permitdesk/domain/law/text';
import { AccountWork } from '@permitdesk/persistence/accounts/account-work';
import { confirmTotp, totpOf, totpPlace } from '@permitdesk/persistence/accounts/second-factors';
import { rotateSession } from '@permitdesk/persistence/accounts/sessions';
import { SecretBox } from '@permitdesk/persistence/seal/secret-box';
import type { SessionFacts } from '../platform/access.js';
import { Limiter } from '../platform/limiter.js';
import { AppError } from '../platform/problems.js';
import { hashOf, newToken } from '../session/session-cookie.js';
import { newRecoveryCodes, recoveryCodeHash } from './recovery-code.js';
import { tellOwner } from './tell-owner.js';
import { totpStep } from './totp.js';

const refusal = refusalsOf({
  'code.wrong': card({
    basis: 'house',
    cites: ['Permitdesk: a second factor is turned on by a code that it made'],
    text: () => text('This is not the code that the app shows now.', "Ce n'est pas le code que l'application affiche."),
    remedy: () =>
      text(
        'Check that the device shows the right time, wait for the next code, and type that one.',
        "Vérifiez que l'appareil est à l'heure, attendez le prochain code et tapez-le.",
      ),
  }),
});

export interface ConfirmedTotp {
  readonly recoveryCodes: readonly string[];
  /** The session's new token: it may do more now. */
  readonly token: string;
}

/** Turns the second factor on with a first code, and hands out the recovery codes. */
@Injectable()
export class ConfirmTotp {
  constructor(
    private readonly work: AccountWork,
    private readonly limiter: Limiter,
    private readonly box: SecretBox,
  ) {}

  async run(session: SessionFacts, code: string): Promise<ConfirmedTotp> {
    const { accountId } = session;
    await this.limiter.take('codePerAccount', accountId);
    const codes = newRecoveryCodes();
    const token = newToken();
    await this.work.run(async (tx) => {
      const factor = await totpOf(tx, accountId);
      const step =
        factor === undefined
          ? undefined
          : await totpStep(this.box.open(factor.sealedSecret, totpPlace(accountId)), code, tx.now);
      if (step === undefined || !(await confirmTotp(tx, session.tokenHash, step, codes.map(recoveryCodeHash), tx.now)))
        throw new AppError('rule.refused', { refusals: [refusal('code.wrong', undefined, 'code')] });
      await rotateSession(tx, session.tokenHash, hashOf(token), { method: 'code' });
      await tx.note({ accountId, action: 'second-factor.turn-on', after: { kind: 'totp' } });
      await tellOwner(tx, session, 'second-factor-on');
    });
    await this.limiter.giveBack('codePerAccount', accountId);
    return { recoveryCodes: codes, token };
  }
}
