import { Body, Controller, HttpCode, Inject, Post, Put, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApiEnvironment } from '../environment.js';
import { AnyRole, BeforeSecondFactor, CurrentSession, type SessionFacts } from '../platform/access.js';
import { IdParam } from '../platform/id-param.js';
import { ENVIRONMENT } from '../platform/tokens.js';
import { SessionCookies } from '../session/session-cookie.js';
import { PasskeyOptionsView } from '../session/session.dto.js';
import { AddPasskeyDto, PasskeyNameDto, ProofDto } from './account.dto.js';
import { AddPasskey } from './add-passkey.js';
import { KeepPasskeys } from './keep-passkeys.js';
import { relyingParty } from './relying-party.js';
import { StartPasskey } from './start-passkey.js';

/** The passkeys of a person: each is a full sign-in. */
@ApiTags('account')
@AnyRole()
@BeforeSecondFactor()
@Controller('account/passkeys')
export class PasskeysController {
  constructor(
    private readonly startPasskey: StartPasskey,
    private readonly addPasskey: AddPasskey,
    private readonly keep: KeepPasskeys,
    private readonly cookies: SessionCookies,
    @Inject(ENVIRONMENT) private readonly environment: ApiEnvironment,
  ) {}

  @Post('options')
  @ApiCreatedResponse({ type: PasskeyOptionsView })
  async start(
    @CurrentSession() session: SessionFacts,
    @Req() request: FastifyRequest,
    @Body() ask: ProofDto,
  ): Promise<PasskeyOptionsView> {
    const party = relyingParty(this.environment.PUBLIC_URL, request);
    return { options: { ...(await this.startPasskey.run(session, party, ask.password)) } };
  }

  /** Keeps what the browser made. The session gets a new token. */
  @Post()
  @HttpCode(204)
  async add(
    @CurrentSession() session: SessionFacts,
    @Req() request: FastifyRequest,
    @Body() ask: AddPasskeyDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const party = relyingParty(this.environment.PUBLIC_URL, request);
    this.cookies.open(reply, await this.addPasskey.run(session, party, ask), session.expiresAt);
  }

  @Put(':id')
  @HttpCode(204)
  rename(@CurrentSession() session: SessionFacts, @IdParam() id: string, @Body() ask: PasskeyNameDto): Promise<void> {
    return this.keep.rename(session, id, ask.name);
  }

  @Post(':id/removal')
  @HttpCode(204)
  remove(@CurrentSession() session: SessionFacts, @IdParam() id: string, @Body() ask: ProofDto): Promise<void> {
    return this.keep.remove(session, id, ask.password);
  }
}
