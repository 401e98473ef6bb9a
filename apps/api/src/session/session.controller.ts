import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Put, Req, Res } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Language } from '@permitdesk/domain/law/text';
import { dayInZone } from '@permitdesk/domain/time/plain-date';
import { AccountStore } from '@permitdesk/persistence/account-store';
import { AccountWork } from '@permitdesk/persistence/accounts/account-work';
import { workspacesOf } from '@permitdesk/persistence/accounts/my-account';
import type { Actor } from '@permitdesk/persistence/actor';
import type { Clock } from '@permitdesk/persistence/clock';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  AnyRole,
  BeforeSecondFactor,
  CurrentActor,
  CurrentSession,
  Permit,
  Public,
  WhileViewing,
  type SessionFacts,
} from '../platform/access.js';
import { CLOCK, ENVIRONMENT } from '../platform/tokens.js';
import { relyingParty } from '../account/relying-party.js';
import type { ApiEnvironment } from '../environment.js';
import { callerOf } from './caller.js';
import { ChangeWorkspace } from './change-workspace.js';
import { CompleteSignIn } from './complete-sign-in.js';
import { PasskeySignIn } from './passkey-sign-in.js';
import { SessionCookies } from './session-cookie.js';
import {
  LanguageDto,
  PasskeyAnswerDto,
  PasskeyOptionsView,
  SecondFactorDto,
  SessionView,
  SignInDto,
  SignInStepView,
  ViewAsDto,
  WorkspaceDto,
} from './session.dto.js';
import { SignIn } from './sign-in.js';
import { ViewAs } from './view-as.js';

@ApiTags('session')
@BeforeSecondFactor()
@Controller('session')
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly completeSignIn: CompleteSignIn,
    private readonly passkeys: PasskeySignIn,
    private readonly changeWorkspace: ChangeWorkspace,
    private readonly accounts: AccountStore,
    private readonly work: AccountWork,
    private readonly cookies: SessionCookies,
    private readonly viewAs: ViewAs,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ENVIRONMENT) private readonly environment: ApiEnvironment,
  ) {}

  /** 204 and a session; or 200 and the word that a second factor is still to come. */
  @Post()
  @Public()
  @ApiOkResponse({ type: SignInStepView })
  @ApiNoContentResponse()
  async open(
    @Body() ask: SignInDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignInStepView | undefined> {
    const { next, token, expiresAt } = await this.signIn.run(ask, callerOf(request, this.cookies));
    if (next === 'desk') {
      this.cookies.open(reply, token, expiresAt);
      void reply.status(204);
      return undefined;
    }
    this.cookies.await(reply, token, expiresAt);
    void reply.status(200);
    return { next };
  }

  /** Completes a sign-in that asked for a second factor. */
  @Post('second-factor')
  @HttpCode(204)
  @Public()
  async complete(
    @Body() ask: SecondFactorDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const caller = callerOf(request, this.cookies);
    const { token, expiresAt } = await this.completeSignIn.run(this.cookies.pending(request), ask, caller);
    this.cookies.open(reply, token, expiresAt);
  }

  @Post('passkey/options')
  @HttpCode(200)
  @Public()
  @ApiOkResponse({ type: PasskeyOptionsView })
  async startPasskey(@Req() request: FastifyRequest): Promise<PasskeyOptionsView> {
    return { options: { ...(await this.passkeys.start(relyingParty(this.environment.PUBLIC_URL, request))) } };
  }

  /** Signs in with a passkey alone. */
  @Post('passkey')
  @HttpCode(204)
  @Public()
  async openByPasskey(
    @Body() ask: PasskeyAnswerDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const party = relyingParty(this.environment.PUBLIC_URL, request);
    const { token, expiresAt } = await this.passkeys.run(party, ask.response, callerOf(request, this.cookies));
    this.cookies.open(reply, token, expiresAt);
  }

  @Get()
  @AnyRole()
  @ApiOkResponse({ type: SessionView })
  show(@CurrentActor() actor: Actor, @CurrentSession() session: SessionFacts): Promise<SessionView> {
    return this.view(actor, session, actor.language);
  }

  @Put('language')
  @AnyRole()
  @ApiOkResponse({ type: SessionView })
  async speak(
    @CurrentActor() actor: Actor,
    @CurrentSession() session: SessionFacts,
    @Body() ask: LanguageDto,
  ): Promise<SessionView> {
    await this.accounts.setLanguage(session.tokenHash, ask.language);
    return this.view(actor, session, ask.language);
  }

  @Put('workspace')
  @HttpCode(204)
  @AnyRole()
  async goTo(
    @CurrentSession() session: SessionFacts,
    @Body() ask: WorkspaceDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    this.cookies.open(reply, await this.changeWorkspace.run(session, ask.tenantId), session.expiresAt);
  }

  /** Looks through somebody's eyes: what they see, read-only, until it is stopped. */
  @Post('view-as')
  @HttpCode(204)
  @Permit('people.manage')
  startViewing(
    @CurrentActor() actor: Actor,
    @CurrentSession() session: SessionFacts,
    @Body() ask: ViewAsDto,
  ): Promise<void> {
    return this.viewAs.start(actor, session, ask.accountId);
  }

  @Delete('view-as')
  @HttpCode(204)
  @AnyRole()
  @WhileViewing()
  stopViewing(@CurrentActor() actor: Actor, @CurrentSession() session: SessionFacts): Promise<void> {
    return this.viewAs.stop(actor, session);
  }

  @Delete()
  @HttpCode(204)
  @AnyRole()
  @WhileViewing()
  async close(@CurrentSession() session: SessionFacts, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.accounts.closeSession(session.tokenHash);
    this.cookies.close(reply);
  }

  private async view(actor: Actor, session: SessionFacts, language: Language): Promise<SessionView> {
    const workspaces = await this.work.run((tx) => workspacesOf(tx, session.accountId));
    return {
      accountId: session.accountId,
      displayName: session.displayName,
      email: session.email,
      language,
      roles: [...session.roles],
      permissions: [...actor.permissions],
      tenantId: actor.tenantId,
      tenantName: session.tenantName,
      tenantKind: session.tenantKind,
      zone: actor.zone,
      today: dayInZone(this.clock.now(), actor.zone).toString(),
      workspaces: workspaces.map((each) => ({ ...each })),
      method: session.method,
      secondFactorMissing: session.secondFactorMissing,
      viewingAs: session.viewed === null ? null : { id: session.viewed.accountId, name: session.viewed.displayName },
    };
  }
}
