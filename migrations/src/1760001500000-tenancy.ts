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
      REVOKE ALL ON FUNCTION app_due_custodian_checks FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION app_due_custodian_checks TO permitdesk_app;`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP FUNCTION app_due_custodian_checks;
      DELETE FROM deliveries d USING notices n WHERE n.tenant_id = d.tenant_id AND n.id = d.notice_id AND n.case_id IS NULL;
      DELETE FROM notices WHERE case_id IS NULL;
      ALTER TABLE notices DROP COLUMN employer_id;
      ALTER TABLE notices ALTER COLUMN case_id SET NOT NULL;
      DROP TABLE custodian_checks, custodians;
      DROP INDEX cases_entity;
      DROP INDEX entities_live_number;`);
  }
}
