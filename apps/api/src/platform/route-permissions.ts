import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { PERMIT, PUBLIC } from './access.js';

/** Keeps the API from starting while a route says neither what permission it needs nor that it needs none. */
@Injectable()
export class RoutePermissions implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    const open = this.unguardedRoutes();
    if (open.length > 0) throw new Error(`routes without a permission: ${open.join(', ')}`);
  }

  unguardedRoutes(): readonly string[] {
    return this.discovery.getControllers().flatMap(({ instance, metatype }) => {
      if (typeof metatype !== 'function' || instance == null) return [];
      const prototype = Object.getPrototypeOf(instance) as Record<string, unknown>;
      return this.scanner
        .getAllMethodNames(prototype)
        .filter((name) => {
          const handler = prototype[name] as () => unknown;
          const places = [handler, metatype as () => unknown];
          return (
            this.reflector.get<string | undefined>(PATH_METADATA, handler) !== undefined &&
            this.reflector.getAllAndOverride<unknown>(PERMIT, places) === undefined &&
            this.reflector.getAllAndOverride<unknown>(PUBLIC, places) === undefined
          );
        })
        .map((name) => `${metatype.name}.${name}`);
    });
  }
}
