import { Module } from '@nestjs/common';
import { AuditController } from './audit.controller.js';
import { ExportEntries } from './export-entries.js';

@Module({ controllers: [AuditController], providers: [ExportEntries] })
export class AuditModule {}
