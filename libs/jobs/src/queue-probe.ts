import { Redis } from 'ioredis';
import pg from 'pg';

export const isRedis = (url: string): boolean => /^rediss?:/.test(url);

/** Asks the queue's own server whether it is there; one quiet connection, opened when first asked. */
export class QueueProbe {
  private redis: Redis | undefined;
  private pool: pg.Pool | undefined;

  constructor(private readonly url: string) {}

  /** @throws when the server does not answer, or has no queue schema. */
  async ask(): Promise<void> {
    if (isRedis(this.url)) {
      if (this.redis === undefined) {
        this.redis = new Redis(this.url, { maxRetriesPerRequest: 1, lazyConnect: true, enableOfflineQueue: true });
        this.redis.on('error', () => undefined);
      }
      await this.redis.ping();
      return;
    }
    if (this.pool === undefined) {
      this.pool = new pg.Pool({ connectionString: this.url, max: 1, application_name: 'permitdesk-probe' });
      this.pool.on('error', () => undefined);
    }
    await this.pool.query('SELECT 1 FROM bullmq.job LIMIT 1');
  }

  async close(): Promise<void> {
    this.redis?.disconnect();
    await this.pool?.end();
  }
}
