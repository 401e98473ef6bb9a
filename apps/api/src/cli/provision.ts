import { migrateQueue } from '@permitdesk/jobs/queue-backend';
import { isRedis } from '@permitdesk/jobs/queue-probe';
import { MIGRATIONS } from '@permitdesk/migrations/all-migrations';
import { migrate, provisionDatabase, provisionRoles } from '@permitdesk/persistence/provision';

const OWNER = 'permitdesk_owner';
const DATABASE = 'permitdesk';
const APP_GROUP = 'permitdesk_app';

export interface Provisioned {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly migrations: readonly string[];
}

/**
 * The deploy step: roles, schema, queue. Run as owner, before API and worker; running it again changes nothing.
 * @param variables SUPERUSER_DATABASE_URL makes database and owner first (the embedded server); otherwise DATABASE_URL is
 *   the owner's address. APP_PASSWORD is the login's password; APP_DATABASE_URL says that an administrator made the login.
 */
export const provision = async (variables: Readonly<Record<string, string | undefined>>): Promise<Provisioned> => {
  const { SUPERUSER_DATABASE_URL, DATABASE_URL, OWNER_PASSWORD, APP_PASSWORD, APP_DATABASE_URL, QUEUE_URL } = variables;
  const ownerUrl =
    SUPERUSER_DATABASE_URL === undefined
      ? DATABASE_URL
      : await provisionDatabase(SUPERUSER_DATABASE_URL, DATABASE, OWNER, OWNER_PASSWORD ?? '');
  if (ownerUrl === undefined) throw new Error('DATABASE_URL is missing: the address of the database, as its owner');
  const appUrl = APP_DATABASE_URL ?? (await provisionRoles(ownerUrl, APP_PASSWORD ?? ''));
  const migrations = await migrate(ownerUrl, MIGRATIONS);
  // A queue in Redis needs no schema; one in a database of its own is migrated there.
  if (QUEUE_URL === undefined || !isRedis(QUEUE_URL)) await migrateQueue(QUEUE_URL ?? ownerUrl, APP_GROUP);
  return { ownerUrl, appUrl, migrations };
};
