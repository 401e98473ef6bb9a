import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { EXEMPTION_CODES } from '@permitdesk/domain/exemptions/code-register';
import { day, dayInZone } from '@permitdesk/domain/time/plain-date';
import { Inject } from '@nestjs/common';
import type { Actor } from '@permitdesk/persistence/actor';
import type { Clock } from '@permitdesk/persistence/clock';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { CaseView, ReasonDto, VersionDto } from '../cases/case.dto.js';
import { RecordCaseEvent } from '../cases/record-case-event.js';
import { AnyRole, CurrentActor, Permit } from '../platform/access.js';
import { IdParam } from '../platform/id-param.js';
import { CLOCK } from '../platform/tokens.js';
import { codeView } from './code-view.js';
import { ExemptionCodeListView, ExemptionView, SaveExemptionDto } from './exemption.dto.js';
import { SaveExemption } from './save-exemption.js';
import { showExemption } from './show-exemption.js';
import { TurnExemption } from './turn-exemption.js';

/** Step 1: confirm the LMIA exemption. */
@ApiTags('exemption')
@Controller()
export class ExemptionController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly saveExemption: SaveExemption,
    private readonly turnExemption: TurnExemption,
    private readonly events: RecordCaseEvent,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The whole register, closed codes included: older permits must stay readable. */
  @Get('exemption-codes')
  @AnyRole()
  @ApiOkResponse({ type: ExemptionCodeListView })
  codes(@CurrentActor() actor: Actor): ExemptionCodeListView {
    const today = day(dayInZone(this.clock.now(), actor.zone).toString());
    return { items: EXEMPTION_CODES.map((code) => codeView(code, today)) };
  }

  @Get('cases/:id/exemption')
  @Permit('case.read')
  @ApiOkResponse({ type: ExemptionView })
  show(@CurrentActor() actor: Actor, @IdParam() caseId: string): Promise<ExemptionView> {
    return this.work.read(actor, (tx) => showExemption(tx, caseId));
  }

  @Put('cases/:id/exemption')
  @Permit('exemption.prepare')
  @ApiOkResponse({ type: ExemptionView })
  save(@CurrentActor() actor: Actor, @IdParam() caseId: string, @Body() ask: SaveExemptionDto): Promise<ExemptionView> {
    return this.saveExemption.run(actor, caseId, ask);
  }

  @Post('cases/:id/exemption/review')
  @HttpCode(200)
  @Permit('exemption.prepare')
  @ApiOkResponse({ type: CaseView })
  review(@CurrentActor() actor: Actor, @IdParam() caseId: string, @Body() ask: VersionDto): Promise<CaseView> {
    return this.turnExemption.putToReview(actor, caseId, ask);
  }

  @Post('cases/:id/exemption/return')
  @HttpCode(200)
  @Permit('exemption.sign')
  @ApiOkResponse({ type: CaseView })
  sendBack(
    @CurrentActor() actor: Actor,
    @IdParam() caseId: string,
    @Body() { version, reason }: ReasonDto,
  ): Promise<CaseView> {
    return this.events.run(actor, caseId, { type: 'exemption.returned', facts: { reason }, version });
  }

  @Post('cases/:id/exemption/sign-off')
  @HttpCode(200)
  @Permit('exemption.sign')
  @ApiOkResponse({ type: CaseView })
  signOff(@CurrentActor() actor: Actor, @IdParam() caseId: string, @Body() ask: VersionDto): Promise<CaseView> {
    return this.turnExemption.signOff(actor, caseId, ask);
  }

  @Post('cases/:id/exemption/reopening')
  @HttpCode(200)
  @Permit('exemption.prepare')
  @ApiOkResponse({ type: CaseView })
  reopen(
    @CurrentActor() actor: Actor,
    @IdParam() caseId: string,
    @Body() { version, reason }: ReasonDto,
  ): Promise<CaseView> {
    return this.events.run(actor, caseId, { type: 'exemption.reopened', facts: { reason }, version });
  }
}
