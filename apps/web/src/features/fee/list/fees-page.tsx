import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { CircleCheck } from 'lucide-react';
import type { Api } from '../../../api/client';
import { formatCents } from '../../../shared/format/money';
import { useReader } from '../../../shared/i18n/use-reader';
import { Card } from '../../../shared/ui/card';
import { classes } from '../../../shared/ui/classes';
import { DataTable } from '../../../shared/ui/data-table';
import { EmptyState } from '../../../shared/ui/empty-state';
import { FilterBar } from '../../../shared/ui/filter-bar';
import { FilterChoice } from '../../../shared/ui/filter-choice';
import { PageHeader } from '../../../shared/ui/page-header';
import { QueryProblem } from '../../../shared/ui/query-problem';
import { RowLink } from '../../../shared/ui/row-link';
import { Skeleton } from '../../../shared/ui/skeleton';
import { employersQuery } from '../../employers/employer-queries';
import { WhoSees } from '../../rights/who-sees';
import { useFeeTexts } from '../texts';
import { FeeRowCard, useFeeColumns } from './fee-columns';
import { feesQuery, type FeeFilters } from './fee-list-query';

/** The three things finance asks, each with its number and the list behind it. */
const TaskStrip = ({
  counts,
  filters,
}: {
  readonly counts: readonly Api['FeeTaskCountView'][];
  readonly filters: FeeFilters;
}) => {
  const t = useFeeTexts();
  const { locale } = useReader();
  const { task: chosen, ...others } = filters;
  return (
    <ul aria-label={t('tasks')} className="mb-4 grid grid-cols-1 gap-2 sm:grid-cols-3">
      {counts.map(({ task, count, cents }) => {
        const isChosen = chosen === task;
        return (
          <li
            key={task}
            className={classes(
              'relative rounded-lg border px-4 py-3 hover:bg-hover max-sm:flex max-sm:items-baseline max-sm:justify-between max-sm:gap-4 max-sm:py-2.5',
              isChosen ? 'border-accent bg-accent-soft' : 'border-border bg-raised',
            )}
          >
            <RowLink
              to="/fees"
              search={isChosen ? others : { ...others, task }}
              activeOptions={{ includeSearch: true }}
              replace
              className="text-sm"
            >
              {t(`task.${task}`)}
            </RowLink>
            <p className="tabular flex flex-wrap items-baseline justify-between gap-x-3 max-sm:flex-row-reverse sm:mt-0.5">
              <span className="font-semibold sm:text-xl">{count}</span>
              <span className="text-sm text-muted">{formatCents(cents, locale)}</span>
            </p>
          </li>
        );
      })}
    </ul>
  );
};

/** Fees over all employers: due, to be paid back, or paid without the receipt on file. */
export const FeesPage = () => {
  const t = useFeeTexts();
  const navigate = useNavigate();
  const filters = useSearch({ from: '/desk/fees' });
  const { data, error, refetch } = useQuery({ ...feesQuery(filters), placeholderData: (before) => before });
  const { data: employers } = useQuery(employersQuery);
  const columns = useFeeColumns();
  const narrow = (search: FeeFilters): void =>
    void navigate({ to: '/fees', search, replace: true, resetScroll: false });
  return (
    <>
      <PageHeader title={t('listTitle')} lead={t('listLead')} actions={<WhoSees asked="list" />} />
      {data !== undefined && <TaskStrip counts={data.counts} filters={filters} />}
      <FilterBar active={Object.keys(filters).length} onClear={() => narrow({})}>
        <FilterChoice
          label={t('employer')}
          chosen={filters.employer === undefined ? [] : [filters.employer]}
          onChange={([employer]) => {
            const { employer: _, ...rest } = filters;
            narrow(employer === undefined ? rest : { ...rest, employer });
          }}
          options={(employers?.items ?? []).map(({ id, operatingName }) => ({ value: id, label: operatingName }))}
        />
      </FilterBar>
      {error !== null && data === undefined && <QueryProblem error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && (
        <Card>
          <Skeleton lines={8} />
        </Card>
      )}
      {data !== undefined && data.items.length === 0 && (
        <Card>
          <EmptyState icon={CircleCheck} title={t('emptyTitle')}>
            {t('empty')}
          </EmptyState>
        </Card>
      )}
      {data !== undefined && data.items.length > 0 && (
        <>
          <p role="status" className="pb-2 text-sm text-muted">
            {t('listCount', { count: data.items.length })}
          </p>
          <DataTable
            label={t('listTitle')}
            columns={columns}
            rows={data.items}
            rowKey={(item) => `${item.caseId} ${item.task}`}
            card={(item) => <FeeRowCard item={item} />}
          />
        </>
      )}
    </>
  );
};
