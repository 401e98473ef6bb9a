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

/** Which rows of `cases` a person reaches: those of a live grant that carries the permission of the request. */
export const reachPolicy = `tenant_id = app_tenant() AND ((SELECT app_sees_all())
  OR employer_id IN (SELECT app_reached('employer')) OR entity_id IN (SELECT app_reached('entity')) OR branch_id IN (SELECT app_reached('branch'))
  OR id IN (SELECT app_reached('case')) OR worker_id IN (SELECT app_reached('worker')))`;

/** What acts under a reading permission writes nothing here, whatever the code above believes. */
export const writingOnly = (table: string): string => `
  CREATE POLICY writes_in ON ${table} AS RESTRICTIVE FOR INSERT TO permitdesk_app WITH CHECK ((SELECT app_may_write()));
  CREATE POLICY writes_over ON ${table} AS RESTRICTIVE FOR UPDATE TO permitdesk_app USING (true) WITH CHECK ((SELECT app_may_write()));`;

/**
 * The inner wall of a table whose rows hang on a case by `case_id`: it shows what belongs to the cases a person reaches.
 * @param grants given for a new table, which then gets the owner's part of the wall too; left out when the table has it.
 */
export const caseWall = (table: string, grants?: string): string => {
  const reached = `tenant_id = app_tenant() AND ((SELECT app_sees_all()) OR case_id IN (SELECT app_seen_cases()))`;
  const outer =
    grants === undefined
      ? ''
      : `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY; ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
         CREATE POLICY migrator ON ${table} TO CURRENT_USER USING (true) WITH CHECK (true);
         GRANT ${grants} ON ${table} TO permitdesk_app;`;
  return `${outer}
  CREATE POLICY tenant_wall ON ${table} TO permitdesk_app USING (${reached}) WITH CHECK (${reached});
  ${writingOnly(table)}`;
};
