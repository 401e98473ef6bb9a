/**
 * The wall every tenant table stands behind: row security that the owner is under too, one tenant at a time for the app,
 * everything for the migrator (and for the functions it defines, which answer with ids only).
 */
export const tenantWall = (table: string, grants: string): string => `
  ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
  ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
  CREATE POLICY tenant_wall ON ${table} TO permitdesk_app USING (tenant_id = app_tenant()) WITH CHECK (tenant_id = app_tenant());
  CREATE POLICY migrator ON ${table} TO CURRENT_USER USING (true) WITH CHECK (true);
  GRANT ${grants} ON ${table} TO permitdesk_app;`;
