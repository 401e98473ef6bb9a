import type { Facts } from '../../assess/facts.js';
import { findingNotice } from '../../compliance/notice-topic.js';
import { weighFailure } from '../../compliance/penalty.js';
import { longerBan, type Ban } from '../../compliance/schedule-2/consequences.js';
import { text } from '../../law/text.js';
import { compareDays, parseDay, type PlainDate } from '../../time/plain-date.js';
import { Reckoning } from '../arithmetic.js';
import { finalDeterminationDue, isQuarantineOnly, preliminaryFindingDue } from '../notice-periods.js';
import { REFUND_CHASE_DAYS } from '../refund-rules.js';
import { REVIEW_DAYS } from '../review-rules.js';
import { after, afterByLaw, asPrinted, dayOf, onTheDay, startOn, type DueDateRow } from './due-date-row.js';

const isPreliminary = (facts: Facts, quarantine: boolean): boolean => {
  const notice = facts.noticeKind === 'preliminary' ? findingNotice(facts) : undefined;
  return notice !== undefined && isQuarantineOnly(notice) === quarantine;
};

const preliminary: DueDateRow['reckon'] = ({ facts, calendar }) => {
  const notice = findingNotice(facts);
  return notice === undefined ? undefined : preliminaryFindingDue(notice, calendar);
};

/** The ban as the determination states it, or else the longest that the failures told of bring. */
const banOf = (facts: Facts): Ban => {
  switch (facts.banLength) {
    case '1':
      return 1;
    case '2':
      return 2;
    case '5':
      return 5;
    case '10':
      return 10;
    case 'permanent':
      return 'permanent';
    case 'none':
      return 0;
    case undefined:
      break;
  }
  const weighing = { size: 'small', disclosureAccepted: facts.disclosureAccepted === true } as const;
  return (facts.violations ?? []).reduce<Ban>(
    (longest, failure) => longerBan(longest, weighFailure(failure, weighing).ban),
    0,
  );
};

const INSTALMENT = text('Instalment due on', 'Versement dû le');

/** The first instalment that is not paid. */
const nextInstalment = ({ instalments }: Facts): PlainDate | undefined => {
  let next: PlainDate | undefined;
  for (const { dueOn, paid } of instalments ?? []) {
    const due = dueOn === undefined || paid === true ? undefined : parseDay(dueOn);
    if (due !== undefined && (next === undefined || compareDays(due, next) < 0)) next = due;
  }
  return next;
};

/** Refusals, refunds, inspections, findings and what they bring. */
export const consequenceRows: readonly DueDateRow[] = [
  {
    id: 'DL-52',
    rule: 'FEE-10',
    sense: 'gate',
    triggers: ['withdrawnOn'],
    // Nothing comes back once the permit is handed over.
    when: ({ permitHandedOver }) => permitHandedOver !== true,
    reads: ['permitHandedOver'],
    reckon: onTheDay('withdrawnOn'),
  },
  {
    id: 'DL-53',
    rule: 'FEE-09',
    sense: 'target',
    triggers: ['refusedOn'],
    reckon: after('refusedOn', REFUND_CHASE_DAYS, 'days', 'IRCC: help centre, Employer Portal fees (eight weeks)'),
  },
  {
    id: 'DL-54',
    rule: 'INS-02',
    sense: 'last-day',
    triggers: ['inspectionLetterDueOn'],
    reckon: asPrinted('inspectionLetterDueOn'),
  },
  {
    id: 'DL-55',
    rule: 'AMP-07',
    sense: 'last-day',
    triggers: ['noticeSentOn'],
    when: (facts) => facts.noticeKind === undefined || isPreliminary(facts, false),
    requires: ['noticeKind'],
    reads: ['noticeKind', 'noticeItems'],
    reckon: preliminary,
  },
  {
    id: 'DL-56',
    rule: 'AMP-07',
    sense: 'last-day',
    triggers: ['noticeSentOn'],
    when: (facts) => isPreliminary(facts, true),
    reads: ['noticeKind', 'noticeItems'],
    reckon: preliminary,
  },
  {
    id: 'DL-57',
    rule: 'AMP-08',
    sense: 'last-day',
    triggers: ['noticeSentOn'],
    when: ({ noticeKind }) => noticeKind === 'final',
    reads: ['noticeKind', 'noticeItems'],
    reckon: ({ facts, calendar }) => {
      const notice = findingNotice(facts);
      return notice === undefined ? undefined : finalDeterminationDue(notice, calendar);
    },
  },
  {
    id: 'DL-58',
    rule: 'AMP-08',
    sense: 'last-day',
    triggers: ['instalments'],
    reckon: ({ facts }) => {
      const due = nextInstalment(facts);
      return due === undefined ? undefined : Reckoning.printed(due, INSTALMENT).fixed();
    },
  },
  {
    id: 'DL-59',
    rule: 'AMP-06',
    sense: 'ends',
    triggers: ['penaltyOn'],
    when: (facts) => facts.banLength !== undefined || facts.violations !== undefined,
    reads: ['banLength', 'violations', 'disclosureAccepted'],
    // A permanent ban has no end to reckon.
    reckon: ({ facts }) => {
      const ban = banOf(facts);
      return ban === 0 || ban === 'permanent'
        ? undefined
        : startOn(facts, 'penaltyOn')?.plus(ban, 'years', 'IRPR s. 209.99').fixed();
    },
  },
  {
    id: 'DL-60',
    rule: 'REP-04',
    sense: 'last-day',
    triggers: ['toldOfFinalOn', 'noticeSentOn'],
    when: ({ noticeKind, toldOfFinalOn }) => noticeKind === 'final' || toldOfFinalOn !== undefined,
    reads: ['noticeKind'],
    // The day of sending is the safe one where the day of being told is not known.
    reckon: (asked) =>
      afterByLaw(
        dayOf(asked.facts, 'toldOfFinalOn') === undefined ? 'noticeSentOn' : 'toldOfFinalOn',
        REVIEW_DAYS.inside,
        'days',
        'IRPA s. 72(2)(b)',
      )(asked),
  },
  {
    id: 'DL-73',
    rule: 'REP-04',
    sense: 'last-day',
    triggers: ['refusedOn'],
    requires: ['refusedWhere'],
    reads: ['refusedWhere'],
    reckon: (asked) => {
      const where = asked.facts.refusedWhere;
      const days = where === 'outside' ? REVIEW_DAYS.outside : REVIEW_DAYS.inside;
      return afterByLaw('refusedOn', days, 'days', 'IRPA s. 72(2)(b)')(asked);
    },
  },
];
