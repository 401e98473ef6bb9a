import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@permitdesk/persistence/actor';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { CaseView, ReasonDto } from '../cases/case.dto.js';
import { RecordCaseEvent } from '../cases/record-case-event.js';
import { CurrentActor, Permit } from '../platform/access.js';
import { IdParam } from '../platform/id-param.js';
import { FeeListQuery, FeeListView } from './fee-list.dto.js';
import { listFees } from './fee-list.read-model.js';
import {
  ClaimFeeExemptionDto,
  FeeGroupView,
  FeeView,
  PayFeeDto,
  PayGroupFeeDto,
  ReceiveRefundDto,
  RequestRefundDto,
} from './fee.dto.js';
import { PayGroupFee } from './pay-group-fee.js';
import { showFee } from './show-fee.js';

/** Step 2: the employer compliance fee. There is no way here to charge it to the worker, and there will be none (IRPR s. 209.2(1)(a)(ix)). */
@ApiTags('fee')
@Controller()
export class FeeController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly events: RecordCaseEvent,
    private readonly payGroupFee: PayGroupFee,
  ) {}

  @Get('fees')
  @Permit('case.read')
  @ApiOkResponse({ type: FeeListView })
  list(@CurrentActor() actor: Actor, @Query() query: FeeListQuery): Promise<FeeListView> {
    return this.work.read(actor, (tx) => listFees(tx, query));
  }

  @Get('cases/:id/fee')
  @Permit('case.read')
  @ApiOkResponse({ type: FeeView })
  show(@CurrentActor() actor: Actor, @IdParam() caseId: string): Promise<FeeView> {
    return this.work.read(actor, (tx) => showFee(tx, caseId));
  }

  @Post('cases/:id/fee/payment')
  @HttpCode(200)
  @Permit('fee.record')
  @ApiOkResponse({ type: CaseView })
  pay(
    @CurrentActor() actor: Actor,
    @IdParam() caseId: string,
    @Body() { version, asFound, ...facts }: PayFeeDto,
  ): Promise<CaseView> {
    return this.events.run(actor, caseId, { type: 'fee.paid', facts, version, asFound: asFound ?? false });
  }

  @Post('cases/:id/fee/exemption')
  @HttpCode(200)
  @Permit('fee.record')
  @ApiOkResponse({ type: CaseView })
  claim(
    @CurrentActor() actor: Actor,
    @IdParam() caseId: string,
    @Body() { version, ...facts }: ClaimFeeExemptionDto,
  ): Promise<CaseView> {
    return this.events.run(actor, caseId, { type: 'fee.exemption-claimed', facts, version });
  }

  @Post('cases/:id/fee/strike')
  @HttpCode(200)
  @Permit('fee.record')
  @ApiOkResponse({ type: CaseView })
  strike(
    @CurrentActor() actor: Actor,
    @IdParam() caseId: string,
    @Body() { version, reason }: ReasonDto,
  ): Promise<CaseView> {
    return this.events.run(actor, caseId, { type: 'fee.payment-struck', facts: { reason }, version });
  }

  @Post('cases/:id/fee/refund-request')
  @HttpCode(200)
  @Permit('fee.record')
  @ApiOkResponse({ type: CaseView })
  requestRefund(
    @CurrentActor() actor: Actor,
    @IdParam() caseId: string,
    @Body() { version, ...facts }: RequestRefundDto,
  ): Promise<CaseView> {
    return this.events.run(actor, caseId, { type: 'fee.refund-requested', facts, version });
  }

  @Post('cases/:id/fee/refund')
  @HttpCode(200)
  @Permit('fee.record')
  @ApiOkResponse({ type: CaseView })
  receiveRefund(
    @CurrentActor() actor: Actor,
    @IdParam() caseId: string,
    @Body() { version, ...facts }: ReceiveRefundDto,
  ): Promise<CaseView> {
    return this.events.run(actor, caseId, { type: 'fee.refunded', facts, version });
  }

  @Post('fee-groups')
  @Permit('fee.record')
  @ApiCreatedResponse({ type: FeeGroupView })
  payGroup(@CurrentActor() actor: Actor, @Body() ask: PayGroupFeeDto): Promise<FeeGroupView> {
    return this.payGroupFee.run(actor, ask);
  }
}
