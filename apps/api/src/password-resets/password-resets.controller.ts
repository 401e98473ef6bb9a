import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Public } from '../platform/access.js';
import { callerOf } from '../session/caller.js';
import { SessionCookies } from '../session/session-cookie.js';
import { AskReset } from './ask-reset.js';
import { AskResetDto, ResetView, UseResetDto } from './password-reset.dto.js';
import { UseReset } from './use-reset.js';

@ApiTags('session')
@Public()
@Controller('password-resets')
export class PasswordResetsController {
  constructor(
    private readonly askReset: AskReset,
    private readonly useReset: UseReset,
    private readonly cookies: SessionCookies,
  ) {}

  /** Sends a link by mail, if the address has an account. The answer is the same if it has none. */
  @Post()
  @HttpCode(202)
  @ApiAcceptedResponse({ description: 'The wish is noted', schema: { type: 'object' } })
  async ask(@Body() ask: AskResetDto, @Req() request: FastifyRequest): Promise<Record<string, never>> {
    await this.askReset.run(ask.email, callerOf(request, this.cookies));
    return {};
  }

  @Get('by-token/:token')
  @ApiOkResponse({ type: ResetView })
  async look(@Param('token') token: string, @Req() request: FastifyRequest): Promise<ResetView> {
    const { email, displayName } = await this.useReset.look(token, callerOf(request, this.cookies));
    return { email, displayName };
  }

  @Post('by-token/:token')
  @HttpCode(204)
  use(@Param('token') token: string, @Body() ask: UseResetDto, @Req() request: FastifyRequest): Promise<void> {
    return this.useReset.run(token, ask.password, callerOf(request, this.cookies));
  }
}
