import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@permitdesk/persistence/actor';
import { RecordNotFound } from '@permitdesk/persistence/faults';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { AnyRole, CurrentActor } from '../platform/access.js';
import { IdParam } from '../platform/id-param.js';
import { NoticeListView } from './notice.dto.js';
import { listNotices } from './notices.read-model.js';

/** A person's own inbox. Everyone has one; nobody reads another's. */
@ApiTags('notices')
@Controller('notices')
export class NoticesController {
  constructor(private readonly work: UnitOfWork) {}

  @Get()
  @AnyRole()
  @ApiOkResponse({ type: NoticeListView })
  list(@CurrentActor() actor: Actor): Promise<NoticeListView> {
    return this.work.read(actor, (tx) => listNotices(tx));
  }

  @Post(':id/read')
  @HttpCode(204)
  @AnyRole()
  async read(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<void> {
    await this.work.run(actor, async (tx) => {
      const count = await tx.change(
        'UPDATE notices SET read_at = coalesce(read_at, $3) WHERE tenant_id = app_tenant() AND id = $1 AND account_id = $2',
        [id, actor.id, tx.now],
      );
      if (count === 0) throw new RecordNotFound('notice');
    });
  }

  @Post('read-all')
  @HttpCode(204)
  @AnyRole()
  async readAll(@CurrentActor() actor: Actor): Promise<void> {
    await this.work.run(actor, async (tx) => {
      await tx.query(
        'UPDATE notices SET read_at = $2 WHERE tenant_id = app_tenant() AND account_id = $1 AND read_at IS NULL',
        [actor.id, tx.now],
      );
    });
  }
}
