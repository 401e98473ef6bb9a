import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Actor } from '@permitdesk/persistence/actor';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { CurrentActor, Permit } from '../platform/access.js';
import { ColleagueListView, ColleagueView } from './colleague.dto.js';

/** The people one may name: those with a right today that the reader sees. Names only. */
@ApiTags('people')
@Controller('colleagues')
export class ColleaguesController {
  constructor(private readonly work: UnitOfWork) {}

  @Get()
  @Permit('case.read')
  @ApiOkResponse({ type: ColleagueListView })
  async listColleagues(@CurrentActor() actor: Actor): Promise<ColleagueListView> {
    return {
      items: await this.work.read(actor, (tx) =>
        tx.query<ColleagueView>(
          `SELECT DISTINCT a.id, a.display_name AS name FROM accounts a JOIN grants g ON g.account_id = a.id AND g.role <> 'worker'
           WHERE g.tenant_id = app_tenant() AND g.ended_at IS NULL AND (g.ends_on IS NULL OR g.ends_on >= $1::date) AND a.disabled_at IS NULL
           ORDER BY name, a.id`,
          [tx.today],
        ),
      ),
    };
  }
}
