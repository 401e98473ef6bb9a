import type { MigrationInterface, QueryRunner } from 'typeorm';
import { writingOnly } from './tenant-wall.js';

const managed = `tenant_id = app_tenant() AND ((SELECT app_is_system()) OR ((SELECT app_permission()) = 'privacy.manage' AND (SELECT app_sees_all())))`;
const alsoForTheWorker = `(${managed}) OR (tenant_id = app_tenant() AND (SELECT app_permission()) = 'own.read' AND worker_id IN (SELECT app_reached('worker')))`;

const forced = (table: string, grants: string): string => `
  ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY; ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
  CREATE POLICY migrator ON ${table} TO CURRENT_USER USING (true) WITH CHECK (true);
  GRANT ${grants} ON ${table} TO permitdesk_app;`;

/** Only who manages privacy in the whole tenant, and the product itself, see these rows. */
const privacyWall = (table: string, grants: string): string => `${forced(table, grants)}
  CREATE POLICY tenant_wall ON ${table} TO permitdesk_app USING (${managed}) WITH CHECK (${managed});`;

/** What the trigger of sealed tables lets through since 1760001300000: a guarded value sealed anew, and nothing else of the row. */
const SEALING = `          IF TG_OP = 'UPDATE' AND current_setting('app.sealing', true) = 'on' THEN
            before := to_jsonb(OLD); after := to_jsonb(NEW);
            FOREACH path IN ARRAY TG_ARGV LOOP
              before := before #- string_to_array(path, ','); after := after #- string_to_array(path, ',');
            END LOOP;
            IF before = after THEN RETURN NEW; END IF;
          END IF;`;

/**
 * The duties of privacy: holds, retention, certified deletion, the register of breaches, requests, earlier values.
 *
 * Append-only tables let rows go to one function alone, `app_erase_worker`. See docs/adr/0018.
 */
