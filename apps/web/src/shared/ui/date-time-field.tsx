import { CalendarDateTime, parseAbsolute, toCalendarDateTime, toZoned } from '@internationalized/date';
import { zoneName } from '../format/instant';
import { useReader } from '../i18n/use-reader';
import { DatePickerFrame } from './date-field';
import type { FieldProps } from './field';
import { useUiTexts } from './texts';

interface DateTimeFieldProps extends FieldProps {
  /** An instant in UTC: `2026-11-22T15:20:00Z`. */
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
  /** IANA name of the zone whose clock the person reads. */
  readonly zone: string;
}

const asLocal = (instant: string | undefined, zone: string): CalendarDateTime | null => {
  try {
    return instant === undefined ? null : toCalendarDateTime(parseAbsolute(instant, zone));
  } catch {
    return null;
  }
};

/** A moment by the clock of the office; kept as an instant in UTC. */
export const DateTimeField = ({ value, onChange, zone, help, ...rest }: DateTimeFieldProps) => {
  const { locale } = useReader();
  const t = useUiTexts();
  return (
    <DatePickerFrame<CalendarDateTime>
      {...rest}
      help={
        <>
          {help} {t('clockOf', { zone: zoneName(zone, locale) })}
        </>
      }
      granularity="minute"
      value={asLocal(value, zone)}
      onChange={(next) => onChange(next === null ? undefined : toZoned(next, zone).toAbsoluteString())}
    />
  );
};
