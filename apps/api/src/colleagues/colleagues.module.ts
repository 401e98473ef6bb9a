import { Module } from '@nestjs/common';
import { ColleaguesController } from './colleagues.controller.js';

@Module({ controllers: [ColleaguesController] })
export class ColleaguesModule {}
