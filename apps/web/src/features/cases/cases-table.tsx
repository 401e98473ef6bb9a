import { useInfiniteQuery } from '@tanstack/react-query';
import { FolderPlus, SearchX } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { DataTable } from '../../shared/ui/data-table';
import { EmptyState } from '../../shared/ui/empty-state';
import { useOffice } from '../../shared/ui/office';
import { QueryProblem } from '../../shared/ui/query-problem';
import { Skeleton } from '../../shared/ui/skeleton';
import { CaseCard } from './case-card';
import { useCaseColumns } from './case-columns';
import { activeFilters, type CaseFilters, type CaseSort } from './case-filters';
import { casesQuery } from './cases-query';
import { useCasesTexts } from './texts';

/** Columns that the API can sort by, and how it then sorts. */
const SORTED_COLUMNS: Readonly<Partial<Record<CaseSort, string>>> = { next: 'next', expiry: 'expiry' };

interface CasesTableProps {
  readonly filters: CaseFilters;
  readonly onSort: (sort: CaseSort | undefined) => void;
  readonly onClear: () => void;
  readonly newCase: ReactNode;
}

export const CasesTable = ({ filters, onSort, onClear, newCase }: CasesTableProps) => {
  const t = useCasesTexts();
  const { today } = useOffice();
  const columns = useCaseColumns();
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery(
    casesQuery(filters, today),
  );
  if (error !== null) return <QueryProblem error={error} onRetry={() => void refetch()} />;
  if (data === undefined)
    return (
      <Card>
        <Skeleton lines={10} />
      </Card>
    );
  const rows = data.pages.flatMap((page) => page.items);
  if (rows.length === 0)
    return (
      <Card>
        {activeFilters(filters) === 0 ? (
          <EmptyState icon={FolderPlus} title={t('firstTitle')} action={newCase}>
            {t('first')}
          </EmptyState>
        ) : (
          <EmptyState icon={SearchX} title={t('emptyTitle')} action={<Button onPress={onClear}>{t('clear')}</Button>}>
            {t('empty')}
          </EmptyState>
        )}
      </Card>
    );
  return (
    <>
      <p role="status" className="pb-2 text-sm text-muted">
        {hasNextPage ? t('countMore', { count: rows.length }) : t('count', { count: rows.length })}
      </p>
      <DataTable
        label={t('list')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        card={(row) => <CaseCard item={row} />}
        serverSort={{
          column: SORTED_COLUMNS[filters.sort ?? 'next'] ?? '',
          descending: false,
          onSort: (column) => onSort(column === 'expiry' ? 'expiry' : undefined),
        }}
      />
      {hasNextPage && (
        <div className="flex justify-center pt-4">
          <Button onPress={() => void fetchNextPage()} isPending={isFetchingNextPage}>
            {t('loadMore')}
          </Button>
        </div>
      )}
    </>
  );
};
