import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@permitdesk/persistence/actor';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { CurrentActor, Permit } from '../platform/access.js';
import { IdParam } from '../platform/id-param.js';
import { EngageFirm } from './engage-firm.js';
import { ArrangeEngagementDto, EndEngagementDto, EngagementListView, InviteFirmDto } from './engagement.dto.js';
import { listEngagements } from './engagements.read-model.js';

/** Firms that work for an employer, seen from both sides. Every change answers with the list as it now stands. */
@ApiTags('engagements')
@Controller('engagements')
export class EngagementsController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly engageFirm: EngageFirm,
  ) {}

  @Get()
  @Permit('people.manage')
  @ApiOkResponse({ type: EngagementListView })
  async listEngagements(@CurrentActor() actor: Actor): Promise<EngagementListView> {
    return { items: await this.work.read(actor, listEngagements) };
  }

  @Post()
  @Permit('people.manage')
  @ApiCreatedResponse({ type: EngagementListView })
  inviteFirm(@CurrentActor() actor: Actor, @Body() ask: InviteFirmDto): Promise<EngagementListView> {
    return this.engageFirm.invite(actor, ask.email);
  }

  /** The firm accepts an invitation, or changes who of it works there. */
  @Put(':id/staff')
  @Permit('people.manage')
  @ApiOkResponse({ type: EngagementListView })
  arrange(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() ask: ArrangeEngagementDto,
  ): Promise<EngagementListView> {
    return this.engageFirm.arrange(actor, id, ask);
  }

  /** Withdraws, declines or ends it, by which side asks and how far it has come. */
  @Post(':id/ending')
  @HttpCode(200)
  @Permit('people.manage')
  @ApiOkResponse({ type: EngagementListView })
  endEngagement(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() ask: EndEngagementDto,
  ): Promise<EngagementListView> {
    return this.engageFirm.end(actor, id, ask);
  }
}
