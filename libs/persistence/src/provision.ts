import { createHash } from 'node:crypto';
import { ROLE_PERMISSIONS, ROLES } from '@permitdesk/domain/access/permissions';
import pg from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';

/** The group role that owns nothing and holds every grant; each installation's login role belongs to it. */
const APP_GROUP = 'permitdesk_app';
const MIGRATION_LOCK = 7_236_001;

/** A step of provisioning that the database refused; the message says what a person must run. */
export class ProvisioningFault extends Error {}

const connect = async (url: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  await client.connect();
  return client;
};

const quoted = (value: string): string => `'${value.replaceAll("'", "''")}'`;

/** One login role per database: two installations in one cluster must not share a password. */
export const appLoginOf = (databaseUrl: string): string =>
  `permitdesk_app_${createHash('sha256').update(new URL(databaseUrl).pathname).digest('hex').slice(0, 8)}`;

/**
 * Makes the app's roles if they are missing and sets the login's password.
 * @returns the address under which the app connects.
 */
export const provisionRoles = async (ownerUrl: string, password: string): Promise<string> => {
  const login = appLoginOf(ownerUrl);
  const client = await connect(ownerUrl);
  try {
    // Roles belong to the cluster: two databases may be provisioned at the same moment.
    await client.query(`DO $$ BEGIN CREATE ROLE ${APP_GROUP} NOLOGIN NOSUPERUSER NOBYPASSRLS;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`);
    await client.query(`DO $$ BEGIN CREATE ROLE ${login} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE IN ROLE ${APP_GROUP};
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$`);
    await client.query(`ALTER ROLE ${login} PASSWORD ${quoted(password)}`);
  } catch (error) {
    if ((error as { code?: string }).code !== '42501') throw error;
    // Roles belong to the cluster: another installation may have made the group already.
    const { rows } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [APP_GROUP]);
    throw new ProvisioningFault(
      `The role in DATABASE_URL may not create roles. Ask an administrator to run once: ` +
        `${rows.length === 0 ? `CREATE ROLE ${APP_GROUP} NOLOGIN; ` : ''}CREATE ROLE ${login} LOGIN PASSWORD '…' IN ROLE ${APP_GROUP}; and give its address in APP_DATABASE_URL.`,
    );
  } finally {
    await client.end();
  }
  const url = new URL(ownerUrl);
  url.username = login;
  url.password = encodeURIComponent(password);
  return url.toString();
};

/** Creates a database with an owner of its own that is no superuser; for the embedded server. */
export const provisionDatabase = async (
  superuserUrl: string,
  name: string,
  owner: string,
  password: string,
): Promise<string> => {
  const client = await connect(superuserUrl);
  try {
    const { rows } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [owner]);
    if (rows.length === 0) await client.query(`CREATE ROLE ${owner} LOGIN CREATEROLE NOSUPERUSER NOBYPASSRLS`);
    await client.query(`ALTER ROLE ${owner} PASSWORD ${quoted(password)}`);
    const { rows: databases } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (databases.length === 0) await client.query(`CREATE DATABASE ${name} OWNER ${owner}`);
  } finally {
    await client.end();
  }
  const url = new URL(superuserUrl);
  url.username = owner;
  url.password = encodeURIComponent(password);
  url.pathname = `/${name}`;
  return url.toString();
};

/**
 * Brings the schema up to date, as its owner. Replicas that start together take turns; the second finds nothing to do.
 * @returns the names of the migrations that ran.
 */
export const migrate = async (
  ownerUrl: string,
  migrations: readonly (new () => MigrationInterface)[],
): Promise<readonly string[]> => {
  const source = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    migrations: [...migrations],
    migrationsTransactionMode: 'each',
    installExtensions: false,
    poolErrorHandler: () => undefined,
  });
  await source.initialize();
  const runner = source.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const ran = await source.runMigrations();
    // The database asks by the same table as the API; a role that lost a permission loses it here in the same deploy.
    const pairs = ROLES.flatMap((role) => ROLE_PERMISSIONS[role].map((permission) => ({ role, permission })));
    await runner.query(
      `WITH wanted AS (SELECT role, permission FROM jsonb_to_recordset($1::jsonb) AS w(role text, permission text)),
            gone AS (DELETE FROM role_permissions r WHERE NOT EXISTS (SELECT 1 FROM wanted w WHERE w.role = r.role AND w.permission = r.permission))
       INSERT INTO role_permissions (role, permission) SELECT role, permission FROM wanted ON CONFLICT DO NOTHING`,
      [JSON.stringify(pairs)],
    );
    return ran.map((migration) => migration.name);
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
    await runner.release();
    await source.destroy();
  }
};
