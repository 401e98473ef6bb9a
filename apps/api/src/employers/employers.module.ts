import { Module } from '@nestjs/common';
import { EmployersController } from './employers.controller.js';
import { KeepEmployer } from './keep-employer.js';

@Module({ controllers: [EmployersController], providers: [KeepEmployer], exports: [KeepEmployer] })
export class EmployersModule {}
