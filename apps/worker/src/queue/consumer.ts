import type { Job } from '@permitdesk/jobs/job';

/** What a job came to: done now, done before, or no longer needed. A fault is thrown, so that it is tried again. */
export type Outcome = 'done' | 'duplicate' | 'overtaken';

/** Does one kind of job. At boot every job has exactly one consumer, or the worker does not start. */
export interface Consumer<P extends object> {
  readonly job: Job<P>;
  consume(payload: P): Promise<Outcome>;
  /** Called when the last try has failed. */
  gaveUp?(payload: P, error: Error): Promise<void>;
}
