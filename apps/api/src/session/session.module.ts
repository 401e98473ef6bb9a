import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { ChangeWorkspace } from './change-workspace.js';
import { CompleteSignIn } from './complete-sign-in.js';
import { OpenSession } from './open-session.js';
import { PasskeySignIn } from './passkey-sign-in.js';
import { RateGuard } from './rate.guard.js';
import { SessionCookies } from './session-cookie.js';
import { RequireSingleSignOn } from '../single-sign-on/require-single-sign-on.js';
import { SessionController } from './session.controller.js';
import { SessionGuard } from './session.guard.js';
import { ViewAs } from './view-as.js';
import { SignIn } from './sign-in.js';

@Module({
  controllers: [SessionController],
  // The guards run in this order: who asks, then how often.
  providers: [
    RequireSingleSignOn,
    SessionCookies,
    OpenSession,
    SignIn,
    CompleteSignIn,
    PasskeySignIn,
    ChangeWorkspace,
    ViewAs,
    { provide: APP_GUARD, useClass: SessionGuard },
    { provide: APP_GUARD, useClass: RateGuard },
  ],
  exports: [SessionCookies, OpenSession],
})
export class SessionModule {}
