import { Queue, Worker, createPostgresBackend, runMigrations, type Processor, type WorkerOptions } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { isRedis } from './queue-probe.js';
import type { QueueName } from './job.js';

/**
 * How long a worker holds a job without a sign of life before another may take it over.
 * All workers of one queue must agree: one with another interval was seen to recover nothing.
 */
export const DEFAULT_LOCK_MS = 30_000;
// Each Worker holds one LISTEN connection for as long as it lives, so the pool must be larger than their number.
const POOL_SIZE = 12;

/** The schema in which BullMQ keeps its tables. */
const SCHEMA = 'bullmq';

/** BullMQ on PostgreSQL or on Redis, chosen by the address alone; everything else is the same code. */
export class QueueBackend {
  private readonly queues = new Map<QueueName, Queue>();
  private readonly workers: Worker[] = [];
  private readonly pool: pg.Pool | undefined;
  private readonly redisConnections: Redis[] = [];

  constructor(
    private readonly url: string,
    private readonly onError: (error: Error) => void,
    private readonly lockMs = DEFAULT_LOCK_MS,
  ) {
    if (isRedis(url)) return;
    this.pool = new pg.Pool({
      connectionString: url,
      max: POOL_SIZE,
      keepAlive: true,
      options: `-c search_path=${SCHEMA}`,
      application_name: 'permitdesk-queue',
    });
    this.pool.setMaxListeners(100);
    // Without a listener a restart of the database would end the process.
    this.pool.on('error', onError);
  }

  queue(name: QueueName): Queue {
    let queue = this.queues.get(name);
    if (queue === undefined) {
      queue = new Queue(name, { connection: this.connection() } as never, ...this.factory());
      queue.on('error', this.onError);
      this.queues.set(name, queue);
    }
    return queue;
  }

  worker(name: QueueName, processor: Processor, options: Pick<WorkerOptions, 'concurrency'>): Worker {
    const worker = new Worker(
      name,
      processor,
      {
        connection: this.connection(),
        concurrency: options.concurrency ?? 1,
        stalledInterval: this.lockMs / 2,
        lockDuration: this.lockMs,
        maxStalledCount: 10,
      } as never,
      ...this.factory(),
    );
    worker.on('error', this.onError);
    this.workers.push(worker);
    return worker;
  }

  /** Lets jobs under way finish, then lets go. */
  async close(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.close()));
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
    for (const connection of this.redisConnections) connection.disconnect();
    await this.pool?.end();
  }

  private connection(): unknown {
    if (this.pool !== undefined) return this.pool;
    const connection = new Redis(this.url, { maxRetriesPerRequest: null });
    connection.on('error', this.onError);
    this.redisConnections.push(connection);
    return connection;
  }

  // Named at each Queue and Worker and not as a process-wide default, so that one process may serve both in a test.
  private factory(): [] | [never] {
    return this.pool === undefined ? [] : [createPostgresBackend as never];
  }
}

/**
 * Makes BullMQ's schema in the database and lets the app's roles use it; as owner, in the deploy step.
 * Each queue makes a sequence of its own at first use, so the app needs CREATE there and nowhere else; those sequences
 * are the app's, and the owner can grant only its own.
 */
export const migrateQueue = async (ownerUrl: string, appRole: string): Promise<void> => {
  const client = new pg.Client({ connectionString: ownerUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await runMigrations(client);
    await client.query(`
      GRANT USAGE, CREATE ON SCHEMA ${SCHEMA} TO ${appRole};
      GRANT ALL ON ALL TABLES IN SCHEMA ${SCHEMA} TO ${appRole};
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${SCHEMA} TO ${appRole};
      DO $$ DECLARE own regclass; BEGIN
        FOR own IN SELECT oid FROM pg_class WHERE relnamespace = '${SCHEMA}'::regnamespace AND relkind = 'S' AND pg_has_role(relowner, 'USAGE')
        LOOP EXECUTE format('GRANT ALL ON SEQUENCE %s TO ${appRole}', own); END LOOP;
      END $$;
      ALTER TABLE ${SCHEMA}.job SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_cost_delay = 0);
      ALTER TABLE ${SCHEMA}.event SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_cost_delay = 0);`);
  } finally {
    await client.end();
  }
};
