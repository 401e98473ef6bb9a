import { queryOptions } from '@tanstack/react-query';
import { answer, api, type Api } from '../../api/client';

export type PortalAccount = Api['PortalAccountView'];
export type CustodianView = Api['CustodianView'];

/** Portal accounts with their custodians: of one employer, or of all the reader reaches. */
export const custodiansQuery = (employerId?: string) =>
  queryOptions({
    queryKey: ['custodians', employerId ?? 'all'],
    queryFn: () =>
      employerId === undefined
        ? answer(api.GET('/api/v1/custodians'))
        : answer(api.GET('/api/v1/employers/{id}/custodians', { params: { path: { id: employerId } } })),
  });

/** People of the workspace who can be named somewhere. */
export const colleaguesQuery = queryOptions({
  queryKey: ['colleagues'],
  queryFn: () => answer(api.GET('/api/v1/colleagues')),
  staleTime: 60_000,
});
