import { Body, Controller, Get, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@permitdesk/persistence/actor';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { CurrentActor, Permit } from '../platform/access.js';
import { IdParam } from '../platform/id-param.js';
import { CreateEmployerDto, EmployerListView, EmployerView, UpdateEmployerDto } from './employer.dto.js';
import { listEmployers, showEmployer } from './employers.read-model.js';
import { KeepEmployer } from './keep-employer.js';

@ApiTags('employers')
@Controller('employers')
export class EmployersController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly keepEmployer: KeepEmployer,
  ) {}

  @Get()
  @Permit('case.read')
  @ApiOkResponse({ type: EmployerListView })
  async list(@CurrentActor() actor: Actor): Promise<EmployerListView> {
    return { items: await this.work.read(actor, listEmployers) };
  }

  @Post()
  @Permit('employer.edit')
  @ApiCreatedResponse({ type: EmployerView })
  create(@CurrentActor() actor: Actor, @Body() ask: CreateEmployerDto): Promise<EmployerView> {
    return this.keepEmployer.create(actor, ask);
  }

  @Get(':id')
  @Permit('case.read')
  @ApiOkResponse({ type: EmployerView })
  show(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<EmployerView> {
    return this.work.read(actor, (tx) => showEmployer(tx, id));
  }

  @Put(':id')
  @Permit('employer.edit')
  @ApiOkResponse({ type: EmployerView })
  update(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() ask: UpdateEmployerDto): Promise<EmployerView> {
    return this.keepEmployer.update(actor, id, ask);
  }
}
