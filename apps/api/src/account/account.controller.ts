import { Body, Controller, Delete, Get, HttpCode, Post, Put, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { AnyRole, BeforeSecondFactor, CurrentSession, type SessionFacts } from '../platform/access.js';
import { IdParam } from '../platform/id-param.js';
import { SessionCookies } from '../session/session-cookie.js';
import {
  AccountView,
  ChangePasswordDto,
  ConfirmTotpDto,
  EndedSessionsView,
  OpenSessionsView,
  ProofDto,
  RecoveryCodesView,
  RenameAccountDto,
  TotpSetupView,
} from './account.dto.js';
import { ChangePassword } from './change-password.js';
import { ConfirmTotp } from './confirm-totp.js';
import { EndSessions } from './end-sessions.js';
import { EndTotp } from './end-totp.js';
import { RenameAccount } from './rename-account.js';
import { RenewRecoveryCodes } from './renew-recovery-codes.js';
import { ShowAccount } from './show-account.js';
import { StartTotp } from './start-totp.js';

/** A person's own account: their name, how they sign in, and where they are signed in. */
@ApiTags('account')
@AnyRole()
@BeforeSecondFactor()
@Controller('account')
export class AccountController {
  constructor(
    private readonly account: ShowAccount,
    private readonly renameAccount: RenameAccount,
    private readonly changePassword: ChangePassword,
    private readonly startTotp: StartTotp,
    private readonly confirmTotp: ConfirmTotp,
    private readonly endTotp: EndTotp,
    private readonly renewRecoveryCodes: RenewRecoveryCodes,
    private readonly endSessions: EndSessions,
    private readonly cookies: SessionCookies,
  ) {}

  @Get()
  @ApiOkResponse({ type: AccountView })
  show(@CurrentSession() session: SessionFacts): Promise<AccountView> {
    return this.account.run(session);
  }

  @Put()
  @ApiOkResponse({ type: AccountView })
  async rename(@CurrentSession() session: SessionFacts, @Body() ask: RenameAccountDto): Promise<AccountView> {
    await this.renameAccount.run(session, ask.displayName);
    return this.account.run(session);
  }

  @Put('password')
  @HttpCode(204)
  change(@CurrentSession() session: SessionFacts, @Body() ask: ChangePasswordDto): Promise<void> {
    return this.changePassword.run(session, ask);
  }

  @Post('second-factor')
  @ApiCreatedResponse({ type: TotpSetupView })
  start(@CurrentSession() session: SessionFacts, @Body() ask: ProofDto): Promise<TotpSetupView> {
    return this.startTotp.run(session, ask.password);
  }

  /** Turns it on with a first code. The session gets a new token. */
  @Post('second-factor/confirmation')
  @ApiCreatedResponse({ type: RecoveryCodesView })
  async confirm(
    @CurrentSession() session: SessionFacts,
    @Body() ask: ConfirmTotpDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RecoveryCodesView> {
    const { recoveryCodes, token } = await this.confirmTotp.run(session, ask.code);
    this.cookies.open(reply, token, session.expiresAt);
    return { codes: [...recoveryCodes] };
  }

  @Post('second-factor/removal')
  @HttpCode(204)
  turnOff(@CurrentSession() session: SessionFacts, @Body() ask: ProofDto): Promise<void> {
    return this.endTotp.run(session, ask.password);
  }

  @Post('second-factor/recovery-codes')
  @ApiCreatedResponse({ type: RecoveryCodesView })
  async renew(@CurrentSession() session: SessionFacts, @Body() ask: ProofDto): Promise<RecoveryCodesView> {
    return { codes: [...(await this.renewRecoveryCodes.run(session, ask.password))] };
  }

  @Get('sessions')
  @ApiOkResponse({ type: OpenSessionsView })
  sessions(@CurrentSession() session: SessionFacts): Promise<OpenSessionsView> {
    return this.account.sessions(session);
  }

  @Delete('sessions/:id')
  @HttpCode(204)
  endOne(@CurrentSession() session: SessionFacts, @IdParam() id: string): Promise<void> {
    return this.endSessions.one(session, id);
  }

  /** Ends every session of the person but this one. */
  @Delete('sessions')
  @ApiOkResponse({ type: EndedSessionsView })
  async endOthers(@CurrentSession() session: SessionFacts): Promise<EndedSessionsView> {
    return { ended: await this.endSessions.others(session) };
  }
}
