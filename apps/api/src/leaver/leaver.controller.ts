import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@permitdesk/persistence/actor';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { CurrentActor, Permit } from '../platform/access.js';
import { IdParam } from '../platform/id-param.js';
import { Leave } from './leave.js';
import { planOf, readHeld } from './leave-plan.js';
import { LeaveDoneView, LeaveDto, LeavePlanView } from './leaver.dto.js';

/** A person leaves the workspace. */
@ApiTags('people')
@Controller('people')
export class LeaverController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly leave: Leave,
  ) {}

  /** What hangs on the person, and who could take it; changes nothing. */
  @Get(':id/leave')
  @Permit('people.manage')
  @ApiOkResponse({ type: LeavePlanView })
  async leavePlan(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<LeavePlanView> {
    return planOf(id, await this.work.read(actor, (tx) => readHeld(tx, id)));
  }

  @Post(':id/leave')
  @HttpCode(200)
  @Permit('people.manage')
  @ApiOkResponse({ type: LeaveDoneView })
  letLeave(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() ask: LeaveDto): Promise<LeaveDoneView> {
    return this.leave.run(actor, id, ask);
  }
}
