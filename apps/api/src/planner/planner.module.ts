import { Module } from '@nestjs/common';
import { PlannerController } from './planner.controller.js';

@Module({ controllers: [PlannerController] })
export class PlannerModule {}
