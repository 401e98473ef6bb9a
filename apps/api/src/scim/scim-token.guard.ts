import { createParamDecorator, Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { systemActor, type Actor } from '@permitdesk/persistence/actor';
import type { Clock } from '@permitdesk/persistence/clock';
import type { createDataSource } from '@permitdesk/persistence/data-source';
import type { FastifyRequest } from 'fastify';
import { AppError } from '../platform/problems.js';
import { CLOCK, DATA_SOURCE } from '../platform/tokens.js';
import { scimTokenHash } from './scim-token.js';

/** The directory of one tenant, known by its token. */
export interface Directory {
  readonly actor: Actor;
  readonly tokenId: string;
}

interface ScimRequest extends FastifyRequest {
  directory: Directory;
}

const READING = new Set(['GET', 'HEAD']);

/** Who asks over SCIM: the token says which tenant, and whether it may write. */
@Injectable()
export class ScimTokenGuard implements CanActivate {
  constructor(
    @Inject(DATA_SOURCE) private readonly source: ReturnType<typeof createDataSource>,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<ScimRequest>();
    const token = /^Bearer ([\w-]{20,200})$/i.exec(request.headers.authorization ?? '')?.[1];
    if (token === undefined) throw new AppError('scim.token-wrong');
    const [known] = (await this.source.query('SELECT * FROM scim_token($1, $2)', [
      scimTokenHash(token),
      this.clock.now(),
    ])) as { tenant_id: string; token_id: string; scope: 'read' | 'write'; zone: string }[];
    if (known === undefined) throw new AppError('scim.token-wrong');
    if (known.scope === 'read' && !READING.has(request.method))
      throw new AppError('scim.not-offered', { detail: 'this token reads only' });
    request.directory = { actor: systemActor(known.tenant_id, known.zone, 'scim'), tokenId: known.token_id };
    return true;
  }
}

export const CurrentDirectory = createParamDecorator(
  (_: unknown, context: ExecutionContext): Directory => context.switchToHttp().getRequest<ScimRequest>().directory,
);
