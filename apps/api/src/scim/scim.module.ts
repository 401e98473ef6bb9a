import { Module } from '@nestjs/common';
import { ChangeMembers } from './change-members.js';
import { ScimDiscoveryController } from './discovery.controller.js';
import { ScimGroupsController } from './groups.controller.js';
import { KeepScimToken } from './keep-scim-token.js';
import { KeepUser } from './keep-user.js';
import { ScimTokenGuard } from './scim-token.guard.js';
import { ScimTokensController } from './scim-tokens.controller.js';
import { ScimUsersController } from './users.controller.js';

@Module({
  // The last one answers every address that the others do not know.
  controllers: [ScimTokensController, ScimUsersController, ScimGroupsController, ScimDiscoveryController],
  providers: [KeepUser, ChangeMembers, KeepScimToken, ScimTokenGuard],
})
export class ScimModule {}
