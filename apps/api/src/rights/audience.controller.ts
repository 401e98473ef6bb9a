import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@permitdesk/persistence/actor';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { CurrentActor, Permit } from '../platform/access.js';
import { IdParam } from '../platform/id-param.js';
import { AudienceView } from './audience.dto.js';
import { showAudience, showListAudience } from './audience.read-model.js';
import type { RecordKind } from './grants-at.js';

/** "Who sees this?", asked of any record that one sees oneself. */
@ApiTags('rights')
@Controller()
export class AudienceController {
  constructor(private readonly work: UnitOfWork) {}

  /** For a list: who sees all of it. Each line is seen besides by the people of its own record. */
  @Get('audience')
  @Permit('case.read')
  @ApiOkResponse({ type: AudienceView })
  ofList(@CurrentActor() actor: Actor): Promise<AudienceView> {
    return this.work.read(actor, showListAudience);
  }

  @Get('cases/:id/audience')
  @Permit('case.read')
  @ApiOkResponse({ type: AudienceView })
  ofCase(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<AudienceView> {
    return this.of(actor, 'case', id);
  }

  @Get('employers/:id/audience')
  @Permit('case.read')
  @ApiOkResponse({ type: AudienceView })
  ofEmployer(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<AudienceView> {
    return this.of(actor, 'employer', id);
  }

  @Get('workers/:id/audience')
  @Permit('case.read')
  @ApiOkResponse({ type: AudienceView })
  ofWorker(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<AudienceView> {
    return this.of(actor, 'worker', id);
  }

  @Get('evidence/:id/audience')
  @Permit('case.read')
  @ApiOkResponse({ type: AudienceView })
  ofEvidence(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<AudienceView> {
    return this.of(actor, 'evidence', id);
  }

  private of(actor: Actor, kind: RecordKind, id: string): Promise<AudienceView> {
    return this.work.read(actor, (tx) => showAudience(tx, kind, id));
  }
}
