import { migrateQueue } from '@permitdesk/jobs/queue-backend';
import { isRedis } from '@permitdesk/jobs/queue-probe';
import { MIGRATIONS, UNTIL_SEALED } from '@permitdesk/migrations/all-migrations';
import { machineClock } from '@permitdesk/persistence/clock';
import { migrate, provisionDatabase, provisionRoles } from '@permitdesk/persistence/provision';
import { InstallationKeys } from '@permitdesk/persistence/seal/installation-keys';
import { sealWhatIsClear } from '@permitdesk/persistence/seal/reseal';
import pg from 'pg';

const OWNER = 'permitdesk_owner';
const DATABASE = 'permitdesk';
const APP_GROUP = 'permitdesk_app';

export interface Provisioned {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly migrations: readonly string[];
}

const seal = async (ownerUrl: string, keys: InstallationKeys): Promise<void> => {
  const owner = new pg.Client({ connectionString: ownerUrl });
  owner.on('error', () => undefined);
  await owner.connect();
  try {
    await sealWhatIsClear({ owner, keys, now: machineClock.now() });
  } finally {
    await owner.end();
  }
};

/**
 * The deploy step: roles, schema, what an earlier version left unsealed, queue. Run as owner, before API and worker; running it again changes nothing.
 * @param variables SUPERUSER_DATABASE_URL makes database and owner first (the embedded server); otherwise DATABASE_URL is
 *   the owner's address. APP_PASSWORD is the login's password; APP_DATABASE_URL says that an administrator made the login.
 *   PERMITDESK_KEY holds the installation keys.
 */
export const provision = async (variables: Readonly<Record<string, string | undefined>>): Promise<Provisioned> => {
  // An empty variable is a missing one: compose files and shells write `QUEUE_URL=`.
  const given = (name: string): string | undefined => variables[name] || undefined;
  const keys = InstallationKeys.read(given('PERMITDESK_KEY'));
  const superuserUrl = given('SUPERUSER_DATABASE_URL');
  const queueUrl = given('QUEUE_URL');
  const ownerUrl =
    superuserUrl === undefined
      ? given('DATABASE_URL')
      : await provisionDatabase(superuserUrl, DATABASE, OWNER, given('OWNER_PASSWORD') ?? '');
  if (ownerUrl === undefined) throw new Error('DATABASE_URL is missing: the address of the database, as its owner');
  const appUrl = given('APP_DATABASE_URL') ?? (await provisionRoles(ownerUrl, given('APP_PASSWORD') ?? ''));
  // Expand, fill, contract: only the product holds the key, so no migration can seal.
  const expanded = await migrate(ownerUrl, UNTIL_SEALED);
  await seal(ownerUrl, keys);
  const migrations = [...expanded, ...(await migrate(ownerUrl, MIGRATIONS))];
  // A queue in Redis needs no schema; one in a database of its own is migrated there.
  if (queueUrl === undefined || !isRedis(queueUrl)) await migrateQueue(queueUrl ?? ownerUrl, APP_GROUP);
  return { ownerUrl, appUrl, migrations };
};
