import { useQuery } from '@tanstack/react-query';
import { FolderPlus, Plus } from 'lucide-react';
import { Card } from '../../shared/ui/card';
import { EmptyState } from '../../shared/ui/empty-state';
import { LinkButton } from '../../shared/ui/link-button';
import { useOffice } from '../../shared/ui/office';
import { PageHeader } from '../../shared/ui/page-header';
import { QueryProblem } from '../../shared/ui/query-problem';
import { Skeleton } from '../../shared/ui/skeleton';
import { formatDay } from '../../shared/format/day';
import { useReader } from '../../shared/i18n/use-reader';
import { useMay } from '../session/session-query';
import { BlockedList } from './blocked-list';
import { homeQuery } from './home-query';
import { NowList } from './now-list';
import { PipelineStrip } from './pipeline-strip';
import { SoonStrip } from './soon-strip';
import { useHomeTexts } from './texts';

export const HomePage = () => {
  const t = useHomeTexts();
  const may = useMay();
  const { today } = useOffice();
  const { locale } = useReader();
  const { data: home, error, refetch } = useQuery(homeQuery);
  const newCase = may('case.request') ? (
    <LinkButton to="/cases/new" kind="primary">
      <Plus size={16} aria-hidden />
      {t('newCase')}
    </LinkButton>
  ) : undefined;
  const isEmpty = home !== undefined && home.nowTotal === 0 && home.stages.every(({ count }) => count === 0);
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={<span className="inline-block first-letter:uppercase">{formatDay(today, locale, 'full')}</span>}
        actions={newCase}
      />
      {error !== null && <QueryProblem error={error} onRetry={() => void refetch()} />}
      {home === undefined && error === null && (
        <Card>
          <Skeleton lines={9} />
        </Card>
      )}
      {isEmpty && (
        <Card>
          <EmptyState icon={FolderPlus} title={t('pipelineEmptyTitle')} action={newCase}>
            {t('pipelineEmpty')}
          </EmptyState>
        </Card>
      )}
      {home !== undefined && !isEmpty && (
        <>
          <PipelineStrip stages={home.stages} />
          <div className="grid grid-cols-1 items-start gap-5 xl:grid-cols-[minmax(0,1fr)_21rem]">
            <NowList home={home} />
            <div className="grid grid-cols-1 items-start gap-5 md:grid-cols-2 xl:grid-cols-1">
              <SoonStrip soon={home.soon} />
              <BlockedList blocked={home.blocked} />
            </div>
          </div>
        </>
      )}
    </>
  );
};
