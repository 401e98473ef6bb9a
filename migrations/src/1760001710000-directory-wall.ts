import type { MigrationInterface, QueryRunner } from 'typeorm';

const DIRECTORY = [
  'sso_connections',
  'sso_domains',
  'sso_groups',
  'sso_group_members',
  'sso_identities',
  'scim_tokens',
  'scim_users',
] as const;
const SETS_UP = `(SELECT app_is_system() OR (app_permission() IN ('settings.edit', 'people.manage') AND app_sees_all()))`;

/** How people come in, and which role a directory's group gives: for who sets up the workspace or manages its people. */
export class DirectoryWall1760001710000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const table of DIRECTORY)
      await db.query(
        `CREATE POLICY set_up_by_whom ON ${table} AS RESTRICTIVE TO permitdesk_app USING (${SETS_UP}) WITH CHECK (${SETS_UP})`,
      );
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of DIRECTORY) await db.query(`DROP POLICY set_up_by_whom ON ${table}`);
  }
}
