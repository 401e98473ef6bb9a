import { Injectable } from '@nestjs/common';
import { parseBusinessNumber } from '@permitdesk/domain/identifiers/business-number';
import type { Actor } from '@permitdesk/persistence/actor';
import { RecordNotFound, RecordStale, StepRefused } from '@permitdesk/persistence/faults';
import { newId } from '@permitdesk/persistence/ids';
import type { Transaction } from '@permitdesk/persistence/transaction';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import type { ClosePartDto, CreateEntityDto, EntityView, UpdateEntityDto } from './part.dto.js';
import { assertStillHere } from './employers.read-model.js';
import { partRefusal } from './part-refusals.js';
import { showEntity } from './parts.read-model.js';

interface StoredEntity {
  readonly employer_id: string;
  readonly legal_name: string;
  readonly business_number: string | null;
  readonly closed_on: string | null;
  readonly version: number;
}

/** Keeps the legal persons of an employer. A number is checked by the rules of the portal, and by who else bears it. */
@Injectable()
export class KeepEntity {
  constructor(private readonly work: UnitOfWork) {}

  create(actor: Actor, employerId: string, ask: CreateEntityDto): Promise<EntityView> {
    return this.work.run(actor, async (tx) => showEntity(tx, await this.createWithin(tx, employerId, ask)));
  }

  /** The same inside a transaction of the caller's. @returns the id. */
  async createWithin(tx: Transaction, employerId: string, ask: CreateEntityDto): Promise<string> {
    await assertStillHere(tx, employerId);
    const id = newId();
    const businessNumber = await this.number(tx, ask.businessNumber, { employerId, id });
    await tx.query(
      `INSERT INTO entities (tenant_id, id, employer_id, legal_name, business_number, created_at, updated_at)
       VALUES (app_tenant(), $1, $2, $3, $4, $5, $5)`,
      [id, employerId, ask.legalName, businessNumber, tx.now],
    );
    tx.record({ action: 'entity.create', subject: { kind: 'entity', id }, after: { employerId, businessNumber } });
    return id;
  }

  update(actor: Actor, id: string, ask: UpdateEntityDto): Promise<EntityView> {
    return this.work.run(actor, async (tx) => {
      const before = await this.lock(tx, id, ask.version);
      const businessNumber = await this.number(tx, ask.businessNumber, { employerId: before.employer_id, id });
      await tx.query(
        `UPDATE entities SET legal_name = $2, business_number = $3, version = version + 1, updated_at = $4
         WHERE tenant_id = app_tenant() AND id = $1`,
        [id, ask.legalName, businessNumber, tx.now],
      );
      tx.record({
        action: 'entity.update',
        subject: { kind: 'entity', id },
        before: { legalName: before.legal_name, businessNumber: before.business_number },
        after: { legalName: ask.legalName, businessNumber },
      });
      return showEntity(tx, id);
    });
  }

  /** Closes the entity and its branches on a day; or opens it again, where the day was a mistake. */
  close(actor: Actor, id: string, ask: ClosePartDto): Promise<EntityView> {
    return this.work.run(actor, async (tx) => {
      const before = await this.lock(tx, id, ask.version);
      const on = ask.on ?? null;
      if (on === null)
        await this.number(tx, before.business_number ?? undefined, { employerId: before.employer_id, id });
      else {
        const { openCases } = await showEntity(tx, id);
        if (openCases > 0) throw new StepRefused([partRefusal('part.has-open-cases', openCases, 'on')]);
        await tx.query(
          `UPDATE branches SET closed_on = $2, version = version + 1, updated_at = $3
           WHERE tenant_id = app_tenant() AND entity_id = $1 AND (closed_on IS NULL OR closed_on > $2)`,
          [id, on, tx.now],
        );
      }
      await tx.query(
        'UPDATE entities SET closed_on = $2, version = version + 1, updated_at = $3 WHERE tenant_id = app_tenant() AND id = $1',
        [id, on, tx.now],
      );
      tx.record({
        action: on === null ? 'entity.reopen' : 'entity.close',
        subject: { kind: 'entity', id },
        before: { closedOn: before.closed_on },
        after: { closedOn: on },
      });
      return showEntity(tx, id);
    });
  }

  private async lock(tx: Transaction, id: string, version: number): Promise<StoredEntity> {
    const [row] = await tx.query<StoredEntity>(
      'SELECT employer_id, legal_name, business_number, closed_on, version FROM entities WHERE tenant_id = app_tenant() AND id = $1 FOR UPDATE',
      [id],
    );
    if (row === undefined) {
      // A row that may be read and not locked is one of a file that was handed over.
      await assertStillHere(tx, (await showEntity(tx, id)).employerId);
      throw new RecordNotFound('entity');
    }
    if (row.version !== version) throw new RecordStale('entity', row.version);
    return row;
  }

  /** The nine digits, or null. @throws StepRefused for no number, and for the number of another live legal person here. */
  private async number(
    tx: Transaction,
    raw: string | undefined,
    of: { readonly employerId: string; readonly id: string },
  ): Promise<string | null> {
    if (raw === undefined) return null;
    const read = parseBusinessNumber(raw);
    if (!read.ok) throw new StepRefused(read.refusals.map((each) => ({ ...each, field: 'businessNumber' })));
    let takenBy: string | undefined;
    // Who bears the number may be a client that the asker does not see; that it is taken they learn all the same.
    await tx.beyondReach(async () => {
      const [taken] = await tx.query<{ name: string }>(
        `SELECT legal_name AS name FROM entities WHERE tenant_id = app_tenant() AND business_number = $1 AND id <> $2
           AND (closed_on IS NULL OR closed_on >= $4::date)
         UNION ALL SELECT operating_name FROM employers WHERE tenant_id = app_tenant() AND business_number = $1 AND id <> $3`,
        [read.value, of.id, of.employerId, tx.today],
      );
      takenBy = taken?.name;
    });
    if (takenBy !== undefined) throw new StepRefused([partRefusal('business-number.taken', takenBy, 'businessNumber')]);
    return read.value;
  }
}
