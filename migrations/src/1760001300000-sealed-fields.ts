import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantWall } from './tenant-wall.js';

/** Facts, and fields of an offer, that lie sealed within JSON; `SEALED_TABLES` of the persistence library names the same. */
const FACTS = ['passportNumber', 'uci', 'passportDigest'];
const FIELDS = ['fw_date_of_birth', 'fw_passport_number', 'fw_uci'];
const MAY_BE_SEALED: Readonly<Record<string, readonly string[]>> = {
  case_events: FACTS.flatMap((name) => [`facts,${name}`, `corrected,${name}`]),
  offer_changes: FIELDS.flatMap((id) => [`changes,${id},from`, `changes,${id},to`]),
  offer_snapshots: FIELDS.map((id) => `content,values,${id}`),
};

/**
 * What proves who a person is lies sealed: first half. The columns for it come beside the clear ones; then `permitdesk keys
 * seal` fills them, for only the product holds the key; then the next migration drops the clear ones.
 */
export class SealedFields1760001300000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE data_keys (
        tenant_id uuid NOT NULL REFERENCES tenants,
        version integer NOT NULL CHECK (version > 0),
        wrapped text NOT NULL CHECK (wrapped LIKE 's1.%'),
        created_at timestamptz NOT NULL,
        retired_at timestamptz,
        PRIMARY KEY (tenant_id, version));
      COMMENT ON TABLE data_keys IS 'One key per tenant and version; what lies sealed names the version. Retired: nothing lies under it any more';
      COMMENT ON COLUMN data_keys.wrapped IS 'Sealed under the installation key, which is never in the database; the text names which';
      ${tenantWall('data_keys', 'SELECT, INSERT')}

      ALTER TABLE workers
        ADD COLUMN date_of_birth_sealed text,
        ADD COLUMN passport_sealed text,
        ADD COLUMN passport_index bytea,
        ADD COLUMN uci_sealed text,
        ADD COLUMN uci_index bytea,
        ALTER COLUMN passport_number DROP NOT NULL;
      COMMENT ON COLUMN workers.passport_index IS 'Keyed fingerprint of the normal form: found by the exact number, and by nothing less';
      CREATE INDEX workers_passport ON workers (tenant_id, passport_index);
      CREATE INDEX workers_uci ON workers (tenant_id, uci_index) WHERE uci_index IS NOT NULL;

      CREATE FUNCTION app_worker_on_file(of_passport bytea[], of_uci bytea[]) RETURNS boolean
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
          SELECT EXISTS (SELECT 1 FROM workers w WHERE w.tenant_id = app_tenant()
            AND (w.passport_index = ANY(of_passport) OR w.uci_index = ANY(of_uci))) $$;
      COMMENT ON FUNCTION app_worker_on_file IS
        'Whether the tenant knows the person, also where the asker may not see the record: yes or no, and nothing of it';
      REVOKE ALL ON FUNCTION app_worker_on_file FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION app_worker_on_file TO permitdesk_app;

      CREATE FUNCTION refuse_change_but_sealing() RETURNS trigger LANGUAGE plpgsql AS $$
        DECLARE before jsonb; after jsonb; path text;
        BEGIN
          IF TG_OP = 'UPDATE' AND current_setting('app.sealing', true) = 'on' THEN
            before := to_jsonb(OLD); after := to_jsonb(NEW);
            FOREACH path IN ARRAY TG_ARGV LOOP
              before := before #- string_to_array(path, ','); after := after #- string_to_array(path, ',');
            END LOOP;
            IF before = after THEN RETURN NEW; END IF;
          END IF;
          RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
        END $$;
      COMMENT ON FUNCTION refuse_change_but_sealing IS
        'Append-only, but the owner may seal a guarded value anew: nothing else of the row may differ';
      ${Object.entries(MAY_BE_SEALED)
        .map(
          ([table, paths]) => `
      DROP TRIGGER ${table}_append_only ON ${table};
      CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW
        EXECUTE FUNCTION refuse_change_but_sealing(${paths.map((path) => `'${path}'`).join(', ')});`,
        )
        .join('')}

      -- An audit names what was corrected, never the number that was on file: what earlier versions wrote down goes.
      ALTER TABLE audit_log DISABLE TRIGGER audit_log_append_only;
      UPDATE audit_log SET
        before = ${FACTS.reduce((sql, name) => `${sql} #- '{facts,${name}}'`, 'before')},
        after = ${FACTS.reduce((sql, name) => `${sql} #- '{facts,${name}}'`, 'after')}
      WHERE (before->'facts') ?| ARRAY['${FACTS.join("', '")}'] OR (after->'facts') ?| ARRAY['${FACTS.join("', '")}'];
      ALTER TABLE audit_log ENABLE TRIGGER audit_log_append_only;`);
  }

  /** What lies sealed cannot be opened here: it is lost. Restore a backup instead, if there is anything. */
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ${Object.keys(MAY_BE_SEALED)
        .map(
          (table) => `
      DROP TRIGGER ${table}_append_only ON ${table};
      CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_change();`,
        )
        .join('')}
      DROP FUNCTION refuse_change_but_sealing;
      DROP FUNCTION app_worker_on_file;
      ALTER TABLE workers DROP COLUMN date_of_birth_sealed, DROP COLUMN passport_sealed, DROP COLUMN passport_index,
        DROP COLUMN uci_sealed, DROP COLUMN uci_index;
      DROP TABLE data_keys;`);
  }
}
