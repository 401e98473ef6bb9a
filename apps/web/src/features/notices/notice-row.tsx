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

/** The way to what a notice speaks of: a part of its case, or the audit for what concerns no case. */
const NoticeLink = ({
  notice,
  ...rest
}: {
  readonly notice: Api['NoticeView'];
  readonly onClick: () => void;
  readonly className: string;
  readonly children: string;
}) =>
  notice.caseId === null ? (
    <RowLink to="/audit" {...rest} />
  ) : (
    <RowLink
      to={notice.template === 'deadline' ? '/cases/$caseId/dates' : '/cases/$caseId'}
      params={{ caseId: notice.caseId }}
      {...rest}
    />
  );

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
        <NoticeLink
          notice={notice}
          onClick={() => !notice.read && onRead()}
          className={notice.read ? 'font-normal' : 'font-semibold'}
        >
          {say(notice.subject)}
        </NoticeLink>
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
