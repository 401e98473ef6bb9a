import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { day, dayInZone } from '@permitdesk/domain/time/plain-date';
import type { Actor } from '@permitdesk/persistence/actor';
import type { Clock } from '@permitdesk/persistence/clock';
import { AnyRole, CurrentActor } from '../platform/access.js';
import { CLOCK } from '../platform/tokens.js';
import { planFor } from './plan-for.js';
import { PlannerAskDto, PlanView } from './planner.dto.js';

/** "When can she start?" Reckons, and keeps nothing. */
@ApiTags('planner')
@Controller('planner')
export class PlannerController {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  @Post()
  @HttpCode(200)
  @AnyRole()
  @ApiOkResponse({ type: PlanView })
  plan(@CurrentActor() actor: Actor, @Body() ask: PlannerAskDto): PlanView {
    return planFor(ask, day(dayInZone(this.clock.now(), actor.zone).toString()));
  }
}
