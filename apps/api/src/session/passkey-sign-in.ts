import { Injectable } from '@nestjs/common';
import { AccountWork } from '@permitdesk/persistence/accounts/account-work';
import { findPasskey, keepChallenge, notePasskeyUse, takeChallenge } from '@permitdesk/persistence/accounts/passkeys';
import { generateAuthenticationOptions, verifyAuthenticationResponse } from '@simplewebauthn/server';
import type { RelyingParty } from '../account/relying-party.js';
import { CHALLENGE_MINUTES } from '../account/start-passkey.js';
import { Limiter } from '../platform/limiter.js';
import { AppError } from '../platform/problems.js';
import { OpenSession, type Caller, type OpenedSession } from './open-session.js';
import { hashOf } from './session-cookie.js';

type Response = Parameters<typeof verifyAuthenticationResponse>[0]['response'];
type Transports = NonNullable<Parameters<typeof verifyAuthenticationResponse>[0]['credential']['transports']>;

const isText = (value: unknown): value is string => typeof value === 'string';

/** A passkey alone is a whole sign-in: the person holds it, and has shown the device that it is they. */
@Injectable()
export class PasskeySignIn {
  constructor(
    private readonly work: AccountWork,
    private readonly limiter: Limiter,
    private readonly sessions: OpenSession,
  ) {}

  /** A challenge for whoever comes; the answer tells who it is. */
  start(party: RelyingParty): Promise<object> {
    return this.work.run(async (tx) => {
      const options = await generateAuthenticationOptions({ rpID: party.id, userVerification: 'required' });
      const until = new Date(Date.parse(tx.now) + CHALLENGE_MINUTES * 60_000).toISOString();
      await keepChallenge(tx, hashOf(options.challenge), null, until);
      return options;
    });
  }

  /** @throws AppError `passkey.not-accepted`, whatever is wrong: an unknown key, an old challenge, another origin. */
  async run(party: RelyingParty, raw: Readonly<Record<string, unknown>>, caller: Caller): Promise<OpenedSession> {
    await this.limiter.take('signInPerBlock', caller.block);
    const opened = await this.work.run(async (tx) => {
      const { id } = raw;
      const known = isText(id) ? await findPasskey(tx, Buffer.from(id, 'base64url')) : undefined;
      if (known === undefined) throw new AppError('passkey.not-accepted');
      const result = await verifyAuthenticationResponse({
        response: raw as unknown as Response,
        expectedOrigin: party.origin,
        expectedRPID: party.id,
        requireUserVerification: true,
        credential: {
          id: String(id),
          publicKey: new Uint8Array(known.publicKey),
          counter: known.counter,
          transports: known.transports as Transports,
        },
        expectedChallenge: async (challenge) =>
          (await takeChallenge(tx, hashOf(challenge), tx.now))?.accountId === null,
      }).catch((fault: unknown) => {
        throw new AppError('passkey.not-accepted', {}, fault);
      });
      if (!result.verified || !(await notePasskeyUse(tx, known.id, result.authenticationInfo.newCounter, tx.now)))
        throw new AppError('passkey.not-accepted');
      return this.sessions.run(tx, known.accountId, 'passkey', caller);
    });
    await this.limiter.giveBack('signInPerBlock', caller.block);
    return opened;
  }
}
