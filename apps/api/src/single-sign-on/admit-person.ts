import { Injectable } from '@nestjs/common';
import type { Actor } from '@permitdesk/persistence/actor';
import { newId } from '@permitdesk/persistence/ids';
import type { Transaction } from '@permitdesk/persistence/transaction';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { followClaim, groupsOfConnection } from './directory-groups.js';
import type { ProviderClaims } from './identity-provider.js';
import type { Connection } from './open-connection.js';
import { giveGrant, hasLiveGrant } from './role-grants.js';
import type { SignInProblem } from './sign-in-problem.js';

export type Admission =
  | { readonly kind: 'person'; readonly accountId: string }
  | { readonly kind: 'problem'; readonly problem: SignInProblem };

interface Member {
  readonly accountId: string;
  readonly isDisabled: boolean;
}

type Found = Member | { readonly problem: SignInProblem };

const MEMBER = `
  SELECT m.account_id AS "accountId", (m.disabled_at IS NOT NULL OR a.disabled_at IS NOT NULL) AS "isDisabled"
  FROM memberships m JOIN accounts a ON a.id = m.account_id WHERE m.tenant_id = app_tenant()`;

/**
 * Whom a provider's claims mean in this tenant.
 *
 * By issuer and subject once they are linked. The first time by an e-mail address that the provider has verified, in a domain
 * that is confirmed as this tenant's: without both, whoever runs a provider could name any address and be that person.
 */
@Injectable()
export class AdmitPerson {
  constructor(private readonly work: UnitOfWork) {}

  run(
    actor: Actor,
    connection: Connection,
    claims: ProviderClaims,
    signedIn: { readonly accountId: string; readonly tenantId: string } | undefined,
  ): Promise<Admission> {
    return this.work.run(actor, async (tx): Promise<Admission> => {
      const found = (await this.linked(tx, connection, claims)) ?? (await this.link(tx, connection, claims, signedIn));
      if ('problem' in found) return { kind: 'problem', problem: found.problem };
      if (found.isDisabled) return { kind: 'problem', problem: 'sso.person-disabled' };
      const { accountId } = found;
      // A provider that says nothing of groups takes no one out of any.
      if (claims.groups !== undefined) await followClaim(tx, connection.id, accountId, claims.groups);
      if (!(await hasLiveGrant(tx, accountId))) return { kind: 'problem', problem: 'sso.no-role' };
      tx.record({
        action: 'sign-in.accept',
        subject: { kind: 'account', id: accountId },
        after: { by: 'single-sign-on', connectionId: connection.id },
      });
      return { kind: 'person', accountId };
    });
  }

  private async linked(tx: Transaction, connection: Connection, claims: ProviderClaims): Promise<Member | undefined> {
    const [row] = await tx.query<{ account_id: string }>(
      `UPDATE sso_identities SET last_used_at = $4, connection_id = $5 WHERE tenant_id = $1 AND issuer = $2 AND subject = $3 RETURNING account_id`,
      [tx.actor.tenantId, claims.issuer, claims.subject, tx.now, connection.id],
    );
    if (row === undefined) return undefined;
    const [member] = await tx.query<Member>(`${MEMBER} AND m.account_id = $1`, [row.account_id]);
    return member;
  }

  private async link(
    tx: Transaction,
    connection: Connection,
    claims: ProviderClaims,
    signedIn: { readonly accountId: string; readonly tenantId: string } | undefined,
  ): Promise<Found> {
    const { email } = claims;
    if (email === undefined || !claims.isEmailVerified) return { problem: 'sso.email-unverified' };
    const isOurs = await this.isConfirmed(tx, connection, email);
    const [member] = await tx.query<Member>(`${MEMBER} AND lower(a.email) = lower($1)`, [email]);
    // Where no domain is confirmed, the person says it twice: by the session they have here, and by the provider.
    const isThemselves = signedIn?.tenantId === tx.actor.tenantId && signedIn.accountId === member?.accountId;
    if (member !== undefined && (isOurs || isThemselves)) {
      if (!member.isDisabled) await this.remember(tx, connection, claims, member.accountId);
      return member;
    }
    if (!isOurs || connection.newcomers !== 'create') return { problem: 'sso.unknown-person' };
    const willHaveRole =
      connection.defaultRole !== null ||
      (await groupsOfConnection(tx, connection.id)).some(({ name }) => claims.groups?.includes(name));
    if (!willHaveRole) return { problem: 'sso.no-role' };
    return this.make(tx, connection, claims, email);
  }

  private async make(tx: Transaction, connection: Connection, claims: ProviderClaims, email: string): Promise<Found> {
    const [tenant] = await tx.query<{ language: string }>('SELECT language FROM tenants WHERE id = $1', [
      tx.actor.tenantId,
    ]);
    const [made] = await tx.query<{ id: string | null }>('SELECT member_admit($1, $2, $3, $4, $5) AS id', [
      newId(),
      email,
      claims.name ?? email.slice(0, email.indexOf('@')),
      claims.language ?? tenant?.language ?? 'en',
      tx.now,
    ]);
    const accountId = made?.id ?? undefined;
    if (accountId === undefined) return { problem: 'sso.person-disabled' };
    tx.record({
      action: 'member.admit',
      subject: { kind: 'account', id: accountId },
      after: { by: 'single-sign-on', connectionId: connection.id },
    });
    await this.remember(tx, connection, claims, accountId);
    const { defaultRole, defaultScope } = connection;
    if (defaultRole !== null && defaultScope !== null)
      await giveGrant(
        tx,
        accountId,
        { role: defaultRole, scope: defaultScope, scopeId: connection.defaultScopeId },
        'first sign-in through the directory',
      );
    return { accountId, isDisabled: false };
  }

  private async remember(
    tx: Transaction,
    connection: Connection,
    claims: ProviderClaims,
    accountId: string,
  ): Promise<void> {
    await tx.change(
      `INSERT INTO sso_identities (tenant_id, id, connection_id, issuer, subject, account_id, linked_at, last_used_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $7)`,
      [tx.actor.tenantId, newId(), connection.id, claims.issuer, claims.subject, accountId, tx.now],
    );
    tx.record({
      action: 'identity.link',
      subject: { kind: 'account', id: accountId },
      after: { connectionId: connection.id },
    });
  }

  private async isConfirmed(tx: Transaction, connection: Connection, email: string): Promise<boolean> {
    const rows = await tx.query(
      `SELECT 1 FROM sso_domains WHERE tenant_id = $1 AND connection_id = $2 AND domain = $3 AND confirmed_at IS NOT NULL AND removed_at IS NULL`,
      [tx.actor.tenantId, connection.id, email.slice(email.lastIndexOf('@') + 1).toLowerCase()],
    );
    return rows.length > 0;
  }
}
