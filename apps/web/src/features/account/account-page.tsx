import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Banner } from '../../shared/ui/banner';
import { Card } from '../../shared/ui/card';
import { PageHeader } from '../../shared/ui/page-header';
import { QueryProblem } from '../../shared/ui/query-problem';
import { Skeleton } from '../../shared/ui/skeleton';
import { sessionQuery, useSession } from '../session/session-query';
import { accountQuery } from './account-query';
import { CodesCard } from './codes-card';
import { PasskeysCard } from './passkeys-card';
import { PasswordCard } from './password-card';
import { SessionsCard } from './sessions-card';
import { useAccountTexts } from './texts';
import { WorkspacesCard } from './workspaces-card';
import { YouCard } from './you-card';

/** The reader's own account. */
export const AccountPage = () => {
  const t = useAccountTexts();
  const queries = useQueryClient();
  const { secondFactorMissing } = useSession();
  const { data, error, refetch } = useQuery(accountQuery);
  const changed = (): void => {
    void queries.invalidateQueries({ queryKey: accountQuery.queryKey });
    void queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
  };
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={t('title')} lead={t('lead')} />
      {secondFactorMissing && (
        <Banner tone="warning" title={t('neededTitle')} className="mb-5">
          {t('neededBody')}
        </Banner>
      )}
      {error !== null && <QueryProblem error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && (
        <Card>
          <Skeleton lines={8} />
        </Card>
      )}
      {data !== undefined && (
        <div className="flex flex-col gap-4">
          <YouCard account={data} onChanged={changed} />
          <PasswordCard account={data} onChanged={changed} />
          <CodesCard account={data} onChanged={changed} />
          <PasskeysCard account={data} onChanged={changed} />
          <SessionsCard />
          <WorkspacesCard />
        </div>
      )}
    </div>
  );
};
