/** A column whose values a `SecretBox` seals. */
export interface SecretColumn {
  readonly table: string;
  readonly column: string;
  /** SQL over the table's row that gives the place's `tenant`: `tenant_id::text`, or `'-'` above the tenants. */
  readonly tenant: string;
  /** SQL over the table's row that gives the place's `row`: `id::text`. */
  readonly row: string;
}

/** Every column under the installation key itself; `permitdesk keys rewrap` seals them anew under the newest one. */
export const SECRET_COLUMNS: readonly SecretColumn[] = [
  { table: 'totp_factors', column: 'sealed_secret', tenant: `'-'`, row: 'account_id::text' },
  { table: 'sso_connections', column: 'sealed_secret', tenant: 'tenant_id::text', row: 'id::text' },
];
