import { Global, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { Inject } from '@nestjs/common';
import { AccountStore } from '@permitdesk/persistence/account-store';
import { AccountWork } from '@permitdesk/persistence/accounts/account-work';
import { machineClock, type Clock } from '@permitdesk/persistence/clock';
import { createDataSource } from '@permitdesk/persistence/data-source';
import { DataKeys } from '@permitdesk/persistence/seal/data-keys';
import { InstallationKeys } from '@permitdesk/persistence/seal/installation-keys';
import { SecretBox } from '@permitdesk/persistence/seal/secret-box';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import type { Logger } from 'pino';
import type { ApiEnvironment } from '../environment.js';
import { Limiter } from './limiter.js';
import { LIMITS, type Limits } from './limits.js';
import { CLOCK, DATA_SOURCE, ENVIRONMENT, LIMITER_LIMITS, LOGGER } from './tokens.js';

type Source = ReturnType<typeof createDataSource>;

/** The limits of an installation: the constants, but for the number of requests that its operator allows a session. */
const limitsFor = ({ REQUESTS_PER_MINUTE }: ApiEnvironment): Limits => ({
  ...LIMITS,
  requestPerSession: { ...LIMITS.requestPerSession, points: REQUESTS_PER_MINUTE },
});

/** What every feature stands on: the environment, the clock, the log, the database and its unit of work. */
@Global()
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(@Inject(DATA_SOURCE) private readonly source: Source) {}

  /** @throws BadInstallationKey before anything is connected. */
  static with(
    environment: ApiEnvironment,
    logger: Logger,
    clock: Clock = machineClock,
    limits: Limits = limitsFor(environment),
  ): DynamicModule {
    const keys = InstallationKeys.read(environment.PERMITDESK_KEY);
    return {
      module: PlatformModule,
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
              applicationName: 'permitdesk-api',
            }).initialize(),
        },
        { provide: DataKeys, useFactory: (source: Source) => new DataKeys(source, keys, clock), inject: [DATA_SOURCE] },
        {
          provide: UnitOfWork,
          useFactory: (source: Source, dataKeys: DataKeys) => new UnitOfWork(source, clock, dataKeys),
          inject: [DATA_SOURCE, DataKeys],
        },
        { provide: AccountStore, useFactory: (source: Source) => new AccountStore(source), inject: [DATA_SOURCE] },
        { provide: AccountWork, useFactory: (source: Source) => new AccountWork(source, clock), inject: [DATA_SOURCE] },
        { provide: LIMITER_LIMITS, useValue: limits },
        Limiter,
      ],
      exports: [
        ENVIRONMENT,
        LOGGER,
        CLOCK,
        InstallationKeys,
        SecretBox,
        DATA_SOURCE,
        UnitOfWork,
        DataKeys,
        AccountStore,
        AccountWork,
        Limiter,
      ],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.source.destroy();
  }
}
