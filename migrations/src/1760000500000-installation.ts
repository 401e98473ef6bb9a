import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the first run of this database did, so that it is done once, and done again when it was cut short. */
export class Installation1760000500000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE installation (
        only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
        sample text NOT NULL CHECK (sample IN ('none', 'loading', 'loaded')));
      COMMENT ON TABLE installation IS 'One row, the owner''s alone: whether this database holds the sample workspace';`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE installation;');
  }
}
