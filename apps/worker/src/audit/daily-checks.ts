import { Inject, Injectable } from '@nestjs/common';
import { systemActor } from '@permitdesk/persistence/actor';
import { askVerification } from '@permitdesk/persistence/audit/ask-verification';
import type { Clock } from '@permitdesk/persistence/clock';
import type { createDataSource } from '@permitdesk/persistence/data-source';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { CLOCK, DATA_SOURCE } from '../platform/tokens.js';

const EVERY_MS = 24 * 3_600_000;
const MOST = 100;

/** Has each chain checked once a day, whoever else asked for it. */
@Injectable()
export class DailyChecks {
  constructor(
    @Inject(DATA_SOURCE) private readonly source: ReturnType<typeof createDataSource>,
    private readonly work: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns how many checks were put on their way. */
  async sweep(): Promise<number> {
    const since = new Date(Date.parse(this.clock.now()) - EVERY_MS).toISOString();
    const tenants = (await this.source.query('SELECT tenant_id, zone FROM app_tenants_to_verify($1, $2)', [
      since,
      MOST,
    ])) as { tenant_id: string; zone: string }[];
    for (const { tenant_id, zone } of tenants)
      await this.work.run(systemActor(tenant_id, zone, 'audit'), (tx) => askVerification(tx));
    return tenants.length;
  }
}
