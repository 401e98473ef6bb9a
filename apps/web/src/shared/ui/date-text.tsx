import { CircleAlert } from 'lucide-react';
import { daysBetween, formatDay, type DayStyle } from '../format/day';
import { relativeDay } from '../format/relative-day';
import { useReader } from '../i18n/use-reader';
import { classes } from './classes';
import { useOffice } from './office';
import { useUiTexts } from './texts';

interface DateTextProps {
  /** An ISO day. */
  readonly day: string;
  /** `due`: a day that can be missed, and then says so. `begin`: the first day on which to act; past it, the work is open. */
  readonly kind?: 'plain' | 'due' | 'begin';
  readonly style?: DayStyle;
  /** How far away it is, beside or below the day itself. */
  readonly relative?: 'beside' | 'below' | 'none';
  readonly className?: string;
}

const SOON_DAYS = 7;

/** A day as the reader writes it, and how far away it is. Late is a word and a mark, not only a colour. */
export const DateText = ({ day, kind = 'plain', style = 'medium', relative = 'beside', className }: DateTextProps) => {
  const { locale } = useReader();
  const { today } = useOffice();
  const t = useUiTexts();
  const left = daysBetween(today, day);
  const isLate = kind === 'due' && left < 0;
  const isOpen = kind === 'begin' && left < 0;
  const distance = isLate
    ? t('late', { count: -left })
    : isOpen
      ? t('openFor', { count: -left })
      : relativeDay(day, today, locale);
  return (
    <time dateTime={day} className={classes('tabular', relative === 'below' && 'block', className)}>
      <span className="whitespace-nowrap">{formatDay(day, locale, style)}</span>
      {relative === 'beside' && ' '}
      {relative !== 'none' && (
        <span
          className={classes(
            'whitespace-nowrap',
            relative === 'below' ? 'block text-xs' : 'text-[0.9285em]',
            isLate ? 'font-medium text-danger' : kind !== 'plain' && left <= SOON_DAYS ? 'text-warning' : 'text-muted',
          )}
        >
          {isLate && <CircleAlert size={12} aria-hidden className="mr-0.5 inline align-[-1px]" />}
          {distance}
        </span>
      )}
    </time>
  );
};
