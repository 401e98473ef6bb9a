import type { MigrationInterface, QueryRunner } from 'typeorm';
import { writingOnly } from './tenant-wall.js';

/** Tables whose rows hang on a case: nobody writes them once the file of its employer was handed over. */
const ON_A_CASE = [
  'case_events',
  'evidence',
  'findings',
  'exemption_assessments',
  'exemption_snapshots',
  'offers',
  'offer_changes',
  'offer_snapshots',
  'offer_copies',
  'deadlines',
  'deadline_values',
  'rungs',
] as const;

const sealed = (table: string, isOpen: string): string => `
  CREATE POLICY handed_over_in ON ${table} AS RESTRICTIVE FOR INSERT TO permitdesk_app WITH CHECK (${isOpen});
  CREATE POLICY handed_over ON ${table} AS RESTRICTIVE FOR UPDATE TO permitdesk_app USING (${isOpen}) WITH CHECK (${isOpen});`;
const SEALED: readonly (readonly [string, string])[] = [
  ['cases', 'employer_id NOT IN (SELECT app_handed_over_employers())'],
  ['fee_groups', 'employer_id NOT IN (SELECT app_handed_over_employers())'],
  ['entities', 'employer_id NOT IN (SELECT app_handed_over_employers())'],
  ['custodians', 'employer_id NOT IN (SELECT app_handed_over_employers())'],
  ['employers', 'handed_over_on IS NULL'],
  ['branches', 'entity_id NOT IN (SELECT app_handed_over_entities())'],
  ...ON_A_CASE.map((table) => [table, 'case_id NOT IN (SELECT app_handed_over_cases())'] as const),
];

const OF_THE_EMPLOYER = 't.employer_id = $4';
const OF_ITS_CASES = 't.case_id IN (SELECT c.id FROM cases c WHERE c.tenant_id = $1 AND c.employer_id = $4)';
const IS_RECEIVERS = 'EXISTS (SELECT 1 FROM memberships m WHERE m.tenant_id = $2 AND m.account_id = t.account_id)';

/**
 * What a hand-over copies, in the order in which the rows lean on each other: which rows, how a row is named for a value that
 * is sealed anew for the receiver, and the columns that are not taken as they are. A new table gets a row here in its migration.
 */
