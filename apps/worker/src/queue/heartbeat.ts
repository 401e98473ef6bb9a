import os from 'node:os';
import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { Clock } from '@permitdesk/persistence/clock';
import type { createDataSource } from '@permitdesk/persistence/data-source';
import type { Logger } from 'pino';
import { CLOCK, DATA_SOURCE, LOGGER } from '../platform/tokens.js';
import { Sweeper } from './sweeper.js';

const EVERY_MS = 5_000;

/** Says that this worker lives. A silent one shows on `/api/health/ready` within half a minute. */
@Injectable()
export class Heartbeat implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private readonly name = `worker:${os.hostname()}:${process.pid}`;

  constructor(
    @Inject(DATA_SOURCE) private readonly source: ReturnType<typeof createDataSource>,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly sweeper: Sweeper,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.beat();
    this.timer = setInterval(
      () => void this.beat().catch((error: unknown) => this.logger.error({ err: error }, 'no heartbeat')),
      EVERY_MS,
    );
  }

  /** Takes its own heartbeat away, so that a stopped worker is not taken for a silent one. */
  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.source.query('DELETE FROM heartbeats WHERE name = $1', [this.name]).catch(() => undefined);
  }

  private async beat(): Promise<void> {
    await this.source.query(
      `INSERT INTO heartbeats (name, at, details) VALUES ($1, $2, $3) ON CONFLICT (name) DO UPDATE SET at = excluded.at, details = excluded.details`,
      [this.name, this.clock.now(), JSON.stringify({ lastSweepAt: this.sweeper.lastSweepAt ?? null })],
    );
  }
}
