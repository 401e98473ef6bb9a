import type { MigrationInterface, QueryRunner } from 'typeorm';
import { writingOnly } from './tenant-wall.js';

const outerWall = (table: string, grants: string): string => `
  ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY; ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
  CREATE POLICY migrator ON ${table} TO CURRENT_USER USING (true) WITH CHECK (true);
  GRANT ${grants} ON ${table} TO permitdesk_app;`;

/** A custodian of the employer's own account is reached through the employer, one of an entity's account through the entity. */
const custodianReach = `tenant_id = app_tenant() AND ((SELECT app_sees_all())
  OR (entity_id IS NULL AND employer_id IN (SELECT app_reached('employer')))
  OR entity_id IN (SELECT app_reached_entities()) OR branch_id IN (SELECT app_reached('branch')))`;

/** Parts of an employer, portal custodians, firm and client, the hand-over of an employer's file, and what leaves with a person. */
export class Tenancy1760001500000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE UNIQUE INDEX entities_live_number ON entities (tenant_id, business_number) WHERE closed_on IS NULL AND business_number IS NOT NULL;
      CREATE INDEX cases_entity ON cases (tenant_id, entity_id) WHERE entity_id IS NOT NULL;
      COMMENT ON COLUMN entities.closed_on IS 'The last day of the entity; a number is free again once that day is set';

      CREATE TABLE custodians (
        tenant_id uuid NOT NULL REFERENCES tenants,
        id uuid NOT NULL,
        employer_id uuid NOT NULL,
        entity_id uuid,
        branch_id uuid,
        account_id uuid REFERENCES accounts,
        outside_name text,
        kind text NOT NULL CHECK (kind IN ('primary', 'secondary')),
        credential_label text,
        pin_holder text,
        since date NOT NULL,
        until date,
        checked_on date,
        check_outcome text CHECK (check_outcome IN ('works', 'fails')),
        next_check_on date NOT NULL,
        told_for date,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        PRIMARY KEY (tenant_id, id),
        FOREIGN KEY (tenant_id, employer_id) REFERENCES employers,
        FOREIGN KEY (tenant_id, employer_id, entity_id) REFERENCES entities (tenant_id, employer_id, id),
        FOREIGN KEY (tenant_id, entity_id, branch_id) REFERENCES branches (tenant_id, entity_id, id),
        CONSTRAINT branch_within_its_entity CHECK (branch_id IS NULL OR entity_id IS NOT NULL),
        CONSTRAINT account_or_outside_name CHECK ((account_id IS NULL) <> (outside_name IS NULL)),
        CHECK (until IS NULL OR until >= since),
        CHECK ((checked_on IS NULL) = (check_outcome IS NULL)));
      CREATE INDEX custodians_employer ON custodians (tenant_id, employer_id);
      CREATE INDEX custodians_due ON custodians (next_check_on);
      CREATE INDEX custodians_account ON custodians (tenant_id, account_id) WHERE account_id IS NOT NULL;
      COMMENT ON TABLE custodians IS 'Who can sign in to the Employer Portal for a business number; never a password, a PIN or an answer';
      COMMENT ON COLUMN custodians.pin_holder IS 'Who keeps the PIN; the API refuses what looks like the PIN itself';
      COMMENT ON COLUMN custodians.told_for IS 'The due day of the check that was told; a check is told once for each due day';

      CREATE TABLE custodian_checks (
        tenant_id uuid NOT NULL REFERENCES tenants,
        id uuid NOT NULL,
        custodian_id uuid NOT NULL,
        checked_on date NOT NULL,
        outcome text NOT NULL CHECK (outcome IN ('works', 'fails')),
        note text,
        recorded_by text NOT NULL,
        recorded_at timestamptz NOT NULL,
        PRIMARY KEY (tenant_id, id),
        FOREIGN KEY (tenant_id, custodian_id) REFERENCES custodians);
      CREATE INDEX custodian_checks_of ON custodian_checks (tenant_id, custodian_id, checked_on);
      CREATE TRIGGER custodian_checks_append_only BEFORE UPDATE OR DELETE ON custodian_checks FOR EACH ROW EXECUTE FUNCTION refuse_change();

      ${outerWall('custodians', 'SELECT, INSERT, UPDATE')}
      CREATE POLICY tenant_wall ON custodians TO permitdesk_app USING (${custodianReach}) WITH CHECK (${custodianReach});
      ${writingOnly('custodians')}
      ${outerWall('custodian_checks', 'SELECT, INSERT')}
      CREATE POLICY tenant_wall ON custodian_checks TO permitdesk_app
        USING (tenant_id = app_tenant() AND ((SELECT app_sees_all()) OR custodian_id IN (SELECT k.id FROM custodians k)))
        WITH CHECK (tenant_id = app_tenant() AND ((SELECT app_sees_all()) OR custodian_id IN (SELECT k.id FROM custodians k)));
      ${writingOnly('custodian_checks')}

      ALTER TABLE notices ALTER COLUMN case_id DROP NOT NULL;
      ALTER TABLE notices ADD COLUMN employer_id uuid, ADD FOREIGN KEY (tenant_id, employer_id) REFERENCES employers;
      COMMENT ON COLUMN notices.employer_id IS 'The employer a notice is about when it is about no case';

      CREATE FUNCTION app_due_custodian_checks(at timestamptz, most integer) RETURNS TABLE (tenant_id uuid, custodian_id uuid, due_on date)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
          SELECT k.tenant_id, k.id, k.next_check_on
          FROM custodians k JOIN tenants t ON t.id = k.tenant_id
          WHERE k.next_check_on <= (at AT TIME ZONE t.zone)::date AND k.told_for IS DISTINCT FROM k.next_check_on
            AND (k.until IS NULL OR k.until >= (at AT TIME ZONE t.zone)::date)
          ORDER BY k.next_check_on, k.id LIMIT most $$;
      COMMENT ON FUNCTION app_due_custodian_checks IS 'Checks of a sign-in that are due and untold, by the local day of their tenant: ids only';

      -- Sessions stand above the tenants; whoever manages the people of one counts and closes those in it.
      CREATE FUNCTION tenancy_manages_people() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
        AS $$ SELECT app_tenant() IS NOT NULL AND (app_is_system() OR (app_permission() = 'people.manage' AND app_sees_all())) $$;
      CREATE FUNCTION tenancy_count_sessions(account uuid) RETURNS integer LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
          SELECT count(*)::integer FROM sessions s WHERE s.tenant_id = app_tenant() AND s.account_id = account AND tenancy_manages_people() $$;
      CREATE FUNCTION tenancy_close_sessions(account uuid) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
        DECLARE closed integer;
        BEGIN
          IF NOT coalesce(tenancy_manages_people(), false) THEN RAISE EXCEPTION 'not allowed' USING ERRCODE = 'insufficient_privilege'; END IF;
          DELETE FROM sessions s WHERE s.tenant_id = app_tenant() AND s.account_id = account;
          GET DIAGNOSTICS closed = ROW_COUNT;
          RETURN closed;
        END $$;

      CREATE TABLE engagements (
        tenant_id uuid NOT NULL REFERENCES tenants,
        id uuid NOT NULL UNIQUE,
        firm_tenant_id uuid REFERENCES tenants,
        firm_employer_id uuid,
        invited_email text,
        state text NOT NULL CHECK (state IN ('invited', 'active', 'declined', 'withdrawn', 'ended')),
        invited_by text NOT NULL,
        invited_at timestamptz NOT NULL,
        answered_by text,
        answered_at timestamptz,
        ends_on date,
        end_reason text,
        ended_at timestamptz,
        PRIMARY KEY (tenant_id, id),
        FOREIGN KEY (firm_tenant_id, firm_employer_id) REFERENCES employers (tenant_id, id),
        CHECK (firm_tenant_id <> tenant_id),
        CHECK ((state IN ('active', 'ended')) = (firm_tenant_id IS NOT NULL)),
        CHECK ((state = 'invited') = (invited_email IS NOT NULL)));
      CREATE UNIQUE INDEX engagements_active ON engagements (tenant_id, firm_tenant_id) WHERE state = 'active';
      CREATE UNIQUE INDEX engagements_invited ON engagements (tenant_id, lower(invited_email)) WHERE state = 'invited';
      CREATE INDEX engagements_firm ON engagements (firm_tenant_id) WHERE firm_tenant_id IS NOT NULL;
      COMMENT ON TABLE engagements IS 'An employer''s workspace (tenant_id) lets a firm work in it; the firm reaches this row through functions only';
      COMMENT ON COLUMN engagements.invited_email IS 'Whom the invitation is for; gone once it is answered';
      COMMENT ON COLUMN engagements.firm_employer_id IS 'The same client as an employer in the firm''s own workspace, when the firm has tied the two';
      ${outerWall('engagements', 'SELECT, INSERT')}
      CREATE POLICY tenant_wall ON engagements FOR SELECT TO permitdesk_app USING (tenant_id = app_tenant() AND (SELECT app_sees_all()));
      CREATE POLICY invited_by_who_manages_people ON engagements FOR INSERT TO permitdesk_app
        WITH CHECK (tenant_id = app_tenant() AND state = 'invited' AND (SELECT tenancy_manages_people()));
      ALTER TABLE memberships ADD COLUMN engagement_id uuid, ADD FOREIGN KEY (tenant_id, engagement_id) REFERENCES engagements;
      ALTER TABLE grants ADD COLUMN engagement_id uuid, ADD FOREIGN KEY (tenant_id, engagement_id) REFERENCES engagements;
      COMMENT ON COLUMN grants.engagement_id IS 'Given through an engagement: it ends with it';

      CREATE FUNCTION tenancy_audit(tenant uuid, at timestamptz, what text, kind text, subject uuid, details jsonb) RETURNS void
        LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
          INSERT INTO audit_log (tenant_id, at, actor, action, subject_kind, subject_id, after) VALUES (tenant, at, app_actor(), what, kind, subject, details) $$;
      COMMENT ON FUNCTION tenancy_audit IS 'Called by the functions that reach into another workspace; the app itself may not call it';

      CREATE FUNCTION engagement_invitations() RETURNS TABLE (id uuid, employer text, invited_at timestamptz)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
          SELECT e.id, t.name, e.invited_at FROM engagements e JOIN tenants t ON t.id = e.tenant_id
          WHERE e.state = 'invited' AND tenancy_manages_people() AND e.tenant_id <> app_tenant()
            AND EXISTS (SELECT 1 FROM tenants f WHERE f.id = app_tenant() AND f.kind = 'firm')
            AND lower(e.invited_email) = (SELECT lower(a.email) FROM accounts a WHERE a.id::text = app_actor())
          ORDER BY e.invited_at, e.id $$;
      COMMENT ON FUNCTION engagement_invitations IS 'Invitations addressed to whoever asks, an owner of a firm; whether an address has an account is told to nobody';

      CREATE FUNCTION firm_engagements() RETURNS TABLE (id uuid, employer text, state text, answered_at timestamptz, ends_on date, employer_id uuid, staff jsonb)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
          SELECT e.id, t.name, e.state, e.answered_at, e.ends_on, e.firm_employer_id,
            (SELECT coalesce(jsonb_agg(jsonb_build_object('accountId', g.account_id, 'role', g.role) ORDER BY g.account_id, g.role), '[]')
             FROM grants g WHERE g.tenant_id = e.tenant_id AND g.engagement_id = e.id AND g.ended_at IS NULL)
          FROM engagements e JOIN tenants t ON t.id = e.tenant_id
          WHERE e.firm_tenant_id = app_tenant() AND tenancy_manages_people()
          ORDER BY e.answered_at, e.id $$;
      COMMENT ON FUNCTION firm_engagements IS 'The clients of the asker''s own firm, by name, and which of the firm''s own people work there';

      CREATE FUNCTION tenancy_firm_name(engagement uuid) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
          SELECT f.name FROM engagements e JOIN tenants f ON f.id = e.firm_tenant_id WHERE e.id = engagement AND e.tenant_id = app_tenant() AND app_sees_all() $$;
      COMMENT ON FUNCTION tenancy_firm_name IS 'The name of a firm that accepted, for the workspace that invited it';

      CREATE FUNCTION engagement_tell(engagement uuid, at timestamptz) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
          WITH invited AS (
            SELECT e.id, t.name FROM engagements e JOIN tenants t ON t.id = e.tenant_id
            WHERE e.id = engagement AND e.tenant_id = app_tenant() AND e.state = 'invited' AND tenancy_manages_people()),
          told AS (
            INSERT INTO notices (tenant_id, id, key, account_id, template, params, created_at)
            SELECT g.tenant_id, gen_random_uuid(), 'engagement_' || i.id, a.id, 'engagement.invited', jsonb_build_object('employer', i.name), at
            FROM invited i JOIN engagements e ON e.id = i.id JOIN accounts a ON lower(a.email) = lower(e.invited_email) AND a.disabled_at IS NULL
            JOIN grants g ON g.account_id = a.id AND g.role = 'owner' AND g.scope = 'tenant' AND g.ended_at IS NULL
            JOIN tenants f ON f.id = g.tenant_id AND f.kind = 'firm'
            ON CONFLICT DO NOTHING RETURNING tenant_id, id),
          mailed AS (INSERT INTO deliveries (tenant_id, notice_id, channel, state) SELECT tenant_id, id, 'mail', 'queued' FROM told)
          INSERT INTO outbox (tenant_id, job, key, payload)
          SELECT tenant_id, 'notice.mail', 'notice.mail_' || id, jsonb_build_object('tenantId', tenant_id, 'noticeId', id) FROM told $$;
      COMMENT ON FUNCTION engagement_tell IS 'Tells an owner of a firm, if there is one of that address; the asker learns nothing of it';

      CREATE FUNCTION engagement_arrange(engagement uuid, staff jsonb, employer uuid, at timestamptz) RETURNS void
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
        DECLARE
          e engagements%ROWTYPE;
          is_new boolean;
        BEGIN
          IF NOT coalesce(tenancy_manages_people(), false) THEN RAISE EXCEPTION 'not allowed' USING ERRCODE = 'insufficient_privilege'; END IF;
          SELECT * INTO e FROM engagements WHERE id = engagement FOR UPDATE;
          is_new := e.state = 'invited';
          IF e.id IS NULL
            OR (is_new AND NOT EXISTS (SELECT 1 FROM engagement_invitations() i WHERE i.id = engagement))
            OR (NOT is_new AND (e.state <> 'active' OR e.firm_tenant_id IS DISTINCT FROM app_tenant()))
          THEN RAISE EXCEPTION 'engagement.not-found' USING ERRCODE = 'PD404'; END IF;
          IF EXISTS (SELECT 1 FROM jsonb_to_recordset(staff) AS s("accountId" uuid, role text)
              WHERE s.role NOT IN ('case_manager', 'preparer', 'reviewer', 'finance_approver')
                OR NOT EXISTS (SELECT 1 FROM grants g WHERE g.tenant_id = app_tenant() AND g.account_id = s."accountId" AND g.ended_at IS NULL))
          THEN RAISE EXCEPTION 'engagement.not-our-staff' USING ERRCODE = 'PD422'; END IF;
          IF is_new AND EXISTS (SELECT 1 FROM engagements o WHERE o.tenant_id = e.tenant_id AND o.firm_tenant_id = app_tenant() AND o.state = 'active')
          THEN RAISE EXCEPTION 'engagement.already-active' USING ERRCODE = 'PD422'; END IF;

          UPDATE engagements SET state = 'active', firm_tenant_id = app_tenant(), firm_employer_id = employer, invited_email = NULL,
            answered_by = coalesce(answered_by, app_actor()), answered_at = coalesce(answered_at, at) WHERE id = engagement;
          INSERT INTO memberships (tenant_id, account_id, engagement_id)
            SELECT DISTINCT e.tenant_id, s."accountId", e.id FROM jsonb_to_recordset(staff) AS s("accountId" uuid, role text) ON CONFLICT DO NOTHING;
          UPDATE grants g SET ended_at = at, ended_by = app_actor(), reason = 'engagement'
            WHERE g.tenant_id = e.tenant_id AND g.engagement_id = e.id AND g.ended_at IS NULL
              AND NOT EXISTS (SELECT 1 FROM jsonb_to_recordset(staff) AS s("accountId" uuid, role text) WHERE s."accountId" = g.account_id AND s.role = g.role);
          INSERT INTO grants (tenant_id, account_id, role, scope, ends_on, given_by, given_at, reason, engagement_id)
            SELECT DISTINCT e.tenant_id, s."accountId", s.role, 'tenant', e.ends_on, app_actor(), at, 'engagement', e.id
            FROM jsonb_to_recordset(staff) AS s("accountId" uuid, role text) ON CONFLICT DO NOTHING;
          PERFORM engagement_close_sessions(e.tenant_id, e.id);
          PERFORM tenancy_audit(e.tenant_id, at, CASE WHEN is_new THEN 'engagement.accept' ELSE 'engagement.arrange' END, 'engagement', e.id,
            jsonb_build_object('firm', app_tenant(), 'staff', staff));
          PERFORM tenancy_audit(app_tenant(), at, CASE WHEN is_new THEN 'engagement.accept' ELSE 'engagement.arrange' END, 'engagement', e.id,
            jsonb_build_object('client', e.tenant_id, 'staff', staff, 'employerId', employer));
        END $$;
      COMMENT ON FUNCTION engagement_arrange IS 'The firm accepts, or changes who works there and as what: its own people only, in roles of a firm only';

      CREATE FUNCTION engagement_close_sessions(tenant uuid, engagement uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
          DELETE FROM sessions s WHERE s.tenant_id = tenant
            AND s.account_id IN (SELECT g.account_id FROM grants g WHERE g.tenant_id = tenant AND g.engagement_id = engagement)
            AND NOT EXISTS (SELECT 1 FROM grants g WHERE g.tenant_id = tenant AND g.account_id = s.account_id AND g.ended_at IS NULL) $$;

      CREATE FUNCTION engagement_finish(e engagements, at timestamptz) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
        BEGIN
          UPDATE engagements SET state = 'ended', ended_at = at WHERE id = e.id;
          UPDATE grants SET ended_at = at, ended_by = app_actor(), reason = 'engagement'
            WHERE tenant_id = e.tenant_id AND engagement_id = e.id AND ended_at IS NULL;
          PERFORM engagement_close_sessions(e.tenant_id, e.id);
        END $$;

      CREATE FUNCTION engagement_end(engagement uuid, last_day date, why text, at timestamptz) RETURNS text
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
        DECLARE
          e engagements%ROWTYPE;
          today date;
          after text;
        BEGIN
          IF NOT coalesce(tenancy_manages_people(), false) THEN RAISE EXCEPTION 'not allowed' USING ERRCODE = 'insufficient_privilege'; END IF;
          SELECT * INTO e FROM engagements WHERE id = engagement FOR UPDATE;
          IF e.id IS NULL OR NOT (
            (e.state = 'active' AND app_tenant() IN (e.tenant_id, e.firm_tenant_id))
            OR (e.state = 'invited' AND (e.tenant_id = app_tenant() OR EXISTS (SELECT 1 FROM engagement_invitations() i WHERE i.id = engagement))))
          THEN RAISE EXCEPTION 'engagement.not-found' USING ERRCODE = 'PD404'; END IF;
          IF e.state = 'invited' THEN
            after := CASE WHEN e.tenant_id = app_tenant() THEN 'withdrawn' ELSE 'declined' END;
            UPDATE engagements SET state = after, invited_email = NULL, answered_at = at, answered_by = app_actor() WHERE id = engagement;
            PERFORM tenancy_audit(e.tenant_id, at, 'engagement.' || CASE after WHEN 'withdrawn' THEN 'withdraw' ELSE 'decline' END, 'engagement', e.id, NULL);
            RETURN after;
          END IF;
          SELECT (at AT TIME ZONE t.zone)::date INTO today FROM tenants t WHERE t.id = e.tenant_id;
          UPDATE engagements SET ends_on = last_day, end_reason = why WHERE id = engagement;
          IF last_day <= today THEN
            PERFORM engagement_finish(e, at);
            after := 'ended';
          ELSE
            UPDATE grants SET ends_on = last_day WHERE tenant_id = e.tenant_id AND engagement_id = e.id AND ended_at IS NULL;
            after := 'active';
          END IF;
          PERFORM tenancy_audit(t.id, at, 'engagement.end', 'engagement', e.id, jsonb_build_object('endsOn', last_day, 'by', app_tenant()))
            FROM unnest(ARRAY[e.tenant_id, e.firm_tenant_id]) AS t(id);
          RETURN after;
        END $$;
      COMMENT ON FUNCTION engagement_end IS 'Either side ends it: today at once, on a later day as the last on which the grants hold; the employer keeps everything';

      CREATE FUNCTION app_end_due_engagements(at timestamptz) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
        DECLARE
          e engagements%ROWTYPE;
          ended integer := 0;
        BEGIN
          FOR e IN SELECT d.* FROM engagements d JOIN tenants t ON t.id = d.tenant_id
              WHERE d.state = 'active' AND d.ends_on < (at AT TIME ZONE t.zone)::date FOR UPDATE OF d SKIP LOCKED LOOP
            PERFORM engagement_finish(e, at);
            INSERT INTO audit_log (tenant_id, at, actor, action, subject_kind, subject_id, after)
              SELECT t.id, at, 'system:engagements', 'engagement.lapse', 'engagement', e.id, jsonb_build_object('endsOn', e.ends_on)
              FROM unnest(ARRAY[e.tenant_id, e.firm_tenant_id]) AS t(id);
            ended := ended + 1;
          END LOOP;
          RETURN ended;
        END $$;
      COMMENT ON FUNCTION app_end_due_engagements IS 'Those whose last day is over, by the day of the employer; the worker asks. It can end nothing before its day';

      REVOKE ALL ON FUNCTION tenancy_audit, engagement_invitations, firm_engagements, engagement_tell, engagement_arrange, engagement_close_sessions,
        engagement_finish, engagement_end, app_end_due_engagements, tenancy_firm_name FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION engagement_invitations, firm_engagements, engagement_tell, engagement_arrange, engagement_end, app_end_due_engagements,
        tenancy_firm_name TO permitdesk_app;

      REVOKE ALL ON FUNCTION app_due_custodian_checks, tenancy_manages_people, tenancy_count_sessions, tenancy_close_sessions FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION app_due_custodian_checks, tenancy_manages_people, tenancy_count_sessions, tenancy_close_sessions TO permitdesk_app;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION app_end_due_engagements, engagement_end, engagement_finish, engagement_close_sessions, engagement_arrange, engagement_tell,
        firm_engagements, engagement_invitations, tenancy_firm_name, tenancy_audit;
      ALTER TABLE grants DROP COLUMN engagement_id;
      ALTER TABLE memberships DROP COLUMN engagement_id;
      DROP TABLE engagements;
      DROP FUNCTION tenancy_close_sessions, tenancy_count_sessions, tenancy_manages_people, app_due_custodian_checks;
      DELETE FROM deliveries d USING notices n WHERE n.tenant_id = d.tenant_id AND n.id = d.notice_id AND n.case_id IS NULL;
      DELETE FROM notices WHERE case_id IS NULL;
      ALTER TABLE notices DROP COLUMN employer_id;
      ALTER TABLE notices ALTER COLUMN case_id SET NOT NULL;
      DROP TABLE custodian_checks, custodians;
      DROP INDEX cases_entity;
      DROP INDEX entities_live_number;`);
  }
}
