import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantWall } from './tenant-wall.js';

/** Functions that the app role may call and nobody else. Each answers one narrow question. */
const FUNCTIONS = [
  'auth_my_account(bytea)',
  'auth_rename(bytea, text)',
  'auth_set_password(bytea, text, timestamptz)',
  'auth_rehash_password(uuid, text, text)',
  'auth_sign_in_facts(uuid)',
  'auth_tenants_of(uuid)',
  'auth_audit(uuid, timestamptz, text, text, text, uuid, jsonb)',
  'auth_open_session(bytea, uuid, uuid, text, timestamptz, timestamptz, text, integer)',
  'auth_session(bytea, timestamptz)',
  'auth_touch_session(bytea, timestamptz)',
  'auth_sessions(bytea, timestamptz)',
  'auth_revoke_session(bytea, uuid)',
  'auth_revoke_other_sessions(bytea)',
  'auth_rotate_session(bytea, bytea, uuid, text)',
  'auth_open_pending(bytea, uuid, text, timestamptz, timestamptz)',
  'auth_pending(bytea, timestamptz)',
  'auth_close_pending(bytea)',
  'auth_totp(uuid)',
  'auth_begin_totp(bytea, text, timestamptz)',
  'auth_confirm_totp(bytea, bigint, bytea[], timestamptz)',
  'auth_use_totp(uuid, bigint)',
  'auth_remove_totp(bytea)',
  'auth_renew_recovery_codes(bytea, bytea[])',
  'auth_use_recovery_code(uuid, bytea, timestamptz)',
  'auth_passkeys(bytea)',
  'auth_add_passkey(bytea, uuid, bytea, bytea, bigint, text[], text, boolean, timestamptz)',
  'auth_rename_passkey(bytea, uuid, text)',
  'auth_remove_passkey(bytea, uuid)',
  'auth_find_passkey(bytea)',
  'auth_passkey_used(uuid, bigint, timestamptz)',
  'auth_keep_challenge(bytea, uuid, timestamptz)',
  'auth_take_challenge(bytea, timestamptz)',
  'auth_ask_reset(uuid, text, timestamptz)',
  'auth_arm_reset(uuid, bytea, timestamptz)',
  'auth_find_reset(bytea, timestamptz)',
  'auth_use_reset(bytea, text, timestamptz)',
  'auth_find_invitation(bytea)',
  'auth_make_account(uuid, text, text, text, text, timestamptz)',
  'app_forget_expired(timestamptz)',
] as const;

const LIVE_GRANTS = `
            (SELECT coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('role', g.role, 'scope', g.scope, 'scopeId', g.scope_id, 'endsOn', g.ends_on)) ORDER BY g.given_at, g.id), '[]')
             FROM grants g WHERE g.tenant_id = t.id AND g.account_id = a.id AND g.ended_at IS NULL
               AND (g.ends_on IS NULL OR g.ends_on >= (at AT TIME ZONE t.zone)::date))`;

/**
 * Identity: second factors, passkeys, resets, invitations, what a session knows of itself, and the counters of the limits.
 *
 * Accounts stand above the tenants, so nothing here is granted to the app role but functions. What changes an account
 * takes the token of a session of that account: the app cannot change the factors of a person who is not there.
 */
