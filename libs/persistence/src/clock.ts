/** The present, as an argument: production reads the machine's clock, a test says what time it is. */
export interface Clock {
  /** ISO instant in UTC. */
  now(): string;
}

export const machineClock: Clock = { now: () => new Date().toISOString() };
