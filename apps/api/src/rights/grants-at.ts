import type { Scope } from '@permitdesk/domain/access/grants';
import { ROLE_PERMISSIONS, type Permission, type Role } from '@permitdesk/domain/access/permissions';
import type { Transaction } from '@permitdesk/persistence/transaction';

export const RECORD_KINDS = ['case', 'worker', 'employer', 'evidence'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

export const isRecordKind = (kind: string): kind is RecordKind => (RECORD_KINDS as readonly string[]).includes(kind);

export interface GrantAt {
  readonly grantId: string;
  readonly accountId: string;
  readonly name: string;
  readonly role: Role;
  readonly scope: Scope;
  readonly scopeId: string | null;
  readonly endsOn: string | null;
  readonly givenAt: string;
}

/** Every live grant that reaches a record, told to whoever reaches it too; nothing to anybody else. */
export const grantsAt = (tx: Transaction, kind: RecordKind, id: string): Promise<GrantAt[]> =>
  tx.query<GrantAt>(
    `SELECT grant_id AS "grantId", account_id AS "accountId", display_name AS name, role, scope, scope_id AS "scopeId", ends_on AS "endsOn", given_at AS "givenAt"
     FROM app_grants_at($1, $2) ORDER BY lower(display_name), account_id, given_at, grant_id`,
    [kind, id],
  );

/** Names of the people who may do this at a record. */
export const whoMay = async (
  tx: Transaction,
  kind: RecordKind,
  id: string,
  permission: Permission,
): Promise<string[]> => [
  ...new Set(
    (await grantsAt(tx, kind, id))
      .filter((grant) => ROLE_PERMISSIONS[grant.role].includes(permission))
      .map((grant) => grant.name),
  ),
];
