import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import { systemActor } from '@permitdesk/persistence/actor';
import { AnchorFiles } from '@permitdesk/persistence/audit/anchor-files';
import type { ChainKeys } from '@permitdesk/persistence/audit/chain-keys';
import { chainHead, SEAL_BATCH, sealBatch } from '@permitdesk/persistence/audit/seal-batch';
import type { Clock } from '@permitdesk/persistence/clock';
import type { createDataSource } from '@permitdesk/persistence/data-source';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import type { Logger } from 'pino';
import { CHAIN_KEYS, CLOCK, DATA_SOURCE, LOGGER } from '../platform/tokens.js';
import { AnchorKeeper } from './anchor-keeper.js';

const MOST_TENANTS = 1_000;
/** One sweep's share of a long backlog: the other sweeps wait behind this one. */
const MOST_BATCHES = 40;

interface TenantZone {
  readonly tenant_id: string;
  readonly zone: string;
}

/** Links what the audit gathered since the last time, tenant by tenant, and writes the ends of the chains down elsewhere. */
@Injectable()
export class AuditSealer implements BeforeApplicationShutdown {
  private readonly keeper: AnchorKeeper;
  private isFirst = true;

  constructor(
    @Inject(DATA_SOURCE) private readonly source: ReturnType<typeof createDataSource>,
    private readonly work: UnitOfWork,
    anchors: AnchorFiles,
    @Inject(CHAIN_KEYS) private readonly keys: ChainKeys,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.keeper = new AnchorKeeper(anchors);
  }

  /** @returns how many rows were linked. */
  async sweep(): Promise<number> {
    if (this.isFirst) await this.noteHeads();
    this.isFirst = false;
    const tenants = (await this.source.query('SELECT tenant_id, zone FROM app_tenants_to_seal($1)', [
      MOST_TENANTS,
    ])) as TenantZone[];
    let sealed = 0;
    let batches = 0;
    // In turns, so that one tenant's backlog does not keep the others waiting.
    for (let turn = tenants; turn.length > 0 && batches < MOST_BATCHES;) {
      const again: TenantZone[] = [];
      for (const tenant of turn) {
        batches += 1;
        const count = await this.seal(tenant);
        sealed += count;
        if (count === SEAL_BATCH) again.push(tenant);
      }
      turn = again;
    }
    await this.anchor();
    return sealed;
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.anchor(true);
  }

  private async seal({ tenant_id, zone }: TenantZone): Promise<number> {
    const done = await this.work.run(systemActor(tenant_id, zone, 'audit'), (tx) => sealBatch(tx, this.keys));
    if (done === undefined) return 0;
    this.keeper.note(tenant_id, done.head);
    return done.sealed;
  }

  /** A worker that was killed may have sealed what it did not write down. */
  private async noteHeads(): Promise<void> {
    const tenants = (await this.source.query('SELECT tenant_id, zone FROM app_tenants()')) as TenantZone[];
    for (const { tenant_id, zone } of tenants) {
      const head = await this.work.read(systemActor(tenant_id, zone, 'audit'), (tx) => chainHead(tx));
      if (head !== undefined) this.keeper.note(tenant_id, head);
    }
  }

  private async anchor(all = false): Promise<void> {
    try {
      await this.keeper.write(this.clock.now(), all);
    } catch (error) {
      // A full or missing disk must not stop the sealing; what was not written waits.
      this.logger.error({ err: error }, 'the ends of the audit chains could not be written down');
    }
  }
}
