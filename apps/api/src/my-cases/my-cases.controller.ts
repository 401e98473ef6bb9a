import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@permitdesk/persistence/actor';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { CurrentActor, Permit } from '../platform/access.js';
import { MyCasesView } from './my-cases.dto.js';
import { listMyCases } from './my-cases.read-model.js';

/** What a foreign worker sees of their own file. */
@ApiTags('my-cases')
@Controller('my-cases')
export class MyCasesController {
  constructor(private readonly work: UnitOfWork) {}

  @Get()
  @Permit('own.read')
  @ApiOkResponse({ type: MyCasesView })
  list(@CurrentActor() actor: Actor): Promise<MyCasesView> {
    return this.work.read(actor, listMyCases);
  }
}
