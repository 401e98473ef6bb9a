import type { MigrationInterface, QueryRunner } from 'typeorm';

const PEOPLE = `(SELECT app_is_system() OR (app_permission() = 'people.manage' AND app_sees_all()))`;

/**
 * What the proof of access found open within a tenant: invitations bear addresses and give roles, so only whoever manages
 * people has to do with them; the chain of the audit is made by the sealer alone.
 */
export class WallsMadeWhole1760001700000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP POLICY tenant_wall ON invitations;
      CREATE POLICY tenant_wall ON invitations TO permitdesk_app
        USING (tenant_id = app_tenant() AND ${PEOPLE}) WITH CHECK (tenant_id = app_tenant() AND ${PEOPLE});
      CREATE POLICY sealer_takes ON audit_unsealed AS RESTRICTIVE FOR DELETE TO permitdesk_app USING ((SELECT app_is_system()));
      CREATE POLICY sealer_links ON audit_links AS RESTRICTIVE FOR INSERT TO permitdesk_app WITH CHECK ((SELECT app_is_system()));`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      DROP POLICY sealer_links ON audit_links;
      DROP POLICY sealer_takes ON audit_unsealed;
      DROP POLICY tenant_wall ON invitations;
      CREATE POLICY tenant_wall ON invitations TO permitdesk_app USING (tenant_id = app_tenant()) WITH CHECK (tenant_id = app_tenant());`);
  }
}
