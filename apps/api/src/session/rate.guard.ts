import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { UNCOUNTED, type SignedInRequest } from '../platform/access.js';
import { addressBlock } from '../platform/address-block.js';
import { Limiter } from '../platform/limiter.js';

/** The general limit: requests of one session, or without one from one block of addresses. Runs after the guard of sessions. */
@Injectable()
export class RateGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly limiter: Limiter,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.reflector.getAllAndOverride<boolean>(UNCOUNTED, [context.getHandler(), context.getClass()])) return true;
    const request = context.switchToHttp().getRequest<Partial<SignedInRequest> & { readonly ip: string }>();
    if (request.session === undefined) await this.limiter.takePacked('publicPerBlock', addressBlock(request.ip));
    else await this.limiter.takePacked('requestPerSession', request.session.sessionId);
    return true;
  }
}
