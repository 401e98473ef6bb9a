import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@permitdesk/persistence/actor';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { CurrentActor, Permit } from '../platform/access.js';
import { IdParam } from '../platform/id-param.js';
import { ChangeGrant } from './change-grant.js';
import { DisableMember } from './disable-member.js';
import { findPlaces } from './grants.read-model.js';
import {
  ExtendGrantDto,
  GiveGrantDto,
  GrantReasonDto,
  MayQuery,
  MayView,
  PeopleView,
  PersonView,
  PlaceListView,
  PlaceQuery,
  ReachView,
} from './people.dto.js';
import { listPeople, showPerson } from './people.read-model.js';
import { showMay, showReach } from './reach.read-model.js';

/** The people of the workspace and their roles: who may do what, where, until when, and by whose word. */
@ApiTags('people')
@Controller('people')
export class PeopleController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly changeGrant: ChangeGrant,
    private readonly disableMember: DisableMember,
  ) {}

  @Get()
  @Permit('people.manage')
  @ApiOkResponse({ type: PeopleView })
  async list(@CurrentActor() actor: Actor): Promise<PeopleView> {
    return { items: await this.work.read(actor, listPeople) };
  }

  /** Employers, entities, branches, cases and workers by name: where a role may be given. */
  @Get('places')
  @Permit('people.manage')
  @ApiOkResponse({ type: PlaceListView })
  async places(@CurrentActor() actor: Actor, @Query() query: PlaceQuery): Promise<PlaceListView> {
    return { items: await this.work.read(actor, (tx) => findPlaces(tx, query.scope, query.q)) };
  }

  @Get(':id')
  @Permit('people.manage')
  @ApiOkResponse({ type: PersonView })
  show(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<PersonView> {
    return this.work.read(actor, (tx) => showPerson(tx, id));
  }

  /** "What can Ana see, and why?" */
  @Get(':id/reach')
  @Permit('people.manage')
  @ApiOkResponse({ type: ReachView })
  reach(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<ReachView> {
    return this.work.read(actor, async (tx) => showReach(tx, await showPerson(tx, id)));
  }

  /** "May Ana do this at that case, and why?" */
  @Get(':id/may')
  @Permit('people.manage')
  @ApiOkResponse({ type: MayView })
  may(@CurrentActor() actor: Actor, @IdParam() id: string, @Query() query: MayQuery): Promise<MayView> {
    return this.work.read(actor, async (tx) => showMay(tx, await showPerson(tx, id), query.permission, query.caseId));
  }

  @Post(':id/grants')
  @Permit('people.manage')
  @ApiCreatedResponse({ type: PersonView })
  give(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() ask: GiveGrantDto): Promise<PersonView> {
    return this.changeGrant.give(actor, id, ask);
  }

  @Post(':id/grants/:grantId/end')
  @HttpCode(200)
  @Permit('people.manage')
  @ApiOkResponse({ type: PersonView })
  end(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IdParam('grantId') grantId: string,
    @Body() ask: GrantReasonDto,
  ): Promise<PersonView> {
    return this.changeGrant.end(actor, id, grantId, ask.reason);
  }

  @Post(':id/grants/:grantId/extension')
  @HttpCode(200)
  @Permit('people.manage')
  @ApiOkResponse({ type: PersonView })
  extend(
    @CurrentActor() actor: Actor,
    @IdParam() id: string,
    @IdParam('grantId') grantId: string,
    @Body() ask: ExtendGrantDto,
  ): Promise<PersonView> {
    return this.changeGrant.extend(actor, id, grantId, ask);
  }

  @Post(':id/disabling')
  @HttpCode(200)
  @Permit('people.manage')
  @ApiOkResponse({ type: PersonView })
  disable(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() ask: GrantReasonDto): Promise<PersonView> {
    return this.disableMember.disable(actor, id, ask.reason);
  }

  @Post(':id/enabling')
  @HttpCode(200)
  @Permit('people.manage')
  @ApiOkResponse({ type: PersonView })
  enable(@CurrentActor() actor: Actor, @IdParam() id: string, @Body() ask: GrantReasonDto): Promise<PersonView> {
    return this.disableMember.enable(actor, id, ask.reason);
  }
}
