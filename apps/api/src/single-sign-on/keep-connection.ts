import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { ROLE_SCOPES } from '@permitdesk/domain/access/grants';
import type { Refusal } from '@permitdesk/domain/law/refusal';
import type { Actor } from '@permitdesk/persistence/actor';
import { RecordNotFound, RecordStale } from '@permitdesk/persistence/faults';
import { newId } from '@permitdesk/persistence/ids';
import type { Transaction } from '@permitdesk/persistence/transaction';
import type { SealedPlace } from '@permitdesk/persistence/seal/box';
import { SecretBox } from '@permitdesk/persistence/seal/secret-box';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import type { ApiEnvironment } from '../environment.js';
import { AppError } from '../platform/problems.js';
import { ENVIRONMENT } from '../platform/tokens.js';
import { showConnection } from './connections.read-model.js';
import { keepGroups } from './directory-groups.js';
import { addressFault } from './provider-address.js';
import { redirectUriOf } from './public-addresses.js';
import type {
  ConnectionView,
  CreateConnectionDto,
  DirectoryGrantDto,
  DirectoryGroupDto,
  UpdateConnectionDto,
} from './single-sign-on.dto.js';
import { ssoRefusal } from './sso-refusals.js';

const DOMAIN = /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;

export const secretPlace = (tenantId: string, connectionId: string): SealedPlace => ({
  tenant: tenantId,
  table: 'sso_connections',
  column: 'sealed_secret',
  row: connectionId,
});

const SCOPE_TABLES = { employer: 'employers', entity: 'entities', branch: 'branches' } as const;

type Ask = CreateConnectionDto | UpdateConnectionDto;

/** Keeps a connection to a provider: its settings, the domains that belong to it, and what its groups give. */
@Injectable()
export class KeepConnection {
  constructor(
    private readonly work: UnitOfWork,
    private readonly box: SecretBox,
    @Inject(ENVIRONMENT) private readonly environment: ApiEnvironment,
  ) {}

  /** @throws AppError `request.invalid` with a refusal for each wrong field. */
  create(actor: Actor, ask: CreateConnectionDto): Promise<ConnectionView> {
    return this.work.run(actor, async (tx) => {
      const id = newId();
      await this.check(tx, id, ask);
      await tx.change(
        `INSERT INTO sso_connections (tenant_id, id, name, issuer, client_id, sealed_secret, groups_claim, is_enabled, is_enforced,
           newcomers, default_role, default_scope, default_scope_id, created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $14)`,
        [
          actor.tenantId,
          id,
          ask.name,
          ask.issuer,
          ask.clientId,
          this.box.seal(ask.clientSecret, secretPlace(actor.tenantId, id)),
          ...this.settings(ask),
          tx.now,
        ],
      );
      await this.keepDomains(tx, id, ask.domains);
      await keepGroups(tx, id, ask.groups.map(groupOf));
      tx.record({ action: 'connection.create', subject: { kind: 'connection', id }, after: factsOf(ask) });
      return showConnection(tx, id, redirectUriOf(this.environment));
    });
  }

  /** @throws RecordNotFound, RecordStale, AppError `request.invalid` */
  update(actor: Actor, id: string, ask: UpdateConnectionDto): Promise<ConnectionView> {
    return this.work.run(actor, async (tx) => {
      const [before] = await tx.query<{ version: number }>(
        'SELECT version FROM sso_connections WHERE tenant_id = $1 AND id = $2 AND removed_at IS NULL FOR UPDATE',
        [actor.tenantId, id],
      );
      if (before === undefined) throw new RecordNotFound('single sign-on connection');
      if (before.version !== ask.version) throw new RecordStale('single sign-on connection', before.version);
      const was = await showConnection(tx, id, '');
      await this.keepDomains(tx, id, ask.domains);
      await this.check(tx, id, ask);
      const secret =
        ask.clientSecret === undefined ? null : this.box.seal(ask.clientSecret, secretPlace(actor.tenantId, id));
      await tx.change(
        `UPDATE sso_connections SET version = version + 1, name = $3, issuer = $4, client_id = $5, sealed_secret = coalesce($6, sealed_secret),
           groups_claim = $7, is_enabled = $8, is_enforced = $9, newcomers = $10, default_role = $11, default_scope = $12,
           default_scope_id = $13, updated_at = $14
         WHERE tenant_id = $1 AND id = $2`,
        [actor.tenantId, id, ask.name, ask.issuer, ask.clientId, secret, ...this.settings(ask), tx.now],
      );
      await keepGroups(tx, id, ask.groups.map(groupOf));
      tx.record({
        action: 'connection.update',
        subject: { kind: 'connection', id },
        before: { ...was, domains: was.domains.map(({ domain }) => domain), people: undefined, redirectUri: undefined },
        after: { ...factsOf(ask), hasNewSecret: secret !== null },
      });
      return showConnection(tx, id, redirectUriOf(this.environment));
    });
  }

