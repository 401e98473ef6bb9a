import { Injectable } from '@nestjs/common';
import { text, type Bilingual } from '@permitdesk/domain/law/text';
import type { Actor } from '@permitdesk/persistence/actor';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { ProviderUnreachable } from './identity-provider.js';
import { OpenConnection } from './open-connection.js';
import type { ConnectionCheckView, ConnectionTestView } from './single-sign-on.dto.js';

type Check = ConnectionCheckView['check'];

const good = (check: Check, found: Bilingual): ConnectionCheckView => ({
  check,
  isOk: true,
  text: { ...found },
  remedy: null,
});
const bad = (check: Check, found: Bilingual, remedy: Bilingual): ConnectionCheckView => ({
  check,
  isOk: false,
  text: { ...found },
  remedy: { ...remedy },
});

const ISSUER_REMEDY = text(
  'Copy the issuer letter by letter from the provider’s discovery page.',
  'Copiez l’émetteur lettre par lettre de la page de découverte du fournisseur.',
);

/** Reads what a provider publishes of itself and says in words what a sign-in would stumble over. */
@Injectable()
export class TestConnection {
  constructor(
    private readonly openConnection: OpenConnection,
    private readonly work: UnitOfWork,
  ) {}

  /** @throws RecordNotFound also for a connection of another tenant. */
  async run(actor: Actor, id: string): Promise<ConnectionTestView> {
    const connection = await this.openConnection.run(actor, id);
    const checks = await this.checksOf(connection);
    const isOk = checks.every((check) => check.isOk);
    // The provider is asked outside of any transaction: it may take its time.
    await this.work.run(actor, (tx) =>
      Promise.resolve(tx.record({ action: 'connection.test', subject: { kind: 'connection', id }, after: { isOk } })),
    );
    return { isOk, checks };
  }

  private async checksOf({ provider }: Awaited<ReturnType<OpenConnection['run']>>): Promise<ConnectionCheckView[]> {
    let described: Awaited<ReturnType<typeof provider.describe>>;
    try {
      described = await provider.describe();
    } catch (error) {
      if (error instanceof ProviderUnreachable)
        return [
          bad(
            'reachable',
            text(
              `The provider cannot be reached: ${error.message}.`,
              `Le fournisseur est injoignable : ${error.message}.`,
            ),
            text(
              'Check the issuer, and that this server may reach it.',
              'Vérifiez l’émetteur, et que ce serveur peut le joindre.',
            ),
          ),
        ];
      return [
        bad(
          'issuer',
          text(
            'There is no discovery document of this issuer at its address.',
            'Il n’y a pas de document de découverte de cet émetteur à son adresse.',
          ),
          ISSUER_REMEDY,
        ),
      ];
    }
    const { metadata: told, takesPkce } = described;
    const checks: ConnectionCheckView[] = [
      good('reachable', text('The provider answers.', 'Le fournisseur répond.')),
      good('issuer', text(`It is ${told.issuer}.`, `C’est ${told.issuer}.`)),
    ];
    const missing = (['authorization_endpoint', 'token_endpoint', 'jwks_uri'] as const).filter(
      (name) => told[name] === undefined,
    );
    checks.push(
      missing.length === 0
        ? good(
            'addresses',
            text('All addresses of a sign-in are named.', 'Toutes les adresses d’une connexion sont nommées.'),
          )
        : bad(
            'addresses',
            text(`It does not name: ${missing.join(', ')}.`, `Il ne nomme pas : ${missing.join(', ')}.`),
            text('Ask for OpenID Connect with the code flow.', 'Demandez OpenID Connect avec le flux par code.'),
          ),
    );
    checks.push(
      told.response_types_supported?.includes('code') === true
        ? good('code-flow', text('It signs in by authorization code.', 'Il connecte par code d’autorisation.'))
        : bad(
            'code-flow',
            text('It does not offer the authorization code flow.', 'Il n’offre pas le flux par code d’autorisation.'),
            text('Turn that flow on at the provider.', 'Activez ce flux chez le fournisseur.'),
          ),
    );
    checks.push(
      takesPkce || told.code_challenge_methods_supported === undefined
        ? good(
            'pkce',
            takesPkce
              ? text('It binds the code to this sign-in (PKCE).', 'Il lie le code à cette connexion (PKCE).')
              : text(
                  'It does not say whether it knows PKCE; it is sent.',
                  'Il ne dit pas s’il connaît PKCE; il est envoyé.',
                ),
          )
        : bad(
            'pkce',
            text('It does not take PKCE with S256.', 'Il ne prend pas PKCE avec S256.'),
            text('Turn PKCE with S256 on at the provider.', 'Activez PKCE avec S256 chez le fournisseur.'),
          ),
    );
    if (told.jwks_uri !== undefined) checks.push(await this.keyCheck(provider, told.jwks_uri));
    return checks;
  }

  private async keyCheck(
    provider: { readonly countKeys: (address: string) => Promise<number> },
    address: string,
  ): Promise<ConnectionCheckView> {
    const remedy = text(
      'Try again later; if it stays, tell the provider.',
      'Réessayez plus tard; sinon, avisez le fournisseur.',
    );
    try {
      const count = await provider.countKeys(address);
      return count > 0
        ? good('keys', text('Its keys can be read.', 'Ses clés sont lisibles.'))
        : bad('keys', text('It publishes no keys.', 'Il ne publie aucune clé.'), remedy);
    } catch {
      return bad('keys', text('Its keys cannot be read.', 'Ses clés sont illisibles.'), remedy);
    }
  }
}
