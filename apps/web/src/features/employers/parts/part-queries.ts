import { queryOptions } from '@tanstack/react-query';
import { answer, api, type Api } from '../../../api/client';

export type EntityView = Api['EntityView'];
export type BranchView = Api['BranchView'];

/** Legal entities of an employer, with their branches. */
export const entitiesQuery = (employerId: string) =>
  queryOptions({
    queryKey: ['entities', employerId],
    queryFn: () => answer(api.GET('/api/v1/employers/{id}/entities', { params: { path: { id: employerId } } })),
    staleTime: 60_000,
  });

/** Whether something closed on a day is closed today. */
export const isClosed = (part: { readonly closedOn: string | null }, today: string): boolean =>
  part.closedOn !== null && part.closedOn < today;
