import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { BellOff, CheckCheck } from 'lucide-react';
import { useState } from 'react';
import { answer, api } from '../../api/client';
import { Button } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { Checkbox } from '../../shared/ui/checkbox';
import { EmptyState } from '../../shared/ui/empty-state';
import { PageHeader } from '../../shared/ui/page-header';
import { QueryProblem } from '../../shared/ui/query-problem';
import { Skeleton } from '../../shared/ui/skeleton';
import { toast } from '../../shared/ui/toast';
import { NoticeRow } from './notice-row';
import { noticesQuery } from './notice-queries';
import { useNoticeTexts } from './texts';

/** The reader's own inbox. */
export const NoticesPage = () => {
  const t = useNoticeTexts();
  const queries = useQueryClient();
  const [isUnreadOnly, setUnreadOnly] = useState(false);
  const { data, error, refetch } = useQuery(noticesQuery);
  const again = (): void => void queries.invalidateQueries({ queryKey: noticesQuery.queryKey });
  const markOne = useMutation({
    mutationFn: (id: string) => answer(api.POST('/api/v1/notices/{id}/read', { params: { path: { id } } })),
    onSuccess: again,
  });
  const markAll = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/notices/read-all')),
    onSuccess: () => {
      again();
      toast(t('allRead'));
    },
  });
  const shown = (data?.items ?? []).filter(({ read }) => !isUnreadOnly || !read);
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={
          data !== undefined &&
          data.unread > 0 && (
            <Button onPress={() => markAll.mutate()} isPending={markAll.isPending}>
              <CheckCheck size={16} aria-hidden />
              {t('markAll')}
            </Button>
          )
        }
      />
      {error !== null && <QueryProblem error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && (
        <Card>
          <Skeleton lines={8} />
        </Card>
      )}
      {data !== undefined && (
        <>
          <div className="flex items-center justify-between pb-2 text-sm">
            <Checkbox label={t('unreadOnly')} isSelected={isUnreadOnly} onChange={setUnreadOnly} />
            <span role="status" className="text-muted">
              {t('count', { count: data.unread })}
            </span>
          </div>
          <Card isFlush>
            {shown.length === 0 ? (
              <EmptyState icon={BellOff} title={t('emptyTitle')}>
                {isUnreadOnly ? t('emptyUnread') : t('empty')}
              </EmptyState>
            ) : (
              <ul aria-label={t('list')} className="divide-y divide-border">
                {shown.map((notice) => (
                  <NoticeRow key={notice.id} notice={notice} onRead={() => markOne.mutate(notice.id)} />
                ))}
              </ul>
            )}
          </Card>
        </>
      )}
    </div>
  );
};
