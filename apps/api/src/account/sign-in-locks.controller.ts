import { Controller, Delete, HttpCode } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '@permitdesk/persistence/actor';
import { CurrentActor, Permit } from '../platform/access.js';
import { IdParam } from '../platform/id-param.js';
import { UnlockSignIn } from './unlock-sign-in.js';

@ApiTags('account')
@Controller('sign-in-locks')
export class SignInLocksController {
  constructor(private readonly unlock: UnlockSignIn) {}

  /** Lets a colleague try again at once; `id` is that of their account. */
  @Delete(':id')
  @HttpCode(204)
  @Permit('people.manage')
  lift(@CurrentActor() actor: Actor, @IdParam() id: string): Promise<void> {
    return this.unlock.run(actor, id);
  }
}
