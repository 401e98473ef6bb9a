import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@permitdesk/persistence/actor';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { CurrentActor, Permit } from '../platform/access.js';
import { IdParam } from '../platform/id-param.js';
import {
  CreateCustodianDto,
  CustodianSettingsDto,
  CustodianSettingsView,
  PortalAccountListView,
  RecordCheckDto,
  UpdateCustodianDto,
} from './custodian.dto.js';
import { listPortalAccounts, showCustodianSettings } from './custodians.read-model.js';
import { KeepCustodian } from './keep-custodian.js';
import { RecordCustodianCheck } from './record-custodian-check.js';
import { SetCheckInterval } from './set-check-interval.js';

/** Who can sign in to the Employer Portal, account by account. What changes one answers with the accounts of its employer. */
@ApiTags('custodians')
@Controller()
export class CustodiansController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly keepCustodian: KeepCustodian,
    private readonly recordCheck: RecordCustodianCheck,
    private readonly setInterval: SetCheckInterval,
  ) {}

  @Get('custodians')
  @Permit('case.read')
  @ApiOkResponse({ type: PortalAccountListView })
  async listAll(@CurrentActor() actor: Actor): Promise<PortalAccountListView> {
    return { items: await this.work.read(actor, (tx) => listPortalAccounts(tx)) };
  }

  @Get('custodians/settings')
  @Permit('case.read')
  @ApiOkResponse({ type: CustodianSettingsView })
  settings(@CurrentActor() actor: Actor): Promise<CustodianSettingsView> {
    return this.work.read(actor, showCustodianSettings);
  }

  @Put('custodians/settings')
  @Permit('settings.edit')
  @ApiOkResponse({ type: CustodianSettingsView })
  setSettings(@CurrentActor() actor: Actor, @Body() ask: CustodianSettingsDto): Promise<CustodianSettingsView> {
    return this.setInterval.run(actor, ask.everyDays);
  }

  @Get('employers/:id/custodians')
  @Permit('case.read')
  @ApiOkResponse({ type: PortalAccountListView })
  async listCustodians(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<PortalAccountListView> {
    return { items: await this.work.read(actor, (tx) => listPortalAccounts(tx, id)) };
  }

  @Post('employers/:id/custodians')
  @Permit('custodian.edit')
  @ApiCreatedResponse({ type: PortalAccountListView })
  addCustodian(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() ask: CreateCustodianDto,
  ): Promise<PortalAccountListView> {
    return this.keepCustodian.create(actor, id, ask);
  }

  @Put('custodians/:id')
  @Permit('custodian.edit')
  @ApiOkResponse({ type: PortalAccountListView })
  updateCustodian(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() ask: UpdateCustodianDto,
  ): Promise<PortalAccountListView> {
    return this.keepCustodian.update(actor, id, ask);
  }

  /** A custodian answers for their own sign-in; for another's, the permission to keep the register is needed. */
  @Post('custodians/:id/checks')
  @HttpCode(200)
  @Permit('case.read')
  @ApiOkResponse({ type: PortalAccountListView })
  recordCustodianCheck(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() ask: RecordCheckDto,
  ): Promise<PortalAccountListView> {
    return this.recordCheck.run(actor, id, ask);
  }
}
