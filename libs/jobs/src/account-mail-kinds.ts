/** What a person is told by mail about the way they sign in. */
export const ACCOUNT_MAIL_KINDS = [
  'password-changed',
  'second-factor-on',
  'second-factor-off',
  'recovery-codes-renewed',
  'recovery-code-used',
  'passkey-added',
  'passkey-removed',
] as const;
export type AccountMailKind = (typeof ACCOUNT_MAIL_KINDS)[number];
