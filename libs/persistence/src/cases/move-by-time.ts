import { assessCase } from '@permitdesk/domain/cases/assess-case';
import { parseDay } from '@permitdesk/domain/time/plain-date';
import type { Transaction } from '../transaction.js';
import { lockCase } from './case-file.js';
import { recordEvent } from './record-event.js';

/**
 * Records the move that time has made in a case, if it still has: the history may have gone on since the sweep looked.
 * @returns `overtaken` when nothing is left to move.
 */
export const moveByTime = async (
  tx: Transaction,
  ask: { readonly caseId: string; readonly event: string; readonly dueOn: string },
): Promise<'done' | 'overtaken'> => {
  const file = await lockCase(tx, ask.caseId);
  const move = assessCase(file.events, file.setting).timeMove;
  const on = move?.on.toString();
  if (move === undefined || on === undefined || move.event !== ask.event || on !== ask.dueOn || on > tx.today)
    return 'overtaken';
  const lastValid = parseDay(on)?.subtract({ days: 1 }).toString() ?? on;
  await recordEvent(tx, file, {
    type: move.event,
    facts: move.event === 'permit.expired' ? { expiredOn: lastValid } : {},
    occurredOn: on,
    source: 'timer',
    asFound: false,
  });
  return 'done';
};
