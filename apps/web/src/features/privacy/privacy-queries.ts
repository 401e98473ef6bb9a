import { queryOptions, useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { answer, api, type Api } from '../../api/client';

export type RetentionLine = Api['RetentionLineView'];
export type Hold = Api['HoldView'];
export type Disposal = Api['DisposalView'];
export type Certificate = Api['CertificateView'];
export type Breach = Api['BreachView'];
export type PrivacyRequest = Api['PrivacyRequestView'];
export type PrivacySettings = Api['PrivacySettingsView'];

export const privacySettingsQuery = queryOptions({
  queryKey: ['privacy', 'settings'],
  queryFn: () => answer(api.GET('/api/v1/privacy/settings')),
});
export const holdsQuery = queryOptions({
  queryKey: ['privacy', 'holds'],
  queryFn: () => answer(api.GET('/api/v1/privacy/holds')),
});
export const disposalsQuery = queryOptions({
  queryKey: ['privacy', 'disposals'],
  queryFn: () => answer(api.GET('/api/v1/privacy/disposals')),
});
export const certificatesQuery = queryOptions({
  queryKey: ['privacy', 'certificates'],
  queryFn: () => answer(api.GET('/api/v1/privacy/certificates')),
});
export const certificateQuery = (id: string) =>
  queryOptions({
    queryKey: ['privacy', 'certificates', id],
    queryFn: () => answer(api.GET('/api/v1/privacy/certificates/{id}', { params: { path: { id } } })),
  });
export const breachesQuery = queryOptions({
  queryKey: ['privacy', 'breaches'],
  queryFn: () => answer(api.GET('/api/v1/privacy/breaches')),
});
export const requestsQuery = queryOptions({
  queryKey: ['privacy', 'requests'],
  queryFn: () => answer(api.GET('/api/v1/privacy/requests')),
});
export const retentionQuery = queryOptions({
  queryKey: ['privacy', 'retention'],
  queryFn: () => answer(api.GET('/api/v1/privacy/retention')),
});
export const workerRetentionQuery = (id: string) =>
  queryOptions({
    queryKey: ['privacy', 'worker', id],
    queryFn: () => answer(api.GET('/api/v1/privacy/workers/{id}/retention', { params: { path: { id } } })),
  });
export const earlierValuesQuery = (id: string) =>
  queryOptions({
    queryKey: ['worker', id, 'earlier-values'],
    queryFn: () => answer(api.GET('/api/v1/workers/{id}/earlier-values', { params: { path: { id } } })),
  });

/** An act on privacy: what follows from it elsewhere is read anew. */
export const usePrivacyChange = <B, R>(send: (body: B) => Promise<R>, also: readonly QueryKey[] = []) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: () => {
      for (const queryKey of [['privacy'], ...also]) void queries.invalidateQueries({ queryKey });
    },
  });
};
