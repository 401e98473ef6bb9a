import type { CaseEvent, EventOf } from '../cases/event.js';
import type { FoldedCase } from '../cases/fold.js';
import { text } from '../law/text.js';
import { compareDays, parseDay, type PlainDate } from '../time/plain-date.js';
import { Reckoning } from './arithmetic.js';
import { broughtTo, hasPermit, isLater, permitOf } from './case-phase.js';
import { isoOf } from './day-count.js';
import type { DeadlineRule } from './deadline-rule.js';
import { restorationReckoned, statusLostOn } from './restoration.js';
import { triggeredBy } from './trigger.js';

/**
 * The renewal that keeps the right to work after the expiry. One that was refused, withdrawn or sent back while the permit
 * still ran keeps nothing: the renewal is due again (IRPR s. 186(u), s. 201(1)).
 */
export const standingRenewal = (folded: FoldedCase, validTo: string): EventOf<'renewal.filed'> | undefined => {
  const filed = folded.ever('renewal.filed');
  const ended = folded.ever('renewal.ended');
  const undone = filed !== undefined && ended !== undefined && isLater(ended, filed) && ended.facts.endedOn <= validTo;
  return undone ? undefined : filed;
};

/** Months for which unauthorized work or a breach bars a new permit (IRPR s. 200(3)(e)(i)). */
export const BAR_MONTHS = 6;

/** The bar runs from the day the breach ceased: work that went on after the loss of status ends it later. */
const lastDayOfBreach = (
  folded: FoldedCase,
  ended: EventOf<'status.ended'>,
  lost: PlainDate,
): { readonly by: CaseEvent; readonly on: PlainDate } => {
  const left = folded.ever('employment.ended');
  const lastDay = left === undefined ? undefined : parseDay(left.facts.lastDayOn);
  return left !== undefined && lastDay !== undefined && compareDays(lastDay, lost) > 0
    ? { by: left, on: lastDay }
    : { by: ended, on: lost };
};

/** Days before the expiry between which a renewal is best received (EXT-01). */
export const RENEWAL_TARGET_DAYS = { from: 120, to: 90 } as const;
/** Days before the expiry on which a renewal not yet received is called in. */
export const RENEWAL_REMINDER_DAYS = [60, 30] as const;

const VALID_TO = text('Permit valid to', "Permis valide jusqu'au");

/** The end of a permit, and the way back after status is lost. What holds while a renewal is pending stands beside it. */
export const expiryRules: readonly DeadlineRule[] = [
  {
    id: 'DL-29',
    action: text('Have the renewal received by IRCC', 'Faire recevoir le renouvellement par IRCC'),
    owner: 'worker',
    consequence: text(
      'No maintained status: work stops at the expiry, and only restoration is left.',
      "Aucun statut conservé : le travail cesse à l'expiration et seul le rétablissement reste.",
    ),
    cites: ['IRPR s. 201(1)', 'IRPR s. 186(u)', 'IRPR s. 303.1(1)(c)'],
    verified: true,
    remindDaysBefore: [RENEWAL_TARGET_DAYS.from, RENEWAL_TARGET_DAYS.to, ...RENEWAL_REMINDER_DAYS, 14, 7],
    begins: {
      daysBefore: RENEWAL_TARGET_DAYS.from,
      action: text(
        'Start renewal: new offer and fee first',
        "Commencer le renouvellement : d'abord nouvelle offre et frais",
      ),
    },
    instances: ({ folded }) => {
      const permit = permitOf(folded);
      const validTo = permit === undefined ? undefined : parseDay(permit.facts.validTo);
      if (permit === undefined || validTo === undefined) return [];
      const state = folded.states.permit;
      return [
        {
          key: 'permit',
          // The entry that brought the date; the reckoning begins with the day that the permit prints.
          trigger: triggeredBy(permit),
          reckoned: Reckoning.printed(validTo, VALID_TO).fixed(),
          metBy: standingRenewal(folded, permit.facts.validTo),
          overtaken: !hasPermit(folded) || state === 'P60' || state === 'P61' || state === 'P62',
        },
      ];
    },
  },
  {
    id: 'DL-34',
    action: text('Apply for restoration of status', 'Demander le rétablissement du statut'),
    owner: 'worker',
    consequence: text(
      'The worker must leave; a new application from abroad is left.',
      "Le travailleur doit partir; il reste une nouvelle demande de l'étranger.",
    ),
    cites: ['IRPR s. 182(1)', 'IA s. 26', 'IA s. 27(2)', 'IA s. 35(1)'],
    verified: true,
    remindDaysBefore: [60, 30, 14, 7, 3],
    instances: ({ folded, setting }) => {
      const lostBy = broughtTo(folded, 'P60');
      const lost = statusLostOn(lostBy);
      if (lostBy === undefined || lost === undefined) return [];
      const filed = folded.ever('restoration.filed');
      return [
        {
          key: lostBy.id,
          trigger: { what: text('Status lost on', 'Statut perdu le'), on: isoOf(lost), eventId: lostBy.id },
          // The guard of the filing reckons with the same function, so the two cannot differ.
          reckoned: restorationReckoned(lost, setting.calendar),
          metBy: filed !== undefined && isLater(filed, lostBy) ? filed : undefined,
          overtaken: folded.states.permit !== 'P60',
        },
      ];
    },
  },
  {
    id: 'DL-35',
    action: text(
      'Apply for no new permit before this day, unless an exception holds',
      'Ne demander aucun nouveau permis avant ce jour, sauf exception',
    ),
    owner: 'worker',
    consequence: text('The permit is refused.', 'Le permis est refusé.'),
    cites: ['IRPR s. 200(3)(e)', 'IRPR s. 200(3.1)', 'IA s. 28'],
    verified: true,
    remindDaysBefore: [30],
    instances: ({ folded }) => {
      const ended = folded.ever('status.ended');
      // A breach that restoration covers bars nothing (IRPR s. 200(3)(e)(ii); RES-04).
      if (ended === undefined || ended.facts.restorable) return [];
      const lost = parseDay(ended.facts.lostOn);
      if (lost === undefined) return [];
      const { by, on } = lastDayOfBreach(folded, ended, lost);
      return [
        {
          key: ended.id,
          trigger: triggeredBy(by, isoOf(on)),
          reckoned: Reckoning.from(on, text('Last day of the breach', 'Dernier jour du manquement'))
            .plus(BAR_MONTHS, 'months')
            .fixed(),
          overtaken: folded.states.permit === 'P88' || folded.states.permit === 'P89',
        },
      ];
    },
  },
];
