import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api, type Api } from '../../api/client';

export const DEADLINE_OWNERS = [
  'representative',
  'employer',
  'worker',
] as const satisfies readonly Api['DeadlineOwner'][];

/** What narrows the register of dates, as it stands in the address. */
export interface DeadlineFilters {
  readonly owner?: Api['DeadlineOwner'];
  readonly employer?: string;
  /** Only dates up to so many days from today. */
  readonly within?: string;
  /** The deadline whose reckoning is open beside the list. */
  readonly deadline?: string;
}

export const readDeadlineFilters = (raw: Readonly<Record<string, unknown>>): DeadlineFilters => {
  const word = (name: string): string | undefined =>
    typeof raw[name] === 'string' && raw[name] !== '' ? raw[name] : undefined;
  const owner = DEADLINE_OWNERS.find((each) => each === raw['owner']);
  const within = word('within');
  const employer = word('employer');
  const deadline = word('deadline');
  return {
    ...(owner === undefined ? {} : { owner }),
    ...(employer === undefined ? {} : { employer }),
    ...(within !== undefined && /^\d{1,3}$/.test(within) ? { within } : {}),
    ...(deadline === undefined ? {} : { deadline }),
  };
};

interface DeadlineQuery {
  readonly owner?: Api['DeadlineOwner'];
  readonly employerId?: string;
  readonly dueFrom?: string;
  readonly dueTo?: string;
}

/** Open deadlines over all cases, soonest first. */
export const deadlinesQuery = (query: DeadlineQuery) =>
  infiniteQueryOptions({
    queryKey: ['deadlines', query],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/v1/deadlines', {
          params: { query: { ...query, ...(pageParam === null ? {} : { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
  });

/** Why a date is what it is. */
export const deadlineQuery = (deadlineId: string) =>
  queryOptions({
    queryKey: ['deadline', deadlineId],
    queryFn: () => answer(api.GET('/api/v1/deadlines/{id}', { params: { path: { id: deadlineId } } })),
  });
