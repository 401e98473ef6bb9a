import { findProvince } from '@permitdesk/domain/places/provinces';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Building2, Plus, SearchX } from 'lucide-react';
import { useMemo, useState } from 'react';
import { fold } from '../../shared/i18n/fold';
import { useReader } from '../../shared/i18n/use-reader';
import { Button } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { DataTable, type DataColumn } from '../../shared/ui/data-table';
import { Drawer } from '../../shared/ui/dialog';
import { EmptyState } from '../../shared/ui/empty-state';
import { PageHeader } from '../../shared/ui/page-header';
import { QueryProblem } from '../../shared/ui/query-problem';
import { RowLink } from '../../shared/ui/row-link';
import { SearchField } from '../../shared/ui/search-field';
import { Skeleton } from '../../shared/ui/skeleton';
import { TextLink } from '../../shared/ui/text-link';
import { toast } from '../../shared/ui/toast';
import { WhoSees } from '../rights/who-sees';
import { useMay } from '../session/session-query';
import { EmployerForm } from './employer-form';
import { employersQuery, type EmployerView } from './employer-queries';
import { useEmployerTexts } from './texts';

const useEmployerColumns = (): readonly DataColumn<EmployerView>[] => {
  const t = useEmployerTexts();
  const { say } = useReader();
  return useMemo(() => {
    const province = (code: string): string => {
      const found = findProvince(code);
      return found === undefined ? code : say(found.name);
    };
    return [
      {
        id: 'name',
        header: t('operatingName'),
        sortValue: (item) => item.operatingName,
        cell: (item) => (
          <>
            <RowLink to="/employers/$employerId" params={{ employerId: item.id }}>
              {item.operatingName}
            </RowLink>
            {item.legalName !== item.operatingName && (
              <span className="block text-xs text-muted">{item.legalName}</span>
            )}
          </>
        ),
      },
      {
        id: 'number',
        header: t('businessNumber'),
        cell: (item) => <span className="tabular">{item.businessNumber ?? '–'}</span>,
      },
      {
        id: 'province',
        header: t('province'),
        sortValue: (item) => province(item.province),
        cell: (item) => province(item.province),
      },
      {
        id: 'regime',
        header: t('regime'),
        cell: (item) => <span className="text-muted">{t(`regime.${item.regime}`)}</span>,
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

export const EmployersPage = () => {
  const t = useEmployerTexts();
  const may = useMay();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [isAdding, setAdding] = useState(false);
  const { data, error, refetch } = useQuery(employersQuery);
  const columns = useEmployerColumns();
  const shown = (data?.items ?? []).filter((item) =>
    fold(`${item.operatingName} ${item.legalName}`).includes(fold(typed.trim())),
  );
  const add = may('employer.edit') && (
    <Button kind="primary" onPress={() => setAdding(true)}>
      <Plus size={16} aria-hidden />
      {t('add')}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={<TextLink to="/custodians">{t('custodians')}</TextLink>}
        actions={
          <>
            <WhoSees asked="list" />
            {add}
          </>
        }
      />
      <SearchField label={t('search')} value={typed} onChange={setTyped} className="mb-3 max-w-sm" />
      {error !== null && <QueryProblem error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && (
        <Card>
          <Skeleton lines={8} />
        </Card>
      )}
      {data !== undefined && shown.length === 0 && (
        <Card>
          {data.items.length === 0 ? (
            <EmptyState icon={Building2} title={t('firstTitle')} action={add}>
              {t('first')}
            </EmptyState>
          ) : (
            <EmptyState icon={SearchX} title={t('emptyTitle')}>
              {t('empty')}
            </EmptyState>
          )}
        </Card>
      )}
      {shown.length > 0 && (
        <>
          <p role="status" className="pb-2 text-sm text-muted">
            {t('count', { count: shown.length })}
          </p>
          <DataTable
            label={t('list')}
            columns={columns}
            rows={shown}
            rowKey={(item) => item.id}
            card={(item) => (
              <div className="flex flex-col gap-0.5">
                <RowLink to="/employers/$employerId" params={{ employerId: item.id }}>
                  {item.operatingName}
                </RowLink>
                <span className="text-sm text-muted">{item.legalName}</span>
                <span className="text-sm">{t('openCount', { count: item.openCases })}</span>
              </div>
            )}
          />
        </>
      )}
      <Drawer title={t('addTitle')} isOpen={isAdding} onClose={() => setAdding(false)}>
        <EmployerForm
          onCancel={() => setAdding(false)}
          onSaved={(employer) => {
            void queries.invalidateQueries({ queryKey: ['employers'] });
            toast(t('added'));
            void navigate({ to: '/employers/$employerId', params: { employerId: employer.id } });
          }}
        />
      </Drawer>
    </>
  );
};
