import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What proves who a person is lies sealed: second half. The clear columns go, and with them the CHECKs of their form, which
 * the domain keeps. Refuses while one value is still clear: between the halves `permitdesk keys seal` runs.
 */
export class ClearFieldsGone1760001310000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      LOCK TABLE workers IN ACCESS EXCLUSIVE MODE;
      DO $$ BEGIN
        IF EXISTS (SELECT 1 FROM workers WHERE passport_sealed IS NULL OR passport_number IS NOT NULL OR uci IS NOT NULL OR date_of_birth IS NOT NULL)
        THEN RAISE EXCEPTION 'workers hold clear values: run “permitdesk migrate” with PERMITDESK_KEY, which seals them first'; END IF;
      END $$;
      ALTER TABLE workers
        DROP COLUMN passport_number, DROP COLUMN uci, DROP COLUMN date_of_birth,
        ALTER COLUMN passport_sealed SET NOT NULL, ALTER COLUMN passport_index SET NOT NULL,
        ADD CONSTRAINT workers_guarded_is_sealed CHECK (passport_sealed LIKE 's1.%' AND uci_sealed LIKE 's1.%' AND date_of_birth_sealed LIKE 's1.%'),
        ADD CONSTRAINT workers_uci_is_found CHECK ((uci_sealed IS NULL) = (uci_index IS NULL));`);
  }

  /** The columns come back empty: their values lie sealed beside them. */
  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE workers
        DROP CONSTRAINT workers_guarded_is_sealed, DROP CONSTRAINT workers_uci_is_found,
        ADD COLUMN passport_number text, ADD COLUMN uci text CHECK (uci ~ '^([0-9]{8}|[0-9]{10})$'), ADD COLUMN date_of_birth date,
        ALTER COLUMN passport_sealed DROP NOT NULL, ALTER COLUMN passport_index DROP NOT NULL;`);
  }
}