export class Privacy1760001600000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE privacy_settings (
        tenant_id uuid PRIMARY KEY REFERENCES tenants,
        law text NOT NULL CHECK (law IN ('federal', 'quebec', 'both')),
        officer_name text, officer_title text, officer_email text, officer_phone text,
        no_permit_years integer NOT NULL CHECK (no_permit_years BETWEEN 1 AND 20),
        remedy_months integer NOT NULL CHECK (remedy_months BETWEEN 1 AND 120),
        quebec_register_years integer NOT NULL CHECK (quebec_register_years BETWEEN 1 AND 20),
        quebec_answer_days integer NOT NULL CHECK (quebec_answer_days BETWEEN 1 AND 90),
        version integer NOT NULL DEFAULT 1,
        updated_by text NOT NULL,
        updated_at timestamptz NOT NULL);
      COMMENT ON TABLE privacy_settings IS 'Who is in charge of privacy (CQLR P-39.1), and the periods no official source gives us; the years of the law are no setting';
      ${forced('privacy_settings', 'SELECT, INSERT, UPDATE')}
      CREATE POLICY tenant_wall ON privacy_settings FOR SELECT TO permitdesk_app USING (tenant_id = app_tenant());
      CREATE POLICY managed_in ON privacy_settings FOR INSERT TO permitdesk_app WITH CHECK (${managed});
      CREATE POLICY managed_over ON privacy_settings FOR UPDATE TO permitdesk_app USING (${managed}) WITH CHECK (${managed});

      CREATE TABLE legal_holds (
        tenant_id uuid NOT NULL REFERENCES tenants,
        id uuid NOT NULL,
        worker_id uuid, case_id uuid, employer_id uuid,
        reason text NOT NULL,
        since date NOT NULL,
        placed_by text NOT NULL,
        placed_at timestamptz NOT NULL,
        lifted_at timestamptz,
        lifted_by text,
        lift_reason text,
        PRIMARY KEY (tenant_id, id),
        FOREIGN KEY (tenant_id, worker_id) REFERENCES workers,
        FOREIGN KEY (tenant_id, case_id) REFERENCES cases,
        FOREIGN KEY (tenant_id, employer_id) REFERENCES employers,
        CONSTRAINT hold_on_one_thing CHECK (num_nonnulls(worker_id, case_id, employer_id) = 1),
        CONSTRAINT lifted_with_a_reason CHECK ((lifted_at IS NULL) = (lifted_by IS NULL) AND (lifted_at IS NULL) = (lift_reason IS NULL)));
      CREATE INDEX legal_holds_worker ON legal_holds (tenant_id, worker_id) WHERE worker_id IS NOT NULL;
      CREATE INDEX legal_holds_case ON legal_holds (tenant_id, case_id) WHERE case_id IS NOT NULL;
      COMMENT ON TABLE legal_holds IS 'Stops destruction. Its words stay here and out of the audit, which outlives the person';
      ${privacyWall('legal_holds', 'SELECT, INSERT, UPDATE (lifted_at, lifted_by, lift_reason)')}
      INSERT INTO hand_over_tables SELECT max(position) + 10, 'legal_holds',
        't.lifted_at IS NULL AND (t.employer_id = $4 OR t.case_id IN (SELECT c.id FROM cases c WHERE c.tenant_id = $1 AND c.employer_id = $4)
          OR t.worker_id IN (SELECT c.worker_id FROM cases c WHERE c.tenant_id = $1 AND c.employer_id = $4))', 't.id::text', '{}', '1' FROM hand_over_tables;

      CREATE TABLE retention_looks (
        tenant_id uuid NOT NULL,
        worker_id uuid NOT NULL,
        look_on date NOT NULL,
        dispose_from date,
        blocked_by text,
        looked_at timestamptz NOT NULL,
        PRIMARY KEY (tenant_id, worker_id),
        FOREIGN KEY (tenant_id, worker_id) REFERENCES workers,
        CHECK ((dispose_from IS NULL) <> (blocked_by IS NULL)));
      COMMENT ON TABLE retention_looks IS 'When the retention of a file was last reckoned and when it is looked at again; a memory, never the decision itself';
      ${privacyWall('retention_looks', 'SELECT, INSERT, UPDATE')}

      CREATE TABLE disposals (
        tenant_id uuid NOT NULL REFERENCES tenants,
        id uuid NOT NULL,
        worker_id uuid NOT NULL,
        due_on date NOT NULL,
        lines jsonb NOT NULL,
        state text NOT NULL CHECK (state IN ('waiting', 'asked', 'approved', 'destroyed', 'kept', 'overtaken')),
        found_at timestamptz NOT NULL,
        asked_by text, asked_at timestamptz,
        approved_by text, approved_at timestamptz,
        kept_until date, kept_reason text, kept_by text,
        PRIMARY KEY (tenant_id, id),
        CHECK (state NOT IN ('asked', 'approved', 'destroyed') OR asked_by IS NOT NULL),
        CHECK (state NOT IN ('approved', 'destroyed') OR approved_by IS NOT NULL),
        CHECK ((state = 'kept') = (kept_until IS NOT NULL)));
      CREATE UNIQUE INDEX disposals_open ON disposals (tenant_id, worker_id) WHERE state IN ('waiting', 'asked', 'approved');
      COMMENT ON TABLE disposals IS 'Files whose last day to be kept is over. It outlives the worker, so it references nothing of theirs; nothing is destroyed without two acts of people';
      COMMENT ON COLUMN disposals.lines IS 'Why the file may go: clocks with their citations and case numbers, no personal data';
      ${privacyWall('disposals', 'SELECT, INSERT, UPDATE (state, due_on, lines, asked_by, asked_at, approved_by, approved_at, kept_until, kept_reason, kept_by)')}

      CREATE TABLE disposal_certificates (
        tenant_id uuid NOT NULL REFERENCES tenants,
        id uuid NOT NULL,
        disposal_id uuid NOT NULL,
        counts jsonb NOT NULL,
        file_count integer NOT NULL,
        files_sha256 text NOT NULL CHECK (files_sha256 ~ '^[0-9a-f]{64}$'),
        due_on date NOT NULL,
        lines jsonb NOT NULL,
        asked_by text NOT NULL,
        approved_by text NOT NULL,
        four_eyes boolean NOT NULL,
        destroyed_at timestamptz NOT NULL,
        PRIMARY KEY (tenant_id, id),
        FOREIGN KEY (tenant_id, disposal_id) REFERENCES disposals);
      COMMENT ON COLUMN disposal_certificates.files_sha256 IS 'SHA-256 over the sorted SHA-256s of the files, one a line: whoever held a copy of the list can prove it, nobody can read it back';
      CREATE TRIGGER disposal_certificates_append_only BEFORE UPDATE OR DELETE ON disposal_certificates FOR EACH ROW EXECUTE FUNCTION refuse_change();
      ${privacyWall('disposal_certificates', 'SELECT, INSERT')}

      CREATE TABLE file_removals (
        tenant_id uuid NOT NULL REFERENCES tenants,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        disposal_id uuid NOT NULL,
        sha256 text,
        removed_at timestamptz,
        PRIMARY KEY (tenant_id, id),
        FOREIGN KEY (tenant_id, disposal_id) REFERENCES disposals,
        CHECK ((removed_at IS NULL) <> (sha256 IS NULL)));
      CREATE INDEX file_removals_pending ON file_removals (tenant_id) WHERE removed_at IS NULL;
      COMMENT ON TABLE file_removals IS 'Files whose rows are gone and whose bytes must still go: a kill between both leaves work, not a forgotten passport';
      ${privacyWall('file_removals', 'SELECT, UPDATE (sha256, removed_at)')}

      CREATE TABLE breaches (
        tenant_id uuid NOT NULL REFERENCES tenants,
        id uuid NOT NULL,
        what_happened text NOT NULL,
        happened_from date NOT NULL,
        happened_to date,
        determined_on date NOT NULL,
        data_concerned text NOT NULL,
        people_count integer NOT NULL CHECK (people_count >= 0),
        sensitivity text CHECK (sensitivity IN ('low', 'medium', 'high')),
        misuse text CHECK (misuse IN ('low', 'medium', 'high')),
        is_serious boolean,
        risk_reasons text,
        measures text NOT NULL,
        commissioner_told_on date, individuals_told_on date, others_told_on date, quebec_told_on date,
        kept_through date NOT NULL,
        version integer NOT NULL DEFAULT 1,
        recorded_by text NOT NULL,
        recorded_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        PRIMARY KEY (tenant_id, id),
        CONSTRAINT risk_decided_on_its_factors CHECK (is_serious IS NULL OR (sensitivity IS NOT NULL AND misuse IS NOT NULL AND risk_reasons IS NOT NULL)),
        CONSTRAINT kept_24_months CHECK (kept_through >= (determined_on + interval '24 months')::date));
      COMMENT ON CONSTRAINT kept_24_months ON breaches IS 'SOR/2018-64 s. 6, once more in the database';
      CREATE FUNCTION keep_breach_record() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF OLD.kept_through >= coalesce(nullif(current_setting('app.today', true), '')::date, current_date) THEN
            RAISE EXCEPTION 'the record of a breach is kept through %', OLD.kept_through USING ERRCODE = 'restrict_violation';
          END IF;
          RETURN OLD;
        END $$;
      CREATE TRIGGER breaches_kept BEFORE DELETE ON breaches FOR EACH ROW EXECUTE FUNCTION keep_breach_record();
      ${privacyWall('breaches', 'SELECT, INSERT, UPDATE')}

      CREATE TABLE breach_people (
        tenant_id uuid NOT NULL,
        breach_id uuid NOT NULL,
        worker_id uuid NOT NULL,
        PRIMARY KEY (tenant_id, breach_id, worker_id),
        FOREIGN KEY (tenant_id, breach_id) REFERENCES breaches,
        FOREIGN KEY (tenant_id, worker_id) REFERENCES workers);
      ${privacyWall('breach_people', 'SELECT, INSERT')}

      CREATE TABLE privacy_requests (
        tenant_id uuid NOT NULL REFERENCES tenants,
        id uuid NOT NULL,
        kind text NOT NULL CHECK (kind IN ('access', 'correction')),
        worker_id uuid NOT NULL,
        asked_what text NOT NULL,
        fields text[] NOT NULL DEFAULT '{}',
        dated_on date NOT NULL,
        received_on date NOT NULL,
        extended_on date,
        handler_id uuid,
        answer text CHECK (answer IN ('given', 'given_in_part', 'refused')),
        answered_on date,
        reasons text,
        statement text,
        version integer NOT NULL DEFAULT 1,
        recorded_by text NOT NULL,
        recorded_at timestamptz NOT NULL,
        PRIMARY KEY (tenant_id, id),
        FOREIGN KEY (tenant_id, worker_id) REFERENCES workers,
        FOREIGN KEY (tenant_id, handler_id) REFERENCES memberships (tenant_id, account_id),
        CHECK (dated_on <= received_on),
        CHECK ((answer IS NULL) = (answered_on IS NULL)),
        CONSTRAINT refused_with_reasons CHECK (answer IS NULL OR answer = 'given' OR reasons IS NOT NULL));
      COMMENT ON COLUMN privacy_requests.statement IS 'What the person says against a refused correction; stays with the file (PIPEDA Schedule 1, cl. 4.9.6)';
      CREATE INDEX privacy_requests_worker ON privacy_requests (tenant_id, worker_id);
      ${forced('privacy_requests', 'SELECT, INSERT, UPDATE')}
      CREATE POLICY tenant_wall ON privacy_requests FOR SELECT TO permitdesk_app USING (${alsoForTheWorker});
      CREATE POLICY asked_in ON privacy_requests FOR INSERT TO permitdesk_app WITH CHECK (${alsoForTheWorker});
      CREATE POLICY managed_over ON privacy_requests FOR UPDATE TO permitdesk_app USING (${managed}) WITH CHECK (${managed});

      CREATE TABLE worker_field_history (
        tenant_id uuid NOT NULL,
        worker_id uuid NOT NULL,
        seq bigint GENERATED ALWAYS AS IDENTITY,
        field text NOT NULL,
        earlier text,
        later text,
        changed_by text NOT NULL,
        changed_at timestamptz NOT NULL,
        request_id uuid,
        PRIMARY KEY (tenant_id, worker_id, seq),
        FOREIGN KEY (tenant_id, worker_id) REFERENCES workers,
        FOREIGN KEY (tenant_id, request_id) REFERENCES privacy_requests);
      COMMENT ON TABLE worker_field_history IS 'Earlier values of a worker''s record; passport number, UCI and date of birth masked, never in the clear';
      CREATE TRIGGER worker_field_history_append_only BEFORE UPDATE OR DELETE ON worker_field_history FOR EACH ROW EXECUTE FUNCTION refuse_change();
      ${forced('worker_field_history', 'SELECT, INSERT')}
      CREATE POLICY tenant_wall ON worker_field_history TO permitdesk_app
        USING (tenant_id = app_tenant() AND ((SELECT app_sees_all()) OR worker_id IN (SELECT w.id FROM workers w)))
        WITH CHECK (tenant_id = app_tenant() AND ((SELECT app_sees_all()) OR worker_id IN (SELECT w.id FROM workers w)));
      ${writingOnly('worker_field_history')}

      CREATE FUNCTION row_may_be_erased(of_table oid, table_name text, row_going jsonb) RETURNS boolean LANGUAGE sql STABLE AS $$
        -- The setting alone opens nothing: the statement must also run as the owner of the table, which the app role becomes
        -- only inside app_erase_worker, and name a disposal of the same tenant that is approved in this transaction.
        SELECT nullif(current_setting('app.erasure', true), '') IS NOT NULL
          AND table_name NOT LIKE 'audit%' AND table_name <> 'disposal_certificates'
          AND current_user = (SELECT pg_get_userbyid(c.relowner) FROM pg_catalog.pg_class c WHERE c.oid = of_table)
          AND EXISTS (SELECT 1 FROM public.disposals d WHERE d.id::text = current_setting('app.erasure', true)
            AND d.state = 'approved' AND d.tenant_id::text = row_going->>'tenant_id') $$;
      COMMENT ON FUNCTION row_may_be_erased IS 'May this row of an append-only table go? Asked by its trigger, as whoever runs the statement';

      CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF TG_OP = 'DELETE' AND TG_LEVEL = 'ROW' THEN
            IF row_may_be_erased(TG_RELID, TG_TABLE_NAME, to_jsonb(OLD)) THEN RETURN OLD; END IF;
          END IF;
          RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
        END $$;
      CREATE OR REPLACE FUNCTION refuse_change_but_sealing() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE before jsonb; after jsonb; path text;
        BEGIN
          IF TG_OP = 'DELETE' AND TG_LEVEL = 'ROW' THEN
            IF row_may_be_erased(TG_RELID, TG_TABLE_NAME, to_jsonb(OLD)) THEN RETURN OLD; END IF;
          END IF;
