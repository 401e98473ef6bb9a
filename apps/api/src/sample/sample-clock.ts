import { dayInZone, instantAt, parseDay } from '@permitdesk/domain/time/plain-date';
import type { Clock } from '@permitdesk/persistence/clock';

/** A clock that can be set back: the sample's histories are lived through day by day, by the product's own steps. */
export class SampleClock implements Clock {
  private instant: string;
  readonly today: string;

  constructor(
    private readonly present: Clock,
    private readonly zone: string,
  ) {
    this.instant = present.now();
    this.today = dayInZone(this.instant, zone).toString();
  }

  now(): string {
    return this.instant;
  }

  /** The day so many days before (negative) or after today. */
  day(offset: number): string {
    return (parseDay(this.today) ?? never()).add({ days: offset }).toString();
  }

  /** Goes to ten in the morning of a day; on today itself, to the present, for nothing may lie in the future. */
  goTo(offset: number): void {
    this.instant = offset >= 0 ? this.present.now() : instantAt(parseDay(this.day(offset)) ?? never(), 10, this.zone);
  }
}

const never = (): never => {
  throw new Error('cannot happen: a day that is none');
};
