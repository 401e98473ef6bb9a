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
  // An empty variable is a missing one: compose files and shells write `QUEUE_URL=`.
  const given = (name: string): string | undefined => variables[name] || undefined;
  const superuserUrl = given('SUPERUSER_DATABASE_URL');
  const queueUrl = given('QUEUE_URL');
  const ownerUrl =
    superuserUrl === undefined
      ? given('DATABASE_URL')
      : await provisionDatabase(superuserUrl, DATABASE, OWNER, given('OWNER_PASSWORD') ?? '');
  if (ownerUrl === undefined) throw new Error('DATABASE_URL is missing: the address of the database, as its owner');
  const appUrl = given('APP_DATABASE_URL') ?? (await provisionRoles(ownerUrl, given('APP_PASSWORD') ?? ''));
  const migrations = await migrate(ownerUrl, MIGRATIONS);
  // A queue in Redis needs no schema; one in a database of its own is migrated there.
  if (queueUrl === undefined || !isRedis(queueUrl)) await migrateQueue(queueUrl ?? ownerUrl, APP_GROUP);
  return { ownerUrl, appUrl, migrations };
};
