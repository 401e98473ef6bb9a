import { queryOptions } from '@tanstack/react-query';
import { answer, api, type Api } from '../../../api/client';

export type ConnectionView = Api['ConnectionView'];
export type ConnectionTestView = Api['ConnectionTestView'];
export type ScimTokenView = Api['ScimTokenView'];

export const connectionsQuery = queryOptions({
  queryKey: ['single-sign-on', 'connections'],
  queryFn: () => answer(api.GET('/api/v1/single-sign-on/connections')),
});

export const scimTokensQuery = queryOptions({
  queryKey: ['single-sign-on', 'scim-tokens'],
  queryFn: () => answer(api.GET('/api/v1/scim-tokens')),
});
