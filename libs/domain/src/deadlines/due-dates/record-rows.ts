import type { Facts } from '../../assess/facts.js';
import { text } from '../../law/text.js';
import { compareDays } from '../../time/plain-date.js';
import { Reckoning } from '../arithmetic.js';
import {
  accessAnswerDue,
  accessAnswerDueExtended,
  accessExtensionNoticeDue,
  breachRecordKeptThrough,
} from '../notice-periods.js';
import { keptByDepartment, keptByLaw } from '../retention-rules.js';
import { after, asPrinted, byLaw, dayOf, latestOf, onTheDay, type DueDateRow } from './due-date-row.js';

/** Days within which a serious breach is told: an aim of this product, the law says "as soon as feasible". */
export const BREACH_TARGET_DAYS = 3;
/** Month and day on which indexed fees may change each year (IRPR s. 306). */
export const FEES_CHANGE_ON = { month: 12, day: 1 } as const;

const underFederalLaw = ({ privacyLaw }: Facts): boolean => privacyLaw !== 'quebec';
const underQuebecLaw = ({ privacyLaw }: Facts): boolean => privacyLaw === 'quebec' || privacyLaw === 'both';

const INDEXED = text('Indexed fees may change', 'Les frais indexés peuvent changer');

/** A notice of extension counts only if it went out in time, counted from the date of the request (PRV-04). */
const isExtended = ({ facts, calendar }: Parameters<DueDateRow['reckon']>[0]): boolean => {
  const sent = dayOf(facts, 'accessExtensionSentOn');
  const dated = dayOf(facts, 'accessRequestDatedOn') ?? dayOf(facts, 'accessRequestOn');
  return (
    sent !== undefined &&
    dated !== undefined &&
    compareDays(sent, accessExtensionNoticeDue(dated, calendar).legalDue) <= 0
  );
};

/** What is kept, what is answered, and what comes round every year. */
export const recordRows: readonly DueDateRow[] = [
  {
    id: 'DL-61',
    rule: 'EMP-14',
    sense: 'keep-through',
    triggers: ['permitPeriods'],
    // Each permit has its own period; the row gives the last of them.
    reckon: ({ facts }) =>
      latestOf(
        (facts.permitPeriods ?? []).map(({ firstDayOn }) =>
          firstDayOn === undefined ? undefined : keptByLaw(firstDayOn),
        ),
      ),
  },
  {
    id: 'DL-62',
    rule: 'EMP-14',
    sense: 'keep-through',
    triggers: ['permitPeriods', 'permitIssuedOn'],
    reckon: ({ facts }) =>
      latestOf(
        [...(facts.permitPeriods ?? []).map(({ issuedOn }) => issuedOn), facts.permitIssuedOn].map((issuedOn) =>
          issuedOn === undefined ? undefined : keptByDepartment(issuedOn),
        ),
      ),
  },
  {
    id: 'DL-63',
    rule: 'PRV-02',
    sense: 'target',
    triggers: ['breachDeterminedOn'],
    when: (facts) => facts.breachSerious === true && underFederalLaw(facts),
    reads: ['breachSerious', 'privacyLaw'],
    reckon: after(
      'breachDeterminedOn',
      BREACH_TARGET_DAYS,
      'days',
      'Permitdesk: as soon as feasible, three days at most',
    ),
  },
  {
    id: 'DL-64',
    rule: 'PRV-02',
    sense: 'keep-through',
    triggers: ['breachDeterminedOn'],
    when: underFederalLaw,
    reads: ['privacyLaw'],
    reckon: byLaw('breachDeterminedOn', breachRecordKeptThrough),
  },
  {
    id: 'DL-65',
    rule: 'PRV-03',
    sense: 'target',
    triggers: ['breachDeterminedOn'],
    when: (facts) => facts.breachSerious === true && underQuebecLaw(facts),
    reads: ['breachSerious', 'privacyLaw'],
    reckon: after('breachDeterminedOn', BREACH_TARGET_DAYS, 'days', 'Permitdesk: promptly, three days at most'),
  },
  {
    id: 'DL-66',
    rule: 'PRV-04',
    sense: 'last-day',
    triggers: ['accessRequestOn'],
    when: underFederalLaw,
    reads: ['privacyLaw'],
    reckon: byLaw('accessRequestOn', accessAnswerDue),
  },
  {
    id: 'DL-67',
    rule: 'PRV-04',
    sense: 'last-day',
    triggers: ['accessExtensionSentOn'],
    when: underFederalLaw,
    requires: ['accessRequestOn'],
    reads: ['accessRequestOn', 'accessRequestDatedOn', 'privacyLaw'],
    reckon: (asked) => (isExtended(asked) ? byLaw('accessRequestOn', accessAnswerDueExtended)(asked) : undefined),
  },
  {
    id: 'DL-68',
    rule: 'FEE-12',
    sense: 'target',
    triggers: ['feesCheckedOn'],
    // The first 1 December after the last look.
    reckon: ({ facts }) => {
      const checked = dayOf(facts, 'feesCheckedOn');
      if (checked === undefined) return undefined;
      const thisYear = checked.with(FEES_CHANGE_ON);
      const next = compareDays(checked, thisYear) < 0 ? thisYear : thisYear.add({ years: 1 });
      return Reckoning.printed(next, INDEXED).fixed();
    },
  },
  {
    id: 'DL-69',
    rule: 'OIC-01',
    sense: 'gate',
    triggers: ['submissionPlannedOn'],
    reckon: onTheDay('submissionPlannedOn'),
  },
  { id: 'DL-70', rule: 'REP-01', sense: 'ends', triggers: ['licenceEndOn'], reckon: asPrinted('licenceEndOn') },
];
