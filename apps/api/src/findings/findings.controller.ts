import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@permitdesk/persistence/actor';
import { CaseView } from '../cases/case.dto.js';
import { CurrentActor, Permit } from '../platform/access.js';
import { IdParam } from '../platform/id-param.js';
import { DecideFinding } from './decide-finding.js';
import { DecideFindingDto } from './finding.dto.js';

@ApiTags('findings')
@Controller('cases/:id/findings')
export class FindingsController {
  constructor(private readonly decideFinding: DecideFinding) {}

  @Post('decision')
  @HttpCode(200)
  @Permit('finding.decide')
  @ApiOkResponse({ type: CaseView })
  decide(@CurrentActor() actor: Actor, @IdParam() caseId: string, @Body() ask: DecideFindingDto): Promise<CaseView> {
    return this.decideFinding.run(actor, caseId, ask);
  }
}
