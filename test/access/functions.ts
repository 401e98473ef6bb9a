/**
 * Functions that run as the owner, past row security. Each says what it may give: `within` answers for the tenant that is
 * set and for nothing beyond it; `above` serves what stands over the tenants, and gives exactly these columns.
 * One that is not here fails the proof.
 */
export type DefinerEntry =
  { readonly kind: 'within' } | { readonly kind: 'above'; readonly gives: readonly string[]; readonly why: string };

const within: DefinerEntry = { kind: 'within' };
const above = (why: string, ...gives: string[]): DefinerEntry => ({ kind: 'above', gives, why });

export const DEFINERS: Readonly<Record<string, DefinerEntry>> = {
  app_live_grants: within,
  app_sees_all: within,
  app_reached: within,
  app_reached_employers: within,
  app_reached_entities: within,
  app_colleagues: within,
  auth_find_account: above('who signs in has no tenant yet', 'account_id', 'password_hash', 'tenant_ids'),
  auth_open_session: above('a session is opened before there is one'),
  auth_session: above(
    'the token of the cookie is all that is known; it names one person in one tenant',
    ...['account_id', 'tenant_id', 'grants', 'display_name', 'email', 'language', 'tenant_name', 'tenant_kind', 'zone'],
  ),
  auth_close_session: above('whoever holds the token may end it'),
  auth_set_language: above('whoever holds the token chooses the language'),
  app_tenants: above('the sweeps of the worker go tenant by tenant', 'tenant_id', 'zone'),
  app_due_time_moves: above(
    'the timer asks what is due anywhere: ids and days',
    'tenant_id',
    'case_id',
    'event',
    'due_on',
    'last_seq',
  ),
  app_due_rungs: above('the timer asks what is due anywhere: ids', 'tenant_id', 'rung_id'),
};
