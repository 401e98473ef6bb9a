/** Why a sign-in through a provider led nowhere; the sign-in page says it in words. */
export const SIGN_IN_PROBLEMS = [
  'sso.no-connection',
  'sso.expired',
  'sso.provider-refused',
  'sso.provider-unreachable',
  'sso.answer-invalid',
  'sso.email-unverified',
  'sso.unknown-person',
  'sso.person-disabled',
  'sso.no-role',
] as const;
export type SignInProblem = (typeof SIGN_IN_PROBLEMS)[number];

/** The sign-in page with the problem, and with where the person wanted to go. */
export const problemPage = (problem: SignInProblem, returnTo = '/'): string =>
  `/sign-in?${new URLSearchParams({ problem, ...(returnTo === '/' ? {} : { next: returnTo }) }).toString()}`;

/** An address of our own pages; anything else leads home, so that a link of ours never sends a person elsewhere. */
export const ownPath = (wanted: string | undefined): string =>
  wanted !== undefined &&
  wanted.length <= 2_000 &&
  /^\/(?![/\\])[^\\\s\p{Cc}]*$/u.test(wanted) &&
  !wanted.startsWith('/sign-in')
    ? wanted
    : '/';
