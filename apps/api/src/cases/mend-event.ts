import { Injectable } from '@nestjs/common';
import { assessCase } from '@permitdesk/domain/cases/assess-case';
import { cardOf, type CaseEvent } from '@permitdesk/domain/cases/event';
import { effectiveEvents } from '@permitdesk/domain/cases/fold';
import { readFacts } from '@permitdesk/domain/cases/facts';
import { GUARDED_FACTS, withoutMasks } from '@permitdesk/domain/guarded/guarded-values';
import { card, refusalsOf } from '@permitdesk/domain/law/refusal';
import { text } from '@permitdesk/domain/law/text';
import type { Actor } from '@permitdesk/persistence/actor';
import { lockCase } from '@permitdesk/persistence/cases/case-file';
import { saveAssessment } from '@permitdesk/persistence/cases/save-assessment';
import { RecordNotFound, StepRefused } from '@permitdesk/persistence/faults';
import { newId } from '@permitdesk/persistence/ids';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import type { CaseView, CorrectEventDto, VoidEventDto } from './case.dto.js';
import { showCase } from './case-view.js';

const refusal = refusalsOf({
  'event.not-mendable': card({
    basis: 'house',
    cites: ['Permitdesk: a correction is mended by another entry, never by itself'],
    text: () =>
      text('This entry cannot be corrected or struck.', 'Cette inscription ne peut être ni corrigée ni rayée.'),
    remedy: () => text('Correct the entry it speaks of.', "Corrigez l'inscription dont elle parle."),
  }),
});

/** The audit outlives what it speaks of: of guarded facts it bears not even the mask. */
const unguarded = (facts: object): object =>
  Object.fromEntries(Object.entries(facts).filter(([name]) => !(name in GUARDED_FACTS)));

/**
 * Mends an earlier entry by a later one: with other facts, or struck out. Truth is always let in; what no longer fits
 * after it becomes a finding, and every deadline that rested on the old facts moves and says why.
 */
@Injectable()
export class MendEvent {
  constructor(private readonly work: UnitOfWork) {}

  correct(actor: Actor, caseId: string, eventId: string, ask: CorrectEventDto): Promise<CaseView> {
    return this.mend(actor, caseId, eventId, ask, ask.facts);
  }

  strike(actor: Actor, caseId: string, eventId: string, ask: VoidEventDto): Promise<CaseView> {
    return this.mend(actor, caseId, eventId, ask, undefined);
  }

  private mend(
    actor: Actor,
    caseId: string,
    eventId: string,
    ask: { readonly reason: string; readonly version: number },
    facts: Readonly<Record<string, unknown>> | undefined,
  ): Promise<CaseView> {
    return this.work.run(actor, async (tx) => {
      const file = await lockCase(tx, caseId, ask.version);
      const target = effectiveEvents(file.events, file.setting.zone).find((event) => event.id === eventId);
      if (target === undefined) throw new RecordNotFound('entry');
      if (target.type === 'case.requested' || target.type === 'event.corrected' || target.type === 'event.voided')
        throw new StepRefused([refusal('event.not-mendable')]);
      const read =
        facts === undefined
          ? undefined
          : readFacts(cardOf(target.type).facts, withoutMasks(facts, target.facts, GUARDED_FACTS), tx.today, tx.now);
      if (read !== undefined && read.refusals.length > 0) throw new StepRefused(read.refusals);
      const entry = {
        id: newId(),
        seq: file.events.reduce((highest, event) => Math.max(highest, event.seq), 0) + 1,
        type: read === undefined ? 'event.voided' : 'event.corrected',
        occurredOn: tx.today,
        learnedOn: tx.today,
        source: 'person',
        asFound: false,
        facts: { eventId, reason: ask.reason },
        ...(read === undefined ? {} : { corrected: read.facts }),
        recordedBy: tx.actor.id,
        recordedAt: tx.now,
      } as unknown as CaseEvent;
      const after = assessCase([...file.events, entry], file.setting);
      await saveAssessment(tx, file, [entry], after, entry.id);
      tx.record({
        action: `case.${entry.type}`,
        subject: { kind: 'event', id: eventId },
        caseId,
        before: { type: target.type, facts: unguarded(target.facts) },
        after: read === undefined ? null : { facts: unguarded(read.facts) },
        reason: ask.reason,
      });
      return showCase(tx, caseId);
    });
  }
}
