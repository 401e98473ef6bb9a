import { Injectable } from '@nestjs/common';
import { AccountWork, type AccountTransaction } from '@permitdesk/persistence/accounts/account-work';
import { addPasskey, takeChallenge } from '@permitdesk/persistence/accounts/passkeys';
import { rotateSession } from '@permitdesk/persistence/accounts/sessions';
import { newId } from '@permitdesk/persistence/ids';
import { verifyRegistrationResponse } from '@simplewebauthn/server';
import type { SessionFacts } from '../platform/access.js';
import { AppError } from '../platform/problems.js';
import { hashOf, newToken } from '../session/session-cookie.js';
import type { AddPasskeyDto } from './account.dto.js';
import type { RelyingParty } from './relying-party.js';
import { tellOwner } from './tell-owner.js';

type Response = Parameters<typeof verifyRegistrationResponse>[0]['response'];

/** Keeps a passkey that the browser made. */
@Injectable()
export class AddPasskey {
  constructor(private readonly work: AccountWork) {}

  /**
   * @returns the session's new token: it was proved by a passkey just now.
   * @throws AppError `passkey.not-accepted` for an answer to another challenge, from another origin, or without proof of
   *   who holds the key.
   */
  run(session: SessionFacts, party: RelyingParty, ask: AddPasskeyDto): Promise<string> {
    return this.work.run(async (tx) => {
      const made = await this.verified(tx, session, party, ask.response as unknown as Response);
      const { credential, credentialBackedUp } = made;
      const id = newId();
      await addPasskey(
        tx,
        session.tokenHash,
        {
          id,
          credentialId: Buffer.from(credential.id, 'base64url'),
          publicKey: Buffer.from(credential.publicKey),
          counter: credential.counter,
          transports: credential.transports ?? [],
          name: ask.name,
          backedUp: credentialBackedUp,
        },
        tx.now,
      );
      const token = newToken();
      await rotateSession(tx, session.tokenHash, hashOf(token), { method: 'passkey' });
      await tx.note({ accountId: session.accountId, action: 'passkey.add', subject: { kind: 'passkey', id } });
      await tellOwner(tx, session, 'passkey-added');
      return token;
    });
  }

  private async verified(tx: AccountTransaction, session: SessionFacts, party: RelyingParty, response: Response) {
    const result = await verifyRegistrationResponse({
      response,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      expectedChallenge: async (challenge) =>
        (await takeChallenge(tx, hashOf(challenge), tx.now))?.accountId === session.accountId,
    }).catch((fault: unknown) => {
      throw new AppError('passkey.not-accepted', {}, fault);
    });
    if (!result.verified) throw new AppError('passkey.not-accepted');
    return result.registrationInfo;
  }
}
