import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@permitdesk/persistence/actor';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentActor, Permit, Public } from '../platform/access.js';
import { IdParam } from '../platform/id-param.js';
import { callerOf } from '../session/caller.js';
import { SessionCookies } from '../session/session-cookie.js';
import { AcceptInvitation } from './accept-invitation.js';
import {
  AcceptInvitationDto,
  InvitationListView,
  InvitationView,
  InviteDto,
  OpenInvitationView,
} from './invitation.dto.js';
import { invitations } from './invitations.read-model.js';
import { InvitePerson } from './invite-person.js';
import { ResendInvitation } from './resend-invitation.js';
import { WithdrawInvitation } from './withdraw-invitation.js';

@ApiTags('invitations')
@Controller('invitations')
export class InvitationsController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly invitePerson: InvitePerson,
    private readonly resendInvitation: ResendInvitation,
    private readonly withdrawInvitation: WithdrawInvitation,
    private readonly acceptInvitation: AcceptInvitation,
    private readonly cookies: SessionCookies,
  ) {}

  @Get()
  @Permit('people.manage')
  @ApiOkResponse({ type: InvitationListView })
  list(@CurrentActor() actor: Actor): Promise<InvitationListView> {
    return this.work.read(actor, async (tx) => ({ items: await invitations(tx) }));
  }

  @Post()
  @Permit('people.manage')
  @ApiCreatedResponse({ type: InvitationView })
  invite(@CurrentActor() actor: Actor, @Body() ask: InviteDto): Promise<InvitationView> {
    return this.invitePerson.run(actor, ask);
  }

  @Post(':id/sending')
  @HttpCode(204)
  @Permit('people.manage')
  resend(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<void> {
    return this.resendInvitation.run(actor, id);
  }

  @Delete(':id')
  @HttpCode(204)
  @Permit('people.manage')
  withdraw(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<void> {
    return this.withdrawInvitation.run(actor, id);
  }

  /** What somebody with the link of the mail sees. */
  @Get('by-token/:token')
  @Public()
  @ApiOkResponse({ type: OpenInvitationView })
  async look(@Param('token') token: string, @Req() request: FastifyRequest): Promise<OpenInvitationView> {
    const found = await this.acceptInvitation.look(token, callerOf(request, this.cookies));
    return {
      workspace: found.tenantName,
      inviter: found.inviter,
      email: found.email,
      language: found.language,
      role: found.role,
      expiresAt: found.expiresAt,
      hasAccount: found.accountId !== null,
    };
  }

  /** Accepts it, and opens a session in the new workspace. */
  @Post('by-token/:token')
  @HttpCode(204)
  @Public()
  async accept(
    @Param('token') token: string,
    @Body() ask: AcceptInvitationDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const opened = await this.acceptInvitation.run(token, ask, callerOf(request, this.cookies));
    this.cookies.open(reply, opened.token, opened.expiresAt);
  }
}
