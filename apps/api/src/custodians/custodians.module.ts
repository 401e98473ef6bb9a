import { Module } from '@nestjs/common';
import { CustodiansController } from './custodians.controller.js';
import { KeepCustodian } from './keep-custodian.js';
import { RecordCustodianCheck } from './record-custodian-check.js';
import { SetCheckInterval } from './set-check-interval.js';

@Module({
  controllers: [CustodiansController],
  providers: [KeepCustodian, RecordCustodianCheck, SetCheckInterval],
  exports: [KeepCustodian, RecordCustodianCheck],
})
export class CustodiansModule {}
