import { useQuery } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { Card } from '../../shared/ui/card';
import { EmptyState } from '../../shared/ui/empty-state';
import { QueryProblem } from '../../shared/ui/query-problem';
import { Skeleton } from '../../shared/ui/skeleton';
import { custodiansQuery } from './custodian-queries';
import { PortalAccountCard } from './portal-account-card';
import { useCustodianTexts } from './texts';

/** The portal accounts of one employer. */
export const PortalAccounts = ({
  employerId,
  isReadOnly,
}: {
  readonly employerId: string;
  readonly isReadOnly: boolean;
}) => {
  const t = useCustodianTexts();
  const { data, error, refetch } = useQuery(custodiansQuery(employerId));
  if (error !== null) return <QueryProblem error={error} onRetry={() => void refetch()} />;
  if (data === undefined)
    return (
      <Card>
        <Skeleton lines={5} />
      </Card>
    );
  if (data.items.length === 0)
    return (
      <Card>
        <EmptyState icon={KeyRound} title={t('emptyTitle')}>
          {t('empty')}
        </EmptyState>
      </Card>
    );
  return (
    <div className="flex flex-col gap-3">
      <p className="max-w-prose text-muted">{t('lead')}</p>
      {data.items.map((account) => (
        <PortalAccountCard key={account.entityId ?? account.employerId} account={account} isReadOnly={isReadOnly} />
      ))}
    </div>
  );
};
