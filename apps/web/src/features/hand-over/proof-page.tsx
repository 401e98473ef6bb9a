import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { answer, api } from '../../api/client';
import { useSay } from '../../shared/i18n/use-reader';
import { StatusChip } from '../../shared/ui/badge';
import { Banner } from '../../shared/ui/banner';
import { Card } from '../../shared/ui/card';
import { DateText } from '../../shared/ui/date-text';
import { KeyValues } from '../../shared/ui/key-values';
import { PageHeader } from '../../shared/ui/page-header';
import { QueryProblem } from '../../shared/ui/query-problem';
import { Skeleton } from '../../shared/ui/skeleton';
import { useHandOverTexts } from './texts';

/** What was handed over, and that nothing of it was lost: the sums reckoned anew from this workspace's own rows. */
export const ProofPage = () => {
  const t = useHandOverTexts();
  const say = useSay();
  const { handOverId } = useParams({ from: '/desk/hand-overs/$handOverId' });
  const { data, error, refetch } = useQuery({
    queryKey: ['hand-overs', handOverId],
    queryFn: () => answer(api.GET('/api/v1/hand-overs/{id}', { params: { path: { id: handOverId } } })),
  });
  if (error !== null) return <QueryProblem error={error} onRetry={() => void refetch()} />;
  if (data === undefined)
    return (
      <Card>
        <Skeleton lines={8} />
      </Card>
    );
  const isProven = data.cases.every(({ proven }) => proven === true);
  return (
    <div className="mx-auto flex max-w-2xl flex-col gap-4">
      <PageHeader
        title={data.employer.name}
        lead={
          <>
            {t(data.direction === 'out' ? 'wentTo' : 'cameFrom', { name: data.otherName })} ·{' '}
            <DateText day={data.doneOn} />
          </>
        }
      />
      <Banner tone={isProven ? 'success' : 'danger'} title={t(isProven ? 'proven' : 'notProven')}>
        {t('provenLead')} <code className="font-mono text-sm break-all">{data.id}</code>
      </Banner>
      <Card title={t('step1')}>
        <KeyValues
          items={data.counts.map(({ name, count }) => ({
            key: say(name),
            value: <span className="tabular">{count}</span>,
          }))}
        />
      </Card>
      <Card title={t('sums')} isFlush>
        <ul aria-label={t('sums')} className="divide-y divide-border">
          {data.cases.map((each) => (
            <li key={each.caseId} className="px-4 py-2 text-sm">
              <StatusChip tone={each.proven === true ? 'success' : 'danger'} look="flat">
                {t('entries', { count: each.events })}
              </StatusChip>
              <code className="block font-mono text-xs break-all text-muted">{each.sha256}</code>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
};
