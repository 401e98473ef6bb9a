import { Module } from '@nestjs/common';
import { DecideFinding } from './decide-finding.js';
import { FindingsController } from './findings.controller.js';

@Module({ controllers: [FindingsController], providers: [DecideFinding] })
export class FindingsModule {}
