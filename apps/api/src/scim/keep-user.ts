import { Injectable } from '@nestjs/common';
import { newId } from '@permitdesk/persistence/ids';
import type { Transaction } from '@permitdesk/persistence/transaction';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { forgetGroups } from '../single-sign-on/directory-groups.js';
import { endAllGrants, giveGrant, isLastOwner, type RoleScope } from '../single-sign-on/role-grants.js';
import { lockDirectory, requireVersion } from './directory-lock.js';
import { scimFault } from './scim-fault.js';
import type { Directory } from './scim-token.guard.js';
import { addressOf, nameOf, type ScimUser } from './scim-user.js';
import { userById, versionOf, type UserRecord } from './users.read-model.js';

const SAVE = `
  INSERT INTO scim_users (tenant_id, account_id, user_name, external_id, given_name, family_name, display_name, email, language, created_at, updated_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)
  ON CONFLICT (tenant_id, account_id) DO UPDATE SET user_name = $3, external_id = $4, given_name = $5, family_name = $6, display_name = $7,
    email = $8, language = $9, updated_at = $10, version = scim_users.version + 1, deleted_at = NULL`;

/** Makes, changes and takes away people of a tenant as its directory says; the account above the tenants is touched least. */
@Injectable()
export class KeepUser {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws AppError `scim.not-unique` where there is such a user, `scim.refused` for an address that is not the tenant's. */
  create(directory: Directory, user: ScimUser): Promise<UserRecord> {
    return this.work.run(directory.actor, async (tx) => {
      await lockDirectory(tx);
      const address = addressOf(user);
      await this.refuseDouble(tx, user, address, undefined);
      await this.refuseForeignAddress(tx, address);
      const [made] = await tx.query<{ id: string | null }>('SELECT member_admit($1, $2, $3, $4, $5) AS id', [
        newId(),
        address,
        nameOf(user),
        user.language ?? 'en',
        tx.now,
      ]);
      const id = made?.id ?? undefined;
      if (id === undefined) throw scimFault('invalidValue', 'the account of this address is closed');
      await this.save(tx, id, user);
      tx.record({
        action: 'member.admit',
        subject: { kind: 'account', id },
        after: { by: 'scim', tokenId: directory.tokenId },
      });
      if (user.isActive) await this.giveDefault(tx, id, address);
      else await this.disable(tx, directory, id);
      return userById(tx, id);
    });
  }

  /**
   * @param change what the user is to be, from what they are.
   * @throws RecordNotFound also for people of other tenants; AppError `scim.stale`, `scim.not-unique`, `scim.refused`
   */
  change(
    directory: Directory,
    id: string,
    ifMatch: string | undefined,
    change: (before: ScimUser) => ScimUser,
  ): Promise<UserRecord> {
    return this.work.run(directory.actor, async (tx) => {
      await lockDirectory(tx);
      const before = await userById(tx, id);
      requireVersion(ifMatch, versionOf(before.version));
      const after = change(before);
      const address = addressOf(after);
      await this.refuseDouble(tx, after, address, id);
      if (address.toLowerCase() !== before.email?.toLowerCase()) await this.refuseForeignAddress(tx, address);
      await this.save(tx, id, after);
      if (address !== before.email || nameOf(after) !== before.displayName)
        await tx.query('SELECT member_rename($1, $2, $3)', [id, address, nameOf(after)]);
      tx.record({
        action: 'member.update',
        subject: { kind: 'account', id },
        after: { by: 'scim', tokenId: directory.tokenId },
      });
      if (before.isActive && !after.isActive) await this.disable(tx, directory, id);
      if (!before.isActive && after.isActive) {
        await tx.query('SELECT member_enable($1)', [id]);
        tx.record({
          action: 'member.enable',
          subject: { kind: 'account', id },
          after: { by: 'scim', tokenId: directory.tokenId },
        });
        await this.giveDefault(tx, id, address);
      }
      return userById(tx, id);
    });
  }

