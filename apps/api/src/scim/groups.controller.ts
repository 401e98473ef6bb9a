import { Body, Delete, Get, Headers, Inject, Patch, Post, Put, Query, Res } from '@nestjs/common';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import type { FastifyReply } from 'fastify';
import type { ApiEnvironment } from '../environment.js';
import { IdParam } from '../platform/id-param.js';
import { AppError } from '../platform/problems.js';
import { ENVIRONMENT } from '../platform/tokens.js';
import { ChangeMembers } from './change-members.js';
import { groupRecord, groupResource, listGroups, type GroupRecord } from './groups.read-model.js';
import { memberIds, membersChanges, type MembersChange } from './patch-members.js';
import { readOperations } from './patch-user.js';
import { scimBaseOf } from './scim-base.js';
import { scimFault } from './scim-fault.js';
import { isRecord, member } from './scim-json.js';
import { readPage } from './scim-page.js';
import { ScimAnswer, ScimController } from './scim-route.js';
import { listOf } from './scim-schemas.js';
import { CurrentDirectory, type Directory } from './scim-token.guard.js';
import { versionOf } from './users.read-model.js';

type Answer = Readonly<Record<string, unknown>>;

const IN_SETTINGS = { detail: 'groups and the roles they give are named in the settings of the workspace' };

/** Groups of the directory. Which there are is decided in the settings; the directory says who is in them. */
@ScimController('Groups')
export class ScimGroupsController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly changeMembers: ChangeMembers,
    @Inject(ENVIRONMENT) private readonly environment: ApiEnvironment,
  ) {}

  @Get()
  @ScimAnswer()
  async list(@CurrentDirectory() { actor }: Directory, @Query() query: Record<string, unknown>): Promise<object> {
    const page = readPage(query);
    const { items, total } = await this.work.read(actor, (tx) => listGroups(tx, page));
    const base = scimBaseOf(this.environment);
    return listOf(
      items.map((group) => groupResource(group, base, page.withoutMembers)),
      total,
      page.startIndex,
    );
  }

  @Get(':id')
  @ScimAnswer()
  async show(
    @CurrentDirectory() { actor }: Directory,
    @IdParam() id: string,
    @Query() query: Record<string, unknown>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer> {
    const { withoutMembers } = readPage(query);
    const group = await this.work.read(actor, (tx) => groupRecord(tx, id));
    return this.answer(group, reply, withoutMembers);
  }

  @Patch(':id')
  @ScimAnswer()
  async patch(
    @CurrentDirectory() directory: Directory,
    @IdParam() id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer> {
    const changes = membersChanges(readOperations(body));
    return this.answer(await this.changeMembers.run(directory, id, ifMatch, changes), reply);
  }

  @Put(':id')
  @ScimAnswer()
  async replace(
    @CurrentDirectory() directory: Directory,
    @IdParam() id: string,
    @Headers('if-match') ifMatch: string | undefined,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer> {
    if (!isRecord(body)) throw scimFault('invalidSyntax', 'a group is a JSON object');
    const changes: readonly MembersChange[] = [
      { kind: 'name', name: member(body, 'displayName') },
      { kind: 'replace', ids: memberIds(member(body, 'members')) },
    ];
    return this.answer(await this.changeMembers.run(directory, id, ifMatch, changes), reply);
  }

  @Post()
  create(): never {
    throw new AppError('scim.not-offered', IN_SETTINGS);
  }

  @Delete(':id')
  remove(): never {
    throw new AppError('scim.not-offered', IN_SETTINGS);
  }

  private answer(group: GroupRecord, reply: FastifyReply, withoutMembers = false): Answer {
    void reply.header('etag', versionOf(group.version));
    return groupResource(group, scimBaseOf(this.environment), withoutMembers);
  }
}
