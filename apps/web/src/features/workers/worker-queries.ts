import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api, type Api } from '../../api/client';

export type WorkerView = Api['WorkerView'];

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
