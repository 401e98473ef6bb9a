import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module.js';
import { ConfirmPassport } from './confirm-passport.js';
import { MakeOfferReady } from './make-offer-ready.js';
import { OfferController } from './offer.controller.js';
import { SaveOffer } from './save-offer.js';
import { ViewGuardedValues } from './view-guarded-values.js';

@Module({
  imports: [CasesModule],
  controllers: [OfferController],
  providers: [SaveOffer, MakeOfferReady, ConfirmPassport, ViewGuardedValues],
  exports: [SaveOffer, MakeOfferReady, ConfirmPassport, ViewGuardedValues],
})
export class OfferModule {}
