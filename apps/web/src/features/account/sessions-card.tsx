import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import { problemOf } from '../../api/problem';
import { useReader } from '../../shared/i18n/use-reader';
import { ProblemNotice } from '../../shared/refusals/problem-notice';
import { Badge } from '../../shared/ui/badge';
import { Button } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { QueryProblem } from '../../shared/ui/query-problem';
import { Skeleton } from '../../shared/ui/skeleton';
import { toast } from '../../shared/ui/toast';
import { openSessionsQuery, type OpenSession } from './account-query';
import { useAccountTexts } from './texts';
import { useWhen } from './use-when';

const SessionRow = ({ session, onEnd }: { readonly session: OpenSession; readonly onEnd: () => void }) => {
  const t = useAccountTexts();
  const { say } = useReader();
  const when = useWhen();
  const device = say(session.device);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2.5">
      <div className="min-w-0">
        <p className="font-medium">
          {device} {session.isThis && <Badge tone="accent">{t('thisOne')}</Badge>}
        </p>
        <p className="text-sm text-muted">
          {t('usedAt', { when: when(session.lastUsedAt) })}, {t('openedAt', { when: when(session.openedAt) })}{' '}
          {t(`by.${session.method}`)} · {session.workspace}
        </p>
      </div>
      {!session.isThis && (
        <Button size="small" kind="quiet" aria-label={t('endSession', { device })} onPress={onEnd}>
          {t('end')}
        </Button>
      )}
    </li>
  );
};

/** Where the reader is signed in, and how to end it. */
export const SessionsCard = () => {
  const t = useAccountTexts();
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery(openSessionsQuery);
  const again = (): void => void queries.invalidateQueries({ queryKey: openSessionsQuery.queryKey });
  const endOne = useMutation({
    mutationFn: (id: string) => answer(api.DELETE('/api/v1/account/sessions/{id}', { params: { path: { id } } })),
    onSuccess: () => toast(t('ended')),
    onSettled: again,
  });
  const endOthers = useMutation({
    mutationFn: () => answer(api.DELETE('/api/v1/account/sessions')),
    onSuccess: ({ ended }) => toast(t('endedOthers', { count: ended })),
    onSettled: again,
  });
  const fault = endOne.error ?? endOthers.error;
  return (
    <Card title={t('sessions')}>
      {error !== null && <QueryProblem error={error} onRetry={() => void refetch()} />}
      {fault !== null && <ProblemNotice problem={problemOf(fault)} />}
      {data === undefined && error === null && <Skeleton lines={3} />}
      {data !== undefined && (
        <ul aria-label={t('sessions')} className="divide-y divide-border">
          {data.items.map((session) => (
            <SessionRow key={session.id} session={session} onEnd={() => endOne.mutate(session.id)} />
          ))}
        </ul>
      )}
      {data !== undefined && data.items.length > 1 && (
        <Button onPress={() => endOthers.mutate()} isPending={endOthers.isPending} className="mt-3">
          {t('endOthers')}
        </Button>
      )}
    </Card>
  );
};
