import { Module } from '@nestjs/common';
import { InstallationKeys } from '@permitdesk/persistence/seal/installation-keys';
import type { ApiEnvironment } from '../environment.js';
import { ENVIRONMENT } from '../platform/tokens.js';
import { AddEvidence } from './add-evidence.js';
import { ShowEvidenceTo } from './show-evidence-to.js';
import { EvidenceController } from './evidence.controller.js';
import { FileLinks } from './file-links.js';
import { DiskFileStore, FileStore } from './file-store.js';

@Module({
  controllers: [EvidenceController],
  providers: [
    AddEvidence,
    { provide: FileLinks, useFactory: (keys: InstallationKeys) => new FileLinks(keys), inject: [InstallationKeys] },
    ShowEvidenceTo,
    {
      provide: FileStore,
      useFactory: (environment: ApiEnvironment) => new DiskFileStore(environment.FILES_DIR),
      inject: [ENVIRONMENT],
    },
  ],
  exports: [AddEvidence, FileStore],
})
export class EvidenceModule {}