  private settings(ask: Ask): readonly unknown[] {
    const of = ask.defaultGrant ?? null;
    return [
      ask.groupsClaim ?? 'groups',
      ask.isEnabled,
      ask.isEnforced,
      ask.newcomers,
      of?.role ?? null,
      of?.scope ?? null,
      of === null ? null : scopeIdOf(of),
    ];
  }

  private async check(tx: Transaction, id: string, ask: Ask): Promise<void> {
    const refusals: Refusal[] = [];
    const fault = addressFault(ask.issuer, this.environment.SSO_ALLOW_HTTP === 'true');
    if (fault !== undefined) refusals.push(ssoRefusal('issuer.address', fault, 'issuer'));
    for (const domain of ask.domains.map(domainOf))
      if (!DOMAIN.test(domain)) refusals.push(ssoRefusal('domain.malformed', domain, 'domains'));
      else {
        const elsewhere = await tx.query(
          'SELECT 1 FROM sso_domains WHERE tenant_id = $1 AND domain = $2 AND connection_id <> $3 AND removed_at IS NULL',
          [tx.actor.tenantId, domain, id],
        );
        if (elsewhere.length > 0) refusals.push(ssoRefusal('domain.taken', domain, 'domains'));
      }
    const names = new Set<string>();
    for (const [index, group] of ask.groups.entries()) {
      if (names.has(group.name)) refusals.push(ssoRefusal('group.twice', group.name, `groups.${index}.name`));
      names.add(group.name);
    }
    for (const [field, grant] of [
      ['defaultGrant', ask.defaultGrant ?? undefined] as const,
      ...ask.groups.map((group, index) => [`groups.${index}`, group] as const),
    ])
      if (grant !== undefined && !ROLE_SCOPES[grant.role].includes(grant.scope))
        refusals.push(ssoRefusal('scope.not-for-role', grant.role, `${field}.scope`));
      else if (grant !== undefined && !(await this.scopeIsThere(tx, grant)))
        refusals.push(ssoRefusal('scope.unknown', undefined, `${field}.scopeId`));
    if (ask.newcomers === 'create' && (ask.defaultGrant ?? null) === null && ask.groups.length === 0)
      refusals.push(ssoRefusal('default-role.missing', undefined, 'defaultGrant'));
    if (ask.isEnforced) {
      const proved = await tx.query(
        'SELECT 1 FROM sso_domains WHERE tenant_id = $1 AND connection_id = $2 AND confirmed_at IS NOT NULL AND removed_at IS NULL LIMIT 1',
        [tx.actor.tenantId, id],
      );
      if (proved.length === 0) refusals.push(ssoRefusal('enforcement.unproved', undefined, 'isEnforced'));
    }
    if (refusals.length > 0) throw new AppError('request.invalid', { refusals });
  }

  private async scopeIsThere(tx: Transaction, grant: DirectoryGrantDto): Promise<boolean> {
    if (grant.scope === 'tenant') return true;
    const found = await tx.query(`SELECT 1 FROM ${SCOPE_TABLES[grant.scope]} WHERE tenant_id = $1 AND id = $2`, [
      tx.actor.tenantId,
      grant.scopeId ?? null,
    ]);
    return found.length > 0;
  }

  /** A domain that stays keeps its proof; one that is taken out loses it. */
  private async keepDomains(tx: Transaction, id: string, asked: readonly string[]): Promise<void> {
    const wanted = [...new Set(asked.map(domainOf))];
    const { tenantId } = tx.actor;
    await tx.change(
      'UPDATE sso_domains SET removed_at = $3 WHERE tenant_id = $1 AND connection_id = $2 AND removed_at IS NULL AND NOT domain = ANY($4)',
      [tenantId, id, tx.now, wanted],
    );
    for (const domain of wanted.filter((each) => DOMAIN.test(each)))
      await tx.change(
        `INSERT INTO sso_domains (tenant_id, id, connection_id, domain, token, created_at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (tenant_id, domain) WHERE removed_at IS NULL DO NOTHING`,
        [tenantId, newId(), id, domain, randomBytes(18).toString('base64url'), tx.now],
      );
  }
}

const domainOf = (written: string): string => written.toLowerCase().replace(/^@/, '').replace(/\.$/, '');
const scopeIdOf = (grant: DirectoryGrantDto): string | null =>
  grant.scope === 'tenant' ? null : (grant.scopeId ?? null);
const groupOf = (group: DirectoryGroupDto) => ({
  name: group.name,
  role: group.role,
  scope: group.scope,
  scopeId: scopeIdOf(group),
});

/** For the audit: settings, and neither a secret nor a person. */
const factsOf = (ask: Ask): object => ({
  name: ask.name,
  issuer: ask.issuer,
  clientId: ask.clientId,
  groupsClaim: ask.groupsClaim ?? 'groups',
  isEnabled: ask.isEnabled,
  isEnforced: ask.isEnforced,
  newcomers: ask.newcomers,
  defaultGrant: ask.defaultGrant ?? null,
  domains: ask.domains,
  groups: ask.groups.map(groupOf),
});
