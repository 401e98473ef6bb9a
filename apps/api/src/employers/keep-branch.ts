import { Injectable } from '@nestjs/common';
import type { Actor } from '@permitdesk/persistence/actor';
import { RecordNotFound, RecordStale, StepRefused } from '@permitdesk/persistence/faults';
import { newId } from '@permitdesk/persistence/ids';
import type { Transaction } from '@permitdesk/persistence/transaction';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import type { ClosePartDto, CreateBranchDto, EntityView, UpdateBranchDto } from './part.dto.js';
import { assertStillHere } from './employers.read-model.js';
import { partRefusal } from './part-refusals.js';
import { showEntity } from './parts.read-model.js';

interface StoredBranch {
  readonly entity_id: string;
  readonly name: string;
  readonly province: string;
  readonly closed_on: string | null;
  readonly version: number;
}

/** Keeps the places where an entity's people work. */
@Injectable()
export class KeepBranch {
  constructor(private readonly work: UnitOfWork) {}

  create(actor: Actor, entityId: string, ask: CreateBranchDto): Promise<EntityView> {
    return this.work.run(actor, async (tx) => {
      await this.createWithin(tx, entityId, ask);
      return showEntity(tx, entityId);
    });
  }

  /** The same inside a transaction of the caller's. @returns the id. */
  async createWithin(tx: Transaction, entityId: string, ask: CreateBranchDto): Promise<string> {
    const entity = await showEntity(tx, entityId);
    await assertStillHere(tx, entity.employerId);
    if (entity.closedOn !== null && entity.closedOn < tx.today) throw new StepRefused([partRefusal('part.closed')]);
    const id = newId();
    await tx.query(
      `INSERT INTO branches (tenant_id, id, entity_id, name, street, city, province, postal_code, closed_on, created_at, updated_at)
       VALUES (app_tenant(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $9)`,
      [
        id,
        entityId,
        ask.name,
        ask.street ?? null,
        ask.city ?? null,
        ask.province,
        ask.postalCode ?? null,
        entity.closedOn,
        tx.now,
      ],
    );
    tx.record({
      action: 'branch.create',
      subject: { kind: 'branch', id },
      after: { entityId, province: ask.province },
    });
    return id;
  }

  update(actor: Actor, id: string, ask: UpdateBranchDto): Promise<EntityView> {
    return this.work.run(actor, async (tx) => {
      const before = await this.lock(tx, id, ask.version);
      await tx.query(
        `UPDATE branches SET name = $2, street = $3, city = $4, province = $5, postal_code = $6, version = version + 1, updated_at = $7
         WHERE tenant_id = app_tenant() AND id = $1`,
        [id, ask.name, ask.street ?? null, ask.city ?? null, ask.province, ask.postalCode ?? null, tx.now],
      );
      tx.record({
        action: 'branch.update',
        subject: { kind: 'branch', id },
        before: { name: before.name, province: before.province },
        after: { name: ask.name, province: ask.province },
      });
      return showEntity(tx, before.entity_id);
    });
  }

  /** Closes the branch on a day, with its entity at the latest; or opens it again, where the day was a mistake. */
  close(actor: Actor, id: string, ask: ClosePartDto): Promise<EntityView> {
    return this.work.run(actor, async (tx) => {
      const before = await this.lock(tx, id, ask.version);
      const entity = await showEntity(tx, before.entity_id);
      const on = ask.on ?? entity.closedOn;
      if (on !== null && entity.closedOn !== null && on > entity.closedOn)
        throw new StepRefused([partRefusal('part.outlives-entity', undefined, 'on')]);
      const openCases = entity.branches.find((branch) => branch.id === id)?.openCases ?? 0;
      if (on !== null && openCases > 0) throw new StepRefused([partRefusal('part.has-open-cases', openCases, 'on')]);
      await tx.query(
        'UPDATE branches SET closed_on = $2, version = version + 1, updated_at = $3 WHERE tenant_id = app_tenant() AND id = $1',
        [id, on, tx.now],
      );
      tx.record({
        action: ask.on === undefined ? 'branch.reopen' : 'branch.close',
        subject: { kind: 'branch', id },
        before: { closedOn: before.closed_on },
        after: { closedOn: on },
      });
      return showEntity(tx, before.entity_id);
    });
  }

  private async lock(tx: Transaction, id: string, version: number): Promise<StoredBranch> {
    const [row] = await tx.query<StoredBranch>(
      'SELECT entity_id, name, province, closed_on, version FROM branches WHERE tenant_id = app_tenant() AND id = $1 FOR UPDATE',
      [id],
    );
    if (row === undefined) throw new RecordNotFound('branch');
    if (row.version !== version) throw new RecordStale('branch', row.version);
    return row;
  }
}
