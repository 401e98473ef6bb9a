import { jobNamed } from '@permitdesk/jobs/jobs';
import type { QueueName } from '@permitdesk/jobs/job';
import type { DataSource } from 'typeorm';

export interface OutgoingJob {
  readonly queue: QueueName;
  readonly name: string;
  readonly key: string;
  readonly payload: object;
  readonly retry: { readonly attempts: number; readonly delayMs: number };
}

/** The port to the queue; the worker puts BullMQ behind it. */
export interface JobSender {
  send(jobs: readonly OutgoingJob[]): Promise<void>;
}

/**
 * Hands what is committed and unsent to the queue. A crash before the mark sends again; the consumer's claim absorbs it.
 * The rows stay locked while they are sent, so replicas share the work and none sends another's rows.
 * @returns how many were sent.
 */
export const drainOutbox = (source: DataSource, sender: JobSender, limit = 200): Promise<number> =>
  source.transaction(async (manager) => {
    const rows = (await manager.query(
      'SELECT id, job, key, payload FROM outbox WHERE sent_at IS NULL ORDER BY id LIMIT $1 FOR UPDATE SKIP LOCKED',
      [limit],
    )) as { id: string; job: string; key: string; payload: object }[];
    if (rows.length === 0) return 0;
    await sender.send(
      rows.map(({ job, key, payload }) => {
        const { name, queue, retry } = jobNamed(job);
        return { queue, name, key, payload, retry };
      }),
    );
    await manager.query('UPDATE outbox SET sent_at = now() WHERE id = ANY($1::bigint[])', [rows.map((row) => row.id)]);
    return rows.length;
  });

/**
 * Sends again what was handed to the queue and never claimed: a queue that was flushed or lost forgets, the database does not.
 * @param olderThanSeconds long enough for a busy queue; a second delivery of work that is under way is absorbed by its claim.
 */
export const reviveLostJobs = async (source: DataSource, olderThanSeconds = 900): Promise<number> => {
  const result = (await source.query(
    `UPDATE outbox o SET sent_at = NULL
     WHERE sent_at < now() - make_interval(secs => $1) AND NOT EXISTS (SELECT 1 FROM inbox i WHERE i.key = o.key)`,
    [olderThanSeconds],
  )) as [unknown, number];
  return result[1];
};

/** Forgets what was sent and done long ago. The claim outlives its outbox row, or the row would be sent again. */
export const sweepOutbox = async (source: DataSource, keepDays = 30): Promise<void> => {
  await source.query(
    `DELETE FROM outbox o WHERE sent_at < now() - make_interval(days => $1) AND EXISTS (SELECT 1 FROM inbox i WHERE i.key = o.key)`,
    [keepDays],
  );
  await source.query(
    `DELETE FROM inbox i WHERE claimed_at < now() - make_interval(days => $1) AND NOT EXISTS (SELECT 1 FROM outbox o WHERE o.key = i.key)`,
    [keepDays * 3],
  );
};
