import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@permitdesk/persistence/actor';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { AnyRole, CurrentActor } from '../platform/access.js';
import { MayQuery, MayView, ReachView } from './people.dto.js';
import { showMay, showReach } from './reach.read-model.js';

/** Everybody sees their own rights, with the reasons. */
@ApiTags('people')
@Controller('my-rights')
export class MyRightsController {
  constructor(private readonly work: UnitOfWork) {}

  @Get()
  @AnyRole()
  @ApiOkResponse({ type: ReachView })
  reach(@CurrentActor() actor: Actor): Promise<ReachView> {
    return this.work.read(actor, (tx) =>
      showReach(tx, { accountId: actor.id, displayName: actor.name, state: 'active' }),
    );
  }

  @Get('may')
  @AnyRole()
  @ApiOkResponse({ type: MayView })
  may(@CurrentActor() actor: Actor, @Query() query: MayQuery): Promise<MayView> {
    return this.work.read(actor, (tx) =>
      showMay(tx, { accountId: actor.id, state: 'active' }, query.permission, query.caseId),
    );
  }
}
