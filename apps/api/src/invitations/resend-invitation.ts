import { Injectable } from '@nestjs/common';
import { invitationMail } from '@permitdesk/jobs/jobs';
import type { Actor } from '@permitdesk/persistence/actor';
import { RecordNotFound } from '@permitdesk/persistence/faults';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';

/** Sends an invitation again: a new link for seven more days. The link of before ends at once. */
@Injectable()
export class ResendInvitation {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws RecordNotFound for one that was accepted, withdrawn, or is not there. */
  run(actor: Actor, id: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const [row] = await tx.query<{ sendings: number }>(
        `UPDATE invitations SET sendings = sendings + 1, token_hash = NULL, sent_at = NULL, expires_at = NULL
         WHERE tenant_id = app_tenant() AND id = $1 AND accepted_at IS NULL AND withdrawn_at IS NULL RETURNING sendings`,
        [id],
      );
      if (row === undefined) throw new RecordNotFound('invitation');
      tx.record({ action: 'invitation.resend', subject: { kind: 'invitation', id } });
      tx.enqueue(invitationMail, { tenantId: actor.tenantId, invitationId: id, sending: row.sendings });
    });
  }
}
