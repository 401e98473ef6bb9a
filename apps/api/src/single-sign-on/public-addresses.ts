import type { ApiEnvironment } from '../environment.js';

/** Where people reach this installation. Never taken from a request: its Host header is the caller's to choose. */
export const publicUrlOf = (environment: ApiEnvironment): string =>
  (environment.PUBLIC_URL ?? `http://${environment.HOST}:${environment.PORT}`).replace(/\/+$/, '');

export const redirectUriOf = (environment: ApiEnvironment): string =>
  `${publicUrlOf(environment)}/api/v1/single-sign-on/callback`;

export const startAddressOf = (connectionId: string): string => `/api/v1/single-sign-on/start/${connectionId}`;
