import { HOLDER_NAMES } from '@permitdesk/domain/permits/permit-states';
import type { ReactNode } from 'react';
import { formatDay } from '../../../shared/format/day';
import { useReader } from '../../../shared/i18n/use-reader';
import { Card } from '../../../shared/ui/card';
import { LinkButton } from '../../../shared/ui/link-button';
import { useOffice } from '../../../shared/ui/office';
import type { CaseView } from '../case-query';
import { useCaseTexts } from '../texts';
import { useMayHere } from '../use-case';
import { NextDay } from '../next-day';
import { nextAct } from './next-act';

const PLACES = {
  request: '/cases/$caseId/request',
  exemption: '/cases/$caseId/exemption',
  fee: '/cases/$caseId/fee',
  offer: '/cases/$caseId/offer',
} as const;

const Row = ({
  title,
  children,
  action,
}: {
  readonly title: string;
  readonly children: ReactNode;
  readonly action?: ReactNode;
}) => (
  <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 border-t border-border py-3 first:border-t-0 first:pt-0 last:pb-0">
    <div className="min-w-0 flex-1 basis-64">
      <p className="text-read font-semibold text-pretty">{title}</p>
      <p className="text-muted">{children}</p>
    </div>
    {action}
  </li>
);

/** What takes the case further, and the way there: a date that has begun comes before a step without one. */
export const NextCard = ({ view }: { readonly view: CaseView }) => {
  const t = useCaseTexts();
  const { say, locale } = useReader();
  const may = useMayHere(view);
  const { today } = useOffice();
  const act = nextAct(view, may);
  const params = { caseId: view.id };
  const waits =
    view.holder === 'us' || view.holder === 'nobody'
      ? undefined
      : t('next.waitsFor', { holder: say(HOLDER_NAMES[view.holder]) });
  const isDateFirst = view.next !== null && (act === undefined || view.next.on <= today);
  const isAhead = view.next !== null && view.next.on > today && view.next.on !== view.next.due;
  const isOver = view.stage === 'closed';
  return (
    <Card title={t('next')}>
      <ul>
        {view.next !== null && isDateFirst && (
          <Row
            title={say(view.next.action)}
            action={
              <LinkButton to="/cases/$caseId/dates" params={params} kind="primary">
                {t('go.dates')}
              </LinkButton>
            }
          >
            <NextDay next={view.next} dayStyle="long" className="text-text" />
            {isAhead && ` · ${t('dueNote', { day: formatDay(view.next.due, locale) })}`}
            {waits !== undefined && ` · ${waits}`}
          </Row>
        )}
        {act !== undefined && (
          <Row
            title={t(`next.${act.act}`)}
            action={
              <LinkButton
                to={PLACES[act.place]}
                params={params}
                kind={act.isMine && !isDateFirst ? 'primary' : 'secondary'}
              >
                {t(`go.${act.place}`)}
              </LinkButton>
            }
          >
            {t(`next.${act.act}Why`)}
          </Row>
        )}
        {act === undefined && view.next === null && (
          <Row title={isOver ? t('next.over') : (waits ?? t('next.nothing'))}>
            {isOver ? t('next.overWhy') : t('next.nothingWhy')}
          </Row>
        )}
      </ul>
    </Card>
  );
};
