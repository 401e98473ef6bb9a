import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { AudienceController } from './audience.controller.js';
import { OutOfReach } from './out-of-reach.interceptor.js';

@Module({ controllers: [AudienceController], providers: [{ provide: APP_INTERCEPTOR, useClass: OutOfReach }] })
export class RightsModule {}
