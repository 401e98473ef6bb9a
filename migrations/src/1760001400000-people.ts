import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The sides a grant puts its holder on; the same words as `audiencesOf` in libs/domain/src/access/audiences.ts, and a test compares the two. */
const SIDES = `CASE WHEN g.role = 'worker' THEN ARRAY['worker'] WHEN g.role = 'counsel' THEN ARRAY['firm']
  WHEN t.kind = 'employer' THEN ARRAY['firm', 'employer'] WHEN g.role = 'hr_coordinator' THEN ARRAY['employer'] ELSE ARRAY['firm'] END`;

const ACTOR = `CASE WHEN app_actor() ~ '^[0-9a-f-]{36}$' THEN app_actor()::uuid END`;

const liveGrants = (whose: string): string => `
  SELECT g.scope, g.scope_id FROM grants g
  JOIN role_permissions p ON p.role = g.role AND p.permission = app_permission()
  ${whose}
  WHERE g.tenant_id = app_tenant() AND g.account_id = ${ACTOR}
    AND g.ended_at IS NULL AND (g.ends_on IS NULL OR g.ends_on >= nullif(current_setting('app.today', true), '')::date)`;

const WITH_MEMBERSHIP = `JOIN memberships m ON m.tenant_id = g.tenant_id AND m.account_id = g.account_id AND m.disabled_at IS NULL`;

/**
 * People and what they may see: a membership that is disabled carries nothing, a tenant keeps an owner, nobody widens
 * their own rights, a paper is shown to its sides alone, and the answer to "who sees this?".
 */
