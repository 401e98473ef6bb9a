/** Where to go after signing in: an address of ours, never one that a stranger put into a link. */
export const safeReturnAddress = (wanted: string | undefined): string =>
  wanted !== undefined && /^\/(?![/\\])/.test(wanted) && !wanted.startsWith('/sign-in') ? wanted : '/';
