import { Injectable } from '@nestjs/common';
import { waivableCheck } from '@permitdesk/domain/cases/waivable';
import { card, refusalsOf } from '@permitdesk/domain/law/refusal';
import { text } from '@permitdesk/domain/law/text';
import type { Actor } from '@permitdesk/persistence/actor';
import { lockCase } from '@permitdesk/persistence/cases/case-file';
import { StepRefused } from '@permitdesk/persistence/faults';
import { UnitOfWork } from '@permitdesk/persistence/unit-of-work';
import type { CaseView, WaiveGateDto } from './case.dto.js';
import { showCase } from './case-view.js';
import { RecordCaseEvent } from './record-case-event.js';

const refusal = refusalsOf({
  'gate.not-waivable': card<string>({
    basis: 'law',
    cites: ['Permitdesk: only house rules can be waived, never the law'],
    text: (code) =>
      text(
        `“${code}” is no house rule; nobody here can waive it.`,
        `« ${code} » n'est pas une règle interne; personne ici ne peut la lever.`,
      ),
    remedy: () => text('Mend what it names.', "Corrigez ce qu'elle nomme."),
  }),
});

/** Lifts a house rule for one case: a person with that right, with a reason, on the record. */
@Injectable()
export class WaiveGate {
  constructor(
    private readonly work: UnitOfWork,
    private readonly events: RecordCaseEvent,
  ) {}

  run(actor: Actor, caseId: string, ask: WaiveGateDto): Promise<CaseView> {
    if (waivableCheck(ask.code) === undefined) throw new StepRefused([refusal('gate.not-waivable', ask.code, 'code')]);
    return this.work.run(actor, async (tx) => {
      const file = await lockCase(tx, caseId, ask.version);
      await this.events.within(tx, file, {
        type: 'gate.waived',
        facts: { code: ask.code, reason: ask.reason },
        note: ask.reason,
      });
      return showCase(tx, caseId);
    });
  }
}
