import { Injectable } from '@nestjs/common';
import type { Actor } from '@permitdesk/persistence/actor';
import { RecordNotFound } from '@permitdesk/persistence/faults';
import { newId } from '@permitdesk/persistence/ids';
import type { Transaction } from '@permitdesk/persistence/transaction';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { newScimToken, scimTokenHash } from './scim-token.js';
import type { CreateScimTokenDto, NewScimTokenView, ScimTokenView } from './scim-tokens.dto.js';

const SELECT = `
  SELECT id, name, scope, created_at AS "createdAt", expires_at AS "expiresAt", last_used_at AS "lastUsedAt"
  FROM scim_tokens WHERE tenant_id = app_tenant() AND revoked_at IS NULL`;

/** Tokens that are not revoked, those that ended among them: whoever looks for the reason of a silence finds it. */
export const listScimTokens = (tx: Transaction): Promise<ScimTokenView[]> =>
  tx.query<ScimTokenView>(`${SELECT} ORDER BY created_at, id`);

/** Makes and revokes the tokens by which a directory is known. */
@Injectable()
export class KeepScimToken {
  constructor(private readonly work: UnitOfWork) {}

  create(actor: Actor, ask: CreateScimTokenDto): Promise<NewScimTokenView> {
    return this.work.run(actor, async (tx) => {
      const id = newId();
      const token = newScimToken();
      const expiresAt = new Date(Date.parse(tx.now) + ask.days * 86_400_000).toISOString();
      await tx.change(
        `INSERT INTO scim_tokens (tenant_id, id, name, token_hash, scope, created_by, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [actor.tenantId, id, ask.name, scimTokenHash(token), ask.scope, actor.id, tx.now, expiresAt],
      );
      tx.record({
        action: 'scim-token.create',
        subject: { kind: 'scim token', id },
        after: { name: ask.name, scope: ask.scope, expiresAt },
      });
      return { id, name: ask.name, scope: ask.scope, createdAt: tx.now, expiresAt, lastUsedAt: null, token };
    });
  }

  /** @throws RecordNotFound also for a token of another tenant. */
  revoke(actor: Actor, id: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const revoked = await tx.change(
        'UPDATE scim_tokens SET revoked_at = $3 WHERE tenant_id = $1 AND id = $2 AND revoked_at IS NULL',
        [actor.tenantId, id, tx.now],
      );
      if (revoked === 0) throw new RecordNotFound('scim token');
      tx.record({ action: 'scim-token.revoke', subject: { kind: 'scim token', id } });
    });
  }
}