const COPIED: readonly {
  readonly table: string;
  readonly which: string;
  readonly key?: string;
  readonly changed?: Readonly<Record<string, string>>;
  readonly order?: string;
}[] = [
  { table: 'employers', which: 't.id = $4' },
  { table: 'entities', which: OF_THE_EMPLOYER },
  {
    table: 'branches',
    which: 't.entity_id IN (SELECT e.id FROM entities e WHERE e.tenant_id = $1 AND e.employer_id = $4)',
  },
  {
    table: 'custodians',
    which: OF_THE_EMPLOYER,
    changed: {
      account_id: `CASE WHEN ${IS_RECEIVERS} THEN t.account_id END`,
      outside_name: `CASE WHEN t.account_id IS NULL THEN t.outside_name WHEN NOT ${IS_RECEIVERS} THEN (SELECT a.display_name FROM accounts a WHERE a.id = t.account_id) END`,
      until: `CASE WHEN t.account_id IS NULL OR ${IS_RECEIVERS} THEN t.until ELSE greatest(t.since, least(t.until, $7)) END`,
    },
  },
  {
    table: 'custodian_checks',
    which: 't.custodian_id IN (SELECT k.id FROM custodians k WHERE k.tenant_id = $1 AND k.employer_id = $4)',
  },
  {
    table: 'workers',
    which: `(t.id IN (SELECT c.worker_id FROM cases c WHERE c.tenant_id = $1 AND c.employer_id = $4)
      OR (t.employer_id = $4 AND NOT EXISTS (SELECT 1 FROM cases c WHERE c.tenant_id = $1 AND c.worker_id = t.id)))`,
    changed: { employer_id: 'CASE WHEN t.employer_id = $4 THEN t.employer_id END' },
  },
  { table: 'fee_groups', which: OF_THE_EMPLOYER },
  {
    table: 'cases',
    which: OF_THE_EMPLOYER,
    changed: { number: '$5 + (row_number() OVER (ORDER BY t.number))::integer', responsible_id: '$6' },
    order: 't.number',
  },
  { table: 'case_events', which: OF_ITS_CASES, key: `t.case_id || ':' || t.seq` },
  { table: 'evidence', which: OF_ITS_CASES },
  { table: 'findings', which: OF_ITS_CASES, key: `t.case_id || ':' || t.key` },
  { table: 'exemption_assessments', which: OF_ITS_CASES, key: 't.case_id::text' },
  { table: 'exemption_snapshots', which: OF_ITS_CASES },
  { table: 'offers', which: OF_ITS_CASES, key: 't.case_id::text' },
  { table: 'offer_changes', which: OF_ITS_CASES, key: `t.case_id || ':' || t.version` },
  { table: 'offer_snapshots', which: OF_ITS_CASES },
  { table: 'offer_copies', which: OF_ITS_CASES, key: `t.case_id || ':' || t.seq`, order: 't.seq' },
  { table: 'deadlines', which: OF_ITS_CASES },
  { table: 'deadline_values', which: OF_ITS_CASES, key: `t.deadline_id || ':' || t.seq`, order: 't.seq' },
  { table: 'rungs', which: OF_ITS_CASES },
];
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

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
      ALTER TABLE employers ADD COLUMN handed_over_on date, ADD COLUMN hand_over_id uuid,
        ADD CONSTRAINT handed_over_whole CHECK ((handed_over_on IS NULL) = (hand_over_id IS NULL));
      COMMENT ON COLUMN employers.handed_over_on IS 'From this day the file lives elsewhere: here it is read for the duty to keep it, and written by nobody';

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

      ALTER TABLE notices ADD COLUMN employer_id uuid, ADD FOREIGN KEY (tenant_id, employer_id) REFERENCES employers;
      COMMENT ON COLUMN notices.employer_id IS 'The employer a notice is about when it is about no case';

      CREATE FUNCTION app_due_custodian_checks(at timestamptz, most integer) RETURNS TABLE (tenant_id uuid, custodian_id uuid, due_on date)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
          SELECT k.tenant_id, k.id, k.next_check_on
          FROM custodians k JOIN tenants t ON t.id = k.tenant_id
          JOIN employers e ON e.tenant_id = k.tenant_id AND e.id = k.employer_id AND e.handed_over_on IS NULL
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

      -- The hand-over of an employer's file.
      ALTER TABLE case_events DROP CONSTRAINT case_events_id_key, ADD CONSTRAINT case_events_id_key UNIQUE (tenant_id, id);

      CREATE TABLE hand_over_codes (
        tenant_id uuid NOT NULL REFERENCES tenants,
        id uuid NOT NULL,
        code_hash bytea NOT NULL UNIQUE CHECK (octet_length(code_hash) = 32),
        responsible_id uuid NOT NULL,
        made_by text NOT NULL,
        made_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        withdrawn_at timestamptz,
        PRIMARY KEY (tenant_id, id),
        FOREIGN KEY (tenant_id, responsible_id) REFERENCES memberships (tenant_id, account_id));
      COMMENT ON TABLE hand_over_codes IS 'The receiver''s yes: whoever has the code may hand one file over to this workspace, once, for a few days';
      COMMENT ON COLUMN hand_over_codes.responsible_id IS 'Who answers for the cases that come';
      ${outerWall('hand_over_codes', 'SELECT, INSERT, UPDATE (withdrawn_at)')}
      CREATE POLICY tenant_wall ON hand_over_codes TO permitdesk_app
        USING (tenant_id = app_tenant() AND (SELECT app_is_system() OR (app_permission() IN ('employer.hand-over', 'people.manage') AND app_sees_all())))
        WITH CHECK (tenant_id = app_tenant() AND (SELECT app_is_system() OR (app_permission() IN ('employer.hand-over', 'people.manage') AND app_sees_all())));

      CREATE TABLE hand_overs (
        tenant_id uuid NOT NULL REFERENCES tenants,
        id uuid NOT NULL,
        direction text NOT NULL CHECK (direction IN ('out', 'in')),
        employer_id uuid NOT NULL,
        other_name text NOT NULL,
        done_on date NOT NULL,
        done_at timestamptz NOT NULL,
        manifest jsonb NOT NULL,
        PRIMARY KEY (tenant_id, id),
        FOREIGN KEY (tenant_id, employer_id) REFERENCES employers);
      COMMENT ON TABLE hand_overs IS 'The same id and the same manifest on both sides: each proves from its own rows that nothing was lost';
      CREATE TRIGGER hand_overs_append_only BEFORE UPDATE OR DELETE ON hand_overs FOR EACH ROW EXECUTE FUNCTION refuse_change();
      ${outerWall('hand_overs', 'SELECT')}
      CREATE POLICY tenant_wall ON hand_overs FOR SELECT TO permitdesk_app USING (tenant_id = app_tenant() AND (SELECT app_sees_all()));

      CREATE TABLE hand_over_tables (position integer PRIMARY KEY, name text NOT NULL UNIQUE, which text NOT NULL, row_key text NOT NULL, changed jsonb NOT NULL, ordering text NOT NULL);
      COMMENT ON TABLE hand_over_tables IS 'What a hand-over copies, in order; the owner''s alone. A migration that adds a table to the file of a case adds it here';
      INSERT INTO hand_over_tables VALUES ${COPIED.map(
        ({ table, which, key = 't.id::text', changed = {}, order = '1' }, at) =>
          `(${at * 10}, ${[table, which, key, JSON.stringify(changed), order].map(quoted).join(', ')})`,
      ).join(', ')};

      CREATE FUNCTION app_handed_over_employers() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
        AS $$ SELECT id FROM employers WHERE tenant_id = app_tenant() AND handed_over_on IS NOT NULL $$;
      CREATE FUNCTION app_handed_over_cases() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
        AS $$ SELECT c.id FROM cases c JOIN employers e ON e.tenant_id = c.tenant_id AND e.id = c.employer_id
              WHERE e.tenant_id = app_tenant() AND e.handed_over_on IS NOT NULL $$;
      -- A function, for the policy of entities looks into branches: the two would look into each other for ever.
      CREATE FUNCTION app_handed_over_entities() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
        AS $$ SELECT n.id FROM entities n JOIN employers e ON e.tenant_id = n.tenant_id AND e.id = n.employer_id
              WHERE e.tenant_id = app_tenant() AND e.handed_over_on IS NOT NULL $$;
      CREATE INDEX employers_handed_over ON employers (tenant_id) WHERE handed_over_on IS NOT NULL;
      GRANT EXECUTE ON FUNCTION app_handed_over_employers, app_handed_over_cases, app_handed_over_entities TO permitdesk_app;
      ${SEALED.map(([table, isOpen]) => sealed(table, isOpen)).join('')}

      CREATE OR REPLACE FUNCTION app_due_time_moves(at timestamptz, most integer) RETURNS TABLE (tenant_id uuid, case_id uuid, event text, due_on date, last_seq integer)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
          SELECT c.tenant_id, c.id, c.time_move_event, c.time_move_on, c.last_seq
          FROM cases c JOIN tenants t ON t.id = c.tenant_id
          JOIN employers e ON e.tenant_id = c.tenant_id AND e.id = c.employer_id AND e.handed_over_on IS NULL
          WHERE c.time_move_on IS NOT NULL AND c.time_move_on <= (at AT TIME ZONE t.zone)::date
          ORDER BY c.time_move_on, c.id LIMIT most $$;

      CREATE FUNCTION hand_over_allowed() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
        AS $$ SELECT app_tenant() IS NOT NULL AND app_permission() = 'employer.hand-over' AND app_sees_all() $$;

      CREATE FUNCTION hand_over_receiver(code bytea, at timestamptz) RETURNS TABLE (tenant_id uuid, name text, kind text, zone text)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
          SELECT t.id, t.name, t.kind, t.zone FROM hand_over_codes c JOIN tenants t ON t.id = c.tenant_id
          WHERE c.code_hash = code AND c.used_at IS NULL AND c.withdrawn_at IS NULL AND c.expires_at > at AND t.id <> app_tenant() AND hand_over_allowed() $$;
      COMMENT ON FUNCTION hand_over_receiver IS 'Who gave this code, for whoever has it in hand and may hand over: the giver sees to whom before it is done';

      CREATE FUNCTION hand_over_blocks(employer uuid, at timestamptz) RETURNS TABLE (code text, count integer)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
          SELECT b.code, b.count FROM (
            SELECT 'hand-over.open-engagement' AS code, count(*)::integer AS count FROM engagements e
              WHERE e.state = 'active' AND ((e.firm_tenant_id = app_tenant() AND e.firm_employer_id = employer) OR e.tenant_id = app_tenant())
            UNION ALL
            SELECT 'hand-over.case-being-edited', count(*)::integer FROM cases c WHERE c.tenant_id = app_tenant() AND c.employer_id = employer
              AND (EXISTS (SELECT 1 FROM offers o WHERE o.tenant_id = c.tenant_id AND o.case_id = c.id AND o.updated_at > at - interval '10 minutes')
                OR EXISTS (SELECT 1 FROM exemption_assessments x WHERE x.tenant_id = c.tenant_id AND x.case_id = c.id AND x.updated_at > at - interval '10 minutes'))
            UNION ALL
            SELECT 'hand-over.worker-elsewhere', count(DISTINCT c.worker_id)::integer FROM cases c JOIN cases o ON o.tenant_id = c.tenant_id AND o.worker_id = c.worker_id
              WHERE c.tenant_id = app_tenant() AND c.employer_id = employer AND o.employer_id <> employer) b
          WHERE b.count > 0 AND hand_over_allowed() $$;

      CREATE FUNCTION hand_over_copy(what hand_over_tables, source uuid, target uuid, employer uuid, base integer, responsible uuid, day date, resealed jsonb)
        RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
        DECLARE
          columns text;
          taken text;
          copied integer;
        BEGIN
          -- Every column of the table, those of later migrations too: what is not named is taken as it is.
          SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum),
            string_agg(CASE
              WHEN a.attname = 'tenant_id' THEN '$2'
              WHEN what.changed ? a.attname THEN what.changed->>a.attname
              ELSE format('CASE WHEN ($8 -> (%s)) ? %L THEN (jsonb_populate_record(NULL::%I, $8 -> (%s))).%I ELSE t.%I END',
                what.row_key, a.attname, what.name, what.row_key, a.attname, a.attname) END, ', ' ORDER BY a.attnum)
            INTO columns, taken
            FROM pg_attribute a WHERE a.attrelid = what.name::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' AND a.attidentity = '';
          EXECUTE format('INSERT INTO %I (%s) SELECT %s FROM %I t WHERE t.tenant_id = $1 AND (%s) ORDER BY %s', what.name, columns, taken, what.name, what.which, what.ordering)
            USING source, target, NULL::uuid, employer, base, responsible, day, coalesce(resealed -> what.name, '{}');
          GET DIAGNOSTICS copied = ROW_COUNT;
          RETURN copied;
        END $$;

      CREATE FUNCTION hand_over_employer(employer uuid, code bytea, hand_over uuid, manifest jsonb, resealed jsonb, why text, at timestamptz) RETURNS jsonb
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
        DECLARE
          source uuid := app_tenant();
          given hand_over_codes%ROWTYPE;
          receiver tenants%ROWTYPE;
          giver tenants%ROWTYPE;
          what hand_over_tables%ROWTYPE;
          block text;
          base integer;
          coming integer;
          counts jsonb := '{}';
          day date;
        BEGIN
          IF NOT coalesce(hand_over_allowed(), false) THEN RAISE EXCEPTION 'not allowed' USING ERRCODE = 'insufficient_privilege'; END IF;
          SELECT * INTO given FROM hand_over_codes c WHERE c.code_hash = code FOR UPDATE;
          IF given.id IS NULL OR given.used_at IS NOT NULL OR given.withdrawn_at IS NOT NULL OR given.expires_at <= at OR given.tenant_id = source
          THEN RAISE EXCEPTION 'hand-over.code-invalid' USING ERRCODE = 'PD422'; END IF;
          SELECT * INTO giver FROM tenants WHERE id = source;
          day := (at AT TIME ZONE giver.zone)::date;
          PERFORM 1 FROM employers e WHERE e.tenant_id = source AND e.id = employer AND e.handed_over_on IS NULL FOR UPDATE;
          IF NOT FOUND THEN RAISE EXCEPTION 'employer' USING ERRCODE = 'PD404'; END IF;
          BEGIN
            PERFORM 1 FROM cases c WHERE c.tenant_id = source AND c.employer_id = employer ORDER BY c.id FOR UPDATE NOWAIT;
          EXCEPTION WHEN lock_not_available THEN RAISE EXCEPTION 'hand-over.case-being-edited' USING ERRCODE = 'PD422';
          END;
          SELECT b.code INTO block FROM hand_over_blocks(employer, at) b LIMIT 1;
          IF block IS NOT NULL THEN RAISE EXCEPTION '%', block USING ERRCODE = 'PD422'; END IF;
          IF EXISTS (SELECT 1 FROM employers e WHERE e.tenant_id = given.tenant_id AND e.id = employer)
          THEN RAISE EXCEPTION 'hand-over.receiver-has-file' USING ERRCODE = 'PD422'; END IF;
          IF NOT EXISTS (SELECT 1 FROM grants g JOIN role_permissions p ON p.role = g.role AND p.permission = 'case.read' JOIN accounts a ON a.id = g.account_id AND a.disabled_at IS NULL
              WHERE g.tenant_id = given.tenant_id AND g.account_id = given.responsible_id AND g.scope = 'tenant' AND g.ended_at IS NULL AND (g.ends_on IS NULL OR g.ends_on >= day))
          THEN RAISE EXCEPTION 'hand-over.nobody-responsible' USING ERRCODE = 'PD422'; END IF;

          SELECT count(*)::integer INTO coming FROM cases c WHERE c.tenant_id = source AND c.employer_id = employer;
          UPDATE tenants SET last_case_number = last_case_number + coming WHERE id = given.tenant_id RETURNING * INTO receiver;
          base := receiver.last_case_number - coming;
          BEGIN
            FOR what IN SELECT * FROM hand_over_tables ORDER BY position LOOP
              counts := counts || jsonb_build_object(what.name,
                hand_over_copy(what, source, given.tenant_id, employer, base, given.responsible_id, day, resealed));
            END LOOP;
          EXCEPTION WHEN unique_violation THEN RAISE EXCEPTION 'hand-over.receiver-conflict' USING ERRCODE = 'PD422';
          END;
          manifest := manifest || jsonb_build_object('counts', counts);
          INSERT INTO hand_overs (tenant_id, id, direction, employer_id, other_name, done_on, done_at, manifest) VALUES
            (source, hand_over, 'out', employer, receiver.name, day, at, manifest),
            (given.tenant_id, hand_over, 'in', employer, giver.name, day, at, manifest);

          -- The source is sealed: read for the duty to keep it, and nothing in it goes on.
          UPDATE rungs r SET state = 'dropped' WHERE r.tenant_id = source AND r.state = 'waiting'
            AND r.case_id IN (SELECT c.id FROM cases c WHERE c.tenant_id = source AND c.employer_id = employer);
          UPDATE custodians k SET until = greatest(k.since, least(k.until, day)), updated_at = at, version = k.version + 1
            WHERE k.tenant_id = source AND k.employer_id = employer AND k.account_id IS NOT NULL AND (k.until IS NULL OR k.until > day);
          UPDATE grants g SET ended_at = at, ended_by = app_actor(), reason = 'hand-over'
            WHERE g.tenant_id = source AND g.ended_at IS NULL AND g.scope_id IN (
              SELECT employer UNION SELECT n.id FROM entities n WHERE n.tenant_id = source AND n.employer_id = employer
              UNION SELECT b.id FROM branches b JOIN entities n ON n.tenant_id = b.tenant_id AND n.id = b.entity_id WHERE b.tenant_id = source AND n.employer_id = employer
              UNION SELECT c.id FROM cases c WHERE c.tenant_id = source AND c.employer_id = employer
              UNION SELECT c.worker_id FROM cases c WHERE c.tenant_id = source AND c.employer_id = employer);
          UPDATE invitations i SET withdrawn_at = at, withdrawn_by = app_actor()::uuid
            WHERE i.tenant_id = source AND i.accepted_at IS NULL AND i.withdrawn_at IS NULL AND i.scope_id IN (
              SELECT g.scope_id FROM grants g WHERE g.tenant_id = source AND g.reason = 'hand-over'
              UNION SELECT employer UNION SELECT n.id FROM entities n WHERE n.tenant_id = source AND n.employer_id = employer
              UNION SELECT b.id FROM branches b JOIN entities n ON n.tenant_id = b.tenant_id AND n.id = b.entity_id WHERE b.tenant_id = source AND n.employer_id = employer
              UNION SELECT c.id FROM cases c WHERE c.tenant_id = source AND c.employer_id = employer
              UNION SELECT c.worker_id FROM cases c WHERE c.tenant_id = source AND c.employer_id = employer);
          DELETE FROM sessions s WHERE s.tenant_id = source
            AND EXISTS (SELECT 1 FROM grants g WHERE g.tenant_id = source AND g.account_id = s.account_id AND g.reason = 'hand-over')
            AND NOT EXISTS (SELECT 1 FROM grants g WHERE g.tenant_id = source AND g.account_id = s.account_id AND g.ended_at IS NULL);
          UPDATE employers SET handed_over_on = day, hand_over_id = hand_over, updated_at = at, version = version + 1 WHERE tenant_id = source AND id = employer;
          UPDATE hand_over_codes SET used_at = at WHERE tenant_id = given.tenant_id AND id = given.id;
          INSERT INTO audit_log (tenant_id, at, actor, action, subject_kind, subject_id, after, reason) VALUES
            (source, at, app_actor(), 'employer.hand-over', 'employer', employer, jsonb_build_object('handOverId', hand_over, 'counts', counts), why),
            (given.tenant_id, at, app_actor(), 'employer.receive', 'employer', employer, jsonb_build_object('handOverId', hand_over, 'counts', counts, 'codeId', given.id), NULL);
          RETURN jsonb_build_object('tenantId', given.tenant_id, 'zone', receiver.zone, 'counts', counts);
        END $$;
      COMMENT ON FUNCTION hand_over_employer IS
        'Moves the whole file of an employer to the workspace that gave the code, in the transaction of whoever may hand it over; nothing else reaches across';

      REVOKE ALL ON FUNCTION app_handed_over_employers, app_handed_over_cases, app_handed_over_entities, hand_over_allowed, hand_over_receiver, hand_over_blocks, hand_over_copy, hand_over_employer FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION app_handed_over_employers, app_handed_over_cases, app_handed_over_entities, hand_over_allowed, hand_over_receiver, hand_over_blocks, hand_over_employer TO permitdesk_app;

      REVOKE ALL ON FUNCTION app_due_custodian_checks, tenancy_manages_people, tenancy_count_sessions, tenancy_close_sessions FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION app_due_custodian_checks, tenancy_manages_people, tenancy_count_sessions, tenancy_close_sessions TO permitdesk_app;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ${SEALED.map(([table]) => `DROP POLICY handed_over_in ON ${table}; DROP POLICY handed_over ON ${table};`).join('\n')}
      DROP FUNCTION hand_over_employer, hand_over_copy, hand_over_blocks, hand_over_receiver, hand_over_allowed, app_handed_over_entities, app_handed_over_cases, app_handed_over_employers;
      CREATE OR REPLACE FUNCTION app_due_time_moves(at timestamptz, most integer) RETURNS TABLE (tenant_id uuid, case_id uuid, event text, due_on date, last_seq integer)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
          SELECT c.tenant_id, c.id, c.time_move_event, c.time_move_on, c.last_seq
          FROM cases c JOIN tenants t ON t.id = c.tenant_id
          WHERE c.time_move_on IS NOT NULL AND c.time_move_on <= (at AT TIME ZONE t.zone)::date
          ORDER BY c.time_move_on, c.id LIMIT most $$;
      DROP TABLE hand_over_tables, hand_overs, hand_over_codes;
      ALTER TABLE case_events DROP CONSTRAINT case_events_id_key, ADD CONSTRAINT case_events_id_key UNIQUE (id);
      ALTER TABLE employers DROP COLUMN handed_over_on, DROP COLUMN hand_over_id;
      DROP FUNCTION app_end_due_engagements, engagement_end, engagement_finish, engagement_close_sessions, engagement_arrange, engagement_tell,
        firm_engagements, engagement_invitations, tenancy_firm_name, tenancy_audit;
      ALTER TABLE grants DROP COLUMN engagement_id;
      ALTER TABLE memberships DROP COLUMN engagement_id;
      DROP TABLE engagements;
      DROP FUNCTION tenancy_close_sessions, tenancy_count_sessions, tenancy_manages_people, app_due_custodian_checks;
      DELETE FROM deliveries d USING notices n WHERE n.tenant_id = d.tenant_id AND n.id = d.notice_id AND n.template IN ('custodian.check-due', 'engagement.invited');
      DELETE FROM notices WHERE template IN ('custodian.check-due', 'engagement.invited');
      ALTER TABLE notices DROP COLUMN employer_id;
      DROP TABLE custodian_checks, custodians;
      DROP INDEX cases_entity;
      DROP INDEX entities_live_number;`);
  }
}
