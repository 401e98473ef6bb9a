import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Tenants, the accounts of people, their memberships and sessions.
 *
 * Two database roles: the migrator owns everything; `permitdesk_app` (a group that the login role of an installation
 * belongs to) owns nothing, bypasses nothing and sees one tenant at a time. Accounts and sessions stand above the
 * tenants, so the app reaches them only through functions that answer one narrow question each.
 */
export class TenantsAndAccounts1760000000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE FUNCTION app_tenant() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT nullif(current_setting('app.tenant', true), '')::uuid $$;
      COMMENT ON FUNCTION app_tenant() IS
        'The tenant of this transaction. After a commit the setting is an empty string, not NULL: hence nullif. Unset means no rows.';

      CREATE TABLE tenants (
        id uuid PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN ('firm', 'employer')),
        name text NOT NULL,
        language text NOT NULL CHECK (language IN ('en', 'fr')),
        zone text NOT NULL,
        reviewer_must_differ boolean NOT NULL DEFAULT true,
        settings jsonb NOT NULL DEFAULT '{}',
        last_case_number integer NOT NULL DEFAULT 0,
        created_at timestamptz NOT NULL DEFAULT now());
      ALTER TABLE tenants ENABLE ROW LEVEL SECURITY;
      ALTER TABLE tenants FORCE ROW LEVEL SECURITY;
      CREATE POLICY tenant_wall ON tenants TO permitdesk_app USING (id = app_tenant()) WITH CHECK (id = app_tenant());
      CREATE POLICY migrator ON tenants TO CURRENT_USER USING (true) WITH CHECK (true);
      GRANT SELECT, UPDATE (name, language, zone, reviewer_must_differ, settings, last_case_number) ON tenants TO permitdesk_app;
      COMMENT ON COLUMN tenants.zone IS 'IANA zone: when a day begins for this tenant, and the hour of its reminders';

      CREATE TABLE accounts (
        id uuid PRIMARY KEY,
        email text NOT NULL,
        display_name text NOT NULL,
        password_hash text,
        language text NOT NULL CHECK (language IN ('en', 'fr')),
        disabled_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now());
      CREATE UNIQUE INDEX accounts_email ON accounts (lower(email));

      CREATE TABLE memberships (
        tenant_id uuid NOT NULL REFERENCES tenants,
        account_id uuid NOT NULL REFERENCES accounts,
        roles text[] NOT NULL CHECK (cardinality(roles) > 0),
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant_id, account_id));
      CREATE INDEX memberships_account ON memberships (account_id);
      ALTER TABLE memberships ENABLE ROW LEVEL SECURITY;
      ALTER TABLE memberships FORCE ROW LEVEL SECURITY;
      CREATE POLICY tenant_wall ON memberships TO permitdesk_app USING (tenant_id = app_tenant()) WITH CHECK (tenant_id = app_tenant());
      CREATE POLICY migrator ON memberships TO CURRENT_USER USING (true) WITH CHECK (true);
      GRANT SELECT ON memberships TO permitdesk_app;

      ALTER TABLE accounts ENABLE ROW LEVEL SECURITY;
      ALTER TABLE accounts FORCE ROW LEVEL SECURITY;
      CREATE POLICY colleagues ON accounts TO permitdesk_app
        USING (EXISTS (SELECT 1 FROM memberships m WHERE m.account_id = accounts.id AND m.tenant_id = app_tenant()));
      CREATE POLICY migrator ON accounts TO CURRENT_USER USING (true) WITH CHECK (true);
      GRANT SELECT (id, email, display_name, language, disabled_at) ON accounts TO permitdesk_app;

      CREATE TABLE sessions (
        token_hash bytea PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES accounts,
        tenant_id uuid NOT NULL REFERENCES tenants,
        user_agent text NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL);
      CREATE INDEX sessions_account ON sessions (account_id);
      COMMENT ON COLUMN sessions.token_hash IS 'SHA-256 of the token; the token itself is only in the cookie';

      CREATE FUNCTION auth_find_account(given_email text)
        RETURNS TABLE (account_id uuid, password_hash text, tenant_ids uuid[])
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
          SELECT a.id, a.password_hash,
                 array(SELECT m.tenant_id FROM memberships m WHERE m.account_id = a.id ORDER BY m.created_at, m.tenant_id)
          FROM accounts a WHERE lower(a.email) = lower(given_email) AND a.disabled_at IS NULL $$;

      CREATE FUNCTION auth_open_session(token bytea, account uuid, tenant uuid, agent text, opened timestamptz, until timestamptz)
        RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
          INSERT INTO sessions (token_hash, account_id, tenant_id, user_agent, created_at, expires_at)
          SELECT token, m.account_id, m.tenant_id, agent, opened, until
          FROM memberships m WHERE m.account_id = account AND m.tenant_id = tenant $$;

      CREATE FUNCTION auth_session(token bytea, at timestamptz)
        RETURNS TABLE (account_id uuid, tenant_id uuid, roles text[], display_name text, email text, language text,
                       tenant_name text, tenant_kind text, zone text)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
          SELECT a.id, t.id, m.roles, a.display_name, a.email, a.language, t.name, t.kind, t.zone
          FROM sessions s
          JOIN accounts a ON a.id = s.account_id AND a.disabled_at IS NULL
          JOIN memberships m ON m.account_id = s.account_id AND m.tenant_id = s.tenant_id
          JOIN tenants t ON t.id = s.tenant_id
          WHERE s.token_hash = token AND s.expires_at > at $$;

      CREATE FUNCTION auth_close_session(token bytea) RETURNS void
        LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$ DELETE FROM sessions WHERE token_hash = token $$;

      CREATE FUNCTION auth_set_language(token bytea, wanted text) RETURNS void
        LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
          UPDATE accounts SET language = wanted WHERE id = (SELECT s.account_id FROM sessions s WHERE s.token_hash = token) $$;

      CREATE FUNCTION app_tenants() RETURNS TABLE (tenant_id uuid, zone text)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$ SELECT id, zone FROM tenants ORDER BY id $$;
      COMMENT ON FUNCTION app_tenants() IS 'Ids and zones only: the sweeps of the worker go tenant by tenant';

      REVOKE ALL ON FUNCTION auth_find_account, auth_open_session, auth_session, auth_close_session, auth_set_language, app_tenants FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION app_tenant, auth_find_account, auth_open_session, auth_session, auth_close_session, auth_set_language, app_tenants
        TO permitdesk_app;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION app_tenants, auth_set_language, auth_close_session, auth_session, auth_open_session, auth_find_account;
      DROP TABLE sessions, memberships, accounts, tenants;
      DROP FUNCTION app_tenant;`);
  }
}
