import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@permitdesk/persistence/actor';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { CurrentActor, Permit } from '../platform/access.js';
import { IdParam } from '../platform/id-param.js';
import { KeepBranch } from './keep-branch.js';
import { KeepEntity } from './keep-entity.js';
import {
  ClosePartDto,
  CreateBranchDto,
  CreateEntityDto,
  EntityListView,
  EntityView,
  UpdateBranchDto,
  UpdateEntityDto,
} from './part.dto.js';
import { listEntities } from './parts.read-model.js';

/** Legal entities and branches of an employer. Each answer is the entity as it now stands. */
@ApiTags('employers')
@Controller()
export class PartsController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly entities: KeepEntity,
    private readonly branches: KeepBranch,
  ) {}

  @Get('employers/:id/entities')
  @Permit('case.read')
  @ApiOkResponse({ type: EntityListView })
  async listEntities(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<EntityListView> {
    return { items: await this.work.read(actor, (tx) => listEntities(tx, id)) };
  }

  @Post('employers/:id/entities')
  @Permit('employer.edit')
  @ApiCreatedResponse({ type: EntityView })
  addEntity(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() ask: CreateEntityDto): Promise<EntityView> {
    return this.entities.create(actor, id, ask);
  }

  @Put('entities/:id')
  @Permit('employer.edit')
  @ApiOkResponse({ type: EntityView })
  updateEntity(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() ask: UpdateEntityDto): Promise<EntityView> {
    return this.entities.update(actor, id, ask);
  }

  @Post('entities/:id/closing')
  @HttpCode(200)
  @Permit('employer.edit')
  @ApiOkResponse({ type: EntityView })
  closeEntity(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() ask: ClosePartDto): Promise<EntityView> {
    return this.entities.close(actor, id, ask);
  }

  @Post('entities/:id/branches')
  @Permit('employer.edit')
  @ApiCreatedResponse({ type: EntityView })
  addBranch(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() ask: CreateBranchDto): Promise<EntityView> {
    return this.branches.create(actor, id, ask);
  }

  @Put('branches/:id')
  @Permit('employer.edit')
  @ApiOkResponse({ type: EntityView })
  updateBranch(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() ask: UpdateBranchDto): Promise<EntityView> {
    return this.branches.update(actor, id, ask);
  }

  @Post('branches/:id/closing')
  @HttpCode(200)
  @Permit('employer.edit')
  @ApiOkResponse({ type: EntityView })
  closeBranch(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() ask: ClosePartDto): Promise<EntityView> {
    return this.branches.close(actor, id, ask);
  }
}
