import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantWall } from './tenant-wall.js';

/**
 * Single sign-on by OpenID Connect and people by SCIM 2.0.
 *
 * A tenant's provider may speak for that tenant alone: an identity, a group and a SCIM user belong to one tenant, and what
 * it says of a person never changes the account that stands above the tenants.
 */
export class SingleSignOn1760001100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE memberships ADD COLUMN disabled_at timestamptz;
      COMMENT ON COLUMN memberships.disabled_at IS
        'Set when the directory took this person away. The row stays: what they did keeps its name. Nothing opens a session for it';
      CREATE OR REPLACE FUNCTION auth_tenants_of(account uuid) RETURNS TABLE (tenant_id uuid, tenant_name text, tenant_kind text)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
          SELECT t.id, t.name, t.kind FROM memberships m JOIN tenants t ON t.id = m.tenant_id
          JOIN accounts a ON a.id = m.account_id AND a.disabled_at IS NULL
          WHERE m.account_id = account AND m.disabled_at IS NULL ORDER BY m.created_at, m.tenant_id $$;

      CREATE TABLE sso_connections (
        tenant_id uuid NOT NULL REFERENCES tenants,
        id uuid NOT NULL,
        version integer NOT NULL DEFAULT 1,
        name text NOT NULL,
        issuer text NOT NULL,
        client_id text NOT NULL,
        sealed_secret text,
        groups_claim text NOT NULL DEFAULT 'groups',
        is_enabled boolean NOT NULL DEFAULT true,
        is_enforced boolean NOT NULL DEFAULT false,
        newcomers text NOT NULL CHECK (newcomers IN ('create', 'must_exist')),
        default_role text,
        default_scope text,
        default_scope_id uuid,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        removed_at timestamptz,
        PRIMARY KEY (tenant_id, id),
        CHECK (sealed_secret IS NOT NULL OR removed_at IS NOT NULL),
        CHECK ((default_role IS NULL) = (default_scope IS NULL)));
      CREATE UNIQUE INDEX sso_connections_id ON sso_connections (id);
      ${tenantWall('sso_connections', 'SELECT, INSERT, UPDATE')}
      COMMENT ON TABLE sso_connections IS 'A provider of identities that a tenant trusts for itself';
      COMMENT ON COLUMN sso_connections.sealed_secret IS 'Encrypted with a key that is not in the database; never given back';
      COMMENT ON COLUMN sso_connections.is_enforced IS 'People of its confirmed domains may not use a password; owners may, and it is audited';

      CREATE TABLE sso_domains (
        tenant_id uuid NOT NULL,
        id uuid NOT NULL,
        connection_id uuid NOT NULL,
        domain text NOT NULL CHECK (domain = lower(domain)),
        token text NOT NULL,
        created_at timestamptz NOT NULL,
        confirmed_at timestamptz,
        removed_at timestamptz,
        PRIMARY KEY (tenant_id, id),
        FOREIGN KEY (tenant_id, connection_id) REFERENCES sso_connections (tenant_id, id));
      -- Only a proof excludes others: a claim alone must not keep a domain from those whose it is.
      CREATE UNIQUE INDEX sso_domains_confirmed ON sso_domains (domain) WHERE confirmed_at IS NOT NULL AND removed_at IS NULL;
      CREATE UNIQUE INDEX sso_domains_claimed ON sso_domains (tenant_id, domain) WHERE removed_at IS NULL;
      ${tenantWall('sso_domains', 'SELECT, INSERT (tenant_id, id, connection_id, domain, token, created_at), UPDATE (removed_at)')}
      COMMENT ON COLUMN sso_domains.confirmed_at IS 'Set by the operator of the installation alone, who checked whose the domain is';

      CREATE TABLE sso_groups (
        tenant_id uuid NOT NULL,
        id uuid NOT NULL,
        connection_id uuid NOT NULL,
        name text NOT NULL,
        role text NOT NULL,
        scope text NOT NULL,
        scope_id uuid,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        removed_at timestamptz,
        PRIMARY KEY (tenant_id, id),
        FOREIGN KEY (tenant_id, connection_id) REFERENCES sso_connections (tenant_id, id));
      CREATE UNIQUE INDEX sso_groups_name ON sso_groups (tenant_id, connection_id, name) WHERE removed_at IS NULL;
      ${tenantWall('sso_groups', 'SELECT, INSERT, UPDATE')}
      COMMENT ON TABLE sso_groups IS 'A group of the directory and the role that its members have here';

      CREATE TABLE sso_group_members (
        tenant_id uuid NOT NULL,
        id uuid NOT NULL,
        group_id uuid NOT NULL,
        account_id uuid NOT NULL,
        source text NOT NULL CHECK (source IN ('claim', 'scim')),
        grant_id uuid,
        joined_at timestamptz NOT NULL,
        left_at timestamptz,
        PRIMARY KEY (tenant_id, id),
        FOREIGN KEY (tenant_id, group_id) REFERENCES sso_groups (tenant_id, id),
        FOREIGN KEY (tenant_id, grant_id) REFERENCES grants (tenant_id, id),
        FOREIGN KEY (tenant_id, account_id) REFERENCES memberships (tenant_id, account_id));
      CREATE UNIQUE INDEX sso_group_members_once ON sso_group_members (tenant_id, group_id, account_id) WHERE left_at IS NULL;
      CREATE INDEX sso_group_members_account ON sso_group_members (tenant_id, account_id) WHERE left_at IS NULL;
      ${tenantWall('sso_group_members', 'SELECT, INSERT, UPDATE (left_at, grant_id)')}
      COMMENT ON COLUMN sso_group_members.grant_id IS
        'The grant that a group gave; two groups that give the same share it. Empty where a person had given the role before';
      COMMENT ON TABLE sso_group_members IS 'Which grants a group gave: leaving the group ends these, and no grant that a person gave';

      CREATE TABLE sso_identities (
        tenant_id uuid NOT NULL,
        id uuid NOT NULL,
        connection_id uuid NOT NULL,
        issuer text NOT NULL,
        subject text NOT NULL,
        account_id uuid NOT NULL,
        linked_at timestamptz NOT NULL,
        last_used_at timestamptz NOT NULL,
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, issuer, subject),
        FOREIGN KEY (tenant_id, connection_id) REFERENCES sso_connections (tenant_id, id),
        FOREIGN KEY (tenant_id, account_id) REFERENCES memberships (tenant_id, account_id));
      ${tenantWall('sso_identities', 'SELECT, INSERT, UPDATE (last_used_at, connection_id)')}
      COMMENT ON TABLE sso_identities IS 'Who a provider means by a subject. By issuer and subject, for an e-mail address can pass to another person';

      CREATE TABLE sso_sign_ins (
        state_hash bytea PRIMARY KEY,
        tenant_id uuid NOT NULL,
        connection_id uuid NOT NULL,
        browser_hash bytea NOT NULL,
        return_to text NOT NULL,
        expires_at timestamptz NOT NULL,
        FOREIGN KEY (tenant_id, connection_id) REFERENCES sso_connections (tenant_id, id));
      CREATE INDEX sso_sign_ins_expiry ON sso_sign_ins (expires_at);
      ${tenantWall('sso_sign_ins', 'SELECT (tenant_id)')}
      COMMENT ON TABLE sso_sign_ins IS
        'Sign-ins under way, ten minutes at most. Hashes alone: nonce and code verifier follow from the secret in the browser''s cookie';

      CREATE TABLE scim_tokens (
        tenant_id uuid NOT NULL REFERENCES tenants,
        id uuid NOT NULL,
        name text NOT NULL,
        token_hash bytea NOT NULL UNIQUE,
        scope text NOT NULL CHECK (scope IN ('read', 'write')),
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        last_used_at timestamptz,
        revoked_at timestamptz,
        PRIMARY KEY (tenant_id, id));
      ${tenantWall('scim_tokens', 'SELECT, INSERT, UPDATE (revoked_at)')}
      COMMENT ON COLUMN scim_tokens.token_hash IS 'SHA-256 of the token; the token itself is shown once';

      CREATE TABLE scim_users (
        tenant_id uuid NOT NULL,
        account_id uuid NOT NULL,
        user_name text NOT NULL,
        external_id text,
        given_name text,
        family_name text,
        display_name text,
        email text,
        language text CHECK (language IN ('en', 'fr')),
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        deleted_at timestamptz,
        PRIMARY KEY (tenant_id, account_id),
        FOREIGN KEY (tenant_id, account_id) REFERENCES memberships (tenant_id, account_id));
      CREATE UNIQUE INDEX scim_users_name ON scim_users (tenant_id, lower(user_name)) WHERE deleted_at IS NULL;
      ${tenantWall('scim_users', 'SELECT, INSERT, UPDATE')}
      COMMENT ON TABLE scim_users IS 'What the tenant''s directory says of a member; the account above the tenants may say otherwise';

      CREATE FUNCTION member_admit(wanted uuid, given_email text, given_name text, spoken text, at timestamptz) RETURNS uuid
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
        DECLARE found uuid;
        BEGIN
          IF app_tenant() IS NULL THEN RAISE EXCEPTION 'no tenant'; END IF;
          INSERT INTO accounts (id, email, display_name, language, created_at) VALUES (wanted, given_email, given_name, spoken, at)
            ON CONFLICT (lower(email)) DO NOTHING;
          SELECT id INTO found FROM accounts WHERE lower(email) = lower(given_email) AND disabled_at IS NULL;
          IF found IS NULL THEN RETURN NULL; END IF;
          INSERT INTO memberships (tenant_id, account_id, created_at) VALUES (app_tenant(), found, at)
            ON CONFLICT (tenant_id, account_id) DO UPDATE SET disabled_at = NULL;
          RETURN found;
        END $$;
      COMMENT ON FUNCTION member_admit IS
        'Makes a person a member of this transaction''s tenant, with a new account where the address has none; NULL where the account is disabled';

      CREATE FUNCTION member_disable(account uuid, at timestamptz) RETURNS void
        LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
          UPDATE memberships SET disabled_at = at WHERE tenant_id = app_tenant() AND account_id = account AND disabled_at IS NULL;
          DELETE FROM sessions WHERE tenant_id = app_tenant() AND account_id = account $$;
      COMMENT ON FUNCTION member_disable IS 'Ends membership and sessions in this tenant; what the person has in others stays';

      CREATE FUNCTION member_enable(account uuid) RETURNS void
        LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
          UPDATE memberships SET disabled_at = NULL WHERE tenant_id = app_tenant() AND account_id = account $$;

      CREATE FUNCTION member_rename(account uuid, given_email text, given_name text) RETURNS boolean
        LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
          WITH changed AS (
            UPDATE accounts a SET email = given_email, display_name = given_name
            WHERE a.id = account AND a.password_hash IS NULL
              AND EXISTS (SELECT 1 FROM memberships m WHERE m.account_id = account AND m.tenant_id = app_tenant())
              AND NOT EXISTS (SELECT 1 FROM memberships m WHERE m.account_id = account AND m.tenant_id <> app_tenant())
            RETURNING 1)
          SELECT EXISTS (SELECT 1 FROM changed) $$;
      COMMENT ON FUNCTION member_rename IS
        'A directory names the people that are its own alone: no account with a password, and none that another tenant knows';

      CREATE FUNCTION sso_connection(connection uuid) RETURNS TABLE (tenant_id uuid, zone text)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
          SELECT t.id, t.zone FROM sso_connections c JOIN tenants t ON t.id = c.tenant_id
          WHERE c.id = connection AND c.is_enabled AND c.removed_at IS NULL $$;

      CREATE FUNCTION sso_connection_of_domain(given text) RETURNS TABLE (connection_id uuid)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
          SELECT c.id FROM sso_domains d JOIN sso_connections c ON c.tenant_id = d.tenant_id AND c.id = d.connection_id
          WHERE d.domain = lower(given) AND d.confirmed_at IS NOT NULL AND d.removed_at IS NULL AND c.is_enabled AND c.removed_at IS NULL $$;

      CREATE FUNCTION sso_open_sign_in(state bytea, connection uuid, browser bytea, goes_to text, at timestamptz, until timestamptz)
        RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
          DELETE FROM sso_sign_ins WHERE expires_at < at;
          INSERT INTO sso_sign_ins (state_hash, tenant_id, connection_id, browser_hash, return_to, expires_at)
          SELECT state, c.tenant_id, c.id, browser, goes_to, until FROM sso_connections c
          WHERE c.id = connection AND c.is_enabled AND c.removed_at IS NULL $$;

      CREATE FUNCTION sso_take_sign_in(state bytea, browser bytea, at timestamptz) RETURNS TABLE (connection_id uuid, return_to text)
        LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
          DELETE FROM sso_sign_ins s WHERE s.state_hash = state AND s.browser_hash = browser AND s.expires_at > at
          RETURNING s.connection_id, s.return_to $$;
      COMMENT ON FUNCTION sso_take_sign_in IS 'Once: the row goes with the answer';

      CREATE FUNCTION sso_enforced(account uuid, tenant uuid, at timestamptz) RETURNS TABLE (connection_id uuid, is_owner boolean)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
          SELECT c.id, EXISTS (SELECT 1 FROM grants g JOIN tenants t ON t.id = g.tenant_id
            WHERE g.tenant_id = tenant AND g.account_id = account AND g.role = 'owner' AND g.ended_at IS NULL
              AND (g.ends_on IS NULL OR g.ends_on >= (at AT TIME ZONE t.zone)::date))
          FROM accounts a
          JOIN sso_domains d ON d.domain = lower(split_part(a.email, '@', 2)) AND d.tenant_id = tenant
            AND d.confirmed_at IS NOT NULL AND d.removed_at IS NULL
          JOIN sso_connections c ON c.tenant_id = d.tenant_id AND c.id = d.connection_id
          WHERE a.id = account AND c.is_enabled AND c.is_enforced AND c.removed_at IS NULL $$;

      CREATE FUNCTION sso_may_enter() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
        BEGIN
          IF EXISTS (SELECT 1 FROM memberships m WHERE m.tenant_id = NEW.tenant_id AND m.account_id = NEW.account_id AND m.disabled_at IS NOT NULL)
            THEN RETURN NULL; END IF;
          IF TG_OP = 'UPDATE' THEN
            IF OLD.tenant_id <> NEW.tenant_id AND (OLD.method = 'single_sign_on'
              OR EXISTS (SELECT 1 FROM sso_enforced(NEW.account_id, NEW.tenant_id, NEW.last_used_at) e WHERE NOT e.is_owner))
              THEN RETURN NULL; END IF;
          END IF;
          RETURN NEW;
        END $$;
      COMMENT ON FUNCTION sso_may_enter IS
        'Whatever opens or moves sessions: none for a disabled membership, and a provider vouches for its own tenant alone. The row is simply not written';
      CREATE TRIGGER sessions_may_enter BEFORE INSERT OR UPDATE OF tenant_id ON sessions FOR EACH ROW EXECUTE FUNCTION sso_may_enter();

      CREATE FUNCTION scim_token(hash bytea, at timestamptz) RETURNS TABLE (tenant_id uuid, token_id uuid, scope text, zone text)
        LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
          UPDATE scim_tokens SET last_used_at = at
          WHERE token_hash = hash AND revoked_at IS NULL AND expires_at > at
            AND (last_used_at IS NULL OR last_used_at < at - interval '1 minute');
          SELECT k.tenant_id, k.id, k.scope, t.zone FROM scim_tokens k JOIN tenants t ON t.id = k.tenant_id
          WHERE k.token_hash = hash AND k.revoked_at IS NULL AND k.expires_at > at $$;
      COMMENT ON FUNCTION scim_token IS 'Notes the use once a minute at most: a directory asks hundreds of times, and each note is a write';

      REVOKE ALL ON FUNCTION sso_may_enter, member_admit, member_disable, member_enable, member_rename, sso_connection, sso_connection_of_domain,
        sso_open_sign_in, sso_take_sign_in, sso_enforced, scim_token FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION member_admit, member_disable, member_enable, member_rename, sso_connection, sso_connection_of_domain,
        sso_open_sign_in, sso_take_sign_in, sso_enforced, scim_token TO permitdesk_app;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP TRIGGER sessions_may_enter ON sessions;
      DROP FUNCTION scim_token, sso_may_enter, sso_enforced, sso_take_sign_in, sso_open_sign_in, sso_connection_of_domain, sso_connection,
        member_rename, member_enable, member_disable, member_admit;
      DROP TABLE scim_users, scim_tokens, sso_sign_ins, sso_identities, sso_group_members, sso_groups, sso_domains, sso_connections;
      CREATE OR REPLACE FUNCTION auth_tenants_of(account uuid) RETURNS TABLE (tenant_id uuid, tenant_name text, tenant_kind text)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
          SELECT t.id, t.name, t.kind FROM memberships m JOIN tenants t ON t.id = m.tenant_id
          JOIN accounts a ON a.id = m.account_id AND a.disabled_at IS NULL
          WHERE m.account_id = account ORDER BY m.created_at, m.tenant_id $$;
      ALTER TABLE memberships DROP COLUMN disabled_at;`);
  }
}
