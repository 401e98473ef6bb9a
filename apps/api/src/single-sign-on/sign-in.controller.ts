import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { AccountStore } from '@permitdesk/persistence/account-store';
import type { Clock } from '@permitdesk/persistence/clock';
import { isEmail, isUUID } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApiEnvironment } from '../environment.js';
import { Public } from '../platform/access.js';
import { CLOCK, ENVIRONMENT } from '../platform/tokens.js';
import { callerOf } from '../session/caller.js';
import { SessionCookies } from '../session/session-cookie.js';
import { FinishSignIn } from './finish-sign-in.js';
import { startAddressOf } from './public-addresses.js';
import { problemPage } from './sign-in-problem.js';
import { SIGN_IN_COOKIE, SIGN_IN_PATH } from './sign-in-secrets.js';
import { SignInStore } from './sign-in-store.js';
import { ForEmailQuery, ForEmailView } from './single-sign-on.dto.js';
import { StartSignIn, type SignInStart } from './start-sign-in.js';

const wordOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** A sign-in through a provider, as a browser walks it. Its answers are pages of ours, never a bare problem. */
@ApiTags('single-sign-on')
@Controller('single-sign-on')
export class SignInController {
  constructor(
    private readonly startSignIn: StartSignIn,
    private readonly finishSignIn: FinishSignIn,
    private readonly store: SignInStore,
    private readonly accounts: AccountStore,
    private readonly cookies: SessionCookies,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ENVIRONMENT) private readonly environment: ApiEnvironment,
  ) {}

  @Get('for')
  @Public()
  @ApiOkResponse({ type: ForEmailView })
  async offered(@Query() { email }: ForEmailQuery): Promise<ForEmailView> {
    const connectionId = await this.store.connectionFor(email);
    return {
      isOffered: connectionId !== undefined,
      startAt: connectionId === undefined ? null : startAddressOf(connectionId),
    };
  }

  @Get('start')
  @Public()
  @ApiExcludeEndpoint()
  async startByEmail(@Query() query: Record<string, unknown>, @Res() reply: FastifyReply): Promise<void> {
    const email = wordOf(query['email']);
    if (email === undefined || !isEmail(email)) return this.lead(reply, problemPage('sso.no-connection'));
    return this.begin(reply, await this.startSignIn.run({ email }, wordOf(query['next'])));
  }

  @Get('start/:connectionId')
  @Public()
  @ApiExcludeEndpoint()
  async startByConnection(
    @Req() request: FastifyRequest,
    @Query() query: Record<string, unknown>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { connectionId } = request.params as { connectionId: string };
    if (!isUUID(connectionId)) return this.lead(reply, problemPage('sso.no-connection'));
    return this.begin(reply, await this.startSignIn.run({ connectionId }, wordOf(query['next'])));
  }

  @Get('callback')
  @Public()
  @ApiExcludeEndpoint()
  async callback(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const tokenHash = this.cookies.session(request);
    const signedIn = tokenHash === undefined ? undefined : await this.accounts.session(tokenHash, this.clock.now());
    const end = await this.finishSignIn.run({
      browserSecret: request.cookies[SIGN_IN_COOKIE],
      query: new URLSearchParams(request.url.slice(request.url.indexOf('?') + 1)),
      caller: callerOf(request, this.cookies),
      signedIn,
    });
    void reply.clearCookie(SIGN_IN_COOKIE, this.cookie());
    if (end.kind === 'problem') return this.lead(reply, problemPage(end.problem, end.returnTo));
    this.cookies.open(reply, end.token, end.expiresAt);
    return this.lead(reply, end.returnTo);
  }

  private begin(reply: FastifyReply, start: SignInStart): void {
    if (start.kind === 'problem') return this.lead(reply, problemPage(start.problem, start.returnTo));
    void reply.setCookie(SIGN_IN_COOKIE, start.browserSecret, {
      ...this.cookie(),
      expires: new Date(start.expiresAt),
    });
    this.lead(reply, start.address);
  }

  private lead(reply: FastifyReply, address: string): void {
    // The address carries a state or a code: no cache keeps it, no page is told of it.
    void reply
      .status(303)
      .header('cache-control', 'no-store')
      .header('referrer-policy', 'no-referrer')
      .header('location', address)
      .send();
  }

  private cookie(): { path: string; httpOnly: true; sameSite: 'lax'; secure: boolean } {
    // Lax, not strict: the browser comes back from the provider's site and must bring it along.
    return {
      path: SIGN_IN_PATH,
      httpOnly: true,
      sameSite: 'lax',
      secure: this.environment.PUBLIC_URL?.startsWith('https:') === true,
    };
  }
}
