import { queryOptions } from '@tanstack/react-query';
import { answer, api, type Api } from '../../api/client';

export type EmployerView = Api['EmployerView'];

export const employersQuery = queryOptions({
  queryKey: ['employers'],
  queryFn: () => answer(api.GET('/api/v1/employers')),
  staleTime: 60_000,
});

export const employerQuery = (employerId: string) =>
  queryOptions({
    queryKey: ['employer', employerId],
    queryFn: () => answer(api.GET('/api/v1/employers/{id}', { params: { path: { id: employerId } } })),
  });
