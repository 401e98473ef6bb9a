import { Module } from '@nestjs/common';
import { ChangeGrant } from './change-grant.js';
import { DisableMember } from './disable-member.js';
import { MyRightsController } from './my-rights.controller.js';
import { PeopleController } from './people.controller.js';

@Module({ controllers: [PeopleController, MyRightsController], providers: [ChangeGrant, DisableMember] })
export class PeopleModule {}