  /** The person is gone from the directory's view and from the tenant; their name stays with what they did. */
  remove(directory: Directory, id: string, ifMatch: string | undefined): Promise<void> {
    return this.work.run(directory.actor, async (tx) => {
      await lockDirectory(tx);
      const user = await userById(tx, id);
      requireVersion(ifMatch, versionOf(user.version));
      if (user.isActive) await this.disable(tx, directory, id);
      await tx.change(
        'UPDATE scim_users SET deleted_at = $3, version = version + 1 WHERE tenant_id = $1 AND account_id = $2 AND deleted_at IS NULL',
        [tx.actor.tenantId, id, tx.now],
      );
      tx.record({
        action: 'member.remove',
        subject: { kind: 'account', id },
        after: { by: 'scim', tokenId: directory.tokenId },
      });
    });
  }

  private async disable(tx: Transaction, directory: Directory, id: string): Promise<void> {
    if (await isLastOwner(tx, id))
      throw scimFault('mutability', 'the last owner of a workspace stays: make another one owner first');
    await endAllGrants(tx, id, 'taken away by the directory');
    await forgetGroups(tx, id);
    await tx.query('SELECT member_disable($1, $2)', [id, tx.now]);
    tx.record({
      action: 'member.disable',
      subject: { kind: 'account', id },
      after: { by: 'scim', tokenId: directory.tokenId },
    });
  }

  /** What the connection of the address gives to new people. */
  private async giveDefault(tx: Transaction, id: string, address: string): Promise<void> {
    const [connection] = await tx.query<RoleScope>(
      `SELECT c.default_role AS role, c.default_scope AS scope, c.default_scope_id AS "scopeId"
       FROM sso_domains d JOIN sso_connections c ON c.tenant_id = d.tenant_id AND c.id = d.connection_id
       WHERE d.tenant_id = $1 AND d.domain = $2 AND d.confirmed_at IS NOT NULL AND d.removed_at IS NULL AND c.removed_at IS NULL
         AND c.default_role IS NOT NULL`,
      [tx.actor.tenantId, domainOf(address)],
    );
    if (connection !== undefined) await giveGrant(tx, id, connection, 'brought by the directory');
  }

  private async save(tx: Transaction, id: string, user: ScimUser): Promise<void> {
    await tx.change(SAVE, [
      tx.actor.tenantId,
      id,
      user.userName,
      user.externalId,
      user.givenName,
      user.familyName,
      nameOf(user),
      addressOf(user),
      user.language,
      tx.now,
    ]);
  }

  private async refuseDouble(
    tx: Transaction,
    user: ScimUser,
    address: string,
    self: string | undefined,
  ): Promise<void> {
    const doubles = await tx.query(
      `SELECT 1 FROM memberships m JOIN accounts a ON a.id = m.account_id
       LEFT JOIN scim_users u ON u.tenant_id = m.tenant_id AND u.account_id = m.account_id AND u.deleted_at IS NULL
       WHERE m.tenant_id = $1 AND (u.account_id IS NOT NULL OR m.disabled_at IS NULL) AND m.account_id IS DISTINCT FROM $4
         AND (lower(coalesce(u.user_name, a.email)) = lower($2) OR lower(a.email) = lower($3)) LIMIT 1`,
      [tx.actor.tenantId, user.userName, address, self ?? null],
    );
    if (doubles.length > 0) throw scimFault('uniqueness', 'there is a user of this userName or e-mail address');
  }

  /** An office's directory makes people of the office's own domains: anybody else's address could be an account elsewhere. */
  private async refuseForeignAddress(tx: Transaction, address: string): Promise<void> {
    const confirmed = await tx.query(
      'SELECT 1 FROM sso_domains WHERE tenant_id = $1 AND domain = $2 AND confirmed_at IS NOT NULL AND removed_at IS NULL',
      [tx.actor.tenantId, domainOf(address)],
    );
    if (confirmed.length === 0)
      throw scimFault('invalidValue', 'the domain of the e-mail address is not confirmed for this workspace');
  }
}

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1).toLowerCase();
