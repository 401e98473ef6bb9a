import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { Grant } from '@permitdesk/domain/access/grants';
import type { Permission, Role } from '@permitdesk/domain/access/permissions';
import type { SessionMethod } from '@permitdesk/persistence/accounts/sessions';
import type { Actor } from '@permitdesk/persistence/actor';
import type { FastifyRequest } from 'fastify';

export const PERMIT = 'permitdesk:permit';
export const PUBLIC = 'permitdesk:public';

export const WHILE_VIEWING = 'permitdesk:while-viewing';

/** The route may be used though the person looks through somebody else's eyes and the request is no reading one. */
export const WhileViewing = (): MethodDecorator => SetMetadata(WHILE_VIEWING, true);

/** The permission a route asks for. A route with neither this nor `Public` keeps the API from starting. */
export const Permit = (permission: Permission): MethodDecorator & ClassDecorator => SetMetadata(PERMIT, permission);

/** A signed-in person of any role may use the route: it shows only what is theirs. */
export const AnyRole = (): MethodDecorator & ClassDecorator => SetMetadata(PERMIT, 'any');

/** No session needed. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(PUBLIC, true);

export const UNCOUNTED = 'permitdesk:uncounted';
export const BEFORE_SECOND_FACTOR = 'permitdesk:before-second-factor';

/** Requests of this route are not counted: machines ask it all the time. */
export const Uncounted = (): MethodDecorator & ClassDecorator => SetMetadata(UNCOUNTED, true);

/** Open to a person whose tenant asks for a second factor that they still lack: what they need to set it up, or to leave. */
export const BeforeSecondFactor = (): MethodDecorator & ClassDecorator => SetMetadata(BEFORE_SECOND_FACTOR, true);

export interface SignedInRequest extends FastifyRequest {
  actor: Actor;
  session: SessionFacts;
}

/** What the session itself knows of its person and tenant. */
export interface SessionFacts {
  readonly tokenHash: Buffer;
  readonly accountId: string;
  readonly displayName: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly grants: readonly Grant[];
  readonly tenantName: string;
  readonly tenantKind: 'firm' | 'employer';
  readonly tenantId: string;
  readonly sessionId: string;
  readonly method: SessionMethod;
  readonly expiresAt: string;
  readonly secondFactorMissing: boolean;
  /** Through whose eyes the person looks. */
  readonly viewed: { readonly accountId: string; readonly displayName: string } | null;
}

export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor => context.switchToHttp().getRequest<SignedInRequest>().actor,
);
export const CurrentSession = createParamDecorator(
  (_: unknown, context: ExecutionContext): SessionFacts => context.switchToHttp().getRequest<SignedInRequest>().session,
);
