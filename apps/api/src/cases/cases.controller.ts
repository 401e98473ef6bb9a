import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@permitdesk/persistence/actor';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { CurrentActor, Permit } from '../platform/access.js';
import { IdParam } from '../platform/id-param.js';
import { CaseListQuery, CasePageView } from './case-list.dto.js';
import { listCases } from './case-list.read-model.js';
import { showCase, showTimeline } from './case-view.js';
import {
  CaseView,
  CorrectEventDto,
  MoveCaseDto,
  RecordEventDto,
  RequestCaseDto,
  TimelineView,
  VoidEventDto,
  WaiveGateDto,
} from './case.dto.js';
import { MendEvent } from './mend-event.js';
import { MoveCase } from './move-case.js';
import { RecordCaseEvent } from './record-case-event.js';
import { RequestCase } from './request-case.js';
import { WaiveGate } from './waive-gate.js';

@ApiTags('cases')
@Controller('cases')
export class CasesController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly requestCase: RequestCase,
    private readonly events: RecordCaseEvent,
    private readonly mendEvent: MendEvent,
    private readonly waiveGate: WaiveGate,
    private readonly moveCase: MoveCase,
  ) {}

  @Get()
  @Permit('case.read')
  @ApiOkResponse({ type: CasePageView })
  list(@CurrentActor() actor: Actor, @Query() query: CaseListQuery): Promise<CasePageView> {
    return this.work.read(actor, (tx) => listCases(tx, query));
  }

  @Post()
  @Permit('case.request')
  @ApiCreatedResponse({ type: CaseView })
  request(@CurrentActor() actor: Actor, @Body() ask: RequestCaseDto): Promise<CaseView> {
    return this.requestCase.run(actor, ask);
  }

  @Get(':id')
  @Permit('case.read')
  @ApiOkResponse({ type: CaseView })
  show(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<CaseView> {
    return this.work.read(actor, (tx) => showCase(tx, id));
  }

  @Get(':id/timeline')
  @Permit('case.read')
  @ApiOkResponse({ type: TimelineView })
  async timeline(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<TimelineView> {
    return { entries: await this.work.read(actor, (tx) => showTimeline(tx, id)) };
  }

  /** Puts a fact or an act on file. Each kind of event asks for its own permission. */
  @Post(':id/events')
  @HttpCode(200)
  @Permit('case.read')
  @ApiOkResponse({ type: CaseView })
  record(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() ask: RecordEventDto): Promise<CaseView> {
    return this.events.run(actor, id, ask);
  }

  @Post(':id/events/:eventId/correction')
  @HttpCode(200)
  @Permit('event.correct')
  @ApiOkResponse({ type: CaseView })
  correct(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IdParam('eventId') eventId: string,
    @Body() ask: CorrectEventDto,
  ): Promise<CaseView> {
    return this.mendEvent.correct(actor, id, eventId, ask);
  }

  @Post(':id/events/:eventId/strike')
  @HttpCode(200)
  @Permit('event.correct')
  @ApiOkResponse({ type: CaseView })
  strike(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IdParam('eventId') eventId: string,
    @Body() ask: VoidEventDto,
  ): Promise<CaseView> {
    return this.mendEvent.strike(actor, id, eventId, ask);
  }

  @Post(':id/waivers')
  @HttpCode(200)
  @Permit('gate.waive')
  @ApiOkResponse({ type: CaseView })
  waive(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() ask: WaiveGateDto): Promise<CaseView> {
    return this.waiveGate.run(actor, id, ask);
  }

  /** Puts the case to another entity or branch of its employer. */
  @Post(':id/place')
  @HttpCode(200)
  @Permit('employer.edit')
  @ApiOkResponse({ type: CaseView })
  move(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() ask: MoveCaseDto): Promise<CaseView> {
    return this.moveCase.run(actor, id, ask);
  }
}
