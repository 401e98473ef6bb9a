import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { SessionController } from './session.controller.js';
import { SessionGuard } from './session.guard.js';
import { SignIn } from './sign-in.js';

@Module({
  controllers: [SessionController],
  providers: [SignIn, { provide: APP_GUARD, useClass: SessionGuard }],
})
export class SessionModule {}
