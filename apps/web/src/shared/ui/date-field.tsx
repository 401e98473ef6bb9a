import { CalendarDate, parseDate } from '@internationalized/date';
import { CalendarDays, ChevronLeft, ChevronRight } from 'lucide-react';
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  Group,
  Heading,
  type DateValue,
} from 'react-aria-components';
import { classes } from './classes';
import { CONTROL, FIELD, FieldFault, FieldHelp, FieldLabel, type FieldProps } from './field';
import { given } from './given';
import { Popover } from './popover';

const STEP = 'inline-flex size-8 items-center justify-center rounded-md text-muted hover:bg-hover disabled:opacity-40';

/** The month that a date field opens, to point at a day instead of typing it. */
const MonthPopover = () => (
  <Popover className="p-3">
    <Dialog className="outline-none">
      <Calendar>
        <header className="flex items-center justify-between gap-2 pb-2">
          <Button slot="previous" className={STEP}>
            <ChevronLeft size={16} aria-hidden />
          </Button>
          <Heading className="text-base font-semibold first-letter:uppercase" />
          <Button slot="next" className={STEP}>
            <ChevronRight size={16} aria-hidden />
          </Button>
        </header>
        <CalendarGrid className="border-separate border-spacing-0.5">
          <CalendarGridHeader>
            {(day) => <CalendarHeaderCell className="size-8 text-xs font-medium text-muted">{day}</CalendarHeaderCell>}
          </CalendarGridHeader>
          <CalendarGridBody>
            {(date) => (
              <CalendarCell
                date={date}
                className="tabular flex size-8 cursor-default items-center justify-center rounded-md text-sm outside-month:text-muted/60 hover:bg-hover selected:bg-accent selected:font-medium selected:text-accent-contrast disabled:opacity-35 unavailable:opacity-35"
              />
            )}
          </CalendarGridBody>
        </CalendarGrid>
      </Calendar>
    </Dialog>
  </Popover>
);

/** The segments of a date, typed in the reader's own order, and the button that opens the month. */
export const DateControl = () => (
  <Group className={classes(CONTROL, 'flex min-h-11 items-center pr-1 pl-3 sm:min-h-9 sm:pl-2.5')}>
    <DateInput className="tabular flex grow items-center overflow-x-auto py-1.5 [scrollbar-width:none]">
      {(segment) => (
        <DateSegment
          segment={segment}
          className="rounded-sm px-0.5 text-base whitespace-pre outline-none focus:bg-accent focus:text-accent-contrast placeholder-shown:text-muted type-literal:px-0 type-literal:text-muted"
        />
      )}
    </DateInput>
    <Button className="inline-flex size-9 shrink-0 items-center justify-center rounded-md text-muted hover:bg-hover hover:text-text sm:size-7">
      <CalendarDays size={16} aria-hidden />
    </Button>
  </Group>
);

interface DatePickerFrameProps<T extends DateValue> extends FieldProps {
  readonly value: T | null;
  readonly onChange: (value: T | null) => void;
  readonly granularity: 'day' | 'minute';
  readonly minValue?: DateValue | undefined;
  readonly maxValue?: DateValue | undefined;
}

export const DatePickerFrame = <T extends DateValue>({
  label,
  name,
  help,
  error,
  isRequired,
  isDisabled,
  className,
  minValue,
  maxValue,
  ...rest
}: DatePickerFrameProps<T>) => (
  <DatePicker<DateValue>
    {...(rest as unknown as {
      value: DateValue | null;
      onChange: (value: DateValue | null) => void;
      granularity: 'day' | 'minute';
    })}
    {...given({ name, isRequired, isDisabled, minValue, maxValue })}
    data-field={name}
    validationBehavior="aria"
    isInvalid={error !== undefined}
    shouldForceLeadingZeros
    className={classes(FIELD, className)}
  >
    <FieldLabel label={label} isRequired={isRequired} />
    {help !== undefined && <FieldHelp>{help}</FieldHelp>}
    <DateControl />
    <FieldFault error={error} />
    <MonthPopover />
  </DatePicker>
);

const asDate = (iso: string | undefined): CalendarDate | null => {
  try {
    return iso === undefined || iso === '' ? null : parseDate(iso);
  } catch {
    return null;
  }
};

interface DateFieldProps extends FieldProps {
  /** An ISO day: `2026-11-22`. */
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
  /** Last day that makes sense here. */
  readonly max?: string | undefined;
}

/** A calendar day, typed part by part or chosen from the month. */
export const DateField = ({ value, onChange, max, ...rest }: DateFieldProps) => (
  <DatePickerFrame<CalendarDate>
    {...rest}
    granularity="day"
    value={asDate(value)}
    onChange={(next) => onChange(next?.toString())}
    maxValue={asDate(max) ?? undefined}
  />
);
