import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@permitdesk/persistence/actor';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { CurrentActor, Permit } from '../platform/access.js';
import { HomeView } from './home.dto.js';
import { showHome } from './home.read-model.js';

@ApiTags('home')
@Controller('home')
export class HomeController {
  constructor(private readonly work: UnitOfWork) {}

  @Get()
  @Permit('case.read')
  @ApiOkResponse({ type: HomeView })
  show(@CurrentActor() actor: Actor): Promise<HomeView> {
    return this.work.read(actor, showHome);
  }
}
