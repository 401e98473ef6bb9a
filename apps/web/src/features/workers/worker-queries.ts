import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api, type Api } from '../../api/client';

export type WorkerView = Api['WorkerView'];
export type PassportView = Api['PassportView'];

/** The guarded values whole; each look is noted. Not cached: what was shown is gone with the page. */
export const viewPassport = (workerId: string): Promise<PassportView> =>
  answer(api.POST('/api/v1/workers/{id}/passport-views', { params: { path: { id: workerId } } }));

export const workersQuery = (q: string) =>
  queryOptions({
    queryKey: ['workers', q],
    queryFn: () => answer(api.GET('/api/v1/workers', { params: { query: q.trim() === '' ? {} : { q: q.trim() } } })),
    // The list stays while the next letter is looked up.
    placeholderData: keepPreviousData,
  });

export const workerQuery = (workerId: string) =>
  queryOptions({
    queryKey: ['worker', workerId],
    queryFn: () => answer(api.GET('/api/v1/workers/{id}', { params: { path: { id: workerId } } })),
  });
