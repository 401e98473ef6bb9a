import { assessFolded, type CaseAssessment } from '@permitdesk/domain/cases/assess-case';
import { decideEvent, type EventAsk } from '@permitdesk/domain/cases/decide';
import { echoesOf } from '@permitdesk/domain/cases/echoes';
import type { CaseEvent } from '@permitdesk/domain/cases/event';
import { foldCase } from '@permitdesk/domain/cases/fold';
import { isClosedPermitState } from '@permitdesk/domain/permits/permit-states';
import type { Refusal } from '@permitdesk/domain/law/refusal';
import { StepRefused } from '../faults.js';
import { newId } from '../ids.js';
import type { Transaction } from '../transaction.js';
import { lockCase, type CaseFile } from './case-file.js';
import { saveAssessment } from './save-assessment.js';

export interface Recorded {
  /** The entry asked for; implied steps stand before it in the history. */
  readonly event: CaseEvent;
  readonly assessment: CaseAssessment;
  readonly version: number;
}

/**
 * Decides an event on a locked case and, when it may be, writes it with all that follows: columns, deadlines, findings,
 * audit, topics, and its echo in the case before it in the worker's chain. One transaction, the caller's.
 *
 * @param found what the use case itself found against the act.
 * @throws StepRefused with every rule that stands against it; nothing is then written.
 */
export const recordEvent = async (
  tx: Transaction,
  file: CaseFile,
  ask: EventAsk,
  found: readonly Refusal[] = [],
): Promise<Recorded> => {
  const decided = decideEvent(file.events, file.setting, ask, {
    actorId: tx.actor.id,
    today: tx.today,
    now: tx.now,
    found,
    newId,
  });
  if (!decided.ok) throw new StepRefused(decided.refusals);
  const { append, before, after, topics } = decided.value;
  const assessment = assessFolded(after, file.setting);
  const event = append.at(-1);
  if (event === undefined) throw new Error('a decision appends at least one entry');
  const version = await saveAssessment(tx, file, append, assessment, event.id);
  tx.record({
    action: `case.${event.type}`,
    subject: { kind: 'case', id: file.head.id },
    caseId: file.head.id,
    before: before.states,
    after: { ...after.states, eventId: event.id, asFound: event.asFound },
    // The audit has readers of its own; what is for the firm alone stays in the case.
    ...(ask.note === undefined || ask.internal === true ? {} : { reason: ask.note }),
  });
  for (const { topic, eventId } of topics) tx.emit(topic, { caseId: file.head.id, eventId });

  if (file.head.previousCaseId !== null) {
    const route = after.ever('application.filed')?.facts.route;
    const echoes = append.flatMap((each) => echoesOf(each, { caseId: file.head.id, kind: file.head.kind, route }));
    const { previousCaseId } = file.head;
    // The previous case may be another employer's: whoever acts here need not see it, it learns all the same.
    if (echoes.length > 0)
      await tx.beyondReach(async () => {
        for (const echo of echoes) {
          const previous = await lockCase(tx, previousCaseId);
          // A case that is over has nothing left to learn from the next one.
          if (isClosedPermitState(foldCase(previous.events, previous.setting).states.permit)) continue;
          // What the next application did is a fact for this case: it is taken as it is.
          await recordEvent(tx, previous, {
            type: echo.type,
            facts: echo.facts,
            source: 'another_case',
            asFound: true,
          });
        }
      });
  }
  return { event, assessment, version };
};
