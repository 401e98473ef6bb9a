import { Inject, Injectable } from '@nestjs/common';
import { card, refusalsOf } from '@permitdesk/domain/law/refusal';
import { text } from '@permitdesk/domain/law/text';
import { AccountWork } from '@permitdesk/persistence/accounts/account-work';
import { myAccount, type MyAccount } from '@permitdesk/persistence/accounts/my-account';
import type { Clock } from '@permitdesk/persistence/clock';
import type { SessionFacts } from '../platform/access.js';
import { Limiter } from '../platform/limiter.js';
import { AppError } from '../platform/problems.js';
import { CLOCK } from '../platform/tokens.js';
import { passwordMatches } from '../session/password-hash.js';
import { triesKey } from '../session/sign-in.js';

/** For so long after it was opened, a session is proof enough for a person who has no password. */
const FRESH_MINUTES = 10;

const HOUSE = [
  'Permitdesk: whoever changes how they sign in proves once more who they are, by OWASP ASVS 5.0 V7.5',
] as const;

const refusal = refusalsOf({
  'password.wrong': card({
    basis: 'house',
    cites: HOUSE,
    text: () => text('This is not your present password.', "Ce n'est pas votre mot de passe actuel."),
    remedy: () =>
      text(
        'Type the password with which you sign in; if you do not know it, sign out and ask for a new one.',
        'Tapez le mot de passe avec lequel vous ouvrez une session; si vous ne le savez plus, fermez la session et demandez-en un nouveau.',
      ),
  }),
  'session.of-provider': card({
    basis: 'house',
    cites: ['Permitdesk: a provider vouches for its own workspace, and the account stands above the workspaces'],
    text: () =>
      text(
        'Your provider signed you in; that is no proof for the account itself.',
        'Votre fournisseur vous a ouvert la session; cela ne prouve rien pour le compte lui-même.',
      ),
    remedy: () =>
      text(
        'Change how you sign in at your provider.',
        "Changez votre façon d'ouvrir une session chez votre fournisseur.",
      ),
  }),
  'session.not-fresh': card({
    basis: 'house',
    cites: HOUSE,
    text: () => text('Your session was opened a while ago.', 'Votre session est ouverte depuis un moment.'),
    remedy: () =>
      text('Sign out, sign in again, and do this at once.', 'Fermez la session, rouvrez-en une et faites-le aussitôt.'),
  }),
});

/** Asks a person who is signed in to prove once more that it is they: before anything that a thief of a session would do. */
@Injectable()
export class ProveIdentity {
  constructor(
    private readonly work: AccountWork,
    private readonly limiter: Limiter,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * @param field the field of the password, for the refusal.
   * @throws AppError `rule.refused`; `session.too-many-tries` when it was guessed at.
   */
  async run(session: SessionFacts, password: string | undefined, field = 'password'): Promise<MyAccount> {
    const account = await this.work.run((tx) => myAccount(tx, session.tokenHash));
    if (account === undefined) throw new AppError('session.required');
    if (account.passwordHash === null) {
      if (account.sessionMethod === 'single_sign_on')
        throw new AppError('rule.refused', { refusals: [refusal('session.of-provider')] });
      const age = Date.parse(this.clock.now()) - Date.parse(account.sessionCreatedAt);
      if (age > FRESH_MINUTES * 60_000)
        throw new AppError('rule.refused', { refusals: [refusal('session.not-fresh')] });
      return account;
    }
    const key = triesKey(account.email);
    await this.limiter.take('signInPerAccount', key);
    if (!(await passwordMatches(account.passwordHash, password ?? '')))
      throw new AppError('rule.refused', { refusals: [refusal('password.wrong', undefined, field)] });
    await this.limiter.forget('signInPerAccount', key);
    return account;
  }
}