export class People1760001400000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE memberships ADD COLUMN IF NOT EXISTS disabled_at timestamptz, ADD COLUMN last_sign_in_at timestamptz;
      UPDATE memberships m SET last_sign_in_at = (SELECT max(s.created_at) FROM sessions s WHERE s.account_id = m.account_id AND s.tenant_id = m.tenant_id);
      COMMENT ON COLUMN memberships.last_sign_in_at IS 'Kept when the session is long gone: who has not come for a year is asked whether they still need to';
      CREATE FUNCTION note_sign_in() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
        BEGIN
          UPDATE memberships SET last_sign_in_at = NEW.created_at WHERE tenant_id = NEW.tenant_id AND account_id = NEW.account_id;
          RETURN NULL;
        END $$;
      CREATE TRIGGER sessions_note_sign_in AFTER INSERT ON sessions FOR EACH ROW EXECUTE FUNCTION note_sign_in();
      GRANT UPDATE (disabled_at) ON memberships TO permitdesk_app;
      -- The column and this trigger also come with the people of a directory, whichever is there first.
      CREATE OR REPLACE FUNCTION refuse_session_of_disabled() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
        BEGIN
          RETURN CASE WHEN EXISTS (SELECT 1 FROM memberships m WHERE m.tenant_id = NEW.tenant_id AND m.account_id = NEW.account_id AND m.disabled_at IS NOT NULL)
            THEN NULL ELSE NEW END;
        END $$;
      REVOKE ALL ON FUNCTION refuse_session_of_disabled FROM PUBLIC;
      DROP TRIGGER IF EXISTS sessions_of_enabled_only ON sessions;
      CREATE TRIGGER sessions_of_enabled_only BEFORE INSERT ON sessions FOR EACH ROW EXECUTE FUNCTION refuse_session_of_disabled();
      CREATE OR REPLACE FUNCTION app_live_grants() RETURNS TABLE (scope text, scope_id uuid)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public ROWS 5 AS $$ ${liveGrants(WITH_MEMBERSHIP)} $$;

      CREATE FUNCTION keep_an_owner() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
        BEGIN
          -- Of two that end each other's role at once, the second waits and then sees what the first did.
          PERFORM pg_advisory_xact_lock(hashtextextended('owner ' || OLD.tenant_id, 0));
          IF NOT EXISTS (SELECT 1 FROM grants g ${WITH_MEMBERSHIP}
              WHERE g.tenant_id = OLD.tenant_id AND g.role = 'owner' AND g.ended_at IS NULL AND g.ends_on IS NULL)
            AND EXISTS (SELECT 1 FROM tenants WHERE id = OLD.tenant_id) THEN
            RAISE EXCEPTION 'a workspace keeps an owner without a last day' USING ERRCODE = 'check_violation', CONSTRAINT = 'workspace_keeps_an_owner';
          END IF;
          RETURN NULL;
        END $$;
      COMMENT ON FUNCTION keep_an_owner IS 'Without an owner nobody could give a role again; one with a last day would only put it off';
      CREATE CONSTRAINT TRIGGER workspace_keeps_an_owner AFTER UPDATE OR DELETE ON grants DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW WHEN (OLD.role = 'owner' AND OLD.ended_at IS NULL AND OLD.ends_on IS NULL) EXECUTE FUNCTION keep_an_owner();
      CREATE FUNCTION keep_an_owner_in() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
        BEGIN
          PERFORM pg_advisory_xact_lock(hashtextextended('owner ' || OLD.tenant_id, 0));
          IF EXISTS (SELECT 1 FROM grants g WHERE g.tenant_id = OLD.tenant_id AND g.account_id = OLD.account_id AND g.role = 'owner'
                AND g.ended_at IS NULL AND g.ends_on IS NULL)
            AND NOT EXISTS (SELECT 1 FROM grants g ${WITH_MEMBERSHIP}
              WHERE g.tenant_id = OLD.tenant_id AND g.role = 'owner' AND g.ended_at IS NULL AND g.ends_on IS NULL) THEN
            RAISE EXCEPTION 'a workspace keeps an owner without a last day' USING ERRCODE = 'check_violation', CONSTRAINT = 'workspace_keeps_an_owner';
          END IF;
          RETURN NULL;
        END $$;
      CREATE CONSTRAINT TRIGGER workspace_keeps_an_owner AFTER UPDATE ON memberships DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW WHEN (OLD.disabled_at IS NULL AND NEW.disabled_at IS NOT NULL) EXECUTE FUNCTION keep_an_owner_in();

      CREATE POLICY nobody_gives_to_themselves ON grants AS RESTRICTIVE FOR INSERT TO permitdesk_app
        WITH CHECK (account_id::text <> (SELECT app_actor()));
      CREATE POLICY nobody_widens_their_own ON grants AS RESTRICTIVE FOR UPDATE TO permitdesk_app
        USING (true) WITH CHECK (account_id::text <> (SELECT app_actor()) OR ended_at IS NOT NULL);

      ALTER TABLE case_events ADD COLUMN internal boolean NOT NULL DEFAULT false;
      COMMENT ON COLUMN case_events.internal IS 'The note is for the firm''s side alone; the entry itself is everybody''s';

      ALTER TABLE evidence ADD COLUMN audience text[];
      UPDATE evidence SET audience = CASE
        WHEN purpose IN ('agreement', 'passport', 'permit', 'letter') THEN ARRAY['firm', 'employer', 'worker'] ELSE ARRAY['firm', 'employer'] END;
      ALTER TABLE evidence ALTER COLUMN audience SET NOT NULL,
        ADD CONSTRAINT evidence_audience CHECK (cardinality(audience) > 0 AND audience <@ ARRAY['firm', 'employer', 'worker']);
      GRANT UPDATE (audience) ON evidence TO permitdesk_app;
      COMMENT ON COLUMN evidence.audience IS 'Whose side sees the paper; the row policy asks it beside the reach of the case';

      CREATE FUNCTION app_sides() RETURNS TABLE (scope text, scope_id uuid, sides text[])
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
          SELECT g.scope, g.scope_id, ${SIDES} FROM grants g
          JOIN tenants t ON t.id = g.tenant_id
          JOIN role_permissions p ON p.role = g.role AND p.permission = app_permission()
          ${WITH_MEMBERSHIP}
          WHERE g.tenant_id = app_tenant() AND g.account_id = ${ACTOR}
            AND g.ended_at IS NULL AND (g.ends_on IS NULL OR g.ends_on >= nullif(current_setting('app.today', true), '')::date) $$;
      COMMENT ON FUNCTION app_sides IS 'The same grants as app_live_grants, each with the sides on which it puts its holder';
      CREATE FUNCTION app_audiences() RETURNS text[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
          SELECT CASE WHEN app_is_system() THEN ARRAY['firm', 'employer', 'worker']
            ELSE coalesce((SELECT array_agg(DISTINCT side) FROM app_sides() s, unnest(s.sides) side WHERE s.scope = 'tenant'), '{}') END $$;
      COMMENT ON FUNCTION app_audiences IS 'Sides on which whoever acts stands in the whole tenant; a narrower grant gives its side at its own cases only';
      CREATE FUNCTION app_cases_as(side text) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
          SELECT c.id FROM cases c JOIN app_sides() s ON side = ANY(s.sides) AND s.scope_id = CASE s.scope WHEN 'employer' THEN c.employer_id WHEN 'entity' THEN c.entity_id WHEN 'branch' THEN c.branch_id
              WHEN 'case' THEN c.id WHEN 'worker' THEN c.worker_id END
          WHERE c.tenant_id = app_tenant() $$;
      CREATE POLICY its_sides_only ON evidence AS RESTRICTIVE TO permitdesk_app
        USING ((SELECT app_audiences()) && audience OR ${['firm', 'employer', 'worker']
          .map((side) => `('${side}' = ANY(audience) AND case_id IN (SELECT app_cases_as('${side}')))`)
          .join(' OR ')});

      CREATE FUNCTION app_places(sort text, subject uuid) RETURNS TABLE (scope text, scope_id uuid)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
          WITH found AS (
            SELECT c.* FROM cases c WHERE c.tenant_id = app_tenant() AND CASE sort
              WHEN 'case' THEN c.id = subject WHEN 'worker' THEN c.worker_id = subject WHEN 'employer' THEN c.employer_id = subject
              WHEN 'evidence' THEN c.id = (SELECT e.case_id FROM evidence e WHERE e.tenant_id = app_tenant() AND e.id = subject) ELSE false END)
          SELECT 'case', id FROM found
          UNION SELECT 'employer', employer_id FROM found
          UNION SELECT 'entity', entity_id FROM found WHERE entity_id IS NOT NULL
          UNION SELECT 'branch', branch_id FROM found WHERE branch_id IS NOT NULL
          UNION SELECT 'worker', worker_id FROM found
          UNION SELECT 'worker', w.id FROM workers w WHERE sort = 'worker' AND w.tenant_id = app_tenant() AND w.id = subject
          UNION SELECT 'employer', w.employer_id FROM workers w WHERE sort = 'worker' AND w.tenant_id = app_tenant() AND w.id = subject AND w.employer_id IS NOT NULL
          UNION SELECT 'employer', e.id FROM employers e WHERE sort = 'employer' AND e.tenant_id = app_tenant() AND e.id = subject
          UNION SELECT 'entity', n.id FROM entities n WHERE sort = 'employer' AND n.tenant_id = app_tenant() AND n.employer_id = subject
          UNION SELECT 'branch', b.id FROM branches b JOIN entities n ON n.tenant_id = b.tenant_id AND n.id = b.entity_id
            WHERE sort = 'employer' AND b.tenant_id = app_tenant() AND n.employer_id = subject $$;
      COMMENT ON FUNCTION app_places IS 'Where grants may stand that reach a record: the record itself and everything it belongs to';
      CREATE FUNCTION app_grants_at(sort text, subject uuid)
        RETURNS TABLE (grant_id uuid, account_id uuid, display_name text, role text, scope text, scope_id uuid, ends_on date, given_at timestamptz)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
          SELECT g.id, g.account_id, a.display_name, g.role, g.scope, g.scope_id, g.ends_on, g.given_at
          FROM grants g ${WITH_MEMBERSHIP} JOIN accounts a ON a.id = g.account_id AND a.disabled_at IS NULL
          WHERE g.tenant_id = app_tenant() AND g.ended_at IS NULL
            AND (g.ends_on IS NULL OR g.ends_on >= nullif(current_setting('app.today', true), '')::date)
            AND EXISTS (SELECT 1 FROM app_places(sort, subject))
            AND (g.scope = 'tenant' OR (g.scope, g.scope_id) IN (SELECT p.scope, p.scope_id FROM app_places(sort, subject) p))
            AND (app_sees_all() OR EXISTS (SELECT 1 FROM app_places(sort, subject) p JOIN app_live_grants() l ON l.scope = p.scope AND l.scope_id = p.scope_id)) $$;
      COMMENT ON FUNCTION app_grants_at IS 'Who sees a record, told to whoever sees it themselves; nothing to anybody else';

      CREATE FUNCTION people_of_tenant()
        RETURNS TABLE (account_id uuid, display_name text, email text, language text, joined_at timestamptz, disabled_at timestamptz, last_sign_in timestamptz, second_factor boolean)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
          SELECT a.id, a.display_name, a.email, a.language, m.created_at, coalesce(m.disabled_at, a.disabled_at), m.last_sign_in_at,
            EXISTS (SELECT 1 FROM totp_factors f WHERE f.account_id = a.id AND f.confirmed_at IS NOT NULL)
              OR EXISTS (SELECT 1 FROM passkeys k WHERE k.account_id = a.id)
          FROM memberships m JOIN accounts a ON a.id = m.account_id
          WHERE m.tenant_id = app_tenant() AND (app_is_system() OR (app_permission() = 'people.manage' AND app_sees_all())) $$;
      CREATE FUNCTION people_end_sessions(account uuid) RETURNS void
        LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
          DELETE FROM sessions WHERE account_id = account AND tenant_id = app_tenant() AND app_permission() = 'people.manage' AND app_sees_all() $$;

      CREATE FUNCTION may_be_viewed(viewer uuid, viewed uuid, tenant uuid, at timestamptz) RETURNS boolean
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
          SELECT viewer <> viewed
            AND EXISTS (SELECT 1 FROM grants g JOIN role_permissions p ON p.role = g.role AND p.permission = 'people.manage' ${WITH_MEMBERSHIP}
              JOIN tenants t ON t.id = g.tenant_id
              WHERE g.tenant_id = tenant AND g.account_id = viewer AND g.scope = 'tenant' AND g.ended_at IS NULL
                AND (g.ends_on IS NULL OR g.ends_on >= (at AT TIME ZONE t.zone)::date))
            AND EXISTS (SELECT 1 FROM memberships m WHERE m.tenant_id = tenant AND m.account_id = viewed AND m.disabled_at IS NULL)
            AND NOT EXISTS (SELECT 1 FROM grants g WHERE g.tenant_id = tenant AND g.account_id = viewed AND g.role = 'owner' AND g.ended_at IS NULL) $$;
      CREATE FUNCTION auth_view_as(token bytea, account uuid, at timestamptz) RETURNS boolean
        LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
          WITH begun AS (UPDATE sessions s SET viewing_as = account
            WHERE s.token_hash = token AND s.tenant_id = app_tenant() AND s.expires_at > at AND may_be_viewed(s.account_id, account, s.tenant_id, at) RETURNING 1)
          SELECT EXISTS (SELECT 1 FROM begun) $$;
      CREATE FUNCTION auth_stop_viewing(token bytea) RETURNS void
        LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$ UPDATE sessions SET viewing_as = NULL WHERE token_hash = token $$;
      CREATE FUNCTION auth_viewed(token bytea, at timestamptz) RETURNS TABLE (account_id uuid, display_name text, grants jsonb)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
          SELECT a.id, a.display_name,
            (SELECT coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('role', g.role, 'scope', g.scope, 'scopeId', g.scope_id, 'endsOn', g.ends_on)) ORDER BY g.given_at, g.id), '[]')
             FROM grants g WHERE g.tenant_id = t.id AND g.account_id = a.id AND g.ended_at IS NULL
               AND (g.ends_on IS NULL OR g.ends_on >= (at AT TIME ZONE t.zone)::date))
          FROM sessions s JOIN accounts a ON a.id = s.viewing_as JOIN tenants t ON t.id = s.tenant_id
          WHERE s.token_hash = token AND may_be_viewed(s.account_id, s.viewing_as, s.tenant_id, at) $$;
      COMMENT ON FUNCTION auth_viewed IS 'Through whose eyes a session looks, asked anew at each request: who is no owner any more, looks with their own';

      REVOKE ALL ON FUNCTION may_be_viewed, auth_view_as, auth_stop_viewing, auth_viewed, note_sign_in, keep_an_owner, keep_an_owner_in, app_sides, app_audiences, app_cases_as, app_places, app_grants_at, people_of_tenant, people_end_sessions FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION app_audiences, app_cases_as, app_grants_at, people_of_tenant, people_end_sessions,
        auth_view_as, auth_stop_viewing, auth_viewed TO permitdesk_app;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION auth_viewed, auth_stop_viewing, auth_view_as, may_be_viewed;
      DROP FUNCTION people_end_sessions, people_of_tenant, app_grants_at, app_places;
      DROP POLICY its_sides_only ON evidence;
      DROP FUNCTION app_cases_as, app_audiences, app_sides;
      ALTER TABLE evidence DROP COLUMN audience;
      ALTER TABLE case_events DROP COLUMN internal;
      DROP POLICY nobody_widens_their_own ON grants;
      DROP POLICY nobody_gives_to_themselves ON grants;
      DROP TRIGGER workspace_keeps_an_owner ON memberships;
      DROP TRIGGER workspace_keeps_an_owner ON grants;
      DROP FUNCTION keep_an_owner_in, keep_an_owner;
      CREATE OR REPLACE FUNCTION app_live_grants() RETURNS TABLE (scope text, scope_id uuid)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public ROWS 5 AS $$ ${liveGrants('')} $$;
      DROP TRIGGER sessions_note_sign_in ON sessions;
      DROP FUNCTION note_sign_in;
      DROP TRIGGER sessions_of_enabled_only ON sessions;
      DROP FUNCTION refuse_session_of_disabled;
      -- memberships.disabled_at stays: a directory's people stand on them too, and nothing is disabled without a use for it.
      ALTER TABLE memberships DROP COLUMN last_sign_in_at;`);
  }
}
