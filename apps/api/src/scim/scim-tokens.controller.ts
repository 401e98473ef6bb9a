import { Body, Controller, Delete, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@permitdesk/persistence/actor';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import type { ApiEnvironment } from '../environment.js';
import { CurrentActor, Permit } from '../platform/access.js';
import { IdParam } from '../platform/id-param.js';
import { ENVIRONMENT } from '../platform/tokens.js';
import { KeepScimToken, listScimTokens } from './keep-scim-token.js';
import { scimBaseOf } from './scim-base.js';
import { CreateScimTokenDto, NewScimTokenView, ScimTokenListView } from './scim-tokens.dto.js';

@ApiTags('single-sign-on')
@Controller('scim-tokens')
export class ScimTokensController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly keepToken: KeepScimToken,
    @Inject(ENVIRONMENT) private readonly environment: ApiEnvironment,
  ) {}

  @Get()
  @Permit('settings.edit')
  @ApiOkResponse({ type: ScimTokenListView })
  async list(@CurrentActor() actor: Actor): Promise<ScimTokenListView> {
    return { items: await this.work.read(actor, listScimTokens), baseUrl: scimBaseOf(this.environment) };
  }

  @Post()
  @Permit('settings.edit')
  @ApiCreatedResponse({ type: NewScimTokenView })
  create(@CurrentActor() actor: Actor, @Body() ask: CreateScimTokenDto): Promise<NewScimTokenView> {
    return this.keepToken.create(actor, ask);
  }

  @Delete(':id')
  @HttpCode(204)
  @Permit('settings.edit')
  revoke(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<void> {
    return this.keepToken.revoke(actor, id);
  }
}
