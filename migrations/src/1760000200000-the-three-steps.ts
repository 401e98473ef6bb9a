import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantWall } from './tenant-wall.js';

/** The working papers of the three steps: the assessment with its frozen snapshots, the offer with its versions and copies. */
export class TheThreeSteps1760000200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE exemption_assessments (
        tenant_id uuid NOT NULL REFERENCES tenants,
        case_id uuid NOT NULL,
        outcome text CHECK (outcome IN ('lmia_exempt', 'no_offer_needed', 'lmia_needed', 'no_permit_needed')),
        code text CHECK (code ~ '^[A-Z][0-9]{2}$'),
        work_province text CHECK (work_province ~ '^[A-Z]{2}$'),
        noc text CHECK (noc ~ '^[0-9]{5}$'),
        reasons text,
        explanation_en text,
        explanation_fr text,
        answers jsonb NOT NULL DEFAULT '{}',
        version integer NOT NULL DEFAULT 1,
        updated_by text NOT NULL,
        updated_at timestamptz NOT NULL,
        PRIMARY KEY (tenant_id, case_id),
        FOREIGN KEY (tenant_id, case_id) REFERENCES cases);

      CREATE TABLE exemption_snapshots (
        tenant_id uuid NOT NULL REFERENCES tenants,
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        content jsonb NOT NULL,
        sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        made_by text NOT NULL,
        made_at timestamptz NOT NULL,
        PRIMARY KEY (tenant_id, id),
        FOREIGN KEY (tenant_id, case_id) REFERENCES cases);
      COMMENT ON COLUMN exemption_snapshots.sha256 IS 'Of the canonical JSON of content: what was signed off is what is on file';

      CREATE TABLE offers (
        tenant_id uuid NOT NULL REFERENCES tenants,
        case_id uuid NOT NULL,
        "values" jsonb NOT NULL DEFAULT '{}',
        checks jsonb NOT NULL DEFAULT '{}',
        version integer NOT NULL DEFAULT 1,
        updated_by text NOT NULL,
        updated_at timestamptz NOT NULL,
        PRIMARY KEY (tenant_id, case_id),
        FOREIGN KEY (tenant_id, case_id) REFERENCES cases);

      COMMENT ON COLUMN offers.checks IS 'Answers that the pre-flight needs and the portal does not ask: reference wage, regulated occupation, standing of the employer';

      CREATE TABLE offer_changes (
        tenant_id uuid NOT NULL REFERENCES tenants,
        case_id uuid NOT NULL,
        version integer NOT NULL,
        changes jsonb NOT NULL,
        changed_by text NOT NULL,
        changed_at timestamptz NOT NULL,
        PRIMARY KEY (tenant_id, case_id, version),
        FOREIGN KEY (tenant_id, case_id) REFERENCES cases);
      COMMENT ON TABLE offer_changes IS 'What each version changed, from and to: any earlier version can be read back';

      CREATE TABLE offer_snapshots (
        tenant_id uuid NOT NULL REFERENCES tenants,
        id uuid NOT NULL,
        case_id uuid NOT NULL,
        version integer NOT NULL,
        content jsonb NOT NULL,
        sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        made_by text NOT NULL,
        made_at timestamptz NOT NULL,
        PRIMARY KEY (tenant_id, id),
        FOREIGN KEY (tenant_id, case_id) REFERENCES cases);

      CREATE TABLE offer_copies (
        tenant_id uuid NOT NULL REFERENCES tenants,
        case_id uuid NOT NULL,
        seq bigint GENERATED ALWAYS AS IDENTITY,
        field_id text NOT NULL,
        version integer NOT NULL,
        copied_by text NOT NULL,
        copied_at timestamptz NOT NULL,
        PRIMARY KEY (tenant_id, case_id, seq),
        FOREIGN KEY (tenant_id, case_id) REFERENCES cases);
      COMMENT ON TABLE offer_copies IS 'Who copied which field of which version to the portal, and when; never the value';

      CREATE TRIGGER exemption_snapshots_append_only BEFORE UPDATE OR DELETE ON exemption_snapshots FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER offer_changes_append_only BEFORE UPDATE OR DELETE ON offer_changes FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER offer_snapshots_append_only BEFORE UPDATE OR DELETE ON offer_snapshots FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER offer_copies_append_only BEFORE UPDATE OR DELETE ON offer_copies FOR EACH ROW EXECUTE FUNCTION refuse_change();

      ${tenantWall('exemption_assessments', 'SELECT, INSERT, UPDATE')}
      ${tenantWall('exemption_snapshots', 'SELECT, INSERT')}
      ${tenantWall('offers', 'SELECT, INSERT, UPDATE')}
      ${tenantWall('offer_changes', 'SELECT, INSERT')}
      ${tenantWall('offer_snapshots', 'SELECT, INSERT')}
      ${tenantWall('offer_copies', 'SELECT, INSERT')}`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      'DROP TABLE offer_copies, offer_snapshots, offer_changes, offers, exemption_snapshots, exemption_assessments;',
    );
  }
}
