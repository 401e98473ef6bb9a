import type { CaseEvent } from '../cases/event.js';
import type { FoldedCase } from '../cases/fold.js';
import type { Citation } from '../law/citation.js';
import { text } from '../law/text.js';
import { compareDays, daysBetween, parseDay, type IsoDay, type PlainDate } from '../time/plain-date.js';
import { Reckoning } from './arithmetic.js';
import {
  broughtTo,
  earliestOf,
  firstSince,
  followsAnotherCase,
  isLater,
  isPermitCaseOver,
  permitOf,
} from './case-phase.js';
import { isoOf } from './day-count.js';
import type { DeadlineInstance, DeadlineRule } from './deadline-rule.js';
import { receivedOn, triggeredBy } from './trigger.js';

/** Days between two looks at a pending renewal: a rule of this product (EXT-03). */
export const MAINTAINED_CHECK_DAYS = 7;

/** Days for which the letter that proves maintained status is good, by the day of receipt (EXT-05; reports, no official page). */
export const PROOF_LETTER_DAYS: readonly { readonly from?: IsoDay; readonly days: number }[] = [
  { days: 180 },
  { from: '2026-04-27', days: 365 },
];
export const PROOF_CITES: Citation = 'IRCC: proof-of-authorization letter, 365 days since 2026-04-27 (reports); EXT-05';
/** Days for which the letter of an extension received on a day is good. */
export const proofDays = (receivedDay: IsoDay): number =>
  PROOF_LETTER_DAYS.findLast(({ from }) => from === undefined || from <= receivedDay)?.days ?? 0;

interface PendingRenewal {
  readonly by: CaseEvent;
  readonly on: PlainDate;
  /** Last day of the permit that is being renewed. */
  readonly expiry: PlainDate;
}

/** A renewal of this case's permit, or the one that this case is when no earlier case is on file. */
const renewalOf = (folded: FoldedCase): PendingRenewal | undefined => {
  const filed = folded.ever('renewal.filed');
  const permit = permitOf(folded);
  if (filed !== undefined && permit !== undefined) {
    const on = receivedOn(filed.facts.receivedAt);
    const expiry = parseDay(permit.facts.validTo);
    return on === undefined || expiry === undefined ? undefined : { by: filed, on, expiry };
  }
  const own = folded.ever('application.filed');
  const heldTo = own?.facts.currentPermitExpiresOn;
  if (own === undefined || own.facts.route !== 'renewal' || heldTo === undefined || followsAnotherCase(folded))
    return undefined;
  const on = receivedOn(own.facts.receivedAt);
  const expiry = parseDay(heldTo);
  return on === undefined || expiry === undefined ? undefined : { by: own, on, expiry };
};

/** The renewal was decided, withdrawn or sent back: its proof is of no use any more. */
const isSettled = (folded: FoldedCase, renewal: CaseEvent): boolean => {
  const followed = (event: CaseEvent | undefined): boolean => event !== undefined && isLater(event, renewal);
  return renewal.type === 'renewal.filed'
    ? followed(folded.ever('renewal.ended')) || followed(folded.ever('permit.superseded'))
    : followed(folded.ever('permit.issued')) ||
        followed(folded.ever('application.refused')) ||
        followed(folded.ever('application.withdrawn')) ||
        followed(folded.ever('application.returned'));
};

/** The renewal that ended when the permit had already expired, and the day it ended. */
const endedAfterExpiry = (folded: FoldedCase): { readonly by: CaseEvent; readonly on: PlainDate } | undefined => {
  const renewal = renewalOf(folded);
  if (renewal === undefined) return undefined;
  const by = renewal.by.type === 'renewal.filed' ? folded.ever('renewal.ended') : folded.ever('application.refused');
  const on =
    by === undefined ? undefined : parseDay(by.type === 'renewal.ended' ? by.facts.endedOn : by.facts.refusedOn);
  if (by === undefined || on === undefined || !isLater(by, renewal.by) || compareDays(on, renewal.expiry) <= 0)
    return undefined;
  // Without the right to work already, there is no work to stop.
  const hadNoRight = folded.folded.some(
    ({ event, changes }) =>
      event.id === by.id && changes.some((change) => change.record === 'permit' && change.from === 'P56'),
  );
  return hadNoRight ? undefined : { by, on };
};

