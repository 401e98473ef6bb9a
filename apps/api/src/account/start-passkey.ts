import { Injectable } from '@nestjs/common';
import { AccountWork } from '@permitdesk/persistence/accounts/account-work';
import { keepChallenge, passkeysOf } from '@permitdesk/persistence/accounts/passkeys';
import { generateRegistrationOptions } from '@simplewebauthn/server';
import type { SessionFacts } from '../platform/access.js';
import { hashOf } from '../session/session-cookie.js';
import { ProveIdentity } from './prove-identity.js';
import type { RelyingParty } from './relying-party.js';

/** For so long a browser may take over a passkey. */
export const CHALLENGE_MINUTES = 5;

/** Begins the making of a passkey: what the browser must know, and a challenge that is good once. */
@Injectable()
export class StartPasskey {
  constructor(
    private readonly work: AccountWork,
    private readonly proof: ProveIdentity,
  ) {}

  async run(session: SessionFacts, party: RelyingParty, password: string | undefined): Promise<object> {
    const account = await this.proof.run(session, password);
    return this.work.run(async (tx) => {
      const known = await passkeysOf(tx, session.tokenHash);
      const options = await generateRegistrationOptions({
        rpName: 'Permitdesk',
        rpID: party.id,
        userID: Buffer.from(account.accountId),
        userName: account.email,
        userDisplayName: account.displayName,
        attestationType: 'none',
        // The key is the whole sign-in: it must be found without a name, and ask who holds it.
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        excludeCredentials: known.map(({ credentialId }) => ({ id: credentialId.toString('base64url') })),
      });
      const until = new Date(Date.parse(tx.now) + CHALLENGE_MINUTES * 60_000).toISOString();
      await keepChallenge(tx, hashOf(options.challenge), account.accountId, until);
      return options;
    });
  }
}
