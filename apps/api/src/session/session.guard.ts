import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { permissionsAnywhere, type Grant } from '@permitdesk/domain/access/grants';
import type { Permission } from '@permitdesk/domain/access/permissions';
import { AccountStore } from '@permitdesk/persistence/account-store';
import { personActor } from '@permitdesk/persistence/actor';
import type { Clock } from '@permitdesk/persistence/clock';
import { TOUCH_MINUTES } from '@permitdesk/persistence/accounts/sessions';
import { BEFORE_SECOND_FACTOR, PERMIT, PUBLIC, WHILE_VIEWING, type SignedInRequest } from '../platform/access.js';
import { AppError } from '../platform/problems.js';
import { CLOCK } from '../platform/tokens.js';
import { secondFactorRequired } from './second-factor-required.js';
import { SessionCookies } from './session-cookie.js';

/** What a route for everybody reads under: one's own file for a worker, cases for the rest. */
const readingOf = (grants: readonly Grant[]): Permission =>
  permissionsAnywhere(grants).has('case.read') ? 'case.read' : 'own.read';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Who asks, and may they: one guard for every route. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly accounts: AccountStore,
    private readonly cookies: SessionCookies,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    const places = [context.getHandler(), context.getClass()];
    if (!READING.has(request.method)) this.refuseForeignOrigin(request);
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC, places)) return true;

    const now = this.clock.now();
    const tokenHash = this.cookies.session(request);
    const session = tokenHash === undefined ? undefined : await this.accounts.session(tokenHash, now);
    if (tokenHash === undefined || session === undefined) throw new AppError('session.required');
    const wanted = this.reflector.getAllAndOverride<Permission | 'any' | undefined>(PERMIT, places);
    if (wanted === undefined)
      throw new Error(`a route without a permission: ${context.getClass().name}.${context.getHandler().name}`);
    const viewed = session.viewingAs === null ? undefined : await this.accounts.viewed(tokenHash, now);
    const { grants } = viewed ?? session;
    const under = wanted === 'any' ? readingOf(grants) : wanted;
    request.actor = personActor({
      ...session,
      name: session.displayName,
      ...viewed,
      ...(viewed === undefined ? {} : { viewer: { id: session.accountId, name: session.displayName } }),
      under,
    });
    request.session = {
      ...session,
      grants,
      roles: [...new Set(grants.map((grant) => grant.role))],
      tokenHash,
      viewed: viewed ?? null,
    };
    if (
      viewed !== undefined &&
      !READING.has(request.method) &&
      !this.reflector.getAllAndOverride<boolean>(WHILE_VIEWING, places)
    )
      throw new AppError('session.viewing-as');
    if (Date.parse(now) - Date.parse(session.lastUsedAt) >= TOUCH_MINUTES * 60_000)
      await this.accounts.touchSession(tokenHash, now);
    if (session.secondFactorMissing && this.reflector.getAllAndOverride(BEFORE_SECOND_FACTOR, places) !== true)
      throw secondFactorRequired();
    if (wanted !== 'any' && !request.actor.permissions.has(wanted))
      throw new AppError('permission.missing', { permission: wanted });
    return true;
  }

  /**
   * A cookie is sent by any page that posts to us; only our own pages may. Browsers say where a request comes from, and
   * programs that say nothing have no cookie of a person in hand.
   */
  private refuseForeignOrigin(request: SignedInRequest): void {
    const site = request.headers['sec-fetch-site'];
    if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new AppError('request.foreign-origin');
    const { origin } = request.headers;
    if (origin === undefined || (origin === 'null' && site === 'same-origin')) return;
    // `null` is a page that hides where it is from: a sandboxed frame, a file.
    if (!URL.canParse(origin) || new URL(origin).host !== request.headers.host)
      throw new AppError('request.foreign-origin');
  }
}
