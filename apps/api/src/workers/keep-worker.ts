import { Injectable } from '@nestjs/common';
import { assessCase } from '@permitdesk/domain/cases/assess-case';
import type { Actor } from '@permitdesk/persistence/actor';
import { lockCase } from '@permitdesk/persistence/cases/case-file';
import { saveAssessment } from '@permitdesk/persistence/cases/save-assessment';
import { RecordNotFound, RecordStale } from '@permitdesk/persistence/faults';
import { newId } from '@permitdesk/persistence/ids';
import type { Transaction } from '@permitdesk/persistence/transaction';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { insertWorker, lockWorker, saveWorker, type Worker } from '@permitdesk/persistence/workers/worker-store';
import { bringingEmployer } from './bringing-employer.js';
import { assertNotOnFile } from './worker-on-file.js';
import type { CreateWorkerDto, UpdateWorkerDto, WorkerView } from './worker.dto.js';
import { showWorker } from './workers.read-model.js';

type Fields = Omit<Worker, 'tenantId' | 'employerId' | 'id' | 'version' | 'updatedBy' | 'createdAt' | 'updatedAt'>;

type Guarded = 'passportNumber' | 'uci' | 'dateOfBirth';

const plainFrom = (ask: CreateWorkerDto | UpdateWorkerDto): Omit<Fields, Guarded> => ({
  familyName: ask.familyName,
  givenNames: ask.givenNames,
  gender: ask.gender ?? null,
  birthCountry: ask.birthCountry ?? null,
  citizenship: ask.citizenship,
  residence: ask.residence,
  passportExpiresOn: ask.passportExpiresOn ?? null,
  officialLanguage: ask.officialLanguage,
  email: ask.email ?? null,
  biometricsGivenOn: ask.biometricsGivenOn ?? null,
});

/** A form that does not show a guarded value does not send it: what is left out stays, and only a null clears. */
const guardedFrom = (ask: UpdateWorkerDto, before: Pick<Fields, Guarded>): Pick<Fields, Guarded> => ({
  passportNumber: ask.passportNumber ?? before.passportNumber,
  uci: ask.uci === undefined ? before.uci : ask.uci,
  dateOfBirth: ask.dateOfBirth === undefined ? before.dateOfBirth : ask.dateOfBirth,
});

/** Keeps the record of a worker. Dates that rest on it (passport, biometrics) move in the same transaction. */
@Injectable()
export class KeepWorker {
  constructor(private readonly work: UnitOfWork) {}

  create(actor: Actor, ask: CreateWorkerDto): Promise<WorkerView> {
    return this.work.run(actor, async (tx) => showWorker(tx, await this.createWithin(tx, ask)));
  }

  async createWithin(tx: Transaction, ask: CreateWorkerDto): Promise<string> {
    const id = newId();
    if (ask.evenIfOnFile !== true) await assertNotOnFile(tx, ask);
    await insertWorker(tx, {
      tenantId: tx.actor.tenantId,
      id,
      employerId: await bringingEmployer(tx, ask.employerId),
      ...plainFrom(ask),
      passportNumber: ask.passportNumber,
      uci: ask.uci ?? null,
      dateOfBirth: ask.dateOfBirth ?? null,
      updatedBy: tx.actor.id,
      createdAt: tx.now,
      updatedAt: tx.now,
    });
    // Names and passport stay out of the audit: it outlives the record it speaks of.
    tx.record({
      action: 'worker.create',
      subject: { kind: 'worker', id },
      ...(ask.evenIfOnFile === true ? { after: { evenIfOnFile: true } } : {}),
    });
    return id;
  }

  update(actor: Actor, id: string, ask: UpdateWorkerDto): Promise<WorkerView> {
    return this.work.run(actor, async (tx) => {
      const before = await lockWorker(tx, id);
      if (before === null) throw new RecordNotFound('worker', { id, under: tx.actor.under });
      if (before.version !== ask.version) throw new RecordStale('worker', before.version);
      const fields: Fields = { ...plainFrom(ask), ...guardedFrom(ask, before) };
      await saveWorker(tx, { ...before, ...fields, updatedBy: tx.actor.id, updatedAt: tx.now });
      const changed = (Object.keys(fields) as (keyof Fields)[]).filter((name) => before[name] !== fields[name]);
      tx.record({ action: 'worker.update', subject: { kind: 'worker', id }, after: { changed } });
      // At every employer of the worker, also those whose cases the editor does not see.
      await tx.beyondReach(() => this.reassess(tx, id));
      return showWorker(tx, id);
    });
  }

  private async reassess(tx: Transaction, workerId: string): Promise<void> {
    const open = await tx.query<{ id: string }>(
      `SELECT id FROM cases WHERE tenant_id = app_tenant() AND worker_id = $1 ORDER BY id`,
      [workerId],
    );
    for (const { id } of open) {
      const file = await lockCase(tx, id);
      await saveAssessment(tx, file, [], assessCase(file.events, file.setting), undefined);
    }
  }
}
