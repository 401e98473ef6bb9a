import { BadgeCheck, CircleX } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Api } from '../../api/client';
import { formatDay } from '../format/day';
import { useReader } from '../i18n/use-reader';
import { CitationChips } from '../ui/citation-chips';
import { classes } from '../ui/classes';
import { useRecordTexts } from './texts';

interface WorkAnswerProps {
  readonly work: Api['WorkAuthorizationView'];
  /** `large` on a worker's page, where it is the thing people come for. */
  readonly size?: 'normal' | 'large';
  /** The way to the entry that proves it. */
  readonly proof?: ReactNode;
}

/** "May start, may keep working?": what the file evidences, never a verdict; with reason, last day, conditions and sources. */
export const WorkAnswer = ({ work, size = 'normal', proof }: WorkAnswerProps) => {
  const t = useRecordTexts();
  const { say, locale } = useReader();
  const isEvidenced = work.answer === 'evidenced';
  const Icon = isEvidenced ? BadgeCheck : CircleX;
  const words = !isEvidenced
    ? t('work.notEvidenced')
    : work.until === undefined
      ? t('work.evidenced')
      : t('work.evidencedUntil', { day: formatDay(work.until, locale, 'long') });
  return (
    <div
      className={classes(
        'rounded-lg border px-4 py-3',
        isEvidenced ? 'border-success/30 bg-success-soft' : 'border-danger/30 bg-danger-soft',
      )}
    >
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
        <span className="text-sm text-text">
          {work.question === 'start' ? t('work.startQuestion') : t('work.continueQuestion')}
        </span>
        <span
          className={classes(
            'inline-flex items-center gap-1.5 font-semibold',
            isEvidenced ? 'text-success' : 'text-danger',
            size === 'large' ? 'text-lg' : 'text-read',
          )}
        >
          <Icon size={size === 'large' ? 20 : 17} aria-hidden className="shrink-0" />
          {words}
        </span>
      </div>
      <p className="mt-1 max-w-prose text-pretty">{say(work.reason)}</p>
      {work.conditions !== undefined && (
        <p className="mt-0.5 max-w-prose text-sm text-pretty">{say(work.conditions)}</p>
      )}
      <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <CitationChips cites={work.cites} className="[&_li>*]:border-current/25 [&_li>*]:text-text" />
        {proof}
      </div>
    </div>
  );
};