/** The latest day on which somebody looked whether the worker is in Canada and the decision still out. */
const lastLook = (folded: FoldedCase, since: IsoDay): IsoDay => {
  const looked = folded.ever('status.checked')?.facts.checkedOn;
  return looked !== undefined && looked > since ? looked : since;
};

const nextCheck = (folded: FoldedCase): readonly DeadlineInstance[] => {
  const expired = broughtTo(folded, 'P55');
  if (expired?.type !== 'permit.expired') return [];
  const from = parseDay(expired.facts.expiredOn);
  const looked = parseDay(lastLook(folded, expired.facts.expiredOn));
  if (from === undefined || looked === undefined) return [];
  const week = Math.floor(daysBetween(from, looked) / MAINTAINED_CHECK_DAYS) + 1;
  return [
    {
      key: `check_${week}`,
      trigger: triggeredBy(expired, isoOf(from)),
      reckoned: Reckoning.from(from, triggeredBy(expired).what)
        .plus(week * MAINTAINED_CHECK_DAYS, 'days', 'Permitdesk: a pending renewal is looked at each week')
        .fixed(),
      overtaken: folded.states.permit !== 'P55',
    },
  ];
};

/** While a renewal is pending: status and work go on, and end with the decision. */
export const maintainedRules: readonly DeadlineRule[] = [
  {
    id: 'DL-30',
    action: text(
      'Check that no decision has come and that the worker is in Canada',
      "Vérifier qu'aucune décision n'est venue et que le travailleur est au Canada",
    ),
    owner: 'representative',
    consequence: text('Work after a refusal is unauthorized.', 'Le travail après un refus est non autorisé.'),
    cites: ['IRPR s. 183(5)', 'IRPR s. 186(u)'],
    verified: true,
    remindDaysBefore: [0],
    instances: ({ folded }) => nextCheck(folded),
  },
  {
    id: 'DL-31',
    action: text(
      'Ask IRCC for new proof of the right to work',
      'Demander à IRCC une nouvelle preuve du droit de travailler',
    ),
    owner: 'worker',
    consequence: text(
      'The proof ends; the right itself lasts to the decision.',
      "La preuve prend fin; le droit lui-même dure jusqu'à la décision.",
    ),
    cites: [PROOF_CITES, 'IRPR s. 186(u)'],
    verified: false,
    remindDaysBefore: [30, 14],
    background: true,
    instances: ({ folded }) => {
      const renewal = renewalOf(folded);
      // Received after the expiry it keeps no right, so there is nothing to prove (CAL-06: the day in UTC).
      if (renewal === undefined || compareDays(renewal.on, renewal.expiry) > 0) return [];
      const on = isoOf(renewal.on);
      return [
        {
          key: renewal.by.id,
          trigger: triggeredBy(renewal.by, on),
          reckoned: Reckoning.from(
            renewal.on,
            text('Renewal received by IRCC (UTC)', 'Renouvellement reçu par IRCC (UTC)'),
          )
            .plus(proofDays(on), 'days', PROOF_CITES)
            .fixed(),
          overtaken: isSettled(folded, renewal.by),
        },
      ];
    },
  },
  {
    id: 'DL-33',
    action: text('Stop the work today', "Cesser le travail aujourd'hui"),
    owner: 'employer',
    consequence: text(
      'Unauthorized work: a six-month bar, and an offence under A124.',
      'Travail non autorisé : interdiction de six mois et infraction à L124.',
    ),
    cites: ['IRPR s. 183(5)(a)', 'IRPR s. 186(u)', 'IRPR s. 200(3)(e)', 'IRPA s. 124(1)(c)'],
    verified: true,
    remindDaysBefore: [0],
    instances: ({ folded }) => {
      const end = endedAfterExpiry(folded);
      if (end === undefined) return [];
      const { permit } = folded.states;
      return [
        {
          key: end.by.id,
          trigger: triggeredBy(end.by, isoOf(end.on)),
          reckoned: Reckoning.from(end.on, triggeredBy(end.by).what).fixed(),
          metBy: earliestOf(
            firstSince(folded, 'leave.started', isoOf(end.on)),
            firstSince(folded, 'employment.ended', isoOf(end.on)),
            firstSince(folded, 'canada.departed', isoOf(end.on)),
          ),
          overtaken: permit !== 'P80' && (isPermitCaseOver(folded) || permit === 'P61' || permit === 'P62'),
        },
      ];
    },
  },
];
