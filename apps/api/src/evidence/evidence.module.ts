import { Module } from '@nestjs/common';
import type { ApiEnvironment } from '../environment.js';
import { ENVIRONMENT } from '../platform/tokens.js';
import { AddEvidence } from './add-evidence.js';
import { EvidenceController } from './evidence.controller.js';
import { DiskFileStore, FileStore } from './file-store.js';

@Module({
  controllers: [EvidenceController],
  providers: [
    AddEvidence,
    {
      provide: FileStore,
      useFactory: (environment: ApiEnvironment) => new DiskFileStore(environment.FILES_DIR),
      inject: [ENVIRONMENT],
    },
  ],
  exports: [AddEvidence, FileStore],
})
export class EvidenceModule {}
