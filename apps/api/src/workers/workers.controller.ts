import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@permitdesk/persistence/actor';
import { RecordNotFound } from '@permitdesk/persistence/faults';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { CurrentActor, Permit } from '../platform/access.js';
import { IdParam } from '../platform/id-param.js';
import { EarlierValueListView } from '../privacy/privacy.dto.js';
import { earlierValues } from './earlier-values.js';
import { KeepWorker } from './keep-worker.js';
import { ViewPassport } from './view-passport.js';
import {
  CreateWorkerDto,
  PassportView,
  UpdateWorkerDto,
  WorkerListQuery,
  WorkerListView,
  WorkerView,
} from './worker.dto.js';
import { listWorkers, showWorker } from './workers.read-model.js';

@ApiTags('workers')
@Controller('workers')
export class WorkersController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly keepWorker: KeepWorker,
    private readonly viewPassport: ViewPassport,
  ) {}

  @Get()
  @Permit('case.read')
  @ApiOkResponse({ type: WorkerListView })
  async list(@CurrentActor() actor: Actor, @Query() query: WorkerListQuery): Promise<WorkerListView> {
    return { items: await this.work.read(actor, (tx) => listWorkers(tx, query)) };
  }

  @Post()
  @Permit('worker.edit')
  @ApiCreatedResponse({ type: WorkerView })
  create(@CurrentActor() actor: Actor, @Body() ask: CreateWorkerDto): Promise<WorkerView> {
    return this.keepWorker.create(actor, ask);
  }

  @Get(':id')
  @Permit('case.read')
  @ApiOkResponse({ type: WorkerView })
  show(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<WorkerView> {
    return this.work.read(actor, (tx) => showWorker(tx, id));
  }

  /** The guarded values, whole; who looked is noted. */
  @Post(':id/passport-views')
  @HttpCode(200)
  @Permit('passport.read')
  @ApiOkResponse({ type: PassportView })
  showPassport(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<PassportView> {
    return this.viewPassport.run(actor, id);
  }

  @Put(':id')
  @Permit('worker.edit')
  @ApiOkResponse({ type: WorkerView })
  update(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() ask: UpdateWorkerDto): Promise<WorkerView> {
    return this.keepWorker.update(actor, id, ask);
  }

  /** What the record said before, and who changed it. */
  @Get(':id/earlier-values')
  @Permit('case.read')
  @ApiOkResponse({ type: EarlierValueListView })
  async earlier(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<EarlierValueListView> {
    return this.work.read(actor, async (tx) => {
      const found = await tx.query('SELECT 1 FROM workers WHERE tenant_id = app_tenant() AND id = $1', [id]);
      if (found.length === 0) throw new RecordNotFound('worker');
      return { items: await earlierValues(tx, id) };
    });
  }
}
