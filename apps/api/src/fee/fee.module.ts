import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { FeeController } from './fee.controller.js';
import { PayGroupFee } from './pay-group-fee.js';

@Module({ imports: [CasesModule, EvidenceModule], controllers: [FeeController], providers: [PayGroupFee] })
export class FeeModule {}
