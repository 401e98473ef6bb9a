import { Global, Module, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { Inject } from '@nestjs/common';
import { AccountStore } from '@permitdesk/persistence/account-store';
import { machineClock, type Clock } from '@permitdesk/persistence/clock';
import { createDataSource } from '@permitdesk/persistence/data-source';
import { DataKeys } from '@permitdesk/persistence/seal/data-keys';
import { InstallationKeys } from '@permitdesk/persistence/seal/installation-keys';
import { SecretBox } from '@permitdesk/persistence/seal/secret-box';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import type { Logger } from 'pino';
import type { ApiEnvironment } from '../environment.js';
import { CLOCK, DATA_SOURCE, ENVIRONMENT, LOGGER } from './tokens.js';

type Source = ReturnType<typeof createDataSource>;

/** What every feature stands on: the environment, the clock, the log, the database and its unit of work. */
@Global()
@Module({})
export class PlatformModule implements OnApplicationShutdown {
  constructor(@Inject(DATA_SOURCE) private readonly source: Source) {}

  /** @throws BadInstallationKey before anything is connected. */
  static with(environment: ApiEnvironment, logger: Logger, clock: Clock = machineClock): DynamicModule {
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
      ],
      exports: [ENVIRONMENT, LOGGER, CLOCK, InstallationKeys, SecretBox, DATA_SOURCE, UnitOfWork, AccountStore],
    };
  }

  async onApplicationShutdown(): Promise<void> {
    await this.source.destroy();
  }
}
