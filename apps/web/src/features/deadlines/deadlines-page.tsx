import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { CalendarCheck } from 'lucide-react';
import type { Api } from '../../api/client';
import { addDays } from '../../shared/format/day';
import { Button } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { EmptyState } from '../../shared/ui/empty-state';
import { FilterBar } from '../../shared/ui/filter-bar';
import { FilterChoice } from '../../shared/ui/filter-choice';
import { useOffice } from '../../shared/ui/office';
import { PageHeader } from '../../shared/ui/page-header';
import { QueryProblem } from '../../shared/ui/query-problem';
import { Skeleton } from '../../shared/ui/skeleton';
import { employersQuery } from '../employers/employer-queries';
import { DeadlineDrawer } from './deadline-drawer';
import { DeadlineGroup } from './deadline-group';
import { DEADLINE_OWNERS, deadlinesQuery, readDeadlineFilters } from './deadline-queries';
import { WhoSees } from '../rights/who-sees';
import { useDeadlineTexts } from './texts';

type Item = Api['DeadlineListItemView'];
const SPANS = ['7', '30', '60', '90'] as const;
const GROUPS = ['late', 'thisWeek', 'next30', 'later'] as const;
type Group = (typeof GROUPS)[number];

const one = <V,>(value: V | undefined): readonly V[] => (value === undefined ? [] : [value]);

const groupOf = (item: Item, today: string): Group => {
  if (item.safeDue < today) return 'late';
  if (item.safeDue <= addDays(today, 7)) return 'thisWeek';
  return item.safeDue <= addDays(today, 30) ? 'next30' : 'later';
};

/** Every open deadline, over all cases, by how pressing it is. */
export const DeadlinesPage = () => {
  const t = useDeadlineTexts();
  const { today } = useOffice();
  const filters = useSearch({ from: '/desk/dates' });
  const navigate = useNavigate({ from: '/dates' });
  const { data: employers } = useQuery(employersQuery);
  // "Within 30 days" is what the start page counts: from today on, so late dates are not among them.
  const query = {
    ...(filters.owner === undefined ? {} : { owner: filters.owner }),
    ...(filters.employer === undefined ? {} : { employerId: filters.employer }),
    ...(filters.within === undefined ? {} : { dueFrom: today, dueTo: addDays(today, Number(filters.within)) }),
  };
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(
    deadlinesQuery(query),
  );
  const change = (changed: Readonly<Record<string, unknown>>): void =>
    void navigate({
      search: (before) => readDeadlineFilters({ ...before, ...changed }),
      replace: true,
      resetScroll: false,
    });
  const active = [filters.owner, filters.employer, filters.within].filter((each) => each !== undefined).length;
  const clear = (): void => void navigate({ search: {}, replace: true });
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} actions={<WhoSees asked="list" />} />
      <FilterBar active={active} onClear={clear}>
        <FilterChoice
          label={t('owner')}
          chosen={one(filters.owner)}
          onChange={([owner]) => change({ owner })}
          options={DEADLINE_OWNERS.map((owner) => ({ value: owner, label: t(`owner.${owner}`) }))}
        />
        <FilterChoice
          label={t('employer')}
          chosen={one(filters.employer)}
          onChange={([employer]) => change({ employer })}
          options={(employers?.items ?? []).map(({ id, operatingName }) => ({ value: id, label: operatingName }))}
        />
        <FilterChoice
          label={t('within')}
          chosen={one(filters.within)}
          onChange={([within]) => change({ within })}
          options={SPANS.map((days) => ({ value: days as string, label: t('withinDays', { count: Number(days) }) }))}
        />
      </FilterBar>
      {error !== null && <QueryProblem error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && (
        <Card>
          <Skeleton lines={10} />
        </Card>
      )}
      {data !== undefined && items.length === 0 && (
        <Card>
          <EmptyState
            icon={CalendarCheck}
            title={t('emptyTitle')}
            action={active > 0 && <Button onPress={clear}>{t('clear')}</Button>}
          >
            {active > 0 ? t('emptyFiltered') : t('empty')}
          </EmptyState>
        </Card>
      )}
      <div className="flex flex-col gap-5">
        {GROUPS.map((group) => (
          <DeadlineGroup key={group} group={group} items={items.filter((item) => groupOf(item, today) === group)} />
        ))}
      </div>
      {hasNextPage && (
        <div className="flex justify-center pt-4">
          <Button onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>
            {t('loadMore')}
          </Button>
        </div>
      )}
      <DeadlineDrawer deadlineId={filters.deadline} onClose={() => change({ deadline: undefined })} hasCaseLink />
    </>
  );
};
