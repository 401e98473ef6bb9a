import { Body, Controller, Get, Header, HttpCode, Post, Put, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@permitdesk/persistence/actor';
import { RecordNotFound } from '@permitdesk/persistence/faults';
import { privacySettings } from '@permitdesk/persistence/privacy/privacy-settings';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import type { FastifyReply } from 'fastify';
import { FileStore } from '../evidence/file-store.js';
import { CurrentActor, Permit } from '../platform/access.js';
import { IdParam } from '../platform/id-param.js';
import { listBreaches } from './breaches.read-model.js';
import { listCertificates, showCertificate } from './certificates.read-model.js';
import { DecideDisposal } from './decide-disposal.js';
import { listDisposals, retentionOverview, showRetention } from './disposals.read-model.js';
import { exportPage } from './export-page.js';
import { ExportPerson, type PersonFile } from './export-person.js';
import type { PersonExport } from './gather-person.js';
import { listHolds } from './holds.read-model.js';
import { KeepBreach } from './keep-breach.js';
import { KeepHold } from './keep-hold.js';
import { KeepPrivacySettings, settingsView } from './keep-privacy-settings.js';
import { KeepRequest } from './keep-request.js';
import {
  AnswerRequestDto,
  AskOwnRequestDto,
  BreachListView,
  BreachView,
  CertificateListView,
  CertificateView,
  DisposalListView,
  ExtendRequestDto,
  HoldListView,
  KeepLongerDto,
  LiftHoldDto,
  PlaceHoldDto,
  PrivacyRequestListView,
  PrivacyRequestView,
  PrivacySettingsView,
  RecordBreachDto,
  RecordRequestDto,
  RetentionOverviewView,
  SavePrivacySettingsDto,
  UpdateBreachDto,
  WorkerRetentionView,
} from './privacy.dto.js';
import { listRequests } from './requests.read-model.js';

const JSON_FILE = { schema: { type: 'object' as const, additionalProperties: true } };
const PAGE = { content: { 'text/html': { schema: { type: 'string' as const } } } };
const BYTES = { content: { 'application/octet-stream': { schema: { type: 'string' as const, format: 'binary' } } } };
const SEALED = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

const sendPage = async (reply: FastifyReply, data: PersonExport): Promise<void> => {
  const language = data.worker['officialLanguage'] === 'fr' ? 'fr' : 'en';
  await reply
    .header('content-type', 'text/html; charset=utf-8')
    .header('content-security-policy', SEALED)
    .header('cache-control', 'private, no-store')
    .send(exportPage(data, language));
};

const sendFile = async (reply: FastifyReply, files: FileStore, tenantId: string, file: PersonFile): Promise<void> => {
  const content = file.sha256 === null ? undefined : await files.open(tenantId, file.sha256);
  if (content === undefined) throw new RecordNotFound('file');
  await reply
    .header('content-type', 'application/octet-stream')
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.fileName ?? 'file')}`)
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', SEALED)
    .header('cache-control', 'private, no-store')
    .send(content);
};

/** The duties of privacy: for whoever manages it in the whole tenant. */
@ApiTags('privacy')
@Controller('privacy')
@Permit('privacy.manage')
export class PrivacyController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly holds: KeepHold,
    private readonly disposals: DecideDisposal,
    private readonly breaches: KeepBreach,
    private readonly requests: KeepRequest,
    private readonly settings: KeepPrivacySettings,
    private readonly exports: ExportPerson,
    private readonly files: FileStore,
  ) {}

  @Get('settings')
  @ApiOkResponse({ type: PrivacySettingsView })
  async showSettings(@CurrentActor() actor: Actor): Promise<PrivacySettingsView> {
    return settingsView(await this.work.read(actor, privacySettings));
  }

  @Put('settings')
  @ApiOkResponse({ type: PrivacySettingsView })
  saveSettings(@CurrentActor() actor: Actor, @Body() ask: SavePrivacySettingsDto): Promise<PrivacySettingsView> {
    return this.settings.run(actor, ask);
  }

  @Get('holds')
  @ApiOkResponse({ type: HoldListView })
  async listHolds(@CurrentActor() actor: Actor): Promise<HoldListView> {
    return { items: await this.work.read(actor, listHolds) };
  }

  @Post('holds')
  @ApiCreatedResponse({ type: HoldListView })
  placeHold(@CurrentActor() actor: Actor, @Body() ask: PlaceHoldDto): Promise<HoldListView> {
    return this.holds.place(actor, ask);
  }

  @Post('holds/:id/lift')
  @HttpCode(200)
  @ApiOkResponse({ type: HoldListView })
  liftHold(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() ask: LiftHoldDto): Promise<HoldListView> {
    return this.holds.lift(actor, id, ask);
  }

  @Get('retention')
  @ApiOkResponse({ type: RetentionOverviewView })
  retention(@CurrentActor() actor: Actor): Promise<RetentionOverviewView> {
    return this.work.read(actor, retentionOverview);
  }

  @Get('workers/:id/retention')
  @ApiOkResponse({ type: WorkerRetentionView })
  retentionOfWorker(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<WorkerRetentionView> {
    return this.work.read(actor, (tx) => showRetention(tx, id));
  }

  @Get('disposals')
  @ApiOkResponse({ type: DisposalListView })
  async listDisposals(@CurrentActor() actor: Actor): Promise<DisposalListView> {
    return { items: await this.work.read(actor, listDisposals) };
  }

  @Post('disposals/:id/request')
  @HttpCode(200)
  @ApiOkResponse({ type: DisposalListView })
  askDisposal(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<DisposalListView> {
    return this.disposals.ask(actor, id);
  }

  /** Destroys the file for good; there is no way back. */
  @Post('disposals/:id/approval')
  @HttpCode(200)
  @ApiOkResponse({ type: CertificateView })
  approveDisposal(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<CertificateView> {
    return this.disposals.approve(actor, id);
  }

  @Post('disposals/:id/keep')
  @HttpCode(200)
  @ApiOkResponse({ type: DisposalListView })
  keepLonger(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() ask: KeepLongerDto,
  ): Promise<DisposalListView> {
    return this.disposals.keepLonger(actor, id, ask);
  }

  @Get('certificates')
  @ApiOkResponse({ type: CertificateListView })
  async listCertificates(@CurrentActor() actor: Actor): Promise<CertificateListView> {
    return { items: await this.work.read(actor, listCertificates) };
  }

  @Get('certificates/:id')
  @ApiOkResponse({ type: CertificateView })
  showCertificate(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<CertificateView> {
    return this.work.read(actor, (tx) => showCertificate(tx, id));
  }

  @Get('breaches')
  @ApiOkResponse({ type: BreachListView })
  async listBreaches(@CurrentActor() actor: Actor): Promise<BreachListView> {
    return { items: await this.work.read(actor, listBreaches) };
  }

  @Post('breaches')
  @ApiCreatedResponse({ type: BreachView })
  recordBreach(@CurrentActor() actor: Actor, @Body() ask: RecordBreachDto): Promise<BreachView> {
    return this.breaches.record(actor, ask);
  }

  @Put('breaches/:id')
  @ApiOkResponse({ type: BreachView })
  updateBreach(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() ask: UpdateBreachDto): Promise<BreachView> {
    return this.breaches.update(actor, id, ask);
  }

  @Post('breaches/:id/removal')
  @HttpCode(200)
  @ApiOkResponse({ type: BreachListView })
  removeBreach(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<BreachListView> {
    return this.breaches.remove(actor, id);
  }

  @Get('requests')
  @ApiOkResponse({ type: PrivacyRequestListView })
  async listRequests(@CurrentActor() actor: Actor): Promise<PrivacyRequestListView> {
    return { items: await this.work.read(actor, listRequests) };
  }

  @Post('requests')
  @ApiCreatedResponse({ type: PrivacyRequestView })
  recordRequest(@CurrentActor() actor: Actor, @Body() ask: RecordRequestDto): Promise<PrivacyRequestView> {
    return this.requests.record(actor, ask);
  }

  @Post('requests/:id/extension')
  @HttpCode(200)
  @ApiOkResponse({ type: PrivacyRequestView })
  extendRequest(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() ask: ExtendRequestDto,
  ): Promise<PrivacyRequestView> {
    return this.requests.extend(actor, id, ask);
  }

  @Post('requests/:id/answer')
  @HttpCode(200)
  @ApiOkResponse({ type: PrivacyRequestView })
  answerRequest(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() ask: AnswerRequestDto,
  ): Promise<PrivacyRequestView> {
    return this.requests.answer(actor, id, ask);
  }

  /** Everything kept about one person, as one JSON document; the papers are listed and fetched one by one. */
  @Get('workers/:id/export')
  @Header('cache-control', 'private, no-store')
  @Header('content-disposition', 'attachment; filename="person.json"')
  @ApiOkResponse(JSON_FILE)
  exportPerson(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<PersonExport> {
    return this.exports.run(actor, id);
  }

  /** The same to read and print, in the person's language. */
  @Get('workers/:id/export/page')
  @ApiOkResponse(PAGE)
  async exportPersonPage(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendPage(reply, await this.exports.run(actor, id));
  }

  @Get('workers/:id/export/files/:evidenceId')
  @ApiOkResponse(BYTES)
  async exportFile(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IdParam('evidenceId') evidenceId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendFile(reply, this.files, actor.tenantId, await this.exports.file(actor, id, evidenceId));
  }
}

/** What a worker may ask about themselves. */
@ApiTags('privacy')
@Controller('own/privacy')
@Permit('own.read')
export class OwnPrivacyController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly requests: KeepRequest,
    private readonly exports: ExportPerson,
    private readonly files: FileStore,
  ) {}

  @Get('export')
  @Header('cache-control', 'private, no-store')
  @Header('content-disposition', 'attachment; filename="person.json"')
  @ApiOkResponse(JSON_FILE)
  exportOwn(@CurrentActor() actor: Actor): Promise<PersonExport> {
    return this.exports.own(actor);
  }

  @Get('export/page')
  @ApiOkResponse(PAGE)
  async exportOwnPage(@CurrentActor() actor: Actor, @Res() reply: FastifyReply): Promise<void> {
    await sendPage(reply, await this.exports.own(actor));
  }

  @Get('export/files/:evidenceId')
  @ApiOkResponse(BYTES)
  async exportOwnFile(
    @CurrentActor() actor: Actor,
    @IdParam('evidenceId') evidenceId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await sendFile(reply, this.files, actor.tenantId, await this.exports.ownFile(actor, evidenceId));
  }

  @Get('requests')
  @ApiOkResponse({ type: PrivacyRequestListView })
  async listOwnRequests(@CurrentActor() actor: Actor): Promise<PrivacyRequestListView> {
    return { items: await this.work.read(actor, listRequests) };
  }

  @Post('requests')
  @ApiCreatedResponse({ type: PrivacyRequestView })
  askOwnRequest(@CurrentActor() actor: Actor, @Body() ask: AskOwnRequestDto): Promise<PrivacyRequestView> {
    return this.requests.askOwn(actor, ask);
  }
}
