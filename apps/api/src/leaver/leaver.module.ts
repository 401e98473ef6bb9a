import { Module } from '@nestjs/common';
import { Leave } from './leave.js';
import { LeaverController } from './leaver.controller.js';

@Module({ controllers: [LeaverController], providers: [Leave] })
export class LeaverModule {}
