import { useQuery } from '@tanstack/react-query';
import { KeyRound } from 'lucide-react';
import { Card } from '../../shared/ui/card';
import { EmptyState } from '../../shared/ui/empty-state';
import { PageHeader } from '../../shared/ui/page-header';
import { QueryProblem } from '../../shared/ui/query-problem';
import { Skeleton } from '../../shared/ui/skeleton';
import { useMay } from '../session/session-query';
import { AskMay } from './ask-may';
import { ReachCards } from './reach-cards';
import { reachQuery } from './rights-queries';
import { useRightsTexts } from './texts';

/** What the reader sees and may do, with the reasons. */
export const MyRightsPage = () => {
  const t = useRightsTexts();
  const may = useMay();
  const { data: reach, error, refetch } = useQuery(reachQuery(undefined));
  return (
    <div className="max-w-4xl">
      <PageHeader title={t('myTitle')} lead={t('myLead')} />
      {error !== null && <QueryProblem error={error} onRetry={() => void refetch()} />}
      {reach === undefined && error === null && (
        <Card>
          <Skeleton lines={8} />
        </Card>
      )}
      {reach !== undefined && (
        <div className="flex flex-col gap-3">
          {reach.grants.length === 0 ? (
            <Card>
              <EmptyState icon={KeyRound} title={t('noneTitle')}>
                {t('none')}
              </EmptyState>
            </Card>
          ) : (
            <ReachCards reach={reach} />
          )}
          {may('case.read') && <AskMay title={t('askTitle')} />}
        </div>
      )}
    </div>
  );
};
