import { Module } from '@nestjs/common';
import { MyCasesController } from './my-cases.controller.js';

@Module({ controllers: [MyCasesController] })
export class MyCasesModule {}
