import { Injectable } from '@nestjs/common';
import { breachClocks } from '@permitdesk/domain/privacy/breach';
import type { Refusal } from '@permitdesk/domain/law/refusal';
import type { Actor } from '@permitdesk/persistence/actor';
import { RecordNotFound, RecordStale, StepRefused } from '@permitdesk/persistence/faults';
import { newId } from '@permitdesk/persistence/ids';
import { privacySettings } from '@permitdesk/persistence/privacy/privacy-settings';
import type { Transaction } from '@permitdesk/persistence/transaction';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { listBreaches, showBreach } from './breaches.read-model.js';
import type { BreachListView, BreachView, RecordBreachDto, UpdateBreachDto } from './privacy.dto.js';
import { privacyRefusal } from './privacy-refusals.js';

const faultsOf = (ask: RecordBreachDto, today: string): readonly Refusal[] => {
  const told = [ask.commissionerToldOn, ask.individualsToldOn, ask.othersToldOn, ask.quebecToldOn];
  return [
    ...(ask.determinedOn < ask.happenedFrom ||
    ask.determinedOn > today ||
    (ask.happenedTo !== undefined && ask.happenedTo < ask.happenedFrom)
      ? [privacyRefusal('breach.days-out-of-order', undefined, 'determinedOn')]
      : []),
    ...(ask.isSerious !== undefined &&
    (ask.sensitivity === undefined || ask.misuse === undefined || ask.riskReasons === undefined)
      ? [privacyRefusal('breach.risk-without-factors', undefined, 'riskReasons')]
      : []),
    ...(told.some((on) => on !== undefined && (on < ask.determinedOn || on > today))
      ? [privacyRefusal('breach.told-out-of-order')]
      : []),
  ];
};

const COLUMNS = [
  'what_happened',
  'happened_from',
  'happened_to',
  'determined_on',
  'data_concerned',
  'people_count',
  'sensitivity',
  'misuse',
  'is_serious',
  'risk_reasons',
  'measures',
  'commissioner_told_on',
  'individuals_told_on',
  'others_told_on',
  'quebec_told_on',
] as const;
const valuesOf = (ask: RecordBreachDto): readonly unknown[] => [
  ask.whatHappened,
  ask.happenedFrom,
  ask.happenedTo ?? null,
  ask.determinedOn,
  ask.dataConcerned,
  ask.peopleCount,
  ask.sensitivity ?? null,
  ask.misuse ?? null,
  ask.isSerious ?? null,
  ask.riskReasons ?? null,
  ask.measures,
  ask.commissionerToldOn ?? null,
  ask.individualsToldOn ?? null,
  ask.othersToldOn ?? null,
  ask.quebecToldOn ?? null,
];

/** What the audit keeps of a breach: days and decisions, none of its words. */
const auditOf = (ask: RecordBreachDto) => ({
  determinedOn: ask.determinedOn,
  people: ask.peopleCount,
  isSerious: ask.isSerious ?? null,
  commissionerToldOn: ask.commissionerToldOn ?? null,
  individualsToldOn: ask.individualsToldOn ?? null,
  othersToldOn: ask.othersToldOn ?? null,
  quebecToldOn: ask.quebecToldOn ?? null,
});

/** Keeps the register of breaches: every one of them, serious or not (PIPEDA s. 10.3). */
@Injectable()
export class KeepBreach {
  constructor(private readonly work: UnitOfWork) {}

  record(actor: Actor, ask: RecordBreachDto): Promise<BreachView> {
    return this.work.run(actor, async (tx) => {
      const keptThrough = await this.keptThrough(tx, ask);
      const id = newId();
      const values = valuesOf(ask);
      await tx.query(
        `INSERT INTO breaches (tenant_id, id, recorded_by, recorded_at, updated_at, kept_through, ${COLUMNS.join(', ')})
         VALUES (app_tenant(), $1, $2, $3, $3, $4, ${values.map((_, at) => `$${at + 5}`).join(', ')})`,
        [id, tx.actor.id, tx.now, keptThrough, ...values],
      );
      await this.link(tx, id, ask.workerIds);
      tx.record({ action: 'breach.record', subject: { kind: 'breach', id }, after: auditOf(ask) });
      return showBreach(tx, id);
    });
  }

  update(actor: Actor, id: string, ask: UpdateBreachDto): Promise<BreachView> {
    return this.work.run(actor, async (tx) => {
      const [before] = await tx.query<{ version: number }>(
        'SELECT version FROM breaches WHERE tenant_id = app_tenant() AND id = $1 FOR UPDATE',
        [id],
      );
      if (before === undefined) throw new RecordNotFound('breach');
      if (before.version !== ask.version) throw new RecordStale('breach', before.version);
      const keptThrough = await this.keptThrough(tx, ask);
      await tx.query(
        `UPDATE breaches SET version = version + 1, updated_at = $2, kept_through = $3, ${COLUMNS.map((name, at) => `${name} = $${at + 4}`).join(', ')}
         WHERE tenant_id = app_tenant() AND id = $1`,
        [id, tx.now, keptThrough, ...valuesOf(ask)],
      );
      await this.link(tx, id, ask.workerIds);
      tx.record({ action: 'breach.update', subject: { kind: 'breach', id }, after: auditOf(ask) });
      return showBreach(tx, id);
    });
  }

  /** Removes a record that need not be kept any more; the database refuses it before. */
  remove(actor: Actor, id: string): Promise<BreachListView> {
    return this.work.run(actor, async (tx) => {
      const { keptThrough } = await showBreach(tx, id);
      if (keptThrough >= tx.today)
        throw new StepRefused([privacyRefusal('breach.must-be-kept', { through: keptThrough })]);
      await tx.query('SELECT app_remove_breach($1)', [id]);
      tx.record({ action: 'breach.remove', subject: { kind: 'breach', id }, before: { keptThrough } });
      return { items: await listBreaches(tx) };
    });
  }

  private async keptThrough(tx: Transaction, ask: RecordBreachDto): Promise<string> {
    const faults = faultsOf(ask, tx.today);
    if (faults.length > 0) throw new StepRefused(faults);
    const { law, house } = await privacySettings(tx);
    const { keepThrough } = breachClocks(
      { determinedOn: ask.determinedOn, isSerious: ask.isSerious === true },
      law,
      house,
    );
    if (keepThrough === undefined)
      throw new StepRefused([privacyRefusal('breach.days-out-of-order', undefined, 'determinedOn')]);
    return keepThrough;
  }

  /** People are added, never taken off: who was named once was told of, or should have been. */
  private async link(tx: Transaction, id: string, workerIds: readonly string[]): Promise<void> {
    const wanted = [...new Set(workerIds)];
    const found = await tx.query<{ id: string }>(
      'SELECT id FROM workers WHERE tenant_id = app_tenant() AND id = ANY($1)',
      [wanted],
    );
    if (found.length !== wanted.length) throw new RecordNotFound('worker');
    await tx.query(
      `INSERT INTO breach_people (tenant_id, breach_id, worker_id) SELECT app_tenant(), $1, w FROM unnest($2::uuid[]) w
       WHERE NOT EXISTS (SELECT 1 FROM breach_people p WHERE p.tenant_id = app_tenant() AND p.breach_id = $1 AND p.worker_id = w)`,
      [id, wanted],
    );
  }
}
