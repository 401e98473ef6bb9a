import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantWall } from './tenant-wall.js';

/**
 * Employers, workers, cases and the append-only history that is a case's truth.
 *
 * The columns of `cases` are a fold over `case_events`, written in the same transaction and rebuildable at any time.
 * Its CHECKs say once more, in the database, what the domain's gates say: no offer is ready or submitted through Permitdesk
 * without agreement, attestation and fee (IRPR s. 209.11(1)(e), s. 303.1(2)), and no number is handed over before both
 * (IRPR s. 200(3)(f.1)). What was recorded as found is let through: it happened.
 */
export class CasesAndHistory1760000100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE employers (
        tenant_id uuid NOT NULL REFERENCES tenants,
        id uuid NOT NULL,
        legal_name text NOT NULL,
        operating_name text NOT NULL,
        business_number text CHECK (business_number ~ '^[0-9]{9}$'),
        regime text NOT NULL CHECK (regime IN ('bound', 'foreign_government', 'foreign_subdivision', 'mission', 'bridge_or_tunnel')),
        province text NOT NULL CHECK (province ~ '^[A-Z]{2}$'),
        details jsonb NOT NULL DEFAULT '{}',
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        PRIMARY KEY (tenant_id, id));
      COMMENT ON COLUMN employers.details IS 'Values of the business form of the Employer Portal by field id; they pre-fill every offer';

      CREATE TABLE workers (
        tenant_id uuid NOT NULL REFERENCES tenants,
        id uuid NOT NULL,
        family_name text NOT NULL,
        given_names text NOT NULL,
        date_of_birth date,
        gender text,
        birth_country text CHECK (birth_country ~ '^[A-Z]{2}$'),
        citizenship text NOT NULL CHECK (citizenship ~ '^[A-Z]{2}$'),
        residence text NOT NULL CHECK (residence ~ '^[A-Z]{2}$'),
        passport_number text NOT NULL,
        passport_expires_on date,
        official_language text NOT NULL CHECK (official_language IN ('en', 'fr')),
        email text,
        uci text CHECK (uci ~ '^([0-9]{8}|[0-9]{10})$'),
        biometrics_given_on date,
        updated_by text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        PRIMARY KEY (tenant_id, id));
      CREATE INDEX workers_name ON workers (tenant_id, lower(family_name), lower(given_names));

      CREATE TABLE fee_groups (
        tenant_id uuid NOT NULL REFERENCES tenants,
        id uuid NOT NULL,
        employer_id uuid NOT NULL,
        name text NOT NULL,
        offers_on date NOT NULL,
        created_at timestamptz NOT NULL,
        PRIMARY KEY (tenant_id, id),
        FOREIGN KEY (tenant_id, employer_id) REFERENCES employers);
      COMMENT ON TABLE fee_groups IS 'Performing artists and their staff offered work at the same time (IRPR s. 303.1(7))';

      CREATE TABLE cases (
        tenant_id uuid NOT NULL REFERENCES tenants,
        id uuid NOT NULL,
        number integer NOT NULL,
        worker_id uuid NOT NULL,
        employer_id uuid NOT NULL,
        previous_case_id uuid,
        fee_group_id uuid,
        responsible_id uuid NOT NULL REFERENCES accounts,
        kind text NOT NULL CHECK (kind IN ('first_permit', 'renewal', 'new_employer', 'new_terms')),
        job_title text NOT NULL,
        wanted_start_on date NOT NULL,
        intake_state text NOT NULL CHECK (intake_state IN ('new', 'requested', 'accepted', 'declined', 'closed')),
        exemption_state text NOT NULL CHECK (exemption_state IN ('open', 'in_review', 'signed_off', 'found')),
        exemption_outcome text CHECK (exemption_outcome IN ('lmia_exempt', 'no_offer_needed', 'lmia_needed', 'no_permit_needed')),
        exemption_code text CHECK (exemption_code ~ '^[A-Z][0-9]{2}$'),
        fee_state text NOT NULL CHECK (fee_state IN ('none', 'not_applicable', 'due', 'exempt', 'paid', 'allocated', 'kept',
                                                     'refund_due', 'refund_requested', 'refunded')),
        offer_state text NOT NULL CHECK (offer_state IN ('none', 'not_applicable', 'draft', 'ready', 'pending', 'matched', 'used', 'withdrawn')),
        permit_state text NOT NULL CHECK (permit_state = 'none' OR permit_state ~ '^P[0-9]{2}$'),
        stage text NOT NULL,
        holder text NOT NULL CHECK (holder IN ('us', 'client', 'worker', 'ircc', 'nobody')),
        agreement_complete boolean NOT NULL DEFAULT false,
        attested boolean NOT NULL DEFAULT false,
        fee_settled boolean NOT NULL DEFAULT false,
        offer_as_found boolean NOT NULL DEFAULT false,
        number_as_found boolean NOT NULL DEFAULT false,
        offer_number text CHECK (offer_number ~ '^A[0-9]{7}$' AND offer_number <> 'A9999999'),
        offer_submitted_at timestamptz,
        number_handed_on date,
        fee_paid_at timestamptz,
        fee_paid_cents integer CHECK (fee_paid_cents >= 0),
        application_received_at timestamptz,
        permit_valid_from date,
        permit_valid_to date,
        next_on date,
        next_rule text,
        time_move_on date,
        time_move_event text,
        last_seq integer NOT NULL,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, number),
        FOREIGN KEY (tenant_id, worker_id) REFERENCES workers,
        FOREIGN KEY (tenant_id, employer_id) REFERENCES employers,
        FOREIGN KEY (tenant_id, previous_case_id) REFERENCES cases,
        FOREIGN KEY (tenant_id, fee_group_id) REFERENCES fee_groups,
        CONSTRAINT offer_after_agreement_attestation_and_fee CHECK (
          offer_state NOT IN ('ready', 'pending', 'matched') OR offer_as_found OR (agreement_complete AND attested AND fee_settled)),
        CONSTRAINT submitted_offer_has_its_number CHECK (
          offer_state NOT IN ('pending', 'matched') OR offer_as_found OR (offer_number IS NOT NULL AND offer_submitted_at IS NOT NULL)),
        CONSTRAINT number_handed_over_after_offer_and_fee CHECK (
          number_handed_on IS NULL OR number_as_found OR (offer_number IS NOT NULL AND offer_submitted_at IS NOT NULL AND fee_settled)));
      CREATE UNIQUE INDEX cases_offer_number ON cases (tenant_id, offer_number);
      CREATE INDEX cases_next ON cases (tenant_id, next_on, id);
      CREATE INDEX cases_worker ON cases (tenant_id, worker_id);
      CREATE INDEX cases_employer ON cases (tenant_id, employer_id);
      CREATE INDEX cases_previous ON cases (tenant_id, previous_case_id) WHERE previous_case_id IS NOT NULL;
      CREATE INDEX cases_time_move ON cases (time_move_on) WHERE time_move_on IS NOT NULL;

      CREATE TABLE case_events (
        tenant_id uuid NOT NULL,
        case_id uuid NOT NULL,
        seq integer NOT NULL CHECK (seq > 0),
        id uuid NOT NULL,
        type text NOT NULL,
        occurred_on date NOT NULL,
        learned_on date NOT NULL,
        source text NOT NULL,
        as_found boolean NOT NULL,
        facts jsonb NOT NULL,
        corrected jsonb,
        note text,
        recorded_by text NOT NULL,
        recorded_at timestamptz NOT NULL,
        PRIMARY KEY (tenant_id, case_id, seq),
        UNIQUE (id),
        FOREIGN KEY (tenant_id, case_id) REFERENCES cases);
      COMMENT ON TABLE case_events IS 'Append-only: a mistake is mended by a correcting event, nothing is overwritten';

      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; END $$;
      CREATE TRIGGER case_events_append_only BEFORE UPDATE OR DELETE ON case_events FOR EACH ROW EXECUTE FUNCTION refuse_change();

      CREATE TABLE evidence (
        tenant_id uuid NOT NULL REFERENCES tenants,
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        purpose text NOT NULL,
        title text NOT NULL,
        reference text,
        file_name text,
        media_type text,
        size_bytes integer CHECK (size_bytes >= 0),
        sha256 text CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        added_by text NOT NULL,
        added_at timestamptz NOT NULL,
        PRIMARY KEY (tenant_id, id),
        FOREIGN KEY (tenant_id, case_id) REFERENCES cases,
        CONSTRAINT file_or_reference CHECK (sha256 IS NOT NULL OR reference IS NOT NULL));
      CREATE INDEX evidence_case ON evidence (tenant_id, case_id);
      COMMENT ON COLUMN evidence.reference IS 'Where the paper is kept, when no file was uploaded';

      CREATE TABLE findings (
        tenant_id uuid NOT NULL REFERENCES tenants,
        case_id uuid NOT NULL,
        key text NOT NULL,
        code text NOT NULL,
        basis text NOT NULL CHECK (basis IN ('law', 'house')),
        event_id uuid,
        body jsonb NOT NULL,
        seen_at timestamptz NOT NULL,
        gone_at timestamptz,
        decision text CHECK (decision IN ('justified', 'mended', 'accepted')),
        decision_reason text,
        decided_by text,
        decided_at timestamptz,
        PRIMARY KEY (tenant_id, case_id, key),
        FOREIGN KEY (tenant_id, case_id) REFERENCES cases,
        CHECK ((decision IS NULL) = (decided_at IS NULL)));

      ${tenantWall('employers', 'SELECT, INSERT, UPDATE')}
      ${tenantWall('workers', 'SELECT, INSERT, UPDATE')}
      ${tenantWall('fee_groups', 'SELECT, INSERT')}
      ${tenantWall('cases', 'SELECT, INSERT, UPDATE')}
      ${tenantWall('case_events', 'SELECT, INSERT')}
      ${tenantWall('evidence', 'SELECT, INSERT')}
      ${tenantWall('findings', 'SELECT, INSERT, UPDATE')}

      CREATE FUNCTION app_due_time_moves(at timestamptz, most integer) RETURNS TABLE (tenant_id uuid, case_id uuid, event text, due_on date, last_seq integer)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
          SELECT c.tenant_id, c.id, c.time_move_event, c.time_move_on, c.last_seq
          FROM cases c JOIN tenants t ON t.id = c.tenant_id
          WHERE c.time_move_on IS NOT NULL AND c.time_move_on <= (at AT TIME ZONE t.zone)::date
          ORDER BY c.time_move_on, c.id LIMIT most $$;
      COMMENT ON FUNCTION app_due_time_moves IS 'Cases whose state time itself has moved, by the local day of their tenant: ids only';
      REVOKE ALL ON FUNCTION app_due_time_moves FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION app_due_time_moves TO permitdesk_app;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION app_due_time_moves;
      DROP TABLE findings, evidence, case_events, cases, fee_groups, workers, employers;
      DROP FUNCTION refuse_change;`);
  }
}
