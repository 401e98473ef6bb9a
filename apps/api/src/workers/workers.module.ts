import { Module } from '@nestjs/common';
import { KeepWorker } from './keep-worker.js';
import { WorkersController } from './workers.controller.js';

@Module({ controllers: [WorkersController], providers: [KeepWorker], exports: [KeepWorker] })
export class WorkersModule {}
