import { Injectable } from '@nestjs/common';
import { grantRefusal } from '@permitdesk/domain/access/give-grant';
import type { Actor } from '@permitdesk/persistence/actor';
import { StepRefused } from '@permitdesk/persistence/faults';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { assertAnOwnerStays } from './keep-an-owner.js';
import type { PersonView } from './people.dto.js';
import { showPerson } from './people.read-model.js';

/** Closes a person's way into this workspace, with every session of theirs here, or opens it again. Their grants stay as they were. */
@Injectable()
export class DisableMember {
  constructor(private readonly work: UnitOfWork) {}

  disable(actor: Actor, accountId: string, reason: string): Promise<PersonView> {
    return this.work.run(actor, async (tx) => {
      const person = await showPerson(tx, accountId);
      if (person.you) throw new StepRefused([grantRefusal('member.oneself')]);
      if (person.grants.some((grant) => grant.role === 'owner')) await assertAnOwnerStays(tx, { accountId });
      await tx.query(
        'UPDATE memberships SET disabled_at = $2 WHERE tenant_id = app_tenant() AND account_id = $1 AND disabled_at IS NULL',
        [accountId, tx.now],
      );
      await tx.query('SELECT people_end_sessions($1)', [accountId]);
      tx.record({ action: 'member.disable', subject: { kind: 'account', id: accountId }, reason });
      return showPerson(tx, accountId);
    });
  }

  enable(actor: Actor, accountId: string, reason: string): Promise<PersonView> {
    return this.work.run(actor, async (tx) => {
      await showPerson(tx, accountId);
      await tx.query('UPDATE memberships SET disabled_at = NULL WHERE tenant_id = app_tenant() AND account_id = $1', [
        accountId,
      ]);
      tx.record({ action: 'member.enable', subject: { kind: 'account', id: accountId }, reason });
      return showPerson(tx, accountId);
    });
  }
}
