import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Clock } from '@permitdesk/persistence/clock';
import type { createDataSource } from '@permitdesk/persistence/data-source';
import { QueueProbe } from '@permitdesk/jobs/queue-probe';
import type { ApiEnvironment } from '../environment.js';
import { CLOCK, DATA_SOURCE, ENVIRONMENT } from '../platform/tokens.js';
import type { ReadyView } from './health.dto.js';

/** A worker that has not been heard of for this long is taken for stopped: it beats every five seconds. */
const WORKER_SILENT_AFTER_SECONDS = 30;
const PATIENCE_MS = 3_000;

const why = (error: unknown): string => (error instanceof Error ? error.name : 'fault');

const inTime = async <T>(work: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(Object.assign(new Error('no answer in time'), { name: 'NoAnswerInTime' })),
      PATIENCE_MS,
    );
  });
  try {
    return await Promise.race([work, patience]);
  } finally {
    clearTimeout(timer);
  }
};

/** Whether the product can do its work: database, queue, and a worker that is alive. A stopped scheduler shows here. */
@Injectable()
export class Readiness implements OnApplicationShutdown {
  private readonly queue: QueueProbe;

  constructor(
    @Inject(DATA_SOURCE) private readonly source: ReturnType<typeof createDataSource>,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ENVIRONMENT) environment: ApiEnvironment,
  ) {
    this.queue = new QueueProbe(environment.QUEUE_URL ?? environment.APP_DATABASE_URL);
  }

  async look(): Promise<ReadyView> {
    const [database, queue] = await Promise.all([this.database(), this.queueHealth()]);
    return {
      status: database.database.ok && queue.ok && database.worker.ok ? 'ready' : 'degraded',
      queue,
      ...database,
    };
  }

  private async database(): Promise<Pick<ReadyView, 'database' | 'worker'>> {
    try {
      const [row] = (await inTime(
        this.source.query(`SELECT (SELECT max(at) FROM heartbeats WHERE name LIKE 'worker:%') AS seen,
                                  (SELECT count(*) FROM outbox WHERE sent_at IS NULL)::integer AS waiting`),
      )) as { seen: string | null; waiting: number }[];
      const seen = row?.seen ?? null;
      const ageSeconds =
        seen === null ? null : Math.max(0, Math.round((Date.parse(this.clock.now()) - Date.parse(seen)) / 1000));
      const alive = ageSeconds !== null && ageSeconds <= WORKER_SILENT_AFTER_SECONDS;
      return {
        database: { ok: true },
        worker: {
          ok: alive,
          lastSeenAt: seen,
          ageSeconds,
          waitingInOutbox: row?.waiting ?? 0,
          ...(alive ? {} : { why: seen === null ? 'no worker has ever been heard of' : 'the worker is silent' }),
        },
      };
    } catch (error) {
      return {
        database: { ok: false, why: why(error) },
        worker: {
          ok: false,
          why: 'unknown without the database',
          lastSeenAt: null,
          ageSeconds: null,
          waitingInOutbox: 0,
        },
      };
    }
  }

  private async queueHealth(): Promise<ReadyView['queue']> {
    try {
      await inTime(this.queue.ask());
      return { ok: true };
    } catch (error) {
      return { ok: false, why: why(error) };
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.queue.close();
  }
}
