import { Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { Inject } from '@nestjs/common';
import { QueueBackend } from '@permitdesk/jobs/queue-backend';
import { AccountWork } from '@permitdesk/persistence/accounts/account-work';
import { AnchorFiles } from '@permitdesk/persistence/audit/anchor-files';
import { chainKeysOf } from '@permitdesk/persistence/audit/chain-keys';
import { machineClock, type Clock } from '@permitdesk/persistence/clock';
import { createDataSource } from '@permitdesk/persistence/data-source';
import { DataKeys } from '@permitdesk/persistence/seal/data-keys';
import { InstallationKeys } from '@permitdesk/persistence/seal/installation-keys';
import { SecretBox } from '@permitdesk/persistence/seal/secret-box';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import type { Logger } from 'pino';
import { AccountMailConsumer } from './account-mails/account-mail.consumer.js';
import { InvitationMailConsumer } from './account-mails/invitation-mail.consumer.js';
import { ResetMailConsumer } from './account-mails/reset-mail.consumer.js';
import { TimeMoveConsumer } from './cases/time-move.consumer.js';
import { CustodianCheckConsumer } from './custodians/custodian-check.consumer.js';
import { AuditCheckConsumer } from './audit/audit-check.consumer.js';
import { AuditSealer } from './audit/audit-sealer.js';
import { DailyChecks } from './audit/daily-checks.js';
import type { WorkerEnvironment } from './environment.js';
import { CaseNoticeConsumer } from './notices/case-notice.consumer.js';
import { Mailer } from './notices/mailer.js';
import { NoticeMailConsumer } from './notices/notice-mail.consumer.js';
import { NoticeMaker } from './notices/notice-maker.js';
import { RungDueConsumer } from './notices/rung-due.consumer.js';
import { RetentionLookConsumer } from './privacy/retention-look.consumer.js';
import { TenantActors } from './platform/tenant-actors.js';
import { BACKEND, CHAIN_KEYS, CLOCK, CONSUMERS, DATA_SOURCE, ENVIRONMENT, LOGGER } from './platform/tokens.js';
import { Heartbeat } from './queue/heartbeat.js';
import { JobRunner } from './queue/job-runner.js';
import { OutboxRunner, QueueSender } from './queue/outbox-runner.js';
import { Sweeper } from './queue/sweeper.js';

type Source = ReturnType<typeof createDataSource>;
const CONSUMER_CLASSES = [
  CaseNoticeConsumer,
  RungDueConsumer,
  NoticeMailConsumer,
  TimeMoveConsumer,
  CustodianCheckConsumer,
  AccountMailConsumer,
  ResetMailConsumer,
  InvitationMailConsumer,
  AuditCheckConsumer,
  RetentionLookConsumer,
];

/** Deadlines and status: drains the outbox, turns due rungs into notices, moves what time moves. */
@Module({})
export class WorkerModule implements OnApplicationShutdown {
  constructor(@Inject(DATA_SOURCE) private readonly source: Source) {}

  /** @throws BadInstallationKey before anything is connected. */
  static with(environment: WorkerEnvironment, logger: Logger, clock: Clock = machineClock): DynamicModule {
    const keys = InstallationKeys.read(environment.PERMITDESK_KEY);
    return {
      module: WorkerModule,
      providers: [
        { provide: ENVIRONMENT, useValue: environment },
        { provide: LOGGER, useValue: logger },
        { provide: CLOCK, useValue: clock },
        { provide: InstallationKeys, useValue: keys },
        { provide: SecretBox, useValue: new SecretBox(keys) },
        {
          provide: DATA_SOURCE,
          useFactory: () =>
            createDataSource({
              url: environment.APP_DATABASE_URL,
              poolSize: environment.DATABASE_POOL,
              applicationName: 'permitdesk-worker',
            }).initialize(),
        },
        { provide: DataKeys, useFactory: (source: Source) => new DataKeys(source, keys, clock), inject: [DATA_SOURCE] },
        {
          provide: UnitOfWork,
          useFactory: (source: Source, dataKeys: DataKeys) => new UnitOfWork(source, clock, dataKeys),
          inject: [DATA_SOURCE, DataKeys],
        },
        { provide: AccountWork, useFactory: (source: Source) => new AccountWork(source, clock), inject: [DATA_SOURCE] },
        {
          provide: BACKEND,
          useFactory: () =>
            new QueueBackend(
              environment.QUEUE_URL ?? environment.APP_DATABASE_URL,
              (error) => logger.warn({ err: error }, 'queue connection'),
              environment.QUEUE_LOCK_MS,
            ),
        },
        { provide: CHAIN_KEYS, useValue: chainKeysOf(keys) },
        { provide: AnchorFiles, useFactory: () => new AnchorFiles(environment.AUDIT_ANCHOR_DIR) },
        AuditSealer,
        DailyChecks,
        TenantActors,
        NoticeMaker,
        Mailer,
        ...CONSUMER_CLASSES,
        { provide: CONSUMERS, useFactory: (...consumers: unknown[]) => consumers, inject: CONSUMER_CLASSES },
        QueueSender,
        OutboxRunner,
        Sweeper,
        Heartbeat,
        JobRunner,
      ],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.source.destroy();
  }
}
