import { Body, Delete, Get, Headers, HttpCode, Inject, Patch, Post, Put, Query, Res } from '@nestjs/common';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import type { FastifyReply } from 'fastify';
import type { ApiEnvironment } from '../environment.js';
import { IdParam } from '../platform/id-param.js';
import { ENVIRONMENT } from '../platform/tokens.js';
import { scimBaseOf } from './scim-base.js';
import { KeepUser } from './keep-user.js';
import { patchUser, readOperations } from './patch-user.js';
import { readPage } from './scim-page.js';
import { ScimAnswer, ScimController } from './scim-route.js';
import { listOf } from './scim-schemas.js';
import { CurrentDirectory, type Directory } from './scim-token.guard.js';
import { readUser } from './scim-user.js';
import { listUsers, userById, userResource, versionOf, type UserRecord } from './users.read-model.js';

type Answer = Readonly<Record<string, unknown>>;

@ScimController('Users')
export class ScimUsersController {
  constructor(
    private readonly work: UnitOfWork,
    private readonly keepUser: KeepUser,
    @Inject(ENVIRONMENT) private readonly environment: ApiEnvironment,
  ) {}

  @Get()
  @ScimAnswer()
  async list(@CurrentDirectory() { actor }: Directory, @Query() query: Record<string, unknown>): Promise<object> {
    const page = readPage(query);
    const { items, total } = await this.work.read(actor, (tx) => listUsers(tx, page));
    const base = scimBaseOf(this.environment);
    return listOf(
      items.map((user) => userResource(user, base)),
      total,
      page.startIndex,
    );
  }

  @Post()
  @ScimAnswer()
  async create(
    @CurrentDirectory() directory: Directory,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer> {
    const user = await this.keepUser.create(directory, readUser(body));
    const answer = this.answer(user, reply);
    void reply.header('location', `${scimBaseOf(this.environment)}/Users/${user.id}`);
    return answer;
  }

  @Get(':id')
  @ScimAnswer()
  async show(
    @CurrentDirectory() { actor }: Directory,
    @IdParam() id: string,
    @Headers('if-none-match') known: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer | undefined> {
    const user = await this.work.read(actor, (tx) => userById(tx, id));
    if (known !== undefined && known === versionOf(user.version)) {
      void reply.status(304).header('etag', versionOf(user.version));
      return undefined;
    }
    return this.answer(user, reply);
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
    const user = readUser(body);
    return this.answer(await this.keepUser.change(directory, id, ifMatch, () => user), reply);
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
    const operations = readOperations(body);
    return this.answer(
      await this.keepUser.change(directory, id, ifMatch, (before) => patchUser(before, operations)),
      reply,
    );
  }

  @Delete(':id')
  @HttpCode(204)
  remove(
    @CurrentDirectory() directory: Directory,
    @IdParam() id: string,
    @Headers('if-match') ifMatch: string | undefined,
  ): Promise<void> {
    return this.keepUser.remove(directory, id, ifMatch);
  }

  private answer(user: UserRecord, reply: FastifyReply): Answer {
    void reply.header('etag', versionOf(user.version));
    return userResource(user, scimBaseOf(this.environment));
  }
}
