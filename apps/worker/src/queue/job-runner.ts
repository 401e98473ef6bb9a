import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { JOBS } from '@permitdesk/jobs/jobs';
import { QUEUES, readPayload, UnreadablePayload } from '@permitdesk/jobs/job';
import type { QueueBackend } from '@permitdesk/jobs/queue-backend';
import { UnrecoverableError, type Job as QueuedJob } from 'bullmq';
import type { Logger } from 'pino';
import type { WorkerEnvironment } from '../environment.js';
import { BACKEND, CONSUMERS, ENVIRONMENT, LOGGER } from '../platform/tokens.js';
import type { Consumer } from './consumer.js';

/** Consumers of all jobs side by side: each is handed only what its own job reads. */
type AnyConsumer = Consumer<object>;

/** One consumer per job, by the job's name. */
export const consumersByName = (consumers: readonly AnyConsumer[]): ReadonlyMap<string, AnyConsumer> => {
  const byName = new Map(consumers.map((consumer) => [consumer.job.name, consumer]));
  const without = JOBS.filter((job) => !byName.has(job.name)).map((job) => job.name);
  const double = consumers.length !== byName.size;
  if (without.length > 0 || double)
    throw new Error(
      `every job needs exactly one consumer; without: ${without.join(', ') || 'none'}, double: ${double}`,
    );
  return byName;
};

/** Takes jobs from the queues and hands each to its consumer. */
@Injectable()
export class JobRunner implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly byName: ReadonlyMap<string, AnyConsumer>;

  constructor(
    @Inject(BACKEND) private readonly backend: QueueBackend,
    @Inject(CONSUMERS) consumers: readonly AnyConsumer[],
    @Inject(ENVIRONMENT) private readonly environment: WorkerEnvironment,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.byName = consumersByName(consumers);
  }

  onApplicationBootstrap(): void {
    for (const queue of QUEUES) {
      if (queue === 'sweeps') continue;
      const worker = this.backend.worker(queue, (job) => this.run(job), { concurrency: this.environment.CONCURRENCY });
      worker.on('failed', (job, error) => void this.failed(job, error));
    }
  }

  /** @throws whatever the consumer throws; the queue tries again. */
  async run(job: QueuedJob): Promise<string> {
    const consumer = this.byName.get(job.name);
    // An older worker must leave the job to a newer one: it is tried again, not dropped.
    if (consumer === undefined) throw new Error(`no consumer for ${job.name}`);
    try {
      const outcome = await consumer.consume(readPayload(consumer.job, job.data));
      this.logger.debug({ job: job.name, id: job.id, outcome }, 'job');
      return outcome;
    } catch (error) {
      if (error instanceof UnreadablePayload) throw new UnrecoverableError(error.message);
      throw error;
    }
  }

  private async failed(job: QueuedJob | undefined, error: Error): Promise<void> {
    if (job === undefined) return;
    const last = job.attemptsMade >= (job.opts.attempts ?? 1);
    this.logger[last ? 'error' : 'warn'](
      { job: job.name, id: job.id, attempt: job.attemptsMade, err: error },
      'job failed',
    );
    const consumer = this.byName.get(job.name);
    if (!last || consumer?.gaveUp === undefined) return;
    try {
      await consumer.gaveUp(readPayload(consumer.job, job.data), error);
    } catch (fault) {
      this.logger.error({ job: job.name, id: job.id, err: fault }, 'could not note the failure');
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.backend.close();
  }
}
