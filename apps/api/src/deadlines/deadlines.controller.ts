import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@permitdesk/persistence/actor';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { CurrentActor, Permit } from '../platform/access.js';
import { IdParam } from '../platform/id-param.js';
import { DeadlineListQuery, DeadlinePageView, DeadlineStoryView } from './deadline.dto.js';
import { listDeadlines, showDeadline } from './deadlines.read-model.js';

@ApiTags('deadlines')
@Controller('deadlines')
export class DeadlinesController {
  constructor(private readonly work: UnitOfWork) {}

  @Get()
  @Permit('case.read')
  @ApiOkResponse({ type: DeadlinePageView })
  list(@CurrentActor() actor: Actor, @Query() query: DeadlineListQuery): Promise<DeadlinePageView> {
    return this.work.read(actor, (tx) => listDeadlines(tx, query));
  }

  @Get(':id')
  @Permit('case.read')
  @ApiOkResponse({ type: DeadlineStoryView })
  show(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<DeadlineStoryView> {
    return this.work.read(actor, (tx) => showDeadline(tx, id));
  }
}
