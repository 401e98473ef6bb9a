import { inOrderOfHappening, type CaseEvent, type EventOf, type EventType } from '../cases/event.js';
import type { FoldedCase, StateChange } from '../cases/fold.js';
import { PERMIT_STATE_CARDS, type PermitState } from '../permits/permit-states.js';
import { parseDay, type IsoDay, type PlainDate } from '../time/plain-date.js';

/** The case was declined or closed: nothing of ours is left to do in it. Periods of the law run on all the same. */
export const isCaseOver = ({ states }: FoldedCase): boolean =>
  states.intake === 'closed' || states.intake === 'declined';

/** The permit case has come to an end: refused, withdrawn, superseded, departed … */
export const isPermitCaseOver = ({ states }: FoldedCase): boolean => PERMIT_STATE_CARDS[states.permit].closed;

/** A permit of this case stands, or stood until status was lost. */
export const hasPermit = ({ states }: FoldedCase): boolean => {
  const { issued, closed } = PERMIT_STATE_CARDS[states.permit];
  return issued && !closed;
};

/** States in which IRCC may still ask something about the application of this case. */
const UNDECIDED: ReadonlySet<string> = new Set<PermitState>([
  'none',
  'P00',
  'P05',
  'P10',
  'P11',
  'P12',
  'P13',
  'P20',
  'P25',
  'P61',
]);

/** A change after which nobody waits for an answer about this application. */
export const decides = (change: StateChange): boolean => change.record === 'permit' && !UNDECIDED.has(change.to);

/** After `event`, the application was decided, withdrawn or sent back: a letter about it waits for no answer any more. */
export const isDecidedSince = ({ folded }: FoldedCase, event: CaseEvent): boolean => {
  for (let at = folded.length - 1; at >= 0; at -= 1) {
    const each = folded[at];
    if (each === undefined || each.event.id === event.id) return false;
    if (each.changes.some(decides)) return true;
  }
  return false;
};

/** The earliest event of a kind on or after a day. */
export const firstSince = <T extends EventType>(folded: FoldedCase, type: T, on: IsoDay): EventOf<T> | undefined => {
  const latest = folded.ever(type);
  if (latest === undefined || latest.occurredOn < on) return undefined;
  return folded.all(type).find((event) => event.occurredOn >= on);
};

/** The earliest of several events. */
export const earliestOf = (...events: readonly (CaseEvent | undefined)[]): CaseEvent | undefined =>
  events.reduce<CaseEvent | undefined>(
    (first, event) =>
      event !== undefined && (first === undefined || inOrderOfHappening(event, first) < 0) ? event : first,
    undefined,
  );

/** Whether `a` happened after `b`, in the order of the fold; true when there is no `b`. */
export const isLater = (a: CaseEvent, b: CaseEvent | undefined): boolean =>
  b === undefined || inOrderOfHappening(a, b) > 0;

/** The event that last brought the permit case to a state. */
export const broughtTo = ({ folded }: FoldedCase, state: PermitState): CaseEvent | undefined =>
  folded.findLast((each) => each.changes.some((change) => change.record === 'permit' && change.to === state))?.event;

export type PermitEvent = EventOf<'permit.issued'> | EventOf<'permit.corrected'>;

/** Every permit of the case in the words that count: a corrected document stands in the place of the wrong one. */
export const permitsOf = (folded: FoldedCase): readonly PermitEvent[] => {
  if (folded.ever('permit.corrected') === undefined)
    return folded.ever('permit.issued') === undefined ? [] : folded.all('permit.issued');
  const permits: PermitEvent[] = [];
  for (const { event } of folded.folded)
    if (event.type === 'permit.issued') permits.push(event);
    else if (event.type === 'permit.corrected') permits.splice(-1, 1, event);
  return permits;
};

/** The permit now in force, or the last one that was. */
export const permitOf = (folded: FoldedCase): PermitEvent | undefined => {
  const issued = folded.ever('permit.issued');
  const corrected = folded.ever('permit.corrected');
  return corrected !== undefined && isLater(corrected, issued) ? corrected : issued;
};

/** The code on the permit, or else the one that was signed off or found. */
export const codeOf = (folded: FoldedCase): string | undefined =>
  (
    permitOf(folded)?.facts.code ??
    folded.ever('exemption.signed-off')?.facts.code ??
    folded.ever('exemption.found')?.facts.code
  )
    ?.trim()
    .toUpperCase();

/** A renewal or change whose earlier case is on file: what became of the earlier permit is told there. */
export const followsAnotherCase = (folded: FoldedCase): boolean =>
  folded.ever('case.requested')?.facts.previousCaseId !== undefined;

/** The first day of work that is known: begun, or else planned. */
export const firstDayOfWork = (
  folded: FoldedCase,
): { readonly on: PlainDate; readonly event: EventOf<'work.started'> | EventOf<'work.planned'> } | undefined => {
  const event = folded.ever('work.started') ?? folded.ever('work.planned');
  const on = event === undefined ? undefined : parseDay(event.facts.firstDayOn);
  return event === undefined || on === undefined ? undefined : { on, event };
};
