import { Injectable } from '@nestjs/common';
import type { Actor } from '@permitdesk/persistence/actor';
import { EmployerRow } from '@permitdesk/persistence/entities/employer.row';
import { RecordNotFound, RecordStale } from '@permitdesk/persistence/faults';
import { newId } from '@permitdesk/persistence/ids';
import type { Transaction } from '@permitdesk/persistence/transaction';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import type { CreateEmployerDto, EmployerView, UpdateEmployerDto } from './employer.dto.js';
import { assertStillHere, showEmployer } from './employers.read-model.js';

/** Keeps the record of an employer. Offers already in the portal keep what was typed there; see pre-flight EP25. */
@Injectable()
export class KeepEmployer {
  constructor(private readonly work: UnitOfWork) {}

  create(actor: Actor, ask: CreateEmployerDto): Promise<EmployerView> {
    return this.work.run(actor, async (tx) => showEmployer(tx, await this.createWithin(tx, ask)));
  }

  async createWithin(tx: Transaction, ask: CreateEmployerDto): Promise<string> {
    const id = newId();
    await tx.rows(EmployerRow).insert({
      tenantId: tx.actor.tenantId,
      id,
      legalName: ask.legalName,
      operatingName: ask.operatingName,
      businessNumber: ask.businessNumber ?? null,
      regime: ask.regime,
      province: ask.province,
      details: ask.details ?? {},
      handedOverOn: null,
      handOverId: null,
      createdAt: tx.now,
      updatedAt: tx.now,
    });
    tx.record({
      action: 'employer.create',
      subject: { kind: 'employer', id },
      after: { operatingName: ask.operatingName },
    });
    return id;
  }

  update(actor: Actor, id: string, ask: UpdateEmployerDto): Promise<EmployerView> {
    return this.work.run(actor, async (tx) => {
      const rows = tx.rows(EmployerRow);
      await assertStillHere(tx, id);
      const before = await rows.findOne({
        where: { tenantId: actor.tenantId, id },
        lock: { mode: 'pessimistic_write' },
      });
      if (before === null) throw new RecordNotFound('employer', { id, under: tx.actor.under });
      if (before.version !== ask.version) throw new RecordStale('employer', before.version);
      await rows.save({
        ...before,
        legalName: ask.legalName,
        operatingName: ask.operatingName,
        businessNumber: ask.businessNumber ?? null,
        regime: ask.regime,
        province: ask.province,
        details: ask.details ?? before.details,
        updatedAt: tx.now,
      });
      tx.record({
        action: 'employer.update',
        subject: { kind: 'employer', id },
        before: {
          legalName: before.legalName,
          operatingName: before.operatingName,
          businessNumber: before.businessNumber,
        },
        after: {
          legalName: ask.legalName,
          operatingName: ask.operatingName,
          businessNumber: ask.businessNumber ?? null,
        },
      });
      return showEmployer(tx, id);
    });
  }
}
