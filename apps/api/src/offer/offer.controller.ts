import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { isOfferFieldId } from '@permitdesk/domain/offers/offer-fields';
import type { Actor } from '@permitdesk/persistence/actor';
import { RecordNotFound } from '@permitdesk/persistence/faults';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { CaseView, ReasonDto, VersionDto } from '../cases/case.dto.js';
import { RecordCaseEvent } from '../cases/record-case-event.js';
import { CurrentActor, Permit } from '../platform/access.js';
import { IdParam } from '../platform/id-param.js';
import { ConfirmPassport } from './confirm-passport.js';
import { MakeOfferReady } from './make-offer-ready.js';
import {
  AttestDto,
  ConfirmPassportDto,
  CopyFieldDto,
  GuardedValuesView,
  HandOverNumberDto,
  MatchOfferDto,
  OfferHistoryView,
  OfferView,
  RecordAgreementDto,
  SaveOfferDto,
  SubmitOfferDto,
  WithdrawOfferDto,
} from './offer.dto.js';
import { SaveOffer } from './save-offer.js';
import { offerHistory, showOffer } from './show-offer.js';
import { ViewGuardedValues } from './view-guarded-values.js';

/** Step 3: prepare the offer, check it, and keep the record of what a person did in the Employer Portal. Nothing here drives the portal. */
@ApiTags('offer')
@Controller('cases/:id/offer')
export class OfferController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly events: RecordCaseEvent,
    private readonly saveOffer: SaveOffer,
    private readonly makeReady: MakeOfferReady,
    private readonly confirmPassport: ConfirmPassport,
    private readonly viewGuarded: ViewGuardedValues,
  ) {}

  @Get()
  @Permit('case.read')
  @ApiOkResponse({ type: OfferView })
  show(@CurrentActor() actor: Actor, @IdParam() caseId: string): Promise<OfferView> {
    return this.work.read(actor, (tx) => showOffer(tx, caseId));
  }

  @Put()
  @Permit('offer.prepare')
  @ApiOkResponse({ type: OfferView })
  save(@CurrentActor() actor: Actor, @IdParam() caseId: string, @Body() ask: SaveOfferDto): Promise<OfferView> {
    return this.saveOffer.run(actor, caseId, ask);
  }

  @Get('history')
  @Permit('case.read')
  @ApiOkResponse({ type: OfferHistoryView })
  async history(@CurrentActor() actor: Actor, @IdParam() caseId: string): Promise<OfferHistoryView> {
    return { items: await this.work.read(actor, (tx) => offerHistory(tx, caseId)) };
  }

  /** Passport number, date of birth and UCI whole, for typing them into the portal; asks for `passport.read` too. */
  @Post('passport-views')
  @HttpCode(200)
  @Permit('offer.prepare')
  @ApiOkResponse({ type: GuardedValuesView })
  showGuarded(@CurrentActor() actor: Actor, @IdParam() caseId: string): Promise<GuardedValuesView> {
    return this.viewGuarded.run(actor, caseId);
  }

  @Post('agreement')
  @HttpCode(200)
  @Permit('offer.prepare')
  @ApiOkResponse({ type: CaseView })
  recordAgreement(
    @CurrentActor() actor: Actor,
    @IdParam() caseId: string,
    @Body() { version, asFound, ...facts }: RecordAgreementDto,
  ): Promise<CaseView> {
    return this.events.run(actor, caseId, { type: 'agreement.recorded', facts, version, asFound: asFound ?? false });
  }

  @Post('passport-confirmation')
  @HttpCode(200)
  @Permit('offer.prepare')
  @ApiOkResponse({ type: CaseView })
  confirm(@CurrentActor() actor: Actor, @IdParam() caseId: string, @Body() ask: ConfirmPassportDto): Promise<CaseView> {
    return this.confirmPassport.run(actor, caseId, ask);
  }

  @Post('attestation')
  @HttpCode(200)
  @Permit('offer.attest')
  @ApiOkResponse({ type: CaseView })
  attest(
    @CurrentActor() actor: Actor,
    @IdParam() caseId: string,
    @Body() { version, ...facts }: AttestDto,
  ): Promise<CaseView> {
    return this.events.run(actor, caseId, { type: 'offer.attested', facts, version });
  }

  @Post('readiness')
  @HttpCode(200)
  @Permit('offer.prepare')
  @ApiOkResponse({ type: CaseView })
  ready(@CurrentActor() actor: Actor, @IdParam() caseId: string, @Body() ask: VersionDto): Promise<CaseView> {
    return this.makeReady.run(actor, caseId, ask);
  }

  @Post('take-back')
  @HttpCode(200)
  @Permit('offer.prepare')
  @ApiOkResponse({ type: CaseView })
  takeBack(
    @CurrentActor() actor: Actor,
    @IdParam() caseId: string,
    @Body() { version, reason }: ReasonDto,
  ): Promise<CaseView> {
    return this.events.run(actor, caseId, { type: 'offer.taken-back', facts: { reason }, version });
  }

  @Post('submission')
  @HttpCode(200)
  @Permit('offer.submit')
  @ApiOkResponse({ type: CaseView })
  submit(
    @CurrentActor() actor: Actor,
    @IdParam() caseId: string,
    @Body() { version, asFound, ...facts }: SubmitOfferDto,
  ): Promise<CaseView> {
    return this.events.run(actor, caseId, {
      type: 'offer.submitted',
      facts,
      version,
      asFound: asFound ?? false,
      source: 'portal',
    });
  }

  @Post('number-handover')
  @HttpCode(200)
  @Permit('offer.submit')
  @ApiOkResponse({ type: CaseView })
  handOver(
    @CurrentActor() actor: Actor,
    @IdParam() caseId: string,
    @Body() { version, asFound, ...facts }: HandOverNumberDto,
  ): Promise<CaseView> {
    return this.events.run(actor, caseId, { type: 'number.handed-over', facts, version, asFound: asFound ?? false });
  }

  @Post('match')
  @HttpCode(200)
  @Permit('offer.submit')
  @ApiOkResponse({ type: CaseView })
  match(
    @CurrentActor() actor: Actor,
    @IdParam() caseId: string,
    @Body() { version, ...facts }: MatchOfferDto,
  ): Promise<CaseView> {
    return this.events.run(actor, caseId, { type: 'offer.matched', facts, version, source: 'portal' });
  }

  @Post('withdrawal')
  @HttpCode(200)
  @Permit('offer.submit')
  @ApiOkResponse({ type: CaseView })
  withdraw(
    @CurrentActor() actor: Actor,
    @IdParam() caseId: string,
    @Body() { version, ...facts }: WithdrawOfferDto,
  ): Promise<CaseView> {
    return this.events.run(actor, caseId, { type: 'offer.withdrawn', facts, version });
  }

  /** A trace of who copied which field to the portal; never the value. */
  @Post('copies')
  @HttpCode(204)
  @Permit('offer.prepare')
  async copy(
    @CurrentActor() actor: Actor,
    @IdParam() caseId: string,
    @Body() { fieldId }: CopyFieldDto,
  ): Promise<void> {
    await this.work.run(actor, async (tx) => {
      if (!isOfferFieldId(fieldId)) throw new RecordNotFound('field');
      const written = await tx.query(
        `INSERT INTO offer_copies (tenant_id, case_id, field_id, version, copied_by, copied_at)
         SELECT c.tenant_id, c.id, $2, coalesce(o.version, 0), $3, $4
         FROM cases c LEFT JOIN offers o ON o.tenant_id = c.tenant_id AND o.case_id = c.id
         WHERE c.tenant_id = app_tenant() AND c.id = $1 RETURNING seq`,
        [caseId, fieldId, actor.id, tx.now],
      );
      if (written.length === 0) throw new RecordNotFound('case', { id: caseId, under: actor.under });
    });
  }
}
