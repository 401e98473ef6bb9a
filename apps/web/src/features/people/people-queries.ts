import { queryOptions, useQueryClient } from '@tanstack/react-query';
import { answer, api, type Api } from '../../api/client';

export type Person = Api['PersonView'];

export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: () => answer(api.GET('/api/v1/people')),
});

export const personQuery = (id: string) =>
  queryOptions({
    queryKey: ['people', id],
    queryFn: () => answer(api.GET('/api/v1/people/{id}', { params: { path: { id } } })),
  });

export const placesQuery = (scope: Api['ChosenScope'] | undefined, q: string) =>
  queryOptions({
    queryKey: ['places', scope, q],
    enabled: scope !== undefined,
    queryFn: () =>
      answer(
        api.GET('/api/v1/people/places', {
          params: { query: { scope: scope ?? 'employer', ...(q === '' ? {} : { q }) } },
        }),
      ),
  });

/** Whatever tells of people is read anew after somebody's rights changed. */
export const useReloadPeople = (): (() => void) => {
  const queries = useQueryClient();
  return () =>
    void queries.invalidateQueries({
      predicate: ({ queryKey }) => ['people', 'reach', 'audience', 'invitations'].includes(String(queryKey[0])),
    });
};
