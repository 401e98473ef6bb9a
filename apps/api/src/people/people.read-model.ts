import { RecordNotFound } from '@permitdesk/persistence/faults';
import type { Transaction } from '@permitdesk/persistence/transaction';
import { grantView, readGrants, type StoredGrant } from './grants.read-model.js';
import type { PersonState, PersonView } from './people.dto.js';

interface PersonRow {
  accountId: string;
  displayName: string;
  email: string;
  language: string;
  disabledAt: string | null;
  lastSignInAt: string | null;
  secondFactor: boolean | null;
}

const PEOPLE = `
  SELECT account_id AS "accountId", display_name AS "displayName", email, language, disabled_at AS "disabledAt",
    last_sign_in AS "lastSignInAt", second_factor AS "secondFactor"
  FROM people_of_tenant() WHERE $1::uuid IS NULL OR account_id = $1::uuid ORDER BY lower(display_name), account_id`;

export const stateOf = (disabledAt: string | null, grants: readonly Pick<StoredGrant, 'over'>[]): PersonState => {
  if (disabledAt !== null) return 'disabled';
  return grants.some((grant) => !grant.over) ? 'active' : 'lapsed';
};

const personView = (tx: Transaction, row: PersonRow, grants: readonly StoredGrant[]): PersonView => {
  const { disabledAt, ...shown } = row;
  return {
    ...shown,
    state: stateOf(disabledAt, grants),
    grants: grants.map(grantView),
    you: row.accountId === tx.actor.id,
  };
};

/** Everybody who belongs to the tenant, also those who no longer may do anything. */
export const listPeople = async (tx: Transaction): Promise<PersonView[]> => {
  const rows = await tx.query<PersonRow>(PEOPLE, [null]);
  const grants = new Map<string, StoredGrant[]>();
  for (const grant of await readGrants(tx, {}))
    grants.set(grant.accountId, [...(grants.get(grant.accountId) ?? []), grant]);
  return rows.map((row) => personView(tx, row, grants.get(row.accountId) ?? []));
};

/** @throws RecordNotFound also for somebody who belongs to another tenant. */
export const showPerson = async (tx: Transaction, accountId: string): Promise<PersonView> => {
  const [row] = await tx.query<PersonRow>(PEOPLE, [accountId]);
  if (row === undefined) throw new RecordNotFound('person');
  return personView(tx, row, await readGrants(tx, { accountId }));
};
