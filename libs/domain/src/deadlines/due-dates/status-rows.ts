import type { Facts } from '../../assess/facts.js';
import { text } from '../../law/text.js';
import { compareDays, daysBetween, parseDay, utcDayOf, type PlainDate } from '../../time/plain-date.js';
import { Reckoning } from '../arithmetic.js';
import { isoOf } from '../day-count.js';
import { BAR_MONTHS } from '../expiry-rules.js';
import { MAINTAINED_CHECK_DAYS, PROOF_CITES, proofDays } from '../maintained-rules.js';
import { shortStayLastDay, shortStayNextFrom, type ShortStayDays } from '../notice-periods.js';
import { restorationReckoned } from '../restoration.js';
import { after, asPrinted, byLaw, dayOf, onTheDay, type DueDateRow } from './due-date-row.js';

/** Days for which the letter to an applicant for a post-graduation permit is good (reports, no official page). */
export const POST_GRADUATION_PROOF_DAYS = 180;

const RECEIVED = text('Extension received by IRCC (UTC)', 'Prolongation reçue par IRCC (UTC)');

/** The day in UTC on which the extension was received (CAL-06); the written instant wins over the day. */
export const extensionReceivedOn = (facts: Facts): PlainDate | undefined => {
  if (facts.extensionFiledAt !== undefined)
    try {
      return utcDayOf(facts.extensionFiledAt);
    } catch {
      // No instant: the day may still be known.
    }
  return dayOf(facts, 'extensionFiledOn');
};

const isInTime = (facts: Facts): boolean => {
  const received = extensionReceivedOn(facts);
  const expiry = dayOf(facts, 'permitEndOn');
  return received !== undefined && expiry !== undefined && compareDays(received, expiry) <= 0;
};
const isPending = ({ decision, extensionRefusedOn }: Facts): boolean =>
  extensionRefusedOn === undefined && decision !== 'approved' && decision !== 'refused';

const FILED = ['permitEndOn', 'extensionFiledAt', 'extensionFiledOn'] as const;
const WEEKLY = text('Permit expired', 'Permis expiré');

const shortStay = (id: DueDateRow['id'], days: ShortStayDays): DueDateRow => ({
  id,
  rule: 'GSS-05',
  sense: 'ends',
  triggers: ['shortWorkGrantedOn'],
  when: ({ shortWorkDays }) => shortWorkDays === days,
  reads: ['shortWorkDays'],
  reckon: byLaw('shortWorkGrantedOn', (on) => shortStayLastDay(on, days)),
});
const nextShortStay = (id: DueDateRow['id'], next: ShortStayDays): DueDateRow => ({
  id,
  rule: 'GSS-06',
  sense: 'first-day',
  triggers: ['shortWorkGrantedOn'],
  reckon: byLaw('shortWorkGrantedOn', (on) => shortStayNextFrom(on, next)),
});

/** Around the end of a permit, after it, and short work without one. */
export const statusRows: readonly DueDateRow[] = [
  { id: 'DL-29', rule: 'EXT-01', sense: 'last-day', triggers: ['permitEndOn'], reckon: asPrinted('permitEndOn') },
  {
    id: 'DL-30',
    rule: 'EXT-03',
    sense: 'target',
    triggers: ['extensionFiledOn', 'extensionFiledAt'],
    when: (facts) => isInTime(facts) && isPending(facts),
    requires: ['permitEndOn'],
    reads: [...FILED, 'decision', 'extensionRefusedOn'],
    // Every week after the expiry: the first look that is not behind the day of reading.
    reckon: ({ facts, on }) => {
      const expiry = dayOf(facts, 'permitEndOn');
      const today = parseDay(on);
      if (expiry === undefined || today === undefined) return undefined;
      const weeks = Math.max(1, Math.ceil(daysBetween(expiry, today) / MAINTAINED_CHECK_DAYS));
      return Reckoning.from(expiry, WEEKLY)
        .plus(weeks * MAINTAINED_CHECK_DAYS, 'days', 'Permitdesk: a pending renewal is looked at each week')
        .fixed();
    },
  },
  {
    id: 'DL-31',
    rule: 'EXT-05',
    sense: 'ends',
    triggers: ['extensionFiledOn', 'extensionFiledAt'],
    when: (facts) => facts.postGraduation !== true && isInTime(facts),
    requires: ['permitEndOn'],
    reads: [...FILED, 'postGraduation'],
    reckon: ({ facts }) => {
      const received = extensionReceivedOn(facts);
      return received === undefined
        ? undefined
        : Reckoning.from(received, RECEIVED)
            .plus(proofDays(isoOf(received)), 'days', PROOF_CITES)
            .fixed();
    },
  },
  {
    id: 'DL-32',
    rule: 'EXT-05',
    sense: 'ends',
    triggers: ['extensionFiledOn', 'extensionFiledAt'],
    when: (facts) => facts.postGraduation === true && isInTime(facts),
    requires: ['permitEndOn'],
    reads: [...FILED, 'postGraduation'],
    reckon: ({ facts }) => {
      const received = extensionReceivedOn(facts);
      return received === undefined
        ? undefined
        : Reckoning.from(received, RECEIVED).plus(POST_GRADUATION_PROOF_DAYS, 'days', PROOF_CITES).fixed();
    },
  },
  {
    id: 'DL-33',
    rule: 'EXT-07',
    sense: 'last-day',
    triggers: ['extensionRefusedOn'],
    // A permit that still runs keeps its own right to its end.
    when: (facts) => {
      const refused = dayOf(facts, 'extensionRefusedOn');
      const expiry = dayOf(facts, 'permitEndOn');
      return refused !== undefined && expiry !== undefined && compareDays(refused, expiry) > 0;
    },
    requires: ['permitEndOn'],
    reads: ['permitEndOn'],
    reckon: onTheDay('extensionRefusedOn'),
  },
  {
    id: 'DL-34',
    rule: 'RES-01',
    sense: 'last-day',
    triggers: ['statusLostOn'],
    reckon: byLaw('statusLostOn', restorationReckoned),
  },
  {
    id: 'DL-35',
    rule: 'RES-04',
    sense: 'first-day',
    triggers: ['unauthorizedUntilOn'],
    reckon: after('unauthorizedUntilOn', BAR_MONTHS, 'months'),
  },
  shortStay('DL-36', 15),
  shortStay('DL-37', 30),
  shortStay('DL-38', 120),
  nextShortStay('DL-39', 15),
  nextShortStay('DL-40', 30),
];
