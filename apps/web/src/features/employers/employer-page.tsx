import { findProvince } from '@permitdesk/domain/places/provinces';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { notFound, useParams } from '@tanstack/react-router';
import { Pencil, Plus } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { isNowhere } from '../../api/problem';
import { useSay } from '../../shared/i18n/use-reader';
import { Banner } from '../../shared/ui/banner';
import { Button } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { CopyButton } from '../../shared/ui/copy-button';
import { DataTable } from '../../shared/ui/data-table';
import { DateText } from '../../shared/ui/date-text';
import { Drawer } from '../../shared/ui/dialog';
import { KeyValues } from '../../shared/ui/key-values';
import { LinkButton } from '../../shared/ui/link-button';
import { useOffice } from '../../shared/ui/office';
import { PageHeader } from '../../shared/ui/page-header';
import { QueryProblem } from '../../shared/ui/query-problem';
import { Skeleton } from '../../shared/ui/skeleton';
import { Tabs } from '../../shared/ui/tabs';
import { TextLink } from '../../shared/ui/text-link';
import { toast } from '../../shared/ui/toast';
import { CaseCard } from '../cases/case-card';
import { useCaseColumns } from '../cases/case-columns';
import { casesQuery } from '../cases/cases-query';
import { WhoSees } from '../rights/who-sees';
import { useMay } from '../session/session-query';
import { PortalAccounts } from '../custodians/portal-accounts';
import { EmployerForm } from './employer-form';
import { employerQuery, type EmployerView } from './employer-queries';
import { EmployerParts } from './parts/employer-parts';
import { useEmployerTexts } from './texts';

// The questions of the Employer Portal are a large table; it comes when its tab is opened.
const PortalData = lazy(async () => ({ default: (await import('./portal-data')).PortalData }));

const Identity = ({ employer }: { readonly employer: EmployerView }) => {
  const t = useEmployerTexts();
  const say = useSay();
  const province = findProvince(employer.province);
  return (
    <Card title={t('identity')}>
      <KeyValues
        items={[
          { key: t('operatingName'), value: employer.operatingName },
          { key: t('legalName'), value: employer.legalName },
          {
            key: t('businessNumber'),
            value:
              employer.businessNumber === null ? (
                <span className="text-muted">{t('notGiven')}</span>
              ) : (
                <span className="tabular inline-flex items-center gap-1">
                  {employer.businessNumber}
                  <CopyButton value={employer.businessNumber} what={t('businessNumber')} />
                </span>
              ),
          },
          { key: t('province'), value: province === undefined ? employer.province : say(province.name) },
          { key: t('regime'), value: t(`regime.${employer.regime}`) },
        ]}
      />
    </Card>
  );
};

const EmployerCases = ({ employer }: { readonly employer: EmployerView }) => {
  const t = useEmployerTexts();
  const { today } = useOffice();
  const columns = useCaseColumns();
  const { data, error, refetch } = useInfiniteQuery(casesQuery({ employer: employer.id }, today));
  if (error !== null) return <QueryProblem error={error} onRetry={() => void refetch()} />;
  const rows = data?.pages.flatMap((page) => page.items);
  if (rows === undefined)
    return (
      <Card>
        <Skeleton lines={6} />
      </Card>
    );
  if (rows.length === 0)
    return (
      <Card>
        <p className="text-muted">{t('noCases')}</p>
      </Card>
    );
  return (
    <>
      <DataTable
        label={t('cases')}
        columns={columns}
        rows={rows}
        rowKey={(item) => item.id}
        card={(item) => <CaseCard item={item} />}
      />
      <p className="pt-3">
        <TextLink to="/cases" search={{ employer: employer.id }}>
          {t('allCases')}
        </TextLink>
      </p>
    </>
  );
};

export const EmployerPage = () => {
  const t = useEmployerTexts();
  const may = useMay();
  const queries = useQueryClient();
  const { employerId } = useParams({ from: '/desk/employers/$employerId' });
  const { data: employer, error, refetch } = useQuery(employerQuery(employerId));
  const [isEditing, setEditing] = useState(false);
  if (error !== null && employer === undefined) {
    if (isNowhere(error)) throw notFound();
    return <QueryProblem error={error} onRetry={() => void refetch()} />;
  }
  if (employer === undefined)
    return (
      <Card>
        <Skeleton lines={8} />
      </Card>
    );
  const reload = (): void => void queries.invalidateQueries({ queryKey: employerQuery(employer.id).queryKey });
  return (
    <>
      <PageHeader
        title={employer.operatingName}
        lead={t('openCount', { count: employer.openCases })}
        actions={
          <>
            <WhoSees asked={{ kind: 'employer', id: employer.id }} />
            {may('employer.hand-over') && employer.handedOverOn === null && (
              <LinkButton to="/employers/$employerId/hand-over" params={{ employerId: employer.id }} kind="quiet">
                {t('handOver')}
              </LinkButton>
            )}
            {may('employer.edit') && employer.handedOverOn === null && (
              <Button onPress={() => setEditing(true)}>
                <Pencil size={15} aria-hidden />
                {t('edit')}
              </Button>
            )}
            {may('case.request') && employer.handedOverOn === null && (
              <LinkButton to="/cases/new" search={{ employer: employer.id }} kind="primary">
                <Plus size={16} aria-hidden />
                {t('newCase')}
              </LinkButton>
            )}
          </>
        }
      />
      {employer.handedOverOn !== null && (
        <Banner
          tone="info"
          title={
            <>
              {t('handedOverTitle')} <DateText day={employer.handedOverOn} />
            </>
          }
          className="mb-4"
        >
          {t('handedOver')}
        </Banner>
      )}
      <Tabs
        label={employer.operatingName}
        items={[
          { id: 'cases', title: t('cases'), content: <EmployerCases employer={employer} /> },
          {
            id: 'identity',
            title: t('identity'),
            content: (
              <div className="max-w-3xl">
                <Identity employer={employer} />
              </div>
            ),
          },
          { id: 'parts', title: t('parts'), content: <EmployerParts employer={employer} /> },
          {
            id: 'custodians',
            title: t('custodians'),
            content: <PortalAccounts employerId={employer.id} isReadOnly={employer.handedOverOn !== null} />,
          },
          {
            id: 'portal',
            title: t('portalData'),
            content: (
              <div className="max-w-3xl">
                <Suspense fallback={<Skeleton lines={8} />}>
                  <PortalData employer={employer} />
                </Suspense>
              </div>
            ),
          },
        ]}
      />
      <Drawer title={t('editTitle')} isOpen={isEditing} onClose={() => setEditing(false)}>
        <EmployerForm
          employer={employer}
          onReload={reload}
          onCancel={() => setEditing(false)}
          onSaved={(saved) => {
            queries.setQueryData(employerQuery(saved.id).queryKey, saved);
            void queries.invalidateQueries({
              predicate: ({ queryKey }) =>
                ['employers', 'cases', 'case', 'home', 'deadlines'].includes(String(queryKey[0])),
            });
            setEditing(false);
            toast(t('saved'));
          }}
        />
      </Drawer>
    </>
  );
};
