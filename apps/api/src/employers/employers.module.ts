import { Module } from '@nestjs/common';
import { EmployersController } from './employers.controller.js';
import { KeepBranch } from './keep-branch.js';
import { KeepEmployer } from './keep-employer.js';
import { KeepEntity } from './keep-entity.js';
import { PartsController } from './parts.controller.js';

@Module({
  controllers: [EmployersController, PartsController],
  providers: [KeepEmployer, KeepEntity, KeepBranch],
  exports: [KeepEmployer, KeepEntity, KeepBranch],
})
export class EmployersModule {}
