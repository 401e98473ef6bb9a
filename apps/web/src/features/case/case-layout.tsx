import { useQuery } from '@tanstack/react-query';
import { notFound, Outlet, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Suspense } from 'react';
import { isNowhere } from '../../api/problem';
import { Card } from '../../shared/ui/card';
import { QueryProblem } from '../../shared/ui/query-problem';
import { Skeleton } from '../../shared/ui/skeleton';
import { DeadlineDrawer } from '../deadlines/deadline-drawer';
import { CaseHeader } from './case-header';
import { caseQuery } from './case-query';
import { CaseSpine } from './case-spine';
import { ClosedBanner } from './closed-banner';

const loading = (
  <Card>
    <Skeleton lines={6} />
  </Card>
);

/** The frame of a case: its header, its parts, and in the middle the one that is open. */
export const CaseLayout = () => {
  const { caseId } = useParams({ from: '/desk/cases/$caseId' });
  const { deadline } = useSearch({ from: '/desk/cases/$caseId' });
  const navigate = useNavigate();
  const { data: view, error, refetch } = useQuery(caseQuery(caseId));
  if (error !== null && view === undefined) {
    if (isNowhere(error)) throw notFound();
    return <QueryProblem error={error} onRetry={() => void refetch()} />;
  }
  if (view === undefined) return loading;
  return (
    <>
      <CaseHeader view={view} />
      <div className="grid grid-cols-1 gap-x-6 gap-y-3 lg:grid-cols-[11.5rem_minmax(0,1fr)]">
        <CaseSpine view={view} />
        <div className="min-w-0">
          <ClosedBanner view={view} />
          <Suspense fallback={loading}>
            <Outlet />
          </Suspense>
        </div>
      </div>
      <DeadlineDrawer
        deadlineId={deadline}
        onClose={() => void navigate({ to: '.', search: {}, replace: true, resetScroll: false })}
      />
    </>
  );
};
