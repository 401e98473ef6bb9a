import type { Clock } from '@permitdesk/persistence/clock';

/** A clock that stands still until it is told to go on. */
export class TestClock implements Clock {
  constructor(private instant = '2026-11-22T15:00:00.000Z') {}

  now(): string {
    return this.instant;
  }

  set(instant: string): void {
    this.instant = new Date(instant).toISOString();
  }

  /** Goes to ten in the morning (UTC-5) of a day. */
  goTo(day: string): void {
    this.set(`${day}T15:00:00.000Z`);
  }
}