export class Identity1760001000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE accounts ADD COLUMN password_set_at timestamptz;

      ALTER TABLE sessions
        ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid(),
        ADD COLUMN method text NOT NULL DEFAULT 'password'
          CHECK (method IN ('password', 'code', 'recovery_code', 'passkey', 'single_sign_on')),
        ADD COLUMN last_used_at timestamptz NOT NULL DEFAULT now(),
        ADD COLUMN idle_minutes integer NOT NULL DEFAULT 120 CHECK (idle_minutes > 0),
        ADD COLUMN viewing_as uuid REFERENCES accounts;
      UPDATE sessions SET last_used_at = created_at;
      CREATE UNIQUE INDEX sessions_id ON sessions (id);
      CREATE INDEX sessions_expiry ON sessions (expires_at);
      COMMENT ON COLUMN sessions.id IS 'The name of a session in lists: it opens nothing, so it may be shown';
      COMMENT ON COLUMN sessions.method IS 'How the person proved who they are; what a tenant that asks for a second factor looks at';
      COMMENT ON COLUMN sessions.last_used_at IS 'Written at most every five minutes: a write at each request would cost more than it tells';
      COMMENT ON COLUMN sessions.idle_minutes IS 'Unused for so long, a session ends before its hours are over';
      COMMENT ON COLUMN sessions.viewing_as IS 'The account through whose eyes the person looks; what they do stays their own';

      CREATE TABLE pending_sign_ins (
        token_hash bytea PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES accounts,
        user_agent text NOT NULL,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL);
      COMMENT ON TABLE pending_sign_ins IS 'The password was right and the second factor is still to come. A table of its own: such a token cannot be taken for a session';

      CREATE TABLE totp_factors (
        account_id uuid PRIMARY KEY REFERENCES accounts,
        sealed_secret text NOT NULL,
        begun_at timestamptz NOT NULL,
        confirmed_at timestamptz,
        last_step bigint NOT NULL DEFAULT 0);
      COMMENT ON COLUMN totp_factors.sealed_secret IS 'Sealed under the installation key for this row: whoever reads the table can make no code';
      COMMENT ON COLUMN totp_factors.last_step IS 'The 30-second step of the last code that was taken; that one and earlier ones are refused (RFC 6238 s. 5.2)';

      CREATE TABLE recovery_codes (
        account_id uuid NOT NULL REFERENCES accounts,
        code_hash bytea NOT NULL,
        used_at timestamptz,
        PRIMARY KEY (account_id, code_hash));

      CREATE TABLE passkeys (
        id uuid PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES accounts,
        credential_id bytea NOT NULL,
        public_key bytea NOT NULL,
        counter bigint NOT NULL,
        transports text[] NOT NULL,
        name text NOT NULL,
        backed_up boolean NOT NULL,
        created_at timestamptz NOT NULL,
        last_used_at timestamptz);
      CREATE UNIQUE INDEX passkeys_credential ON passkeys (credential_id);
      CREATE INDEX passkeys_account ON passkeys (account_id);

      CREATE TABLE passkey_challenges (
        challenge_hash bytea PRIMARY KEY,
        account_id uuid REFERENCES accounts,
        expires_at timestamptz NOT NULL);
      COMMENT ON COLUMN passkey_challenges.account_id IS 'Who registers; null where somebody signs in, for then nobody knows yet who it is';

      CREATE TABLE password_resets (
        id uuid PRIMARY KEY,
        account_id uuid REFERENCES accounts,
        asked_at timestamptz NOT NULL,
        token_hash bytea,
        expires_at timestamptz,
        used_at timestamptz);
      CREATE UNIQUE INDEX password_resets_token ON password_resets (token_hash);
      COMMENT ON COLUMN password_resets.account_id IS 'Null for an address without an account: the same rows are written, so that the answer takes the same time';
      COMMENT ON COLUMN password_resets.token_hash IS 'Set in the transaction that sends the mail; before that there is no token anywhere';

      CREATE TABLE invitations (
        tenant_id uuid NOT NULL REFERENCES tenants,
        id uuid NOT NULL,
        email text NOT NULL,
        language text NOT NULL CHECK (language IN ('en', 'fr')),
        role text NOT NULL,
        scope text NOT NULL CHECK (scope IN ('tenant', 'employer', 'entity', 'branch', 'case', 'worker')),
        scope_id uuid,
        ends_on date,
        reason text,
        invited_by uuid NOT NULL,
        invited_at timestamptz NOT NULL,
        sendings integer NOT NULL DEFAULT 1,
        sent_at timestamptz,
        token_hash bytea,
        expires_at timestamptz,
        accepted_at timestamptz,
        accepted_by uuid,
        withdrawn_at timestamptz,
        withdrawn_by uuid,
        PRIMARY KEY (tenant_id, id),
        CHECK ((scope = 'tenant') = (scope_id IS NULL)),
        CHECK (accepted_at IS NULL OR withdrawn_at IS NULL));
      CREATE UNIQUE INDEX invitations_token ON invitations (token_hash);
      CREATE INDEX invitations_open ON invitations (tenant_id, invited_at) WHERE accepted_at IS NULL AND withdrawn_at IS NULL;
      COMMENT ON COLUMN invitations.sendings IS 'How often it was sent; each sending makes a new token and ends the one before';
      ${tenantWall('invitations', 'SELECT, INSERT, UPDATE')}

      CREATE TABLE rate_limits (
        key varchar(255) PRIMARY KEY,
        points integer NOT NULL DEFAULT 0,
        expire bigint);
      GRANT SELECT, INSERT, UPDATE, DELETE ON rate_limits TO permitdesk_app;
      COMMENT ON TABLE rate_limits IS 'In the shape that rate-limiter-flexible wants. Logged, so that a crash frees nobody; keys are hashes, never addresses';`);

    await db.query(`
      CREATE FUNCTION auth_account_of(token bytea) RETURNS uuid
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$ SELECT account_id FROM sessions WHERE token_hash = token $$;
      COMMENT ON FUNCTION auth_account_of(bytea) IS 'For the functions beside it; the app asks with auth_session, which looks at the clock';

      CREATE FUNCTION auth_my_account(token bytea)
        RETURNS TABLE (account_id uuid, email text, display_name text, language text, password_hash text, password_set_at timestamptz,
                       totp_since timestamptz, recovery_codes_left integer, session_created_at timestamptz, session_method text)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
          SELECT a.id, a.email, a.display_name, a.language, a.password_hash, a.password_set_at,
                 (SELECT f.confirmed_at FROM totp_factors f WHERE f.account_id = a.id),
                 (SELECT count(*)::integer FROM recovery_codes c WHERE c.account_id = a.id AND c.used_at IS NULL),
                 s.created_at, s.method
          FROM sessions s JOIN accounts a ON a.id = s.account_id WHERE s.token_hash = token $$;

      CREATE FUNCTION auth_rename(token bytea, wanted text) RETURNS void
        LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$ UPDATE accounts SET display_name = wanted WHERE id = auth_account_of(token) $$;

      CREATE FUNCTION auth_set_password(token bytea, hash text, at timestamptz) RETURNS void
        LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
          UPDATE accounts SET password_hash = hash, password_set_at = at WHERE id = auth_account_of(token);
          UPDATE password_resets SET used_at = at WHERE account_id = auth_account_of(token) AND used_at IS NULL;
          DELETE FROM pending_sign_ins WHERE account_id = auth_account_of(token);
          DELETE FROM sessions WHERE account_id = auth_account_of(token) AND token_hash <> token $$;
      COMMENT ON FUNCTION auth_set_password(bytea, text, timestamptz) IS 'Whoever knew the old password is out: every other session, every half sign-in, every reset that waits';

      CREATE FUNCTION auth_rehash_password(account uuid, before text, after text) RETURNS void
        LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
          UPDATE accounts SET password_hash = after WHERE id = account AND password_hash = before $$;

      CREATE FUNCTION auth_sign_in_facts(account uuid) RETURNS TABLE (display_name text, email text, language text, has_totp boolean)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
          SELECT a.display_name, a.email, a.language, EXISTS (SELECT 1 FROM totp_factors f WHERE f.account_id = a.id AND f.confirmed_at IS NOT NULL)
          FROM accounts a WHERE a.id = account AND a.disabled_at IS NULL $$;

      CREATE FUNCTION auth_tenants_of(account uuid) RETURNS TABLE (tenant_id uuid, tenant_name text, tenant_kind text)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
          SELECT t.id, t.name, t.kind FROM memberships m JOIN tenants t ON t.id = m.tenant_id
          JOIN accounts a ON a.id = m.account_id AND a.disabled_at IS NULL
          WHERE m.account_id = account ORDER BY m.created_at, m.tenant_id $$;

      CREATE FUNCTION auth_audit(account uuid, at timestamptz, actor text, action text, subject_kind text, subject uuid, after jsonb) RETURNS void
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
        BEGIN
          IF action !~ '^(session|sign-in|password|second-factor|recovery-code|passkey|account)\\.[a-z-]+$' THEN
            RAISE EXCEPTION 'no security event is called %', action;
          END IF;
          INSERT INTO audit_log (tenant_id, at, actor, action, subject_kind, subject_id, after)
          SELECT m.tenant_id, auth_audit.at, auth_audit.actor, auth_audit.action, auth_audit.subject_kind, subject, auth_audit.after
          FROM memberships m WHERE m.account_id = account ORDER BY m.tenant_id;
        END $$;
      COMMENT ON FUNCTION auth_audit(uuid, timestamptz, text, text, text, uuid, jsonb) IS
        'What touches an account is in the audit of every tenant the person belongs to, in one transaction; the app itself sees one tenant at a time';

      DROP FUNCTION auth_open_session(bytea, uuid, uuid, text, timestamptz, timestamptz);
      CREATE FUNCTION auth_open_session(token bytea, account uuid, tenant uuid, agent text, opened timestamptz, until timestamptz,
                                        how text, idle integer)
        RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
          INSERT INTO sessions (token_hash, account_id, tenant_id, user_agent, created_at, last_used_at, expires_at, method, idle_minutes)
          SELECT token, m.account_id, m.tenant_id, agent, opened, opened, until, how, idle
          FROM memberships m WHERE m.account_id = account AND m.tenant_id = tenant $$;

      DROP FUNCTION auth_session(bytea, timestamptz);
      CREATE FUNCTION auth_session(token bytea, at timestamptz)
        RETURNS TABLE (account_id uuid, tenant_id uuid, grants jsonb, display_name text, email text, language text,
                       tenant_name text, tenant_kind text, zone text,
                       session_id uuid, method text, last_used_at timestamptz, expires_at timestamptz, viewing_as uuid, second_factor_missing boolean)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
          SELECT a.id, t.id, ${LIVE_GRANTS}, a.display_name, a.email, a.language, t.name, t.kind, t.zone,
                 s.id, s.method, s.last_used_at, s.expires_at, s.viewing_as,
                 coalesce(t.settings->'secondFactorRequired' = 'true'::jsonb, false) AND s.method = 'password'
          FROM sessions s
          JOIN accounts a ON a.id = s.account_id AND a.disabled_at IS NULL
          JOIN memberships m ON m.account_id = s.account_id AND m.tenant_id = s.tenant_id
          JOIN tenants t ON t.id = s.tenant_id
          WHERE s.token_hash = token AND s.expires_at > at AND s.last_used_at + s.idle_minutes * interval '1 minute' > at $$;

      CREATE FUNCTION auth_touch_session(token bytea, at timestamptz) RETURNS void
        LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
          UPDATE sessions SET last_used_at = at WHERE token_hash = token AND last_used_at < at $$;

      CREATE FUNCTION auth_sessions(token bytea, at timestamptz)
        RETURNS TABLE (id uuid, is_this boolean, user_agent text, created_at timestamptz, last_used_at timestamptz, expires_at timestamptz,
                       method text, tenant_name text)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
          SELECT s.id, s.token_hash = token, s.user_agent, s.created_at, s.last_used_at, s.expires_at, s.method, t.name
          FROM sessions s JOIN tenants t ON t.id = s.tenant_id
          WHERE s.account_id = auth_account_of(token) AND s.expires_at > at AND s.last_used_at + s.idle_minutes * interval '1 minute' > at
          ORDER BY s.token_hash = token DESC, s.last_used_at DESC, s.id $$;

      CREATE FUNCTION auth_revoke_session(token bytea, session uuid) RETURNS boolean
        LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
          WITH gone AS (DELETE FROM sessions WHERE id = session AND account_id = auth_account_of(token) RETURNING 1)
          SELECT EXISTS (SELECT 1 FROM gone) $$;

      CREATE FUNCTION auth_revoke_other_sessions(token bytea) RETURNS integer
        LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
          WITH gone AS (DELETE FROM sessions WHERE account_id = auth_account_of(token) AND token_hash <> token RETURNING 1)
          SELECT count(*)::integer FROM gone $$;

      CREATE FUNCTION auth_rotate_session(token bytea, fresh bytea, tenant uuid, how text) RETURNS boolean
        LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
          WITH moved AS (
            UPDATE sessions s SET token_hash = fresh, tenant_id = coalesce(tenant, s.tenant_id), method = coalesce(how, s.method), viewing_as = NULL
            WHERE s.token_hash = token
              AND EXISTS (SELECT 1 FROM memberships m WHERE m.account_id = s.account_id AND m.tenant_id = coalesce(tenant, s.tenant_id))
            RETURNING 1)
          SELECT EXISTS (SELECT 1 FROM moved) $$;
      COMMENT ON FUNCTION auth_rotate_session(bytea, bytea, uuid, text) IS 'A new token at each change of what a session may do: one that was stolen before is worth nothing after';

      CREATE FUNCTION auth_open_pending(token bytea, account uuid, agent text, opened timestamptz, until timestamptz) RETURNS void
        LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
          INSERT INTO pending_sign_ins (token_hash, account_id, user_agent, created_at, expires_at) VALUES (token, account, agent, opened, until) $$;
      CREATE FUNCTION auth_pending(token bytea, at timestamptz) RETURNS uuid
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
          SELECT p.account_id FROM pending_sign_ins p JOIN accounts a ON a.id = p.account_id AND a.disabled_at IS NULL
          WHERE p.token_hash = token AND p.expires_at > at $$;
      CREATE FUNCTION auth_close_pending(token bytea) RETURNS boolean
        LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
          WITH gone AS (DELETE FROM pending_sign_ins WHERE token_hash = token RETURNING 1) SELECT EXISTS (SELECT 1 FROM gone) $$;

      CREATE FUNCTION auth_totp(account uuid) RETURNS TABLE (sealed_secret text, is_confirmed boolean, last_step bigint)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
          SELECT f.sealed_secret, f.confirmed_at IS NOT NULL, f.last_step FROM totp_factors f WHERE f.account_id = account $$;
      CREATE FUNCTION auth_begin_totp(token bytea, sealed text, at timestamptz) RETURNS boolean
        LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
          WITH begun AS (
            INSERT INTO totp_factors (account_id, sealed_secret, begun_at) SELECT auth_account_of(token), sealed, at
            ON CONFLICT (account_id) DO UPDATE SET sealed_secret = excluded.sealed_secret, begun_at = excluded.begun_at, last_step = 0
              WHERE totp_factors.confirmed_at IS NULL
            RETURNING 1)
          SELECT EXISTS (SELECT 1 FROM begun) $$;
      COMMENT ON FUNCTION auth_begin_totp(bytea, text, timestamptz) IS 'False where a confirmed factor stands: it is turned off first, never written over';
      CREATE FUNCTION auth_confirm_totp(token bytea, step bigint, codes bytea[], at timestamptz) RETURNS boolean
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
        DECLARE account uuid := auth_account_of(token);
        BEGIN
          UPDATE totp_factors SET confirmed_at = at, last_step = step WHERE account_id = account AND confirmed_at IS NULL AND last_step < step;
          IF NOT FOUND THEN RETURN false; END IF;
          DELETE FROM recovery_codes WHERE account_id = account;
          INSERT INTO recovery_codes (account_id, code_hash) SELECT account, unnest(codes);
          RETURN true;
        END $$;
      CREATE FUNCTION auth_use_totp(account uuid, step bigint) RETURNS boolean
        LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
          WITH used AS (UPDATE totp_factors SET last_step = step WHERE account_id = account AND confirmed_at IS NOT NULL AND last_step < step RETURNING 1)
          SELECT EXISTS (SELECT 1 FROM used) $$;
      COMMENT ON FUNCTION auth_use_totp(uuid, bigint) IS 'One update with its own condition: of two requests with the same code one is refused';
      CREATE FUNCTION auth_remove_totp(token bytea) RETURNS boolean
        LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
          DELETE FROM recovery_codes WHERE account_id = auth_account_of(token);
          WITH gone AS (DELETE FROM totp_factors WHERE account_id = auth_account_of(token) RETURNING confirmed_at)
          SELECT EXISTS (SELECT 1 FROM gone WHERE confirmed_at IS NOT NULL) $$;
      CREATE FUNCTION auth_renew_recovery_codes(token bytea, codes bytea[]) RETURNS boolean
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
        DECLARE account uuid := auth_account_of(token);
        BEGIN
          IF NOT EXISTS (SELECT 1 FROM totp_factors WHERE account_id = account AND confirmed_at IS NOT NULL) THEN RETURN false; END IF;
          DELETE FROM recovery_codes WHERE account_id = account;
          INSERT INTO recovery_codes (account_id, code_hash) SELECT account, unnest(codes);
          RETURN true;
        END $$;
      CREATE FUNCTION auth_use_recovery_code(account uuid, code bytea, at timestamptz) RETURNS boolean
        LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
          WITH used AS (UPDATE recovery_codes SET used_at = at WHERE account_id = account AND code_hash = code AND used_at IS NULL RETURNING 1)
          SELECT EXISTS (SELECT 1 FROM used) $$;

      CREATE FUNCTION auth_passkeys(token bytea)
        RETURNS TABLE (id uuid, name text, credential_id bytea, transports text[], backed_up boolean, created_at timestamptz, last_used_at timestamptz)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
          SELECT p.id, p.name, p.credential_id, p.transports, p.backed_up, p.created_at, p.last_used_at
          FROM passkeys p WHERE p.account_id = auth_account_of(token) ORDER BY p.created_at, p.id $$;
      CREATE FUNCTION auth_add_passkey(token bytea, key uuid, credential bytea, public_part bytea, uses bigint, ways text[], called text, is_backed_up boolean, at timestamptz)
        RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
          INSERT INTO passkeys (id, account_id, credential_id, public_key, counter, transports, name, backed_up, created_at)
          SELECT key, auth_account_of(token), credential, public_part, uses, ways, called, is_backed_up, at $$;
      CREATE FUNCTION auth_rename_passkey(token bytea, key uuid, called text) RETURNS boolean
        LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
          WITH named AS (UPDATE passkeys SET name = called WHERE id = key AND account_id = auth_account_of(token) RETURNING 1)
          SELECT EXISTS (SELECT 1 FROM named) $$;
      CREATE FUNCTION auth_remove_passkey(token bytea, key uuid) RETURNS boolean
        LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
          WITH gone AS (DELETE FROM passkeys WHERE id = key AND account_id = auth_account_of(token) RETURNING 1)
          SELECT EXISTS (SELECT 1 FROM gone) $$;
      CREATE FUNCTION auth_find_passkey(credential bytea)
        RETURNS TABLE (id uuid, account_id uuid, public_key bytea, counter bigint, transports text[])
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
          SELECT p.id, p.account_id, p.public_key, p.counter, p.transports
          FROM passkeys p JOIN accounts a ON a.id = p.account_id AND a.disabled_at IS NULL WHERE p.credential_id = credential $$;
      CREATE FUNCTION auth_passkey_used(key uuid, uses bigint, at timestamptz) RETURNS boolean
        LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
          WITH used AS (UPDATE passkeys SET counter = uses, last_used_at = at WHERE id = key AND (counter < uses OR (counter = 0 AND uses = 0)) RETURNING 1)
          SELECT EXISTS (SELECT 1 FROM used) $$;
      COMMENT ON FUNCTION auth_passkey_used(uuid, bigint, timestamptz) IS 'A counter that does not grow is a copied key; synced passkeys always say 0';

      CREATE FUNCTION auth_keep_challenge(hash bytea, account uuid, until timestamptz) RETURNS void
        LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
          INSERT INTO passkey_challenges (challenge_hash, account_id, expires_at) VALUES (hash, account, until) $$;
      CREATE FUNCTION auth_take_challenge(hash bytea, at timestamptz) RETURNS TABLE (account_id uuid)
        LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
          WITH taken AS (DELETE FROM passkey_challenges c WHERE c.challenge_hash = hash RETURNING c.account_id, c.expires_at)
          SELECT t.account_id FROM taken t WHERE t.expires_at > at $$;

      CREATE FUNCTION auth_ask_reset(reset uuid, given_email text, at timestamptz) RETURNS TABLE (account_id uuid, tenant_id uuid)
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
        DECLARE found uuid := (SELECT a.id FROM accounts a WHERE lower(a.email) = lower(given_email) AND a.disabled_at IS NULL AND a.password_hash IS NOT NULL);
        BEGIN
          INSERT INTO password_resets (id, account_id, asked_at) VALUES (reset, found, at);
          RETURN QUERY SELECT found, (SELECT m.tenant_id FROM memberships m WHERE m.account_id = found ORDER BY m.created_at, m.tenant_id LIMIT 1);
        END $$;
      CREATE FUNCTION auth_arm_reset(reset uuid, token bytea, until timestamptz) RETURNS TABLE (email text, language text)
        LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
          WITH armed AS (
            UPDATE password_resets SET token_hash = token, expires_at = until WHERE id = reset AND used_at IS NULL AND account_id IS NOT NULL RETURNING account_id)
          SELECT a.email, a.language FROM armed JOIN accounts a ON a.id = armed.account_id AND a.disabled_at IS NULL $$;
      CREATE FUNCTION auth_find_reset(token bytea, at timestamptz) RETURNS TABLE (account_id uuid, email text, display_name text)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
          SELECT a.id, a.email, a.display_name FROM password_resets r JOIN accounts a ON a.id = r.account_id AND a.disabled_at IS NULL
          WHERE r.token_hash = token AND r.used_at IS NULL AND r.expires_at > at $$;
      CREATE FUNCTION auth_use_reset(token bytea, hash text, at timestamptz) RETURNS uuid
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
        DECLARE account uuid;
        BEGIN
          UPDATE password_resets r SET used_at = at WHERE r.token_hash = token AND r.used_at IS NULL AND r.expires_at > at RETURNING r.account_id INTO account;
          IF account IS NULL THEN RETURN NULL; END IF;
          UPDATE password_resets SET used_at = at WHERE account_id = account AND used_at IS NULL;
          UPDATE accounts SET password_hash = hash, password_set_at = at WHERE id = account;
          DELETE FROM pending_sign_ins WHERE account_id = account;
          DELETE FROM sessions WHERE account_id = account;
          RETURN account;
        END $$;

      CREATE FUNCTION auth_find_invitation(token bytea)
        RETURNS TABLE (tenant_id uuid, id uuid, tenant_name text, zone text, email text, language text, role text, scope text, scope_id uuid, ends_on date,
                       reason text, invited_by uuid, inviter text, expires_at timestamptz, accepted_at timestamptz, withdrawn_at timestamptz, account_id uuid)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
          SELECT i.tenant_id, i.id, t.name, t.zone, i.email, i.language, i.role, i.scope, i.scope_id, i.ends_on, i.reason, i.invited_by,
                 (SELECT b.display_name FROM accounts b WHERE b.id = i.invited_by), i.expires_at, i.accepted_at, i.withdrawn_at, a.id
          FROM invitations i JOIN tenants t ON t.id = i.tenant_id LEFT JOIN accounts a ON lower(a.email) = lower(i.email)
          WHERE i.token_hash = token $$;
      CREATE FUNCTION auth_make_account(account uuid, address text, called text, hash text, speaks text, at timestamptz) RETURNS void
        LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
          INSERT INTO accounts (id, email, display_name, password_hash, language, created_at, password_set_at)
          VALUES (account, address, called, hash, speaks, at, at) $$;
      COMMENT ON FUNCTION auth_make_account(uuid, text, text, text, text, timestamptz) IS 'The address is unique: of two that accept the same invitation one is refused';
      CREATE FUNCTION app_forget_expired(at timestamptz) RETURNS void
        LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
          DELETE FROM sessions WHERE expires_at < at;
          DELETE FROM pending_sign_ins WHERE expires_at < at;
          DELETE FROM passkey_challenges WHERE expires_at < at;
          DELETE FROM password_resets WHERE asked_at < at - interval '30 days' $$;

      REVOKE ALL ON FUNCTION auth_account_of(bytea), ${FUNCTIONS.join(', ')} FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION ${FUNCTIONS.join(', ')} TO permitdesk_app;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION ${FUNCTIONS.join(', ')};
      DROP FUNCTION auth_account_of(bytea);
      DROP TABLE rate_limits, invitations, password_resets, passkey_challenges, passkeys, recovery_codes, totp_factors, pending_sign_ins;
      ALTER TABLE sessions DROP COLUMN id, DROP COLUMN method, DROP COLUMN last_used_at, DROP COLUMN idle_minutes, DROP COLUMN viewing_as;
      ALTER TABLE accounts DROP COLUMN password_set_at;

      CREATE FUNCTION auth_open_session(token bytea, account uuid, tenant uuid, agent text, opened timestamptz, until timestamptz)
        RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
          INSERT INTO sessions (token_hash, account_id, tenant_id, user_agent, created_at, expires_at)
          SELECT token, m.account_id, m.tenant_id, agent, opened, until
          FROM memberships m WHERE m.account_id = account AND m.tenant_id = tenant $$;
      CREATE FUNCTION auth_session(token bytea, at timestamptz)
        RETURNS TABLE (account_id uuid, tenant_id uuid, grants jsonb, display_name text, email text, language text,
                       tenant_name text, tenant_kind text, zone text)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
          SELECT a.id, t.id, ${LIVE_GRANTS}, a.display_name, a.email, a.language, t.name, t.kind, t.zone
          FROM sessions s
          JOIN accounts a ON a.id = s.account_id AND a.disabled_at IS NULL
          JOIN memberships m ON m.account_id = s.account_id AND m.tenant_id = s.tenant_id
          JOIN tenants t ON t.id = s.tenant_id
          WHERE s.token_hash = token AND s.expires_at > at $$;
      REVOKE ALL ON FUNCTION auth_open_session, auth_session FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION auth_open_session, auth_session TO permitdesk_app;`);
  }
}
