import { Injectable } from '@nestjs/common';
import { againstGiving, againstLastDay, grantRefusal } from '@permitdesk/domain/access/give-grant';
import type { Refusal } from '@permitdesk/domain/law/refusal';
import type { Actor } from '@permitdesk/persistence/actor';
import { RecordNotFound, StepRefused } from '@permitdesk/persistence/faults';
import { newId } from '@permitdesk/persistence/ids';
import type { Transaction } from '@permitdesk/persistence/transaction';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { isPlace } from './grants.read-model.js';
import { assertAnOwnerStays } from './keep-an-owner.js';
import type { ExtendGrantDto, GiveGrantDto, PersonView } from './people.dto.js';
import { showPerson } from './people.read-model.js';

interface Held {
  readonly role: GiveGrantDto['role'];
  readonly scope: GiveGrantDto['scope'];
  readonly scopeId: string | null;
  readonly endsOn: string | null;
  readonly endedAt: string | null;
}

const lockGrant = async (tx: Transaction, accountId: string, id: string): Promise<Held> => {
  const [held] = await tx.query<Held>(
    `SELECT role, scope, scope_id AS "scopeId", ends_on AS "endsOn", ended_at AS "endedAt" FROM grants
     WHERE tenant_id = app_tenant() AND account_id = $1 AND id = $2 FOR UPDATE`,
    [accountId, id],
  );
  if (held === undefined) throw new RecordNotFound('grant');
  if (held.endedAt !== null) throw new StepRefused([grantRefusal('grant.over')]);
  return held;
};

const subject = (accountId: string) => ({ kind: 'account', id: accountId });

/** Gives a role, ends it, lets it hold longer. What changes counts from the next request of that person. */
@Injectable()
export class ChangeGrant {
  constructor(private readonly work: UnitOfWork) {}

  give(actor: Actor, accountId: string, ask: GiveGrantDto): Promise<PersonView> {
    return this.work.run(actor, async (tx) => {
      await this.giveWithin(tx, accountId, ask);
      return showPerson(tx, accountId);
    });
  }

  private async giveWithin(tx: Transaction, accountId: string, ask: GiveGrantDto): Promise<void> {
    const person = await showPerson(tx, accountId);
    const { role, scope, scopeId, endsOn, reason } = ask;
    const grant = {
      role,
      scope,
      ...(scopeId === undefined ? {} : { scopeId }),
      ...(endsOn === undefined ? {} : { endsOn }),
    };
    const found: Refusal[] = [...againstGiving(grant, tx.today)];
    if (person.you) found.push(grantRefusal('grant.to-oneself'));
    if (person.state === 'disabled') found.push(grantRefusal('member.disabled'));
    if (person.grants.some((held) => held.role === role && held.scope === scope && held.scopeId === (scopeId ?? null)))
      found.push(grantRefusal('grant.held', undefined, 'role'));
    if (found.length > 0) throw new StepRefused(found);
    if (scope !== 'tenant' && (scopeId === undefined || !(await isPlace(tx, scope, scopeId))))
      throw new RecordNotFound(scope);
    const id = newId();
    await tx.query(
      `INSERT INTO grants (tenant_id, id, account_id, role, scope, scope_id, ends_on, given_by, given_at, reason)
       VALUES (app_tenant(), $1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [id, accountId, role, scope, scope === 'tenant' ? null : scopeId, endsOn ?? null, tx.actor.id, tx.now, reason],
    );
    tx.record({ action: 'grant.give', subject: subject(accountId), after: { grantId: id, ...grant }, reason });
  }

  end(actor: Actor, accountId: string, grantId: string, reason: string): Promise<PersonView> {
    return this.work.run(actor, async (tx) => {
      const held = await lockGrant(tx, accountId, grantId);
      if (held.role === 'owner') await assertAnOwnerStays(tx, { grantId });
      await tx.query('UPDATE grants SET ended_at = $2, ended_by = $3 WHERE tenant_id = app_tenant() AND id = $1', [
        grantId,
        tx.now,
        tx.actor.id,
      ]);
      tx.record({ action: 'grant.end', subject: subject(accountId), before: { grantId, ...held }, reason });
      return showPerson(tx, accountId);
    });
  }

  extend(actor: Actor, accountId: string, grantId: string, ask: ExtendGrantDto): Promise<PersonView> {
    return this.work.run(actor, async (tx) => {
      const held = await lockGrant(tx, accountId, grantId);
      const found = [...againstLastDay(held.role, ask.endsOn, tx.today)];
      if (accountId === actor.id) found.push(grantRefusal('grant.to-oneself'));
      if (found.length > 0) throw new StepRefused(found);
      if (held.role === 'owner' && ask.endsOn !== undefined) await assertAnOwnerStays(tx, { grantId });
      await tx.query('UPDATE grants SET ends_on = $2 WHERE tenant_id = app_tenant() AND id = $1', [
        grantId,
        ask.endsOn ?? null,
      ]);
      tx.record({
        action: 'grant.extend',
        subject: subject(accountId),
        before: { grantId, endsOn: held.endsOn },
        after: { grantId, endsOn: ask.endsOn ?? null },
        reason: ask.reason,
      });
      return showPerson(tx, accountId);
    });
  }
}
