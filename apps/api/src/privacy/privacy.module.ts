import { Module } from '@nestjs/common';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { WorkersModule } from '../workers/workers.module.js';
import { DecideDisposal } from './decide-disposal.js';
import { ExportPerson } from './export-person.js';
import { KeepBreach } from './keep-breach.js';
import { KeepHold } from './keep-hold.js';
import { KeepPrivacySettings } from './keep-privacy-settings.js';
import { KeepRequest } from './keep-request.js';
import { OwnPrivacyController, PrivacyController } from './privacy.controller.js';
import { RemoveFiles } from './remove-files.js';

@Module({
  imports: [EvidenceModule, WorkersModule],
  controllers: [PrivacyController, OwnPrivacyController],
  providers: [DecideDisposal, ExportPerson, KeepBreach, KeepHold, KeepPrivacySettings, KeepRequest, RemoveFiles],
})
export class PrivacyModule {}
