import { findCountry } from '@permitdesk/domain/places/countries';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { SearchX, UserPlus, Users } from 'lucide-react';
import { lazy, Suspense, useDeferredValue, useMemo, useState } from 'react';
import type { Api } from '../../api/client';
import { useSay } from '../../shared/i18n/use-reader';
import { Button } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { DataTable, type DataColumn } from '../../shared/ui/data-table';
import { DateText } from '../../shared/ui/date-text';
import { Drawer } from '../../shared/ui/dialog';
import { EmptyState } from '../../shared/ui/empty-state';
import { PageHeader } from '../../shared/ui/page-header';
import { PersonName } from '../../shared/ui/person-name';
import { QueryProblem } from '../../shared/ui/query-problem';
import { RowLink } from '../../shared/ui/row-link';
import { SearchField } from '../../shared/ui/search-field';
import { Skeleton } from '../../shared/ui/skeleton';
import { toast } from '../../shared/ui/toast';
import { WhoSees } from '../rights/who-sees';
import { useMay } from '../session/session-query';
import { useWorkerTexts } from './texts';
import { workerQuery, workersQuery } from './worker-queries';

// The form brings dates and countries with it; the list needs neither of its fields.
const WorkerForm = lazy(async () => ({ default: (await import('./worker-form')).WorkerForm }));

type Item = Api['WorkerListItemView'];
const MOST_LISTED = 200;

const nameOf = (item: Item): string =>
  item.givenNames === '' ? item.familyName : `${item.familyName}, ${item.givenNames}`;

const useWorkerColumns = (): readonly DataColumn<Item>[] => {
  const t = useWorkerTexts();
  const say = useSay();
  return useMemo(() => {
    const country = (code: string): string => {
      const found = findCountry(code);
      return found === undefined ? code : say(found.name);
    };
    return [
      {
        id: 'name',
        header: t('name'),
        sortValue: nameOf,
        cell: (item) => (
          <RowLink to="/workers/$workerId" params={{ workerId: item.id }}>
            <PersonName name={nameOf(item)} />
          </RowLink>
        ),
      },
      {
        id: 'citizenship',
        header: t('citizenship'),
        sortValue: (item) => country(item.citizenship),
        cell: (item) => country(item.citizenship),
      },
      {
        id: 'permit',
        header: t('permitEnds'),
        sortValue: (item) => item.permitValidTo ?? undefined,
        cell: (item) =>
          item.permitValidTo === null ? (
            <span className="text-muted">{t('noPermit')}</span>
          ) : (
            <DateText day={item.permitValidTo} />
          ),
      },
      {
        id: 'cases',
        header: t('openCases'),
        sortValue: (item) => item.openCases,
        cell: (item) => item.openCases,
        align: 'end',
        className: 'w-32',
      },
    ];
  }, [t, say]);
};

export const WorkersPage = () => {
  const t = useWorkerTexts();
  const say = useSay();
  const may = useMay();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { q = '' } = useSearch({ from: '/desk/workers' });
  const [typed, setTyped] = useState(q);
  const [isAdding, setAdding] = useState(false);
  const { data, error, refetch } = useQuery(workersQuery(useDeferredValue(typed)));
  const columns = useWorkerColumns();
  const add = may('worker.edit') && (
    <Button kind="primary" onPress={() => setAdding(true)}>
      <UserPlus size={16} aria-hidden />
      {t('add')}
    </Button>
  );
  const search = (text: string): void => {
    setTyped(text);
    void navigate({ to: '/workers', search: text === '' ? {} : { q: text }, replace: true, resetScroll: false });
  };
  return (
    <>
      <PageHeader
        title={t('title')}
        actions={
          <>
            <WhoSees asked="list" />
            {add}
          </>
        }
      />
      <SearchField label={t('search')} value={typed} onChange={search} className="mb-3 max-w-sm" />
      {error !== null && <QueryProblem error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && (
        <Card>
          <Skeleton lines={10} />
        </Card>
      )}
      {data !== undefined && data.items.length === 0 && (
        <Card>
          {typed.trim() === '' ? (
            <EmptyState icon={Users} title={t('firstTitle')} action={add}>
              {t('first')}
            </EmptyState>
          ) : (
            <EmptyState icon={SearchX} title={t('emptyTitle')}>
              {t('empty')}
            </EmptyState>
          )}
        </Card>
      )}
      {data !== undefined && data.items.length > 0 && (
        <>
          <p role="status" className="pb-2 text-sm text-muted">
            {data.items.length >= MOST_LISTED ? t('cut') : t('count', { count: data.items.length })}
          </p>
          <DataTable
            label={t('list')}
            columns={columns}
            rows={data.items}
            rowKey={(item) => item.id}
            card={(item) => (
              <div className="flex flex-col gap-1">
                <RowLink to="/workers/$workerId" params={{ workerId: item.id }}>
                  <PersonName name={nameOf(item)} />
                </RowLink>
                <span className="text-sm text-muted">
                  {say(findCountry(item.citizenship)?.name ?? { en: item.citizenship, fr: item.citizenship })}
                </span>
                {item.permitValidTo !== null && (
                  <span className="text-sm">
                    {t('permitEnds')} <DateText day={item.permitValidTo} />
                  </span>
                )}
              </div>
            )}
          />
        </>
      )}
      <Drawer title={t('addTitle')} isOpen={isAdding} onClose={() => setAdding(false)} width="wide">
        <Suspense fallback={<Skeleton lines={8} />}>
          <WorkerForm
            onCancel={() => setAdding(false)}
            onSaved={(worker) => {
              queries.setQueryData(workerQuery(worker.id).queryKey, worker);
              void queries.invalidateQueries({ queryKey: ['workers'] });
              toast(t('added'));
              void navigate({ to: '/workers/$workerId', params: { workerId: worker.id } });
            }}
          />
        </Suspense>
      </Drawer>
    </>
  );
};
