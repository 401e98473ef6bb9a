import { Module } from '@nestjs/common';
import { SessionModule } from '../session/session.module.js';
import { AcceptInvitation } from './accept-invitation.js';
import { InvitationsController } from './invitations.controller.js';
import { InvitePerson } from './invite-person.js';
import { ResendInvitation } from './resend-invitation.js';
import { WithdrawInvitation } from './withdraw-invitation.js';

@Module({
  imports: [SessionModule],
  controllers: [InvitationsController],
  providers: [InvitePerson, ResendInvitation, WithdrawInvitation, AcceptInvitation],
  exports: [InvitePerson, ResendInvitation, WithdrawInvitation],
})
export class InvitationsModule {}
