import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';

type PayloadClass<P extends object> = new () => P;

/** What API and worker both know of a job: its name, queue, payload, key and retries. The handler lives in the worker alone. */
export interface Job<P extends object = object> {
  readonly name: string;
  readonly queue: QueueName;
  readonly payload: PayloadClass<P>;
  /**
   * One piece of work, one key. The consumer claims it in the transaction of its effect, so whatever is delivered twice
   * is done once. No `:` and never digits alone: BullMQ refuses both as job ids.
   */
  readonly keyOf: (payload: P) => string;
  readonly retry: { readonly attempts: number; readonly delayMs: number };
}

/** A long check of the audit has a queue of its own: nothing that people wait for stands behind it. */
export const QUEUES = ['notices', 'cases', 'audit', 'sweeps'] as const;
export type QueueName = (typeof QUEUES)[number];

export type PayloadOf<J> = J extends Job<infer P> ? P : never;

export const defineJob = <P extends object>(job: Job<P>): Job<P> => job;

/** A payload that does not read is a fault of the sender: a retry cannot help. */
export class UnreadablePayload extends Error {}

/**
 * Reads a payload as it came from the queue.
 * @throws UnreadablePayload naming every wrong property, never its value.
 */
export const readPayload = <P extends object>(job: Job<P>, raw: unknown): P => {
  const payload = plainToInstance(job.payload, raw);
  const errors = validateSync(payload, { whitelist: true, forbidNonWhitelisted: true });
  if (errors.length > 0)
    throw new UnreadablePayload(`${job.name}: ${errors.map((error) => error.property).join(', ')}`);
  return payload;
};
