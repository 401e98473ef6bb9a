import { Injectable } from '@nestjs/common';
import { card, refusalsOf } from '@permitdesk/domain/law/refusal';
import { text } from '@permitdesk/domain/law/text';
import { AccountWork } from '@permitdesk/persistence/accounts/account-work';
import { beginTotp, totpPlace } from '@permitdesk/persistence/accounts/second-factors';
import { SecretBox } from '@permitdesk/persistence/seal/secret-box';
import { toString as drawQr } from 'qrcode';
import type { SessionFacts } from '../platform/access.js';
import { AppError } from '../platform/problems.js';
import type { TotpSetupView } from './account.dto.js';
import { ProveIdentity } from './prove-identity.js';
import { newTotpSecret, totpAddress } from './totp.js';

const refusal = refusalsOf({
  'second-factor.on-already': card({
    basis: 'house',
    cites: ['Permitdesk: a second factor is turned off before another takes its place'],
    text: () => text('Codes from an app are on already.', "Les codes d'une application sont déjà activés."),
    remedy: () =>
      text('Turn them off first; then set them up anew.', 'Désactivez-les d’abord, puis configurez-les à nouveau.'),
  }),
});

/** Makes the secret of an app's codes and shows it once; it counts for nothing before a code has confirmed it. */
@Injectable()
export class StartTotp {
  constructor(
    private readonly work: AccountWork,
    private readonly proof: ProveIdentity,
    private readonly box: SecretBox,
  ) {}

  async run(session: SessionFacts, password: string | undefined): Promise<TotpSetupView> {
    const account = await this.proof.run(session, password);
    const secret = newTotpSecret();
    const sealed = this.box.seal(secret, totpPlace(account.accountId));
    const begun = await this.work.run((tx) => beginTotp(tx, session.tokenHash, sealed, tx.now));
    if (!begun) throw new AppError('rule.refused', { refusals: [refusal('second-factor.on-already')] });
    const address = totpAddress(secret, account.email);
    return { secret, address, qr: await drawQr(address, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' }) };
  }
}
