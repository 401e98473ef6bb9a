import { Injectable } from '@nestjs/common';
import { cardOf, type EventType } from '@permitdesk/domain/cases/event';
import { GUARDED_FACTS, isMask } from '@permitdesk/domain/guarded/guarded-values';
import { card, refusalsOf, type Refusal } from '@permitdesk/domain/law/refusal';
import { text } from '@permitdesk/domain/law/text';
import { actingUnder, rightsOf, type Actor } from '@permitdesk/persistence/actor';
import { lockCase, type CaseFile } from '@permitdesk/persistence/cases/case-file';
import { placeOf } from '@permitdesk/persistence/cases/place-of';
import { recordEvent, type Recorded } from '@permitdesk/persistence/cases/record-event';
import { RecordNotFound, StepRefused } from '@permitdesk/persistence/faults';
import type { Transaction } from '@permitdesk/persistence/transaction';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import { AppError } from '../platform/problems.js';
import { whoMay } from '../rights/grants-at.js';
import { permissionNotHere } from '../rights/permission-not-here.js';
import type { CaseView, RecordEventDto } from './case.dto.js';
import { showCase } from './case-view.js';

const refusal = refusalsOf({
  'event.own-screen': card<string>({
    basis: 'house',
    cites: ['Permitdesk: a step with checks of its own is taken where they are'],
    text: (label) => text(`“${label}” is recorded by its own step.`, `« ${label} » est consigné par sa propre étape.`),
    remedy: () => text('Use the step of the case.', "Utilisez l'étape du dossier."),
  }),
  'event.mask-sent': card({
    basis: 'house',
    cites: ['Permitdesk: a mask stands for a value and is none'],
    text: () =>
      text('This is a masked value, not the value itself.', "C'est une valeur masquée, non la valeur elle-même."),
    remedy: () => text('Type the whole value.', 'Saisissez la valeur entière.'),
  }),
  'event.by-time-alone': card<string>({
    basis: 'house',
    cites: ['Permitdesk: only time moves what time moves'],
    text: (label) =>
      text(`“${label}” is recorded by the calendar itself.`, `« ${label} » est consigné par le calendrier lui-même.`),
    remedy: () => text('Correct the date it follows from.', 'Corrigez la date dont il découle.'),
  }),
});

export interface EventRequest {
  readonly type: EventType;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly version: number;
  readonly occurredOn?: string;
  readonly learnedOn?: string;
  readonly source?: RecordEventDto['source'];
  readonly asFound?: boolean;
  readonly note?: string;
  readonly internal?: boolean;
}

/** Puts a fact or an act on file: the one way from outside, for every kind of event that has no step of its own. */
@Injectable()
export class RecordCaseEvent {
  constructor(private readonly work: UnitOfWork) {}

  run(actor: Actor, caseId: string, ask: EventRequest): Promise<CaseView> {
    const { ownUseCase, actors, label } = cardOf(ask.type);
    if (ownUseCase === true) throw new StepRefused([refusal('event.own-screen', label.en, 'type')]);
    if (actors.length === 1 && actors[0] === 'timer')
      throw new StepRefused([refusal('event.by-time-alone', label.en, 'type')]);
    const { permission } = cardOf(ask.type);
    if (!actor.permissions.has(permission)) throw new AppError('permission.missing', { permission });
    return this.work.run(actingUnder(actor, permission), async (tx) => {
      const file = await lockCase(tx, caseId, ask.version);
      await this.within(tx, file, ask);
      return showCase(tx, caseId);
    });
  }

  /**
   * The same on a case that the caller has locked.
   * @param found what the caller itself found against the act.
   */
  async within(
    tx: Transaction,
    file: CaseFile,
    ask: Omit<EventRequest, 'version'>,
    found: readonly Refusal[] = [],
  ): Promise<Recorded> {
    const { permission } = cardOf(ask.type);
    if (!rightsOf(tx.actor, placeOf(file)).permissions.has(permission))
      throw permissionNotHere(permission, await whoMay(tx, 'case', file.head.id, permission));
    const sent = Object.keys(ask.facts).find((name) => name in GUARDED_FACTS && isMask(ask.facts[name]));
    if (sent !== undefined) throw new StepRefused([refusal('event.mask-sent', undefined, `facts.${sent}`)]);
    await this.assertEvidence(tx, file, ask.facts);
    return recordEvent(
      tx,
      file,
      {
        type: ask.type,
        facts: ask.facts,
        source: ask.source ?? 'person',
        asFound: ask.asFound ?? false,
        ...(ask.occurredOn === undefined ? {} : { occurredOn: ask.occurredOn }),
        ...(ask.learnedOn === undefined ? {} : { learnedOn: ask.learnedOn }),
        ...(ask.note === undefined ? {} : { note: ask.note }),
        ...(ask.internal === undefined ? {} : { internal: ask.internal }),
      },
      found,
    );
  }

  /** Evidence named in facts must be evidence of this case: an id of another case would prove nothing. */
  private async assertEvidence(
    tx: Transaction,
    file: CaseFile,
    facts: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    const { evidenceId } = facts;
    if (typeof evidenceId !== 'string' || !/^[0-9a-f-]{36}$/i.test(evidenceId)) return;
    const rows = await tx.query('SELECT 1 FROM evidence WHERE tenant_id = app_tenant() AND case_id = $1 AND id = $2', [
      file.head.id,
      evidenceId,
    ]);
    if (rows.length === 0) throw new RecordNotFound('evidence');
  }
}
