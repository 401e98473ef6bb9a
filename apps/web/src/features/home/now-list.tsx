import { CircleAlert, Sunrise } from 'lucide-react';
import type { Api } from '../../api/client';
import { useSay } from '../../shared/i18n/use-reader';
import { Card } from '../../shared/ui/card';
import { DateText } from '../../shared/ui/date-text';
import { EmptyState } from '../../shared/ui/empty-state';
import { LinkButton } from '../../shared/ui/link-button';
import { PersonName } from '../../shared/ui/person-name';
import { TextLink } from '../../shared/ui/text-link';
import { useHomeTexts } from './texts';

const PLACES = {
  case: '/cases/$caseId/request',
  exemption: '/cases/$caseId/exemption',
  fee: '/cases/$caseId/fee',
  offer: '/cases/$caseId/offer',
  dates: '/cases/$caseId/dates',
  permit: '/cases/$caseId/permit',
} as const satisfies Record<Api['HomePlace'], string>;

const NowRow = ({ item }: { readonly item: Api['NowItemView'] }) => {
  const t = useHomeTexts();
  const say = useSay();
  const open = t(`open.${item.place}`);
  return (
    <li className="grid items-center gap-x-4 gap-y-2 border-t border-border px-4 py-3 first:border-t-0 md:grid-cols-[1fr_9.5rem_auto]">
      <div className="min-w-0">
        <p className="font-medium text-pretty">
          {item.late && <CircleAlert size={15} aria-hidden className="mr-1.5 inline align-[-2px] text-danger" />}
          {say(item.action)}
        </p>
        <p className="mt-0.5 text-sm">
          <PersonName name={item.worker} />
          <span className="text-muted">
            {' '}
            · {item.employer} · <span className="tabular">#{item.caseNumber}</span>
          </span>
        </p>
        {say(item.reason) !== '' && <p className="mt-0.5 text-sm text-muted text-pretty">{say(item.reason)}</p>}
      </div>
      <div className="text-sm md:text-right">
        {item.dueOn === null ? (
          <span className="text-muted">{t('noDate')}</span>
        ) : (
          <DateText day={item.dueOn} kind="due" />
        )}
      </div>
      <LinkButton
        to={PLACES[item.place]}
        params={{ caseId: item.caseId }}
        size="small"
        aria-label={t('openFor', { open, number: item.caseNumber, worker: item.worker })}
        className="justify-self-start md:min-w-32 md:justify-self-end"
      >
        {open}
      </LinkButton>
    </li>
  );
};

/** What to do now: what the law dates comes first, then the steps of ours. */
export const NowList = ({ home }: { readonly home: Api['HomeView'] }) => {
  const t = useHomeTexts();
  const { now, nowTotal } = home;
  return (
    <Card
      title={t('now')}
      isFlush
      aside={
        nowTotal > now.length ? (
          <>
            <span>{t('nowShown', { shown: now.length, count: nowTotal })}</span>
            <TextLink to="/dates">{t('allDates')}</TextLink>
          </>
        ) : (
          nowTotal > 0 && t('nowCount', { count: nowTotal })
        )
      }
    >
      {now.length === 0 ? (
        <EmptyState icon={Sunrise} title={t('nowEmptyTitle')}>
          {t('nowEmpty')}
        </EmptyState>
      ) : (
        <ol>
          {now.map((item) => (
            <NowRow key={`${item.caseId} ${item.place} ${item.action.en}`} item={item} />
          ))}
        </ol>
      )}
    </Card>
  );
};
