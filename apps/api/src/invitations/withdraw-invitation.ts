import { Injectable } from '@nestjs/common';
import type { Actor } from '@permitdesk/persistence/actor';
import { RecordNotFound } from '@permitdesk/persistence/faults';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';

/** Takes an invitation back: its link opens nothing any more. */
@Injectable()
export class WithdrawInvitation {
  constructor(private readonly work: UnitOfWork) {}

  /** @throws RecordNotFound for one that was accepted, withdrawn, or is not there. */
  run(actor: Actor, id: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const withdrawn = await tx.change(
        `UPDATE invitations SET withdrawn_at = $2, withdrawn_by = $3
         WHERE tenant_id = app_tenant() AND id = $1 AND accepted_at IS NULL AND withdrawn_at IS NULL`,
        [id, tx.now, actor.id],
      );
      if (withdrawn === 0) throw new RecordNotFound('invitation');
      tx.record({ action: 'invitation.withdraw', subject: { kind: 'invitation', id } });
    });
  }
}
