import { Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@permitdesk/persistence/actor';
import { askVerification } from '@permitdesk/persistence/audit/ask-verification';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Permit } from '../platform/access.js';
import {
  AuditExportQuery,
  AuditPageView,
  AuditPeopleView,
  AuditQuery,
  AuditStateView,
  AuditVerificationAskedView,
} from './audit.dto.js';
import { auditPage, auditPeople, auditState } from './audit.read-model.js';
import { ExportEntries } from './export-entries.js';

const TYPES = { csv: 'text/csv; charset=utf-8', jsonl: 'application/x-ndjson; charset=utf-8' } as const;

@ApiTags('audit')
@Controller('audit')
@Permit('audit.read')
export class AuditController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly exportEntries: ExportEntries,
  ) {}

  @Get()
  @ApiOkResponse({ type: AuditPageView })
  list(@CurrentActor() actor: Actor, @Query() query: AuditQuery): Promise<AuditPageView> {
    return this.work.read(actor, (tx) => auditPage(tx, query));
  }

  @Get('people')
  @ApiOkResponse({ type: AuditPeopleView })
  async people(@CurrentActor() actor: Actor): Promise<AuditPeopleView> {
    return { items: await this.work.read(actor, (tx) => auditPeople(tx)) };
  }

  @Get('state')
  @ApiOkResponse({ type: AuditStateView })
  state(@CurrentActor() actor: Actor): Promise<AuditStateView> {
    return this.work.read(actor, (tx) => auditState(tx));
  }

  @Get('export')
  @ApiOkResponse({ content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } })
  async export(
    @CurrentActor() actor: Actor,
    @Query() query: AuditExportQuery,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const content = await this.exportEntries.run(actor, query);
    await reply
      .header('content-type', TYPES[query.format])
      .header('content-disposition', `attachment; filename="audit.${query.format}"`)
      .header('cache-control', 'private, no-store')
      .send(content);
  }

  @Post('verifications')
  @HttpCode(202)
  @ApiAcceptedResponse({ type: AuditVerificationAskedView })
  async verify(@CurrentActor() actor: Actor): Promise<AuditVerificationAskedView> {
    return { id: await this.work.run(actor, (tx) => askVerification(tx)) };
  }
}