${SEALING}
          RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
        END $$;

      CREATE FUNCTION privacy_erase_rows(target regclass, wanted text, depth integer) RETURNS jsonb LANGUAGE plpgsql SET search_path = public AS $$
        DECLARE link record; gone jsonb := '{}'; part jsonb; removed integer;
        BEGIN
          IF depth > 8 THEN RAISE EXCEPTION 'tables hang on % too deep', target; END IF;
          FOR link IN
            SELECT con.conrelid::regclass AS child,
              (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY k.at) FROM unnest(con.conkey) WITH ORDINALITY AS k(num, at)
                 JOIN pg_attribute a ON a.attrelid = con.conrelid AND a.attnum = k.num) AS theirs,
              (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY k.at) FROM unnest(con.confkey) WITH ORDINALITY AS k(num, at)
                 JOIN pg_attribute a ON a.attrelid = con.confrelid AND a.attnum = k.num) AS ours
            FROM pg_constraint con WHERE con.contype = 'f' AND con.confrelid = target AND con.conrelid <> target ORDER BY con.oid
          LOOP
            part := privacy_erase_rows(link.child, format('(%s) IN (SELECT %s FROM %s WHERE %s)', link.theirs, link.ours, target, wanted), depth + 1);
            gone := gone || coalesce((SELECT jsonb_object_agg(p.key, coalesce((gone->>p.key)::integer, 0) + p.value::integer) FROM jsonb_each_text(part) p), '{}');
          END LOOP;
          EXECUTE format('DELETE FROM %s WHERE %s', target, wanted);
          GET DIAGNOSTICS removed = ROW_COUNT;
          RETURN CASE WHEN removed = 0 THEN gone
            ELSE gone || jsonb_build_object(target::text, coalesce((gone->>target::text)::integer, 0) + removed) END;
        END $$;
      COMMENT ON FUNCTION privacy_erase_rows IS 'Deletes rows and everything that hangs on them by foreign keys, whatever tables there are: a table made later is not forgotten';

      CREATE FUNCTION app_erase_worker(disposal uuid) RETURNS TABLE (counts jsonb, file_count integer, files_sha256 text)
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
        DECLARE
          asked disposals%ROWTYPE; of_worker uuid[]; groups uuid[]; files text[]; person uuid; link record; gone jsonb;
        BEGIN
          IF app_permission() <> 'privacy.manage' OR NOT app_sees_all() THEN
            RAISE EXCEPTION 'only who manages privacy may destroy a file' USING ERRCODE = 'insufficient_privilege';
          END IF;
          SELECT * INTO asked FROM disposals d WHERE d.tenant_id = app_tenant() AND d.id = disposal AND d.state = 'approved' FOR UPDATE;
          IF NOT FOUND OR asked.due_on > nullif(current_setting('app.today', true), '')::date THEN
            RAISE EXCEPTION 'no approved disposal whose day has come' USING ERRCODE = 'restrict_violation';
          END IF;
          PERFORM 1 FROM workers w WHERE w.tenant_id = app_tenant() AND w.id = asked.worker_id FOR UPDATE;
          PERFORM 1 FROM cases c WHERE c.tenant_id = app_tenant() AND c.worker_id = asked.worker_id ORDER BY c.id FOR UPDATE;
          SELECT coalesce(array_agg(c.id), '{}'), coalesce(array_agg(DISTINCT c.fee_group_id) FILTER (WHERE c.fee_group_id IS NOT NULL), '{}') INTO of_worker, groups
            FROM cases c WHERE c.tenant_id = app_tenant() AND c.worker_id = asked.worker_id;
          IF EXISTS (SELECT 1 FROM cases c WHERE c.tenant_id = app_tenant() AND c.id = ANY(of_worker) AND c.stage <> 'closed')
             OR EXISTS (SELECT 1 FROM legal_holds h WHERE h.tenant_id = app_tenant() AND h.lifted_at IS NULL AND (h.worker_id = asked.worker_id
               OR h.case_id = ANY(of_worker) OR h.employer_id IN (SELECT c.employer_id FROM cases c WHERE c.tenant_id = app_tenant() AND c.id = ANY(of_worker)
                 UNION SELECT w.employer_id FROM workers w WHERE w.tenant_id = app_tenant() AND w.id = asked.worker_id)))
             OR EXISTS (SELECT 1 FROM privacy_requests r WHERE r.tenant_id = app_tenant() AND r.worker_id = asked.worker_id AND r.answer IS NULL) THEN
            RAISE EXCEPTION 'an open case, an open request or a hold stands against it' USING ERRCODE = 'restrict_violation';
          END IF;
          SELECT coalesce(array_agg(DISTINCT e.sha256 ORDER BY e.sha256), '{}') INTO files
            FROM evidence e WHERE e.tenant_id = app_tenant() AND e.case_id = ANY(of_worker) AND e.sha256 IS NOT NULL;

          PERFORM set_config('app.erasure', disposal::text, true);
          gone := privacy_erase_rows('workers', format('tenant_id = %L AND id = %L', app_tenant(), asked.worker_id), 0);
          DELETE FROM fee_groups g WHERE g.tenant_id = app_tenant() AND g.id = ANY(groups)
            AND NOT EXISTS (SELECT 1 FROM cases c WHERE c.tenant_id = g.tenant_id AND c.fee_group_id = g.id);

          -- The worker's own sign-in, when it opens nothing else. The row stays for the links to it, without a word about the person.
          FOR person IN SELECT DISTINCT g.account_id FROM grants g WHERE g.tenant_id = app_tenant() AND g.scope = 'worker' AND g.scope_id = asked.worker_id LOOP
            CONTINUE WHEN EXISTS (SELECT 1 FROM grants g WHERE g.account_id = person
              AND NOT (g.tenant_id = app_tenant() AND g.scope = 'worker' AND g.scope_id = asked.worker_id));
            PERFORM privacy_erase_rows('notices', format('tenant_id = %L AND account_id = %L', app_tenant(), person), 0);
            DELETE FROM sessions s WHERE s.account_id = person;
            -- Keys, codes and the like of an account stand in tables without a tenant; whichever there are.
            FOR link IN SELECT con.conrelid::regclass AS child, quote_ident(a.attname) AS theirs FROM pg_constraint con
              JOIN pg_attribute a ON a.attrelid = con.conrelid AND a.attnum = con.conkey[1]
              WHERE con.contype = 'f' AND con.confrelid = 'accounts'::regclass AND cardinality(con.conkey) = 1
                AND NOT EXISTS (SELECT 1 FROM pg_attribute t WHERE t.attrelid = con.conrelid AND t.attname = 'tenant_id' AND NOT t.attisdropped)
            LOOP
              PERFORM privacy_erase_rows(link.child, format('%s = %L', link.theirs, person), 0);
            END LOOP;
            UPDATE accounts a SET email = 'erased-' || a.id || '@erased.invalid', display_name = '—', password_hash = NULL,
              disabled_at = coalesce(a.disabled_at, asked.approved_at) WHERE a.id = person;
            gone := gone || jsonb_build_object('accounts', coalesce((gone->>'accounts')::integer, 0) + 1);
          END LOOP;
          UPDATE grants g SET reason = NULL, ended_at = coalesce(g.ended_at, asked.approved_at), ended_by = coalesce(g.ended_by, app_actor())
            WHERE g.tenant_id = app_tenant() AND ((g.scope = 'worker' AND g.scope_id = asked.worker_id) OR (g.scope = 'case' AND g.scope_id = ANY(of_worker)));

          -- An invitation names the person by their address.
          DELETE FROM invitations i WHERE i.tenant_id = app_tenant() AND ((i.scope = 'worker' AND i.scope_id = asked.worker_id)
            OR (i.scope = 'case' AND i.scope_id = ANY(of_worker)));

          -- A file that another person's paper is too stays for them.
          INSERT INTO file_removals (tenant_id, disposal_id, sha256) SELECT app_tenant(), disposal, f FROM unnest(files) f
            WHERE NOT EXISTS (SELECT 1 FROM evidence e WHERE e.tenant_id = app_tenant() AND e.sha256 = f);
          -- Why it was once kept longer may name the person; that it was, and until when, stays.
          UPDATE disposals d SET kept_reason = NULL WHERE d.tenant_id = app_tenant() AND d.worker_id = asked.worker_id;
          UPDATE disposals d SET state = 'destroyed' WHERE d.tenant_id = app_tenant() AND d.id = disposal;
          PERFORM set_config('app.erasure', '', true);
          RETURN QUERY SELECT gone, cardinality(files), encode(sha256(convert_to(array_to_string(files, E'\\n'), 'UTF8')), 'hex');
        END $$;

      CREATE FUNCTION app_remove_breach(breach uuid) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
        BEGIN
          IF app_permission() <> 'privacy.manage' OR NOT app_sees_all() THEN
            RAISE EXCEPTION 'only who manages privacy may remove the record of a breach' USING ERRCODE = 'insufficient_privilege';
          END IF;
          DELETE FROM breach_people p USING breaches b WHERE p.tenant_id = app_tenant() AND p.breach_id = breach
            AND b.tenant_id = p.tenant_id AND b.id = p.breach_id AND b.kept_through < nullif(current_setting('app.today', true), '')::date;
          DELETE FROM breaches b WHERE b.tenant_id = app_tenant() AND b.id = breach;
          RETURN FOUND;
        END $$;

      CREATE FUNCTION app_due_retention(at timestamptz, most integer) RETURNS TABLE (tenant_id uuid, worker_id uuid, after text)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
          SELECT w.tenant_id, w.id, coalesce((extract(epoch FROM l.looked_at) * 1000)::bigint::text, 'never') FROM workers w JOIN tenants t ON t.id = w.tenant_id
          LEFT JOIN retention_looks l ON l.tenant_id = w.tenant_id AND l.worker_id = w.id
          WHERE (l.look_on IS NULL OR l.look_on <= (at AT TIME ZONE t.zone)::date)
            AND NOT EXISTS (SELECT 1 FROM disposals d WHERE d.tenant_id = w.tenant_id AND d.worker_id = w.id AND d.state IN ('waiting', 'asked', 'approved'))
          ORDER BY l.look_on NULLS FIRST, w.id LIMIT most $$;
      COMMENT ON FUNCTION app_due_retention IS 'Files whose retention is to be reckoned again, by the local day of their tenant: ids, and the look this one comes after';

      CREATE FUNCTION app_pending_file_removals(most integer) RETURNS TABLE (tenant_id uuid, zone text, removal_id uuid)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
          SELECT r.tenant_id, t.zone, r.id FROM file_removals r JOIN tenants t ON t.id = r.tenant_id WHERE r.removed_at IS NULL ORDER BY r.id LIMIT most $$;

      REVOKE ALL ON FUNCTION privacy_erase_rows, app_erase_worker, app_remove_breach, app_due_retention, app_pending_file_removals FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION app_erase_worker, app_remove_breach, app_due_retention, app_pending_file_removals TO permitdesk_app;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END $$;
      CREATE OR REPLACE FUNCTION refuse_change_but_sealing() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE before jsonb; after jsonb; path text;
        BEGIN
${SEALING}
          RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
        END $$;
      DROP FUNCTION row_may_be_erased;
      DROP FUNCTION app_pending_file_removals, app_due_retention, app_remove_breach, app_erase_worker, privacy_erase_rows;
      DELETE FROM hand_over_tables WHERE name = 'legal_holds';
      DROP TABLE worker_field_history, privacy_requests, breach_people, breaches, file_removals, disposal_certificates, disposals,
        retention_looks, legal_holds, privacy_settings;
      DROP FUNCTION keep_breach_record;`);
  }
}
