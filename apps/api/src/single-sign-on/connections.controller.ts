import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@permitdesk/persistence/actor';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import type { ApiEnvironment } from '../environment.js';
import { CurrentActor, Permit } from '../platform/access.js';
import { IdParam } from '../platform/id-param.js';
import { ENVIRONMENT } from '../platform/tokens.js';
import { listConnections, showConnection } from './connections.read-model.js';
import { KeepConnection } from './keep-connection.js';
import { redirectUriOf } from './public-addresses.js';
import { RemoveConnection } from './remove-connection.js';
import {
  ConnectionListView,
  ConnectionTestView,
  ConnectionView,
  CreateConnectionDto,
  UpdateConnectionDto,
} from './single-sign-on.dto.js';
import { TestConnection } from './test-connection.js';

@ApiTags('single-sign-on')
@Controller('single-sign-on/connections')
export class ConnectionsController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly keepConnection: KeepConnection,
    private readonly removeConnection: RemoveConnection,
    private readonly testConnection: TestConnection,
    @Inject(ENVIRONMENT) private readonly environment: ApiEnvironment,
  ) {}

  @Get()
  @Permit('settings.edit')
  @ApiOkResponse({ type: ConnectionListView })
  async list(@CurrentActor() actor: Actor): Promise<ConnectionListView> {
    const redirectUri = redirectUriOf(this.environment);
    return { items: await this.work.read(actor, (tx) => listConnections(tx, redirectUri)), redirectUri };
  }

  @Post()
  @Permit('settings.edit')
  @ApiCreatedResponse({ type: ConnectionView })
  create(@CurrentActor() actor: Actor, @Body() ask: CreateConnectionDto): Promise<ConnectionView> {
    return this.keepConnection.create(actor, ask);
  }

  @Get(':id')
  @Permit('settings.edit')
  @ApiOkResponse({ type: ConnectionView })
  show(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<ConnectionView> {
    return this.work.read(actor, (tx) => showConnection(tx, id, redirectUriOf(this.environment)));
  }

  @Put(':id')
  @Permit('settings.edit')
  @ApiOkResponse({ type: ConnectionView })
  update(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @Body() ask: UpdateConnectionDto,
  ): Promise<ConnectionView> {
    return this.keepConnection.update(actor, id, ask);
  }

  @Post(':id/test')
  @HttpCode(200)
  @Permit('settings.edit')
  @ApiOkResponse({ type: ConnectionTestView })
  test(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<ConnectionTestView> {
    return this.testConnection.run(actor, id);
  }

  @Delete(':id')
  @HttpCode(204)
  @Permit('settings.edit')
  remove(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<void> {
    return this.removeConnection.run(actor, id);
  }
}
