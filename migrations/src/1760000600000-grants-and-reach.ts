import type { MigrationInterface, QueryRunner } from 'typeorm';
import { caseWall, reachPolicy, writingOnly } from './tenant-wall.js';

/** Tables whose rows hang on a case by `case_id`; what they show follows from the cases a person reaches. */
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
] as const;

const ON_A_DEADLINE = ['deadline_values', 'rungs'] as const;

/**
 * Roles by grant: a role, where it holds, until when. And the second wall: within a tenant a person reaches only the rows
 * that a live grant carrying the permission of the request reaches, whatever the query asks for.
 *
 * Each transaction says who acts (`app.actor`), under which permission (`app.permission`) and on which day of the tenant
 * (`app.today`). The reach itself is read from `grants` by the database, so a mistake in the API widens nothing.
 * Whether it is the whole tenant is asked once for a transaction (`app_enter`); the functions stand in sub-selects,
 * `id IN (SELECT app_seen_workers())`: then they run once for a statement, not once a row, and not at all where all is seen.
 */
export class GrantsAndReach1760000600000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE entities (
        tenant_id uuid NOT NULL REFERENCES tenants,
        id uuid NOT NULL,
        employer_id uuid NOT NULL,
        legal_name text NOT NULL,
        business_number text CHECK (business_number ~ '^[0-9]{9}$'),
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        closed_on date,
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, employer_id, id),
        FOREIGN KEY (tenant_id, employer_id) REFERENCES employers);
      COMMENT ON TABLE entities IS 'Legal persons of one employer; each has its own business number and so its own Employer Portal account';

      CREATE TABLE branches (
        tenant_id uuid NOT NULL REFERENCES tenants,
        id uuid NOT NULL,
        entity_id uuid NOT NULL,
        name text NOT NULL,
        street text,
        city text,
        province text NOT NULL CHECK (province ~ '^[A-Z]{2}$'),
        postal_code text,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        closed_on date,
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, entity_id, id),
        FOREIGN KEY (tenant_id, entity_id) REFERENCES entities);

      ALTER TABLE cases ADD COLUMN entity_id uuid, ADD COLUMN branch_id uuid,
        ADD FOREIGN KEY (tenant_id, employer_id, entity_id) REFERENCES entities (tenant_id, employer_id, id),
        ADD FOREIGN KEY (tenant_id, entity_id, branch_id) REFERENCES branches (tenant_id, entity_id, id),
        ADD CONSTRAINT branch_within_its_entity CHECK (branch_id IS NULL OR entity_id IS NOT NULL);
      ALTER TABLE workers ADD COLUMN employer_id uuid, ADD FOREIGN KEY (tenant_id, employer_id) REFERENCES employers;
      COMMENT ON COLUMN workers.employer_id IS 'Who brought the worker: shows the file to that employer''s people before there is a case';

      CREATE TABLE role_permissions (role text, permission text, PRIMARY KEY (role, permission));
      GRANT SELECT ON role_permissions TO permitdesk_app;
      COMMENT ON TABLE role_permissions IS 'Written by the deploy step from the one table in libs/domain/src/access/permissions.ts';

      CREATE TABLE grants (
        tenant_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        account_id uuid NOT NULL,
        role text NOT NULL,
        scope text NOT NULL CHECK (scope IN ('tenant', 'employer', 'entity', 'branch', 'case', 'worker')),
        scope_id uuid,
        ends_on date,
        given_by text NOT NULL,
        given_at timestamptz NOT NULL,
        reason text,
        ended_at timestamptz,
        ended_by text,
        PRIMARY KEY (tenant_id, id),
        FOREIGN KEY (tenant_id, account_id) REFERENCES memberships,
        CHECK ((scope = 'tenant') = (scope_id IS NULL)),
        CHECK ((ended_at IS NULL) = (ended_by IS NULL)));
      CREATE UNIQUE INDEX grants_live ON grants (tenant_id, account_id, role, scope, coalesce(scope_id, tenant_id)) WHERE ended_at IS NULL;
      COMMENT ON TABLE grants IS 'Ended, never deleted: who could see what, and when, stays answerable';
      INSERT INTO grants (tenant_id, account_id, role, scope, given_by, given_at)
        SELECT tenant_id, account_id, unnest(roles), 'tenant', 'system:migration', created_at FROM memberships;

      CREATE FUNCTION app_actor() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT coalesce(current_setting('app.actor', true), '') $$;
      CREATE FUNCTION app_permission() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT coalesce(current_setting('app.permission', true), '') $$;
      CREATE FUNCTION app_is_system() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT app_actor() LIKE 'system:%' $$;
      CREATE FUNCTION app_may_write() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT app_permission() NOT LIKE '%.read' AND app_permission() <> '' $$;

      CREATE FUNCTION app_live_grants() RETURNS TABLE (scope text, scope_id uuid)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public ROWS 5 AS $$
          SELECT g.scope, g.scope_id FROM grants g
          JOIN role_permissions p ON p.role = g.role AND p.permission = app_permission()
          WHERE g.tenant_id = app_tenant() AND g.account_id = CASE WHEN app_actor() ~ '^[0-9a-f-]{36}$' THEN app_actor()::uuid END
            AND g.ended_at IS NULL AND (g.ends_on IS NULL OR g.ends_on >= nullif(current_setting('app.today', true), '')::date) $$;
      COMMENT ON FUNCTION app_live_grants IS 'Grants of whoever acts that carry the permission of this request and are in force today';
      CREATE FUNCTION app_holds_all() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public
        AS $$ SELECT app_is_system() OR EXISTS (SELECT 1 FROM app_live_grants() WHERE scope = 'tenant') $$;
      CREATE FUNCTION app_enter() RETURNS text LANGUAGE sql VOLATILE
        AS $$ SELECT set_config('app.sees_all', app_holds_all()::text, true) $$;
      COMMENT ON FUNCTION app_enter IS
        'Last step of saying who acts. Asked of the grants once for a transaction: a list touches five tables, and each would ask again';
      CREATE FUNCTION app_sees_all() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT coalesce(current_setting('app.sees_all', true), '') = 'true' $$;
      COMMENT ON FUNCTION app_sees_all IS 'Not entered means no: then only narrower grants reach anything';
      CREATE FUNCTION app_reached(kind text) RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public ROWS 5
        AS $$ SELECT scope_id FROM app_live_grants() WHERE scope = kind $$;
      CREATE FUNCTION app_reached_employers() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public ROWS 5 AS $$
          SELECT scope_id FROM app_live_grants() WHERE scope = 'employer'
          UNION SELECT e.employer_id FROM entities e WHERE e.tenant_id = app_tenant() AND
            (e.id IN (SELECT scope_id FROM app_live_grants() WHERE scope = 'entity') OR e.id IN (
              SELECT b.entity_id FROM branches b WHERE b.tenant_id = app_tenant() AND b.id IN (SELECT scope_id FROM app_live_grants() WHERE scope = 'branch'))) $$;
      COMMENT ON FUNCTION app_reached_employers IS 'Employers of which a part is reached: their name is shown, their other parts are not';
      -- Sub-selects on cases in the policies themselves would be as exact, but the planner charges their start to every row
      -- it looks up, and then joins whole tables. A function says how few ids it gives.
      CREATE FUNCTION app_seen_cases() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public ROWS 20 AS $$
          WITH g AS MATERIALIZED (SELECT scope, scope_id FROM app_live_grants() WHERE scope <> 'tenant')
          SELECT c.id FROM g JOIN cases c ON c.tenant_id = app_tenant() AND c.employer_id = g.scope_id WHERE g.scope = 'employer'
          UNION ALL SELECT c.id FROM g JOIN cases c ON c.tenant_id = app_tenant() AND c.entity_id = g.scope_id WHERE g.scope = 'entity'
          UNION ALL SELECT c.id FROM g JOIN cases c ON c.tenant_id = app_tenant() AND c.branch_id = g.scope_id WHERE g.scope = 'branch'
          UNION ALL SELECT c.id FROM g JOIN cases c ON c.tenant_id = app_tenant() AND c.id = g.scope_id WHERE g.scope = 'case'
          UNION ALL SELECT c.id FROM g JOIN cases c ON c.tenant_id = app_tenant() AND c.worker_id = g.scope_id WHERE g.scope = 'worker' $$;
      COMMENT ON FUNCTION app_seen_cases IS 'Cases reached by narrower grants; who sees the whole tenant is asked first and never comes here';
      CREATE FUNCTION app_seen_workers() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public ROWS 20
        AS $$ SELECT c.worker_id FROM cases c WHERE c.tenant_id = app_tenant() AND c.id IN (SELECT app_seen_cases()) $$;
      CREATE FUNCTION app_seen_places() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public ROWS 20
        AS $$ SELECT unnest(ARRAY[c.employer_id, c.entity_id, c.branch_id]) FROM cases c
              WHERE c.tenant_id = app_tenant() AND c.id IN (SELECT app_seen_cases()) $$;
      COMMENT ON FUNCTION app_seen_places IS 'Employers, entities and branches of the cases that are seen: their names stand beside them';

      CREATE FUNCTION app_colleagues() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public ROWS 20 AS $$
          SELECT m.account_id FROM memberships m WHERE m.tenant_id = app_tenant() AND app_sees_all()
          UNION SELECT g.account_id FROM grants g WHERE g.tenant_id = app_tenant() AND g.ended_at IS NULL
            AND EXISTS (SELECT 1 FROM app_live_grants())
            AND (g.scope = 'tenant' OR g.scope_id IN (SELECT scope_id FROM app_live_grants()))
          UNION SELECT c.responsible_id FROM cases c WHERE c.tenant_id = app_tenant() AND c.id IN (SELECT app_seen_cases()) $$;
      COMMENT ON FUNCTION app_colleagues IS 'Accounts whose names a person may read: of one client never the people of another';

      DROP POLICY tenant_wall ON cases;
      CREATE POLICY tenant_wall ON cases TO permitdesk_app USING (${reachPolicy}) WITH CHECK (${reachPolicy});
      ${writingOnly('cases')}
      ${ON_A_CASE.map((table) => `DROP POLICY tenant_wall ON ${table}; ${caseWall(table)}`).join('\n')}

      DROP POLICY tenant_wall ON employers;
      CREATE POLICY tenant_wall ON employers TO permitdesk_app
        USING (tenant_id = app_tenant() AND ((SELECT app_sees_all()) OR id IN (SELECT app_reached_employers()) OR id IN (SELECT app_seen_places())))
        WITH CHECK (tenant_id = app_tenant() AND ((SELECT app_sees_all()) OR id IN (SELECT app_reached('employer'))));
      -- Who holds a part of an employer reads its name and does not rewrite the whole.
      ${writingOnly('employers')}

      DROP POLICY tenant_wall ON workers;
      CREATE POLICY tenant_wall ON workers TO permitdesk_app
        USING (tenant_id = app_tenant() AND ((SELECT app_sees_all()) OR id IN (SELECT app_seen_workers())
          OR employer_id IN (SELECT app_reached_employers()) OR id IN (SELECT app_reached('worker'))))
        WITH CHECK (tenant_id = app_tenant() AND ((SELECT app_sees_all()) OR id IN (SELECT app_seen_workers())
          OR employer_id IN (SELECT app_reached_employers())));
      ${writingOnly('workers')}

      DROP POLICY tenant_wall ON fee_groups;
      CREATE POLICY tenant_wall ON fee_groups TO permitdesk_app
        USING (tenant_id = app_tenant() AND ((SELECT app_sees_all()) OR employer_id IN (SELECT app_reached_employers())))
        WITH CHECK (tenant_id = app_tenant() AND ((SELECT app_sees_all()) OR employer_id IN (SELECT app_reached_employers())));
      ${writingOnly('fee_groups')}

      -- A ladder and a history say of which case they are: they are written in one statement with their deadline, which no
      -- policy can see yet, while the case is there.
      ALTER TABLE deadline_values DISABLE TRIGGER deadline_values_append_only;
      ${ON_A_DEADLINE.map(
        (table) => `ALTER TABLE ${table} ADD COLUMN case_id uuid;
      UPDATE ${table} t SET case_id = d.case_id FROM deadlines d WHERE d.tenant_id = t.tenant_id AND d.id = t.deadline_id;
      ALTER TABLE ${table} ALTER COLUMN case_id SET NOT NULL, ADD FOREIGN KEY (tenant_id, case_id) REFERENCES cases;
      DROP POLICY tenant_wall ON ${table}; ${caseWall(table)}`,
      ).join('\n')}
      ALTER TABLE deadline_values ENABLE TRIGGER deadline_values_append_only;

      DROP POLICY tenant_wall ON notices;
      CREATE POLICY tenant_wall ON notices TO permitdesk_app
        USING (tenant_id = app_tenant() AND ((SELECT app_is_system()) OR account_id::text = (SELECT app_actor())))
        WITH CHECK (tenant_id = app_tenant() AND ((SELECT app_is_system()) OR account_id::text = (SELECT app_actor())));
      DROP POLICY tenant_wall ON deliveries;
      CREATE POLICY tenant_wall ON deliveries TO permitdesk_app
        USING (tenant_id = app_tenant() AND ((SELECT app_is_system()) OR notice_id IN (SELECT n.id FROM notices n)))
        WITH CHECK (tenant_id = app_tenant() AND (SELECT app_is_system()));

      DROP POLICY tenant_wall ON audit_log;
      CREATE POLICY tenant_wall ON audit_log FOR SELECT TO permitdesk_app
        USING (tenant_id = app_tenant() AND ((SELECT app_sees_all()) OR case_id IN (SELECT app_seen_cases())));
      CREATE POLICY tenant_wall_in ON audit_log FOR INSERT TO permitdesk_app WITH CHECK (tenant_id = app_tenant());

      ALTER TABLE entities ENABLE ROW LEVEL SECURITY; ALTER TABLE entities FORCE ROW LEVEL SECURITY;
      CREATE POLICY migrator ON entities TO CURRENT_USER USING (true) WITH CHECK (true);
      CREATE POLICY tenant_wall ON entities TO permitdesk_app
        USING (tenant_id = app_tenant() AND ((SELECT app_sees_all()) OR employer_id IN (SELECT app_reached('employer')) OR id IN (SELECT app_reached('entity'))
          OR id IN (SELECT b.entity_id FROM branches b) OR id IN (SELECT app_seen_places())))
        WITH CHECK (tenant_id = app_tenant() AND ((SELECT app_sees_all()) OR employer_id IN (SELECT app_reached('employer'))));
      ${writingOnly('entities')}
      GRANT SELECT, INSERT, UPDATE ON entities TO permitdesk_app;
      ALTER TABLE branches ENABLE ROW LEVEL SECURITY; ALTER TABLE branches FORCE ROW LEVEL SECURITY;
      CREATE POLICY migrator ON branches TO CURRENT_USER USING (true) WITH CHECK (true);
      CREATE FUNCTION app_reached_entities() RETURNS SETOF uuid LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
          SELECT scope_id FROM app_live_grants() WHERE scope = 'entity'
          UNION SELECT e.id FROM entities e WHERE e.tenant_id = app_tenant() AND e.employer_id IN (SELECT scope_id FROM app_live_grants() WHERE scope = 'employer') $$;
      CREATE POLICY tenant_wall ON branches TO permitdesk_app
        USING (tenant_id = app_tenant() AND ((SELECT app_sees_all()) OR id IN (SELECT app_reached('branch')) OR entity_id IN (SELECT app_reached_entities())
          OR id IN (SELECT app_seen_places())))
        WITH CHECK (tenant_id = app_tenant() AND ((SELECT app_sees_all()) OR entity_id IN (SELECT app_reached_entities())));
      ${writingOnly('branches')}
      GRANT SELECT, INSERT, UPDATE ON branches TO permitdesk_app;

      ALTER TABLE grants ENABLE ROW LEVEL SECURITY; ALTER TABLE grants FORCE ROW LEVEL SECURITY;
      CREATE POLICY migrator ON grants TO CURRENT_USER USING (true) WITH CHECK (true);
      CREATE POLICY tenant_wall ON grants FOR SELECT TO permitdesk_app
        USING (tenant_id = app_tenant() AND ((SELECT app_sees_all()) OR account_id::text = (SELECT app_actor())
          OR (scope = 'tenant' AND account_id IN (SELECT app_colleagues())) OR scope_id IN (SELECT g.scope_id FROM app_live_grants() g)));
      CREATE POLICY given_by_who_manages_people ON grants FOR INSERT TO permitdesk_app
        WITH CHECK (tenant_id = app_tenant() AND (SELECT app_is_system() OR (app_permission() = 'people.manage' AND app_sees_all())));
      CREATE POLICY ended_by_who_manages_people ON grants FOR UPDATE TO permitdesk_app
        USING (tenant_id = app_tenant() AND (SELECT app_is_system() OR (app_permission() = 'people.manage' AND app_sees_all())));
      GRANT SELECT, INSERT, UPDATE (ends_on, reason, ended_at, ended_by) ON grants TO permitdesk_app;

      DROP POLICY tenant_wall ON memberships;
      CREATE POLICY tenant_wall ON memberships TO permitdesk_app
        USING (tenant_id = app_tenant() AND ((SELECT app_sees_all()) OR account_id::text = (SELECT app_actor()) OR account_id IN (SELECT app_colleagues())))
        WITH CHECK (tenant_id = app_tenant() AND (SELECT app_is_system() OR (app_permission() = 'people.manage' AND app_sees_all())));
      GRANT INSERT (tenant_id, account_id) ON memberships TO permitdesk_app;
      DROP POLICY colleagues ON accounts;
      CREATE POLICY colleagues ON accounts TO permitdesk_app
        USING (id::text = (SELECT app_actor()) OR id IN (SELECT app_colleagues()));

      DROP FUNCTION auth_session(bytea, timestamptz);
      CREATE FUNCTION auth_session(token bytea, at timestamptz)
        RETURNS TABLE (account_id uuid, tenant_id uuid, grants jsonb, display_name text, email text, language text,
                       tenant_name text, tenant_kind text, zone text)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
          SELECT a.id, t.id,
            (SELECT coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('role', g.role, 'scope', g.scope, 'scopeId', g.scope_id, 'endsOn', g.ends_on)) ORDER BY g.given_at, g.id), '[]')
             FROM grants g WHERE g.tenant_id = t.id AND g.account_id = a.id AND g.ended_at IS NULL
               AND (g.ends_on IS NULL OR g.ends_on >= (at AT TIME ZONE t.zone)::date)),
            a.display_name, a.email, a.language, t.name, t.kind, t.zone
          FROM sessions s
          JOIN accounts a ON a.id = s.account_id AND a.disabled_at IS NULL
          JOIN memberships m ON m.account_id = s.account_id AND m.tenant_id = s.tenant_id
          JOIN tenants t ON t.id = s.tenant_id
          WHERE s.token_hash = token AND s.expires_at > at $$;
      ALTER TABLE memberships DROP COLUMN roles;

      REVOKE ALL ON FUNCTION auth_session, app_live_grants, app_holds_all, app_reached, app_reached_employers, app_reached_entities, app_seen_cases, app_seen_workers, app_seen_places, app_colleagues FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION app_actor, app_permission, app_is_system, app_may_write, auth_session, app_live_grants, app_holds_all, app_enter, app_sees_all, app_reached,
        app_reached_employers, app_reached_entities, app_seen_cases, app_seen_workers, app_seen_places, app_colleagues TO permitdesk_app;`);
  }

  async down(db: QueryRunner): Promise<void> {
    const plain = (table: string): string => `DROP POLICY tenant_wall ON ${table};
      CREATE POLICY tenant_wall ON ${table} TO permitdesk_app USING (tenant_id = app_tenant()) WITH CHECK (tenant_id = app_tenant());`;
    const alsoWriting = (table: string): string =>
      `${plain(table)} DROP POLICY writes_in ON ${table}; DROP POLICY writes_over ON ${table};`;
    await db.query(`
      ALTER TABLE memberships ADD COLUMN roles text[];
      UPDATE memberships m SET roles = coalesce((SELECT array_agg(DISTINCT g.role) FROM grants g
        WHERE g.tenant_id = m.tenant_id AND g.account_id = m.account_id AND g.ended_at IS NULL AND g.scope = 'tenant'), ARRAY['auditor']);
      ALTER TABLE memberships ALTER COLUMN roles SET NOT NULL, ADD CHECK (cardinality(roles) > 0);
      ${['cases', ...ON_A_CASE, 'employers', 'workers', 'fee_groups', ...ON_A_DEADLINE].map(alsoWriting).join('\n')}
      ${['notices', 'deliveries', 'memberships', 'audit_log'].map(plain).join('\n')}
      DROP POLICY tenant_wall_in ON audit_log;
      REVOKE INSERT ON memberships FROM permitdesk_app;
      DROP POLICY colleagues ON accounts;
      CREATE POLICY colleagues ON accounts TO permitdesk_app
        USING (EXISTS (SELECT 1 FROM memberships m WHERE m.account_id = accounts.id AND m.tenant_id = app_tenant()));
      DROP FUNCTION auth_session(bytea, timestamptz);
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
      REVOKE ALL ON FUNCTION auth_session FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION auth_session TO permitdesk_app;
      ${ON_A_DEADLINE.map((table) => `ALTER TABLE ${table} DROP COLUMN case_id;`).join('\n')}
      -- Their policies read the columns of cases that go next.
      DROP POLICY tenant_wall ON branches;
      DROP POLICY tenant_wall ON entities;
      ALTER TABLE workers DROP COLUMN employer_id;
      ALTER TABLE cases DROP COLUMN branch_id, DROP COLUMN entity_id;
      DROP TABLE grants, branches, entities, role_permissions;
      DROP FUNCTION app_colleagues, app_seen_places, app_seen_workers, app_seen_cases, app_reached_entities, app_reached_employers, app_reached, app_sees_all, app_enter, app_holds_all, app_live_grants, app_may_write, app_is_system, app_permission, app_actor;`);
  }
}
