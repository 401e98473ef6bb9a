import { cardOf } from '@permitdesk/domain/cases/event';
import { CircleCheck, CircleDashed } from 'lucide-react';
import type { ReactNode } from 'react';
import { formatCents } from '../../shared/format/money';
import { useReader } from '../../shared/i18n/use-reader';
import { Button } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { CitationChips } from '../../shared/ui/citation-chips';
import { DateText } from '../../shared/ui/date-text';
import type { CaseView } from '../case/case-query';
import type { FeeView } from './fee-query';
import { refundStory } from './refund-story';
import { useFeeTexts } from './texts';

interface RowProps {
  readonly name: string;
  readonly isDone: boolean;
  readonly day?: ReactNode;
  readonly children: ReactNode;
}

const Row = ({ name, isDone, day, children }: RowProps) => (
  <li className="flex gap-2.5 py-2.5 first:pt-0 last:pb-0">
    {isDone ? (
      <CircleCheck size={17} aria-hidden className="mt-0.5 shrink-0 text-success" />
    ) : (
      <CircleDashed size={17} aria-hidden className="mt-0.5 shrink-0 text-muted" />
    )}
    <div className="min-w-0 flex-1">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="font-medium">{name}</span>
        {day}
      </p>
      <div className="text-muted text-pretty">{children}</div>
    </div>
  </li>
);

interface RefundCardProps {
  readonly view: CaseView;
  readonly fee: FeeView;
  readonly onAsk: (() => void) | undefined;
  readonly onReceive: (() => void) | undefined;
}

/** Where the money is on its way back: what brought it about, when it was asked for, when to ask again, when it came. */
export const RefundCard = ({ view, fee, onAsk, onReceive }: RefundCardProps) => {
  const t = useFeeTexts();
  const { say, locale } = useReader();
  const story = refundStory(view);
  const isBack = view.states.fee === 'refunded';
  const isAsked = story.askedOn !== undefined;
  const route = cardOf('fee.refund-requested').facts['route']?.choices?.find(({ value }) => value === story.route);
  return (
    <Card title={t('refund')}>
      <ol className="divide-y divide-border">
        <Row
          name={t('refund.why')}
          isDone
          day={story.triggeredOn !== undefined && <DateText day={story.triggeredOn} className="text-sm" />}
        >
          {t(`trigger.${story.trigger}`)}
          <CitationChips cites={story.cites} className="mt-1.5" />
        </Row>
        <Row
          name={t('refund.asked')}
          isDone={isAsked || isBack}
          day={
            story.askedOn !== undefined ? (
              <DateText day={story.askedOn} className="text-sm" />
            ) : (
              !isBack && story.askBy !== undefined && <DateText day={story.askBy} kind="due" className="text-sm" />
            )
          }
        >
          {story.isAskedWithOffer
            ? t('askedWithOffer')
            : isAsked
              ? route !== undefined && say(route.label)
              : t('notAsked')}
        </Row>
        {!isBack && story.chaseOn !== undefined && (
          <Row
            name={t('refund.chase')}
            isDone={false}
            day={<DateText day={story.chaseOn} kind="due" className="text-sm" />}
          >
            {t('chaseWhy')}
          </Row>
        )}
        <Row
          name={t('refund.back')}
          isDone={isBack}
          day={story.receivedOn !== undefined && <DateText day={story.receivedOn} className="text-sm" />}
        >
          {isBack && story.receivedCents !== undefined
            ? t('backTo', { amount: formatCents(story.receivedCents, locale), payee: story.payee ?? '' })
            : t('notBack', { payer: fee.payer ?? view.employer.name })}
        </Row>
      </ol>
      {!isBack && (onAsk !== undefined || onReceive !== undefined) && (
        <div className="mt-4 flex flex-wrap gap-2">
          {onAsk !== undefined && (
            <Button kind={isAsked ? 'secondary' : 'primary'} onPress={onAsk}>
              {t('ask')}
            </Button>
          )}
          {onReceive !== undefined && (
            <Button kind={isAsked ? 'primary' : 'secondary'} onPress={onReceive}>
              {t('receive')}
            </Button>
          )}
        </div>
      )}
    </Card>
  );
};
