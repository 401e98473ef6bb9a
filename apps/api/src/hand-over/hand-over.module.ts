import { Module } from '@nestjs/common';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { HandOverController } from './hand-over.controller.js';
import { HandOverEmployer } from './hand-over-employer.js';
import { MakeHandOverCode } from './make-hand-over-code.js';

@Module({
  imports: [EvidenceModule],
  controllers: [HandOverController],
  providers: [HandOverEmployer, MakeHandOverCode],
})
export class HandOverModule {}
