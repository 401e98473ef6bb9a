import { newId } from '@permitdesk/persistence/ids';
import type { Transaction } from '@permitdesk/persistence/transaction';
import { endGrant, giveGrant, type RoleScope } from './role-grants.js';

/** Who says that a person is in a group: the token of a sign-in, or SCIM. Each takes back only what it said. */
export type GroupSource = 'claim' | 'scim';

export interface DirectoryGroup extends RoleScope {
  readonly id: string;
  readonly name: string;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

const reasonOf = (group: { readonly name: string }): string => `directory group ${group.name}`;

const GROUP = `SELECT id, name, role, scope, scope_id AS "scopeId" FROM sso_groups WHERE tenant_id = $1 AND removed_at IS NULL`;

export const groupsOfConnection = (tx: Transaction, connectionId: string): Promise<DirectoryGroup[]> =>
  tx.query<DirectoryGroup>(`${GROUP} AND connection_id = $2 ORDER BY name`, [tx.actor.tenantId, connectionId]);

export const groupById = async (tx: Transaction, id: string): Promise<DirectoryGroup | undefined> =>
  (await tx.query<DirectoryGroup>(`${GROUP} AND id = $2`, [tx.actor.tenantId, id]))[0];

/** The grant that a group's role rests on: a new one, that of another group, or none where a person gave it by hand. */
const grantFor = async (tx: Transaction, group: DirectoryGroup, accountId: string): Promise<string | null> => {
  const given = await giveGrant(tx, accountId, group, reasonOf(group));
  if (given !== undefined) return given;
  const [shared] = await tx.query<{ grant_id: string }>(
    `SELECT m.grant_id FROM sso_group_members m JOIN grants g ON g.tenant_id = m.tenant_id AND g.id = m.grant_id AND g.ended_at IS NULL
     WHERE m.tenant_id = $1 AND m.account_id = $2 AND m.left_at IS NULL AND g.role = $3 AND g.scope = $4 AND g.scope_id IS NOT DISTINCT FROM $5 LIMIT 1`,
    [tx.actor.tenantId, accountId, group.role, group.scope, group.scopeId],
  );
  return shared?.grant_id ?? null;
};

/** Ends a group's grant unless another group of the person rests on it too. */
const letGo = async (tx: Transaction, grantId: string | null, group: { readonly name: string }): Promise<void> => {
  if (grantId === null) return;
  const others = await tx.query(
    'SELECT 1 FROM sso_group_members WHERE tenant_id = $1 AND grant_id = $2 AND left_at IS NULL LIMIT 1',
    [tx.actor.tenantId, grantId],
  );
  if (others.length === 0) await endGrant(tx, grantId, reasonOf(group));
};

const rest = (tx: Transaction, memberId: string, grantId: string | null): Promise<number> =>
  tx.change('UPDATE sso_group_members SET grant_id = $3 WHERE tenant_id = $1 AND id = $2', [
    tx.actor.tenantId,
    memberId,
    grantId,
  ]);

/** Puts a person into a group and gives its role; one who is in it and lost the role has it again. @returns whether they are new. */
export const joinGroup = async (
  tx: Transaction,
  group: DirectoryGroup,
  accountId: string,
  source: GroupSource,
): Promise<boolean> => {
  const [known] = await tx.query<{ id: string }>(
    'SELECT id FROM sso_group_members WHERE tenant_id = $1 AND group_id = $2 AND account_id = $3 AND left_at IS NULL',
    [tx.actor.tenantId, group.id, accountId],
  );
  if (known !== undefined) {
    const given = await giveGrant(tx, accountId, group, reasonOf(group));
    if (given !== undefined) await rest(tx, known.id, given);
    return false;
  }
  const grantId = await grantFor(tx, group, accountId);
  await tx.change(
    `INSERT INTO sso_group_members (tenant_id, id, group_id, account_id, source, grant_id, joined_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [tx.actor.tenantId, newId(), group.id, accountId, source, grantId, tx.now],
  );
  return true;
};

/** Takes people out of a group and ends the role it gave them. @returns how many left. */
export const leaveGroup = async (
  tx: Transaction,
  group: Named,
  who: { readonly accountId?: string; readonly source?: GroupSource } = {},
): Promise<number> => {
  const left = await tx.query<{ grant_id: string | null }>(
    `UPDATE sso_group_members SET left_at = $3 WHERE tenant_id = $1 AND group_id = $2 AND left_at IS NULL
       AND ($4::uuid IS NULL OR account_id = $4) AND ($5::text IS NULL OR source = $5) RETURNING grant_id`,
    [tx.actor.tenantId, group.id, tx.now, who.accountId ?? null, who.source ?? null],
  );
  for (const { grant_id } of left) await letGo(tx, grant_id, group);
  return left.length;
};

/** A person is in no group any more: the directory took them away. Their grants end elsewhere, all of them. */
export const forgetGroups = async (tx: Transaction, accountId: string): Promise<void> => {
  await tx.change(
    'UPDATE sso_group_members SET left_at = $3 WHERE tenant_id = $1 AND account_id = $2 AND left_at IS NULL',
    [tx.actor.tenantId, accountId, tx.now],
  );
};

/** Brings the groups of a person to what the provider's token says; grants that people gave are left alone. */
export const followClaim = async (
  tx: Transaction,
  connectionId: string,
  accountId: string,
  named: readonly string[],
): Promise<void> => {
  const wanted = new Set(named);
  for (const group of await groupsOfConnection(tx, connectionId))
    if (wanted.has(group.name)) await joinGroup(tx, group, accountId, 'claim');
    else await leaveGroup(tx, group, { accountId, source: 'claim' });
};

/** Brings the groups of a connection to the list a person saved: what was taken out or changed ends, what is new begins. */
export const keepGroups = async (
  tx: Transaction,
  connectionId: string,
  asked: readonly (RoleScope & { readonly name: string })[],
): Promise<void> => {
  const known = await groupsOfConnection(tx, connectionId);
  const wanted = new Map(asked.map((group) => [group.name, group]));
  for (const group of known) {
    const next = wanted.get(group.name);
    if (next === undefined) await removeGroup(tx, group);
    else if (next.role !== group.role || next.scope !== group.scope || next.scopeId !== group.scopeId)
      await changeGroup(tx, group, next);
  }
  for (const [name, group] of wanted)
    if (!known.some((each) => each.name === name))
      await tx.change(
        `INSERT INTO sso_groups (tenant_id, id, connection_id, name, role, scope, scope_id, created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8)`,
        [tx.actor.tenantId, newId(), connectionId, name, group.role, group.scope, group.scopeId, tx.now],
      );
};

const removeGroup = async (tx: Transaction, group: DirectoryGroup): Promise<void> => {
  // Grants follow from the settings by themselves: whoever keeps the settings need not manage people.
  await tx.beyondReach(async () => void (await leaveGroup(tx, group)));
  await tx.change('UPDATE sso_groups SET removed_at = $3 WHERE tenant_id = $1 AND id = $2', [
    tx.actor.tenantId,
    group.id,
    tx.now,
  ]);
};

const changeGroup = async (tx: Transaction, group: DirectoryGroup, next: RoleScope): Promise<void> => {
  await tx.change(
    `UPDATE sso_groups SET role = $3, scope = $4, scope_id = $5, version = version + 1, updated_at = $6 WHERE tenant_id = $1 AND id = $2`,
    [tx.actor.tenantId, group.id, next.role, next.scope, next.scopeId, tx.now],
  );
  await tx.beyondReach(async () => {
    const members = await tx.query<{ id: string; account_id: string; grant_id: string | null }>(
      'SELECT id, account_id, grant_id FROM sso_group_members WHERE tenant_id = $1 AND group_id = $2 AND left_at IS NULL ORDER BY id',
      [tx.actor.tenantId, group.id],
    );
    for (const member of members) {
      await rest(tx, member.id, null);
      await letGo(tx, member.grant_id, group);
      await rest(tx, member.id, await grantFor(tx, { ...group, ...next }, member.account_id));
    }
  });
};
