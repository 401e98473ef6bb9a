import { isIP } from 'node:net';
import { card, refusalsOf } from '@permitdesk/domain/law/refusal';
import { text } from '@permitdesk/domain/law/text';
import type { FastifyRequest } from 'fastify';
import { AppError } from '../platform/problems.js';

/** To whom a passkey belongs, in the words of WebAuthn. */
export interface RelyingParty {
  readonly id: string;
  readonly origin: string;
}

const refusal = refusalsOf({
  'passkey.no-domain': card<string>({
    basis: 'house',
    cites: ['Permitdesk: browsers keep passkeys for a name, never for a number (WebAuthn Level 3, s. 5.1.3)'],
    text: (host) =>
      text(
        `Permitdesk is open here under “${host}”, and passkeys belong to a name.`,
        `Permitdesk est ouvert ici sous « ${host} », et une clé d'accès appartient à un nom.`,
      ),
    remedy: () =>
      text(
        'Open it under its name (on your own machine: http://localhost with the same port), or set PUBLIC_URL.',
        'Ouvrez-le sous son nom (sur votre propre ordinateur : http://localhost avec le même port) ou réglez PUBLIC_URL.',
      ),
  }),
});

/**
 * The name passkeys are kept for: that of PUBLIC_URL, or `localhost` for whoever works on the machine itself.
 * Never a name that only the request tells: that would let another host of the same server ask for our passkeys.
 * @throws AppError `rule.refused` where there is no name.
 */
export const relyingParty = (publicUrl: string | undefined, request: Pick<FastifyRequest, 'host'>): RelyingParty => {
  const { host } = request;
  const here = URL.canParse(`http://${host}`) ? new URL(`http://${host}`) : undefined;
  if (here?.hostname === 'localhost') return { id: 'localhost', origin: here.origin };
  const known = publicUrl === undefined ? undefined : new URL(publicUrl);
  const name = known?.hostname.replaceAll(/[[\]]/g, '') ?? '';
  if (known === undefined || isIP(name) !== 0)
    throw new AppError('rule.refused', { refusals: [refusal('passkey.no-domain', host)] });
  return { id: name, origin: known.origin };
};
