import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { QueueBackend } from '@permitdesk/jobs/queue-backend';
import { drainOutbox, type JobSender, type OutgoingJob } from '@permitdesk/persistence/outbox';
import type { createDataSource } from '@permitdesk/persistence/data-source';
import type { QueueName } from '@permitdesk/jobs/job';
import type { Logger } from 'pino';
import { BACKEND, DATA_SOURCE, LOGGER } from '../platform/tokens.js';

const IDLE_MS = 400;
const AFTER_FAULT_MS = 2_000;
const KEEP_DONE = { age: 3_600, count: 1_000 };

/** Puts BullMQ behind the port of the outbox. The job id only stops a duplicate while the old job is still kept. */
@Injectable()
export class QueueSender implements JobSender {
  constructor(@Inject(BACKEND) private readonly backend: QueueBackend) {}

  async send(jobs: readonly OutgoingJob[]): Promise<void> {
    const byQueue = new Map<QueueName, OutgoingJob[]>();
    for (const job of jobs) byQueue.set(job.queue, [...(byQueue.get(job.queue) ?? []), job]);
    for (const [queue, batch] of byQueue)
      await this.backend.queue(queue).addBulk(
        batch.map(({ name, key, payload, retry }) => ({
          name,
          data: payload,
          opts: {
            jobId: key,
            attempts: retry.attempts,
            backoff: { type: 'exponential', delay: retry.delayMs, jitter: 0.5 },
            removeOnComplete: KEEP_DONE,
            // Failed jobs are kept: they are alerted on and driven again, never thrown away.
            removeOnFail: false,
          },
        })),
      );
  }
}

/** Drains the outbox for as long as the worker lives. */
@Injectable()
export class OutboxRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private stopped = false;
  private running: Promise<void> = Promise.resolve();
  private wake: (() => void) | undefined;

  constructor(
    @Inject(DATA_SOURCE) private readonly source: ReturnType<typeof createDataSource>,
    private readonly sender: QueueSender,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.loop();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    this.wake?.();
    await this.running;
  }

  private async loop(): Promise<void> {
    while (!this.stopped) {
      try {
        const sent = await drainOutbox(this.source, this.sender);
        if (sent > 0) continue;
        await this.rest(IDLE_MS);
      } catch (error) {
        this.logger.error({ err: error }, 'the outbox could not be drained');
        await this.rest(AFTER_FAULT_MS);
      }
    }
  }

  private rest(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
