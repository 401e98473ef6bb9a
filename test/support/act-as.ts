import type pg from 'pg';

/** What a transaction of the product tells the database before it asks anything. */
export interface Acting {
  readonly tenant: string;
  /** An account's id, or a part of the product that sees the whole tenant. */
  readonly actor?: string;
  readonly permission?: string;
  readonly today?: string;
}

/** Tells a connection who acts, straight in SQL. @param local false for a setting that outlasts the transaction. */
export const actAs = async (client: pg.Client, acting: Acting, local = true): Promise<void> => {
  const { tenant, actor = 'system:test', permission = 'system', today = '2026-11-22' } = acting;
  for (const [name, value] of Object.entries({ tenant, actor, permission, today }))
    await client.query('SELECT set_config($1, $2, $3)', [`app.${name}`, value, local]);
  await client.query(local ? 'SELECT app_enter()' : `SELECT set_config('app.sees_all', app_holds_all()::text, false)`);
};
