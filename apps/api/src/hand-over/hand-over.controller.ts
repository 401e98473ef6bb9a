import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@permitdesk/persistence/actor';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { CurrentActor, Permit } from '../platform/access.js';
import { IdParam } from '../platform/id-param.js';
import { HandOverEmployer } from './hand-over-employer.js';
import {
  AskReceiverDto,
  HandOverCodeListView,
  HandOverDto,
  HandOverListView,
  HandOverPlanView,
  HandOverView,
  MakeCodeDto,
  NewHandOverCodeView,
  ReceiverView,
} from './hand-over.dto.js';
import { listHandOverCodes, listHandOvers, planHandOver, proveHandOver } from './hand-overs.read-model.js';
import { MakeHandOverCode } from './make-hand-over-code.js';

/** The file of an employer goes to another workspace, which said yes by a code. */
@ApiTags('hand-over')
@Controller()
export class HandOverController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly handOverEmployer: HandOverEmployer,
    private readonly codes: MakeHandOverCode,
  ) {}

  @Get('hand-over-codes')
  @Permit('employer.hand-over')
  @ApiOkResponse({ type: HandOverCodeListView })
  async listCodes(@CurrentActor() actor: Actor): Promise<HandOverCodeListView> {
    return { items: await this.work.read(actor, listHandOverCodes) };
  }

  @Post('hand-over-codes')
  @Permit('employer.hand-over')
  @ApiCreatedResponse({ type: NewHandOverCodeView })
  makeCode(@CurrentActor() actor: Actor, @Body() ask: MakeCodeDto): Promise<NewHandOverCodeView> {
    return this.codes.make(actor, ask.responsibleId);
  }

  @Post('hand-over-codes/:id/withdrawal')
  @HttpCode(200)
  @Permit('employer.hand-over')
  @ApiOkResponse({ type: HandOverCodeListView })
  withdrawCode(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<HandOverCodeListView> {
    return this.codes.withdraw(actor, id);
  }

  /** Counts and what stands against it; changes nothing. */
  @Get('employers/:id/hand-over')
  @Permit('employer.hand-over')
  @ApiOkResponse({ type: HandOverPlanView })
  planHandOver(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<HandOverPlanView> {
    return this.work.read(actor, (tx) => planHandOver(tx, id));
  }

  /** To whom a code leads. A POST, so that the code stands in no address. */
  @Post('employers/:id/hand-over/receiver')
  @HttpCode(200)
  @Permit('employer.hand-over')
  @ApiOkResponse({ type: ReceiverView })
  askReceiver(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() ask: AskReceiverDto): Promise<ReceiverView> {
    return this.handOverEmployer.receiver(actor, id, ask.code);
  }

  @Post('employers/:id/hand-over')
  @HttpCode(200)
  @Permit('employer.hand-over')
  @ApiOkResponse({ type: HandOverView })
  handOver(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() ask: HandOverDto): Promise<HandOverView> {
    return this.handOverEmployer.run(actor, id, ask);
  }

  @Get('hand-overs')
  @Permit('audit.read')
  @ApiOkResponse({ type: HandOverListView })
  async listHandOvers(@CurrentActor() actor: Actor): Promise<HandOverListView> {
    return { items: await this.work.read(actor, listHandOvers) };
  }

  /** With its proof, reckoned anew. */
  @Get('hand-overs/:id')
  @Permit('audit.read')
  @ApiOkResponse({ type: HandOverView })
  proveHandOver(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<HandOverView> {
    return this.work.read(actor, (tx) => proveHandOver(tx, id));
  }
}
