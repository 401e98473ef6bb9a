import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { ExemptionController } from './exemption.controller.js';
import { SaveExemption } from './save-exemption.js';
import { TurnExemption } from './turn-exemption.js';

@Module({
  imports: [CasesModule],
  controllers: [ExemptionController],
  providers: [SaveExemption, TurnExemption],
  exports: [SaveExemption, TurnExemption],
})
export class ExemptionModule {}
