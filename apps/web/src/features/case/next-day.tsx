import type { DayStyle } from '../../shared/format/day';
import { DateText } from '../../shared/ui/date-text';
import { useOffice } from '../../shared/ui/office';
import type { CaseView } from './case-query';

interface NextDayProps {
  readonly next: NonNullable<CaseView['next']>;
  readonly dayStyle?: DayStyle;
  readonly className?: string;
}

/** The day that counts for what comes next: the one on which to begin while it lies ahead, then the last one. */
export const NextDay = ({ next, dayStyle, className }: NextDayProps) => {
  const { today } = useOffice();
  const isAhead = next.on > today;
  return (
    <DateText
      day={isAhead ? next.on : next.due}
      kind={isAhead && next.on !== next.due ? 'begin' : 'due'}
      {...(dayStyle === undefined ? {} : { style: dayStyle })}
      {...(className === undefined ? {} : { className })}
    />
  );
};
