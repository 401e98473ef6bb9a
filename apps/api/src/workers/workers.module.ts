import { Module } from '@nestjs/common';
import { KeepWorker } from './keep-worker.js';
import { ViewPassport } from './view-passport.js';
import { WorkersController } from './workers.controller.js';

@Module({ controllers: [WorkersController], providers: [KeepWorker, ViewPassport], exports: [KeepWorker] })
export class WorkersModule {}
