import { queryOptions, useQuery } from '@tanstack/react-query';
import { CircleCheck, CircleDashed, Inbox } from 'lucide-react';
import type { ReactNode } from 'react';
import { answer, api, type Api } from '../../api/client';
import { formatDay } from '../../shared/format/day';
import { useReader } from '../../shared/i18n/use-reader';
import { Card } from '../../shared/ui/card';
import { CopyButton } from '../../shared/ui/copy-button';
import { DateText } from '../../shared/ui/date-text';
import { EmptyState } from '../../shared/ui/empty-state';
import { useDocumentTitle } from '../../shared/ui/page-header';
import { QueryProblem } from '../../shared/ui/query-problem';
import { Skeleton } from '../../shared/ui/skeleton';
import { useMyCaseTexts } from './texts';

type MyCase = Api['MyCaseView'];

export const myCasesQuery = queryOptions({
  queryKey: ['my-cases'],
  queryFn: () => answer(api.GET('/api/v1/my-cases')),
});

const Part = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <section>
    <h3 className="text-sm font-medium text-muted">{title}</h3>
    <div className="mt-0.5">{children}</div>
  </section>
);

const Needed = ({ item }: { readonly item: MyCase }) => {
  const t = useMyCaseTexts();
  const { say } = useReader();
  if (item.needed.length === 0) return <p>{t('neededNone')}</p>;
  return (
    <ul className="flex flex-col gap-2">
      {item.needed.map((task) => (
        <li key={`${task.what.en} ${task.due}`} className="rounded-md bg-sunken px-3 py-2">
          <p className="font-medium text-pretty">{say(task.what)}</p>
          <p className="text-sm">
            <span className="text-muted">{t('by')}</span> <DateText day={task.due} kind="due" />
          </p>
        </li>
      ))}
    </ul>
  );
};

const Work = ({ item }: { readonly item: MyCase }) => {
  const t = useMyCaseTexts();
  const { say, locale } = useReader();
  const { work } = item;
  const isShown = work.answer === 'evidenced';
  const Icon = isShown ? CircleCheck : CircleDashed;
  return (
    <>
      <p className="flex items-start gap-2">
        <Icon
          size={18}
          aria-hidden
          className={isShown ? 'mt-0.5 shrink-0 text-success' : 'mt-0.5 shrink-0 text-muted'}
        />
        <span className="font-medium text-pretty">
          {!isShown
            ? t('notEvidenced')
            : work.until === undefined
              ? t('evidenced')
              : t('evidencedUntil', { day: formatDay(work.until, locale, 'long') })}
        </span>
      </p>
      <p className="mt-0.5 text-sm text-muted text-pretty">{say(work.reason)}</p>
      {work.conditions !== undefined && <p className="text-sm text-muted text-pretty">{say(work.conditions)}</p>}
    </>
  );
};

const OneCase = ({ item }: { readonly item: MyCase }) => {
  const t = useMyCaseTexts();
  const { say, locale } = useReader();
  return (
    <Card title={t('at', { job: item.jobTitle, employer: item.employer })} aside={<span>#{item.number}</span>}>
      <div className="flex flex-col gap-4">
        <Part title={t('where')}>
          <p className="text-lg font-semibold text-pretty">{say(item.stands)}</p>
          <p className="text-pretty">{say(item.meaning)}</p>
        </Part>
        {!item.closed && (
          <>
            <Part title={t('turn')}>
              <p className="font-medium">{t(`turn.${item.holder}`)}</p>
            </Part>
            <Part title={t('needed')}>
              <Needed item={item} />
            </Part>
          </>
        )}
        <Part title={item.work.question === 'start' ? t('mayStart') : t('mayContinue')}>
          <Work item={item} />
        </Part>
        <Part title={t('number')}>
          {item.offerNumber === null ? (
            <p className="text-pretty">{t('numberNone')}</p>
          ) : (
            <>
              <p className="tabular flex items-center gap-1 text-lg font-semibold">
                {item.offerNumber}
                <CopyButton value={item.offerNumber} what={t('number')} />
              </p>
              <p className="text-sm text-muted text-pretty">{t('numberHelp')}</p>
            </>
          )}
        </Part>
        <Part title={t('permit')}>
          <p>
            {item.permit === null
              ? t('permitNone')
              : t('permitFromTo', {
                  from: formatDay(item.permit.from, locale, 'long'),
                  to: formatDay(item.permit.to, locale, 'long'),
                })}
          </p>
        </Part>
        {item.dates.length > 0 && (
          <Part title={t('dates')}>
            <ul>
              {item.dates.map((date) => (
                <li key={date.what.en}>
                  {say(date.what)}: <DateText day={date.on} />
                </li>
              ))}
            </ul>
          </Part>
        )}
      </div>
    </Card>
  );
};

/** A worker's own case on a phone: where it is, whose turn, what is needed, which dates. */
export const MyCasePage = () => {
  const t = useMyCaseTexts();
  const { data, error, refetch } = useQuery(myCasesQuery);
  const title = (data?.items.length ?? 0) > 1 ? t('titleMany') : t('title');
  useDocumentTitle(title);
  return (
    <div className="mx-auto flex w-full max-w-xl flex-col gap-4">
      <div>
        <h1 className="text-xl font-semibold tracking-tight">{title}</h1>
        {data !== undefined && (
          <p translate="no" className="text-muted">
            {data.name}
          </p>
        )}
      </div>
      {error !== null && <QueryProblem error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && (
        <Card>
          <Skeleton lines={8} />
        </Card>
      )}
      {data?.items.length === 0 && (
        <Card>
          <EmptyState icon={Inbox} title={t('emptyTitle')}>
            {t('empty')}
          </EmptyState>
        </Card>
      )}
      {data?.items.map((item) => (
        <OneCase key={item.id} item={item} />
      ))}
      <p className="text-sm text-muted text-pretty">{t('caution')}</p>
    </div>
  );
};
