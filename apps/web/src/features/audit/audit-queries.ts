import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer, api, type Api } from '../../api/client';
import { addDays } from '../../shared/format/day';

export type Entry = Api['AuditEntryView'];

/** What counts as looking: the log of passports and files. */
export const VIEWS = ['passport.viewed', 'file.opened', 'evidence.open'] as const;
/** Stands in the address for all of them. */
export const ONLY_VIEWS = 'views';
export const PERIODS = ['1', '7', '30', '90', '365'] as const;

/** What narrows the audit, as it stands in the address. */
export interface AuditFilters {
  readonly person?: string;
  readonly action?: string;
  readonly kind?: string;
  readonly subject?: string;
  readonly case?: string;
  /** So many days back, today included; days of one's own go before it. */
  readonly days?: string;
  readonly from?: string;
  readonly to?: string;
  /** The entry that is open beside the list. */
  readonly entry?: string;
}

const SHAPES = {
  person: /^[\w:-]{1,100}$/,
  action: /^[a-z.-]{1,100}$/,
  kind: /^[a-z-]{1,100}$/,
  subject: /^[0-9a-f-]{36}$/,
  case: /^[0-9a-f-]{36}$/,
  days: /^\d{1,3}$/,
  from: /^\d{4}-\d{2}-\d{2}$/,
  to: /^\d{4}-\d{2}-\d{2}$/,
  entry: /^\d{1,18}$/,
} as const satisfies Record<keyof AuditFilters, RegExp>;

/** Reads the address; what has not the shape of its filter is left out. */
export const readAuditFilters = (raw: Readonly<Record<string, unknown>>): AuditFilters =>
  Object.fromEntries(
    Object.entries(SHAPES).flatMap(([name, shape]) => {
      const value = raw[name];
      return typeof value === 'string' && shape.test(value) ? [[name, value]] : [];
    }),
  );

/** How the API is asked for what the address says. */
export const auditAsk = (filters: AuditFilters, today: string) => ({
  ...(filters.person === undefined ? {} : { actor: filters.person }),
  ...(filters.action === undefined ? {} : { action: filters.action === ONLY_VIEWS ? [...VIEWS] : [filters.action] }),
  ...(filters.kind === undefined ? {} : { subjectKind: filters.kind }),
  ...(filters.subject === undefined ? {} : { subjectId: filters.subject }),
  ...(filters.case === undefined ? {} : { caseId: filters.case }),
  ...(filters.from !== undefined
    ? { from: filters.from }
    : filters.days === undefined
      ? {}
      : { from: addDays(today, 1 - Number(filters.days)) }),
  ...(filters.to === undefined ? {} : { to: filters.to }),
});
type Ask = ReturnType<typeof auditAsk>;

export const auditQuery = (ask: Ask) =>
  infiniteQueryOptions({
    queryKey: ['audit', ask],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/v1/audit', {
          params: { query: { ...ask, ...(pageParam === null ? {} : { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
  });

/** Where the export of what is shown lies; the browser fetches it by itself. */
export const exportAddress = (ask: Ask, format: 'csv' | 'jsonl'): string => {
  const query = new URLSearchParams({ format });
  for (const [name, value] of Object.entries(ask))
    for (const each of Array.isArray(value) ? value : [value]) query.append(name, each);
  return `/api/v1/audit/export?${query.toString()}`;
};

export const auditPeopleQuery = queryOptions({
  queryKey: ['audit-people'],
  queryFn: () => answer(api.GET('/api/v1/audit/people')),
  staleTime: 300_000,
});

export const auditStateQuery = queryOptions({
  queryKey: ['audit-state'],
  queryFn: () => answer(api.GET('/api/v1/audit/state')),
  // While a check runs, its answer is waited for; otherwise the chain only grows.
  refetchInterval: (query) => (query.state.data?.running == null ? 30_000 : 1_000),
});
