import { Inject, Injectable } from '@nestjs/common';
import type { Role } from '@permitdesk/domain/access/permissions';
import type { Actor } from '@permitdesk/persistence/actor';
import { RecordNotFound } from '@permitdesk/persistence/faults';
import type { Transaction } from '@permitdesk/persistence/transaction';
import { SecretBox } from '@permitdesk/persistence/seal/secret-box';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import type { ApiEnvironment } from '../environment.js';
import { ENVIRONMENT } from '../platform/tokens.js';
import { IdentityProvider } from './identity-provider.js';
import { secretPlace } from './keep-connection.js';
import { redirectUriOf } from './public-addresses.js';
import type { DirectoryScope } from './single-sign-on.dto.js';

/** A connection as a sign-in needs it. */
export interface Connection {
  readonly id: string;
  readonly issuer: string;
  readonly newcomers: 'create' | 'must_exist';
  readonly defaultRole: Role | null;
  readonly defaultScope: DirectoryScope | null;
  readonly defaultScopeId: string | null;
  readonly provider: IdentityProvider;
}

interface Row extends Omit<Connection, 'provider'> {
  readonly clientId: string;
  readonly sealedSecret: string;
  readonly groupsClaim: string;
}

/** Reads a connection with its secret unsealed, and puts the provider behind it. */
@Injectable()
export class OpenConnection {
  constructor(
    private readonly work: UnitOfWork,
    private readonly box: SecretBox,
    @Inject(ENVIRONMENT) private readonly environment: ApiEnvironment,
  ) {}

  /** @throws RecordNotFound also for a connection of another tenant. */
  run(actor: Actor, id: string): Promise<Connection> {
    return this.work.read(actor, async (tx: Transaction) => {
      const [row] = await tx.query<Row>(
        `SELECT id, issuer, newcomers, default_role AS "defaultRole", default_scope AS "defaultScope", default_scope_id AS "defaultScopeId",
           client_id AS "clientId", sealed_secret AS "sealedSecret", groups_claim AS "groupsClaim"
         FROM sso_connections WHERE tenant_id = $1 AND id = $2 AND removed_at IS NULL`,
        [actor.tenantId, id],
      );
      if (row === undefined) throw new RecordNotFound('single sign-on connection');
      const { clientId, sealedSecret, groupsClaim, ...rest } = row;
      return {
        ...rest,
        provider: new IdentityProvider(
          {
            issuer: row.issuer,
            clientId,
            clientSecret: this.box.open(sealedSecret, secretPlace(actor.tenantId, id)),
            groupsClaim,
          },
          redirectUriOf(this.environment),
          this.environment.SSO_ALLOW_HTTP === 'true',
        ),
      };
    });
  }
}
