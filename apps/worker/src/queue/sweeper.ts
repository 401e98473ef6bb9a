import { Inject, Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { custodianCheck, retentionLook, rungDue, timeMove } from '@permitdesk/jobs/jobs';
import type { Job } from '@permitdesk/jobs/job';
import type { QueueBackend } from '@permitdesk/jobs/queue-backend';
import { SWEEPS, type SweepName } from '@permitdesk/jobs/sweeps';
import type { Clock } from '@permitdesk/persistence/clock';
import type { createDataSource } from '@permitdesk/persistence/data-source';
import { reviveLostJobs, sweepOutbox } from '@permitdesk/persistence/outbox';
import type { Logger } from 'pino';
import { AuditSealer } from '../audit/audit-sealer.js';
import { DailyChecks } from '../audit/daily-checks.js';
import { BACKEND, CLOCK, DATA_SOURCE, LOGGER } from '../platform/tokens.js';

const BATCH = 500;
const RENEW_SCHEDULE_MS = 60_000;

type Row = Readonly<Record<string, unknown>>;

/**
 * Finds what is due and not yet on its way, and puts it into the outbox. BullMQ's schedulers call it; with several workers
 * one of them does. The schedules are renewed every minute: a queue that was flushed would otherwise forget them for good.
 */
@Injectable()
export class Sweeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private renewal: NodeJS.Timeout | undefined;
  /** When a sweep last went through; shown in the heartbeat. */
  lastSweepAt: string | undefined;

  constructor(
    @Inject(DATA_SOURCE) private readonly source: ReturnType<typeof createDataSource>,
    @Inject(BACKEND) private readonly backend: QueueBackend,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly sealer: AuditSealer,
    private readonly checks: DailyChecks,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.backend.worker('sweeps', (job) => this.sweep(job.name as SweepName), { concurrency: 1 });
    await this.schedule();
    this.renewal = setInterval(
      () =>
        void this.schedule().catch((error: unknown) =>
          this.logger.error({ err: error }, 'the sweeps could not be scheduled'),
        ),
      RENEW_SCHEDULE_MS,
    );
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.renewal);
  }

  /** Runs one sweep now. @returns how many pieces of work it put on their way. */
  async sweep(name: SweepName): Promise<number> {
    const found = await this.run(name);
    this.lastSweepAt = this.clock.now();
    if (found > 0) this.logger[name === 'sweep.audit-seal' ? 'debug' : 'info']({ sweep: name, found }, 'sweep');
    return found;
  }

  private run(name: SweepName): Promise<number> {
    switch (name) {
      case 'sweep.rungs':
        return this.emit(
          rungDue,
          `SELECT tenant_id AS "tenantId", rung_id AS "rungId" FROM app_due_rungs($1, ${BATCH})`,
          ({ tenantId, rungId }) => ({ tenantId, rungId }),
        );
      case 'sweep.time-moves':
        return this.emit(
          timeMove,
          `SELECT tenant_id AS "tenantId", case_id AS "caseId", event, due_on AS "dueOn", last_seq AS "lastSeq" FROM app_due_time_moves($1, ${BATCH})`,
          ({ tenantId, caseId, event, dueOn, lastSeq }) => ({ tenantId, caseId, event, dueOn, lastSeq }),
        );
      case 'sweep.custodian-checks':
        return this.emit(
          custodianCheck,
          `SELECT tenant_id AS "tenantId", custodian_id AS "custodianId", due_on AS "dueOn" FROM app_due_custodian_checks($1, ${BATCH})`,
          ({ tenantId, custodianId, dueOn }) => ({ tenantId, custodianId, dueOn }),
        );
      case 'sweep.engagements':
        return this.endEngagements();
      case 'sweep.audit-seal':
        return this.sealer.sweep();
      case 'sweep.audit-check':
        return this.checks.sweep();
      case 'sweep.retention':
        return this.emit(
          retentionLook,
          `SELECT tenant_id AS "tenantId", worker_id AS "workerId", after FROM app_due_retention($1, ${BATCH})`,
          ({ tenantId, workerId, after }) => ({ tenantId, workerId, after }),
        );
      case 'sweep.lost-jobs':
        return this.revive();
    }
  }

  /** Emits a job for each row whose key is neither waiting in the outbox nor claimed; what is on its way is left to it. */
  private emit<P extends object>(job: Job<P>, due: string, payloadOf: (row: Row) => Row): Promise<number> {
    return this.source.transaction(async (manager) => {
      const rows = (await manager.query(due, [this.clock.now()])) as Row[];
      const jobs = rows.map((row) => {
        const payload = payloadOf(row) as unknown as P;
        return { tenantId: row['tenantId'], key: job.keyOf(payload), payload };
      });
      if (jobs.length === 0) return 0;
      const written = (await manager.query(
        `INSERT INTO outbox (tenant_id, job, key, payload)
         SELECT (j->>'tenantId')::uuid, $1, j->>'key', j->'payload' FROM jsonb_array_elements($2::jsonb) j
         WHERE NOT EXISTS (SELECT 1 FROM outbox o WHERE o.key = j->>'key')
           AND NOT EXISTS (SELECT 1 FROM inbox i WHERE i.key = j->>'key')
         RETURNING id`,
        [job.name, JSON.stringify(jobs)],
      )) as unknown[];
      return written.length;
    });
  }

  /** Ends the engagements whose last day is over: one statement, so there is nothing to hand to a queue. */
  private async endEngagements(): Promise<number> {
    const [row] = (await this.source.query('SELECT app_end_due_engagements($1) AS ended', [this.clock.now()])) as {
      ended: number;
    }[];
    return row?.ended ?? 0;
  }

  private async revive(): Promise<number> {
    const revived = await reviveLostJobs(this.source);
    await sweepOutbox(this.source);
    await this.source.query('SELECT app_forget_expired($1)', [this.clock.now()]);
    // The limits go by the machine's clock, and their table holds milliseconds.
    await this.source.query(`DELETE FROM rate_limits WHERE expire < (extract(epoch FROM now()) - 3600) * 1000`);
    // By our clock, which wrote them; the database may tell another time.
    await this.source.query(`DELETE FROM heartbeats WHERE at < $1::timestamptz - interval '1 day'`, [this.clock.now()]);
    return revived;
  }

  private async schedule(): Promise<void> {
    const queue = this.backend.queue('sweeps');
    for (const { name, everyMs } of SWEEPS)
      await queue.upsertJobScheduler(
        name,
        { every: everyMs },
        { name, opts: { removeOnComplete: { count: 20 }, removeOnFail: { count: 200 } } },
      );
  }
}
