import { Module } from '@nestjs/common';
import { CasesController } from './cases.controller.js';
import { MendEvent } from './mend-event.js';
import { MoveCase } from './move-case.js';
import { RecordCaseEvent } from './record-case-event.js';
import { RequestCase } from './request-case.js';
import { WaiveGate } from './waive-gate.js';

@Module({
  controllers: [CasesController],
  providers: [RequestCase, RecordCaseEvent, MendEvent, WaiveGate, MoveCase],
  exports: [RequestCase, RecordCaseEvent],
})
export class CasesModule {}
