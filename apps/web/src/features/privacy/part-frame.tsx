import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Card } from '../../shared/ui/card';
import { QueryProblem } from '../../shared/ui/query-problem';
import { Skeleton } from '../../shared/ui/skeleton';

/** What is read, or the shape of it while it is on its way, or why it could not be. */
export const PartFrame = <T,>({
  query: { data, error, refetch },
  children,
}: {
  readonly query: Pick<UseQueryResult<T>, 'data' | 'error' | 'refetch'>;
  readonly children: (data: T) => ReactNode;
}) => {
  if (data !== undefined) return <>{children(data)}</>;
  if (error !== null) return <QueryProblem error={error} onRetry={() => void refetch()} />;
  return (
    <Card>
      <Skeleton lines={6} />
    </Card>
  );
};
