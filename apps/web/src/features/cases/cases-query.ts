import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import { caseListQuery, type CaseFilters } from './case-filters';

const PAGE = 50;
const BOARD = 200;

/** The list, page by page. */
export const casesQuery = (filters: CaseFilters, today: string) =>
  infiniteQueryOptions({
    queryKey: ['cases', 'list', caseListQuery(filters, today)],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/v1/cases', {
          params: {
            query: {
              ...caseListQuery(filters, today),
              limit: PAGE,
              ...(pageParam === null ? {} : { cursor: pageParam }),
            },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
  });

/** As many as a board can show at once. */
export const boardQuery = (filters: CaseFilters, today: string) =>
  queryOptions({
    queryKey: ['cases', 'board', caseListQuery(filters, today)],
    queryFn: () =>
      answer(api.GET('/api/v1/cases', { params: { query: { ...caseListQuery(filters, today), limit: BOARD } } })),
  });
