import { Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { Inject } from '@nestjs/common';
import { QueueBackend } from '@permitdesk/jobs/queue-backend';
import { machineClock, type Clock } from '@permitdesk/persistence/clock';
import { createDataSource } from '@permitdesk/persistence/data-source';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import type { Logger } from 'pino';
import { TimeMoveConsumer } from './cases/time-move.consumer.js';
import { CustodianCheckConsumer } from './custodians/custodian-check.consumer.js';
import type { WorkerEnvironment } from './environment.js';
import { CaseNoticeConsumer } from './notices/case-notice.consumer.js';
import { Mailer } from './notices/mailer.js';
import { NoticeMailConsumer } from './notices/notice-mail.consumer.js';
import { NoticeMaker } from './notices/notice-maker.js';
import { RungDueConsumer } from './notices/rung-due.consumer.js';
import { TenantActors } from './platform/tenant-actors.js';
import { BACKEND, CLOCK, CONSUMERS, DATA_SOURCE, ENVIRONMENT, LOGGER } from './platform/tokens.js';
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
];

/** Deadlines and status: drains the outbox, turns due rungs into notices, moves what time moves. */
@Module({})
export class WorkerModule implements OnApplicationShutdown {
  constructor(@Inject(DATA_SOURCE) private readonly source: Source) {}

  static with(environment: WorkerEnvironment, logger: Logger, clock: Clock = machineClock): DynamicModule {
    return {
      module: WorkerModule,
      providers: [
        { provide: ENVIRONMENT, useValue: environment },
        { provide: LOGGER, useValue: logger },
        { provide: CLOCK, useValue: clock },
        {
          provide: DATA_SOURCE,
          useFactory: () =>
            createDataSource({
              url: environment.APP_DATABASE_URL,
              poolSize: environment.DATABASE_POOL,
              applicationName: 'permitdesk-worker',
            }).initialize(),
        },
        { provide: UnitOfWork, useFactory: (source: Source) => new UnitOfWork(source, clock), inject: [DATA_SOURCE] },
        {
          provide: BACKEND,
          useFactory: () =>
            new QueueBackend(
              environment.QUEUE_URL ?? environment.APP_DATABASE_URL,
              (error) => logger.warn({ err: error }, 'queue connection'),
              environment.QUEUE_LOCK_MS,
            ),
        },
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
