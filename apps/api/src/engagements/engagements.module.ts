import { Module } from '@nestjs/common';
import { EngageFirm } from './engage-firm.js';
import { EngagementsController } from './engagements.controller.js';

@Module({ controllers: [EngagementsController], providers: [EngageFirm] })
export class EngagementsModule {}
