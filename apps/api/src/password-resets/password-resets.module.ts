import { Module } from '@nestjs/common';
import { SessionModule } from '../session/session.module.js';
import { AskReset } from './ask-reset.js';
import { PasswordResetsController } from './password-resets.controller.js';
import { UseReset } from './use-reset.js';

@Module({
  imports: [SessionModule],
  controllers: [PasswordResetsController],
  providers: [AskReset, UseReset],
})
export class PasswordResetsModule {}
