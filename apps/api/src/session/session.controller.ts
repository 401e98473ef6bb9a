import { Body, Controller, Delete, Get, Headers, HttpCode, Inject, Post, Put, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Language } from '@permitdesk/domain/law/text';
import { dayInZone } from '@permitdesk/domain/time/plain-date';
import { AccountStore } from '@permitdesk/persistence/account-store';
import type { Actor } from '@permitdesk/persistence/actor';
import type { Clock } from '@permitdesk/persistence/clock';
import type { FastifyReply } from 'fastify';
import type { ApiEnvironment } from '../environment.js';
import { AnyRole, CurrentActor, CurrentSession, Public, type SessionFacts } from '../platform/access.js';
import { CLOCK, ENVIRONMENT } from '../platform/tokens.js';
import { SESSION_COOKIE } from './session-cookie.js';
import { LanguageDto, SessionView, SignInDto } from './session.dto.js';
import { SignIn } from './sign-in.js';

@ApiTags('session')
@Controller('session')
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly accounts: AccountStore,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ENVIRONMENT) private readonly environment: ApiEnvironment,
  ) {}

  @Post()
  @HttpCode(204)
  @Public()
  async open(
    @Body() ask: SignInDto,
    @Headers('user-agent') userAgent: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const { token, expiresAt } = await this.signIn.run(ask, userAgent ?? '');
    void reply.setCookie(SESSION_COOKIE, token, { ...this.cookie(), expires: new Date(expiresAt) });
  }

  @Get()
  @AnyRole()
  @ApiOkResponse({ type: SessionView })
  show(@CurrentActor() actor: Actor, @CurrentSession() session: SessionFacts): SessionView {
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

  @Delete()
  @HttpCode(204)
  @AnyRole()
  async close(@CurrentSession() session: SessionFacts, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.accounts.closeSession(session.tokenHash);
    void reply.clearCookie(SESSION_COOKIE, this.cookie());
  }

  private view(actor: Actor, session: SessionFacts, language: Language): SessionView {
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
    };
  }

  private cookie(): { path: string; httpOnly: true; sameSite: 'lax'; secure: boolean } {
    return {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: this.environment.PUBLIC_URL?.startsWith('https:') === true,
    };
  }
}
