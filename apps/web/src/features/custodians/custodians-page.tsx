import { useQuery } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { useSay } from '../../shared/i18n/use-reader';
import { Card } from '../../shared/ui/card';
import { Checkbox } from '../../shared/ui/checkbox';
import { EmptyState } from '../../shared/ui/empty-state';
import { PageHeader } from '../../shared/ui/page-header';
import { QueryProblem } from '../../shared/ui/query-problem';
import { Skeleton } from '../../shared/ui/skeleton';
import { TextLink } from '../../shared/ui/text-link';
import { answer, api } from '../../api/client';
import { custodiansQuery } from './custodian-queries';
import { PortalAccountCard } from './portal-account-card';
import { useCustodianTexts } from './texts';

/** Every portal account the reader reaches; those with findings first. */
export const CustodiansPage = () => {
  const t = useCustodianTexts();
  const say = useSay();
  const [isWorriesOnly, setWorriesOnly] = useState(false);
  const { data, error, refetch } = useQuery(custodiansQuery());
  const { data: settings } = useQuery({
    queryKey: ['custodians', 'settings'],
    queryFn: () => answer(api.GET('/api/v1/custodians/settings')),
  });
  const accounts = data?.items ?? [];
  const worried = accounts.filter(({ findings }) => findings.length > 0);
  const shown = [...worried, ...(isWorriesOnly ? [] : accounts.filter(({ findings }) => findings.length === 0))];
  return (
    <div className="mx-auto max-w-4xl">
      <PageHeader title={t('title')} lead={t('lead')} />
      {error !== null && <QueryProblem error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && (
        <Card>
          <Skeleton lines={8} />
        </Card>
      )}
      {data !== undefined && (
        <>
          <div className="flex flex-wrap items-center justify-between gap-2 pb-3 text-sm">
            <Checkbox label={t('worriesOnly')} isSelected={isWorriesOnly} onChange={setWorriesOnly} />
            <span role="status" className="text-muted">
              {t('worries', { count: worried.length })}
            </span>
          </div>
          <div className="flex flex-col gap-3">
            {shown.map((account) => (
              <PortalAccountCard
                key={account.entityId ?? account.employerId}
                account={account}
                title={
                  <>
                    <TextLink to="/employers/$employerId" params={{ employerId: account.employerId }}>
                      {account.employer}
                    </TextLink>
                    {account.legalName !== account.employer && (
                      <span className="font-normal text-muted"> · {account.legalName}</span>
                    )}
                  </>
                }
              />
            ))}
          </div>
          {shown.length === 0 && (
            <Card>
              <EmptyState icon={KeyRound} title={t('emptyTitle')}>
                {t('empty')}
              </EmptyState>
            </Card>
          )}
          {settings !== undefined && (
            <p className="pt-4 text-sm text-muted text-pretty">
              {t('every', { count: settings.everyDays })} {say(settings.reason)}
            </p>
          )}
        </>
      )}
    </div>
  );
};
