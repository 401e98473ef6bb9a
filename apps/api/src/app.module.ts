import { Module, type DynamicModule } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import type { Clock } from '@permitdesk/persistence/clock';
import type { Logger } from 'pino';
import type { ApiEnvironment } from './environment.js';
import { FEATURES } from './features.js';
import type { Limits } from './platform/limits.js';
import { PlatformModule } from './platform/platform.module.js';
import { RoutePermissions } from './platform/route-permissions.js';

@Module({})
export class AppModule {
  static with(environment: ApiEnvironment, logger: Logger, clock?: Clock, limits?: Limits): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.with(environment, logger, clock, limits), DiscoveryModule, ...FEATURES],
      providers: [RoutePermissions],
    };
  }
}
