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
    ...['session_id', 'method', 'last_used_at', 'expires_at', 'viewing_as', 'second_factor_missing'],
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
  app_worker_on_file: within,
  app_has_viewed: within,
  app_tenants_to_seal: above('the sealer asks whose audit waits: ids and zones', 'tenant_id', 'zone'),
  app_tenants_to_verify: above('the daily check asks whose chain is due: ids and zones', 'tenant_id', 'zone'),
  app_forget_expired: above('clears what is over, of everybody alike'),
  auth_account_of: above('for the functions beside it alone: the app cannot call it'),
  auth_my_account: above(
    'the person of this token, and nobody else',
    ...['account_id', 'email', 'display_name', 'language', 'password_hash', 'password_set_at'],
    ...['totp_since', 'recovery_codes_left', 'session_created_at', 'session_method'],
  ),
  auth_rename: above('the person of this token'),
  auth_set_password: above('the person of this token'),
  auth_rehash_password: above('only where the hash is still the one that was verified'),
  auth_sign_in_facts: above(
    'between password and session there is no tenant',
    'display_name',
    'email',
    'language',
    'has_totp',
  ),
  auth_tenants_of: above('a person chooses among the own workspaces', 'tenant_id', 'tenant_name', 'tenant_kind'),
  auth_audit: above('what touches an account is in the audit of each of its tenants; only security events are taken'),
  auth_touch_session: above('whoever holds the token'),
  auth_sessions: above(
    'the sessions of the person of this token',
    ...['id', 'is_this', 'user_agent', 'created_at', 'last_used_at', 'expires_at', 'method', 'tenant_name'],
  ),
  auth_revoke_session: above('of the person of this token'),
  auth_revoke_other_sessions: above('of the person of this token'),
  auth_rotate_session: above('whoever holds the token, into a workspace the person belongs to'),
  auth_open_pending: above('the password was right, there is no session yet'),
  auth_pending: above('the token of a half sign-in names its account'),
  auth_close_pending: above('whoever holds the token'),
  auth_totp: above(
    'checked before there is a session; the secret is sealed',
    'sealed_secret',
    'is_confirmed',
    'last_step',
  ),
  auth_begin_totp: above('the person of this token'),
  auth_confirm_totp: above('the person of this token'),
  auth_use_totp: above('burns one step of one account, before there is a session'),
  auth_remove_totp: above('the person of this token'),
  auth_renew_recovery_codes: above('the person of this token'),
  auth_use_recovery_code: above('burns one code of one account, before there is a session'),
  auth_passkeys: above(
    'of the person of this token',
    ...['id', 'name', 'credential_id', 'transports', 'backed_up', 'created_at', 'last_used_at'],
  ),
  auth_add_passkey: above('the person of this token'),
  auth_rename_passkey: above('the person of this token'),
  auth_remove_passkey: above('the person of this token'),
  auth_find_passkey: above(
    'who signs in with a passkey is known by it alone',
    'id',
    'account_id',
    'public_key',
    'counter',
    'transports',
  ),
  auth_passkey_used: above('counts one use of one key'),
  auth_keep_challenge: above('before there is a session'),
  auth_take_challenge: above('once, by the hash of the challenge', 'account_id'),
  auth_ask_reset: above('who asks for a reset is nobody yet', 'account_id', 'tenant_id'),
  auth_arm_reset: above('by the mail job alone', 'email', 'language'),
  auth_find_reset: above('whoever holds the token of the mail', 'account_id', 'email', 'display_name'),
  auth_use_reset: above('whoever holds the token of the mail'),
  auth_find_invitation: above(
    'whoever holds the token of the mail',
    ...['tenant_id', 'id', 'tenant_name', 'zone', 'email', 'language', 'role', 'scope', 'scope_id', 'ends_on'],
    ...['reason', 'invited_by', 'inviter', 'expires_at', 'accepted_at', 'withdrawn_at', 'account_id'],
  ),
  auth_make_account: above('whoever accepts an invitation has no account yet'),
};
