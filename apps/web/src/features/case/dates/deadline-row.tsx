import { Link } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import type { Api } from '../../../api/client';
import { formatDay } from '../../../shared/format/day';
import { useReader } from '../../../shared/i18n/use-reader';
import { DateText } from '../../../shared/ui/date-text';
import { useDeadlineTexts } from '../../deadlines/texts';
import { useCaseTexts } from '../texts';

/** One date of a case; opens its reckoning. */
export const DeadlineRow = ({ deadline }: { readonly deadline: Api['DeadlineView'] }) => {
  const t = useCaseTexts();
  const d = useDeadlineTexts();
  const { say, locale } = useReader();
  const isOpen = deadline.status === 'open';
  const notes = [
    d(`owner.${deadline.owner}`),
    ...(isOpen && deadline.beginOn !== deadline.safeDue
      ? [t('beginNote', { day: formatDay(deadline.beginOn, locale) })]
      : []),
    ...(deadline.legalDue === deadline.safeDue ? [] : [t('legalNote', { day: formatDay(deadline.legalDue, locale) })]),
    ...(deadline.metOn === undefined ? [] : [d('metOn', { day: formatDay(deadline.metOn, locale) })]),
  ];
  const content = (
    <>
      <span className="flex min-w-0 flex-1 flex-col gap-x-4 @md:flex-row @md:items-center">
        <span className="min-w-0 flex-1">
          <span className="block font-medium text-pretty">{say(deadline.action)}</span>
          <span className="block text-sm text-muted">{notes.join(' · ')}</span>
        </span>
        <DateText
          day={deadline.safeDue}
          kind={isOpen ? 'due' : 'plain'}
          relative={isOpen ? 'beside' : 'none'}
          className="shrink-0 text-sm @md:w-28 @md:text-right"
        />
      </span>
      <ChevronRight size={15} aria-hidden className="shrink-0 text-muted" />
    </>
  );
  const look = 'flex items-center gap-3 px-4 py-2.5';
  return deadline.id === undefined ? (
    <div className={look}>{content}</div>
  ) : (
    <Link
      to="."
      search={{ deadline: deadline.id }}
      resetScroll={false}
      className={`${look} hover:bg-hover focus-visible:-outline-offset-2`}
    >
      {content}
    </Link>
  );
};
