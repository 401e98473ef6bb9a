import { Module } from '@nestjs/common';
import { SessionModule } from '../session/session.module.js';
import { AdmitPerson } from './admit-person.js';
import { ConnectionsController } from './connections.controller.js';
import { FinishSignIn } from './finish-sign-in.js';
import { KeepConnection } from './keep-connection.js';
import { OpenConnection } from './open-connection.js';
import { OpenProviderSession } from './open-provider-session.js';
import { RemoveConnection } from './remove-connection.js';
import { SignInController } from './sign-in.controller.js';
import { SignInStore } from './sign-in-store.js';
import { StartSignIn } from './start-sign-in.js';
import { TestConnection } from './test-connection.js';

@Module({
  imports: [SessionModule],
  controllers: [ConnectionsController, SignInController],
  providers: [
    KeepConnection,
    RemoveConnection,
    TestConnection,
    OpenConnection,
    StartSignIn,
    FinishSignIn,
    AdmitPerson,
    OpenProviderSession,
    SignInStore,
  ],
})
export class SingleSignOnModule {}
