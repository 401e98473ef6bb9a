import { queryOptions } from '@tanstack/react-query';
import { answer, api, type Api } from '../../api/client';

export type Account = Api['AccountView'];
export type Passkey = Api['PasskeyView'];
export type OpenSession = Api['OpenSessionView'];

/** The reader's own account. */
export const accountQuery = queryOptions({
  queryKey: ['account'],
  queryFn: () => answer(api.GET('/api/v1/account')),
});

/** Where the reader is signed in. */
export const openSessionsQuery = queryOptions({
  queryKey: ['account', 'sessions'],
  queryFn: () => answer(api.GET('/api/v1/account/sessions')),
});
