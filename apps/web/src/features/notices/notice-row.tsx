import { ENGAGEMENT_INVITED_TEMPLATE } from '@permitdesk/domain/access/engagements';
import { Check } from 'lucide-react';
import type { Api } from '../../api/client';
import { formatInstant } from '../../shared/format/instant';
import { useReader } from '../../shared/i18n/use-reader';
import { classes } from '../../shared/ui/classes';
import { IconButton } from '../../shared/ui/icon-button';
import { useOffice } from '../../shared/ui/office';
import { RowLink } from '../../shared/ui/row-link';
import { useNoticeTexts } from './texts';

interface NoticeRowProps {
  readonly notice: Api['NoticeView'];
  readonly onRead: () => void;
}

/** Where a notice leads: the part of the case or of the employer it speaks of, the engagements, or the audit. */
const placeOf = ({ caseId, employerId, template }: Api['NoticeView']) =>
  caseId !== null
    ? ({ to: template === 'deadline' ? '/cases/$caseId/dates' : '/cases/$caseId', params: { caseId } } as const)
    : employerId !== null
      ? ({ to: '/employers/$employerId', params: { employerId } } as const)
      : template === ENGAGEMENT_INVITED_TEMPLATE
        ? ({ to: '/settings/engagements' } as const)
        : ({ to: '/audit' } as const);

/** One notice; it leads to the part of the case that it speaks of. */
export const NoticeRow = ({ notice, onRead }: NoticeRowProps) => {
  const t = useNoticeTexts();
  const { say, locale } = useReader();
  const { zone } = useOffice();
  return (
    <li
      className={classes(
        'relative flex items-start gap-3 px-4 py-3 hover:bg-hover',
        !notice.read && 'bg-accent-soft/40',
      )}
    >
      <span className={classes('mt-1.5 size-2 shrink-0 rounded-full', notice.read ? 'bg-transparent' : 'bg-accent')}>
        {!notice.read && <span className="sr-only">{t('unread')}</span>}
      </span>
      <div className="min-w-0 flex-1">
        <RowLink
          {...placeOf(notice)}
          onClick={() => !notice.read && onRead()}
          className={notice.read ? 'font-normal' : 'font-semibold'}
        >
          {say(notice.subject)}
        </RowLink>
        {say(notice.body) !== '' && <p className="mt-0.5 text-sm text-muted text-pretty">{say(notice.body)}</p>}
        <p className="tabular mt-0.5 text-xs text-muted">{formatInstant(notice.createdAt, zone, locale)}</p>
      </div>
      {!notice.read && (
        <span className="relative z-1">
          <IconButton label={t('markRead')} icon={<Check size={16} aria-hidden />} onPress={onRead} />
        </span>
      )}
    </li>
  );
};
