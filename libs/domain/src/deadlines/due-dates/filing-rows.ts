import type { Facts } from '../../assess/facts.js';
import { findExemptionCode } from '../../exemptions/code-register.js';
import { compareDays } from '../../time/plain-date.js';
import { BIOMETRICS_AGES, BIOMETRICS_EXEMPT_NATIONALITIES } from '../biometrics.js';
import { NEVER_TWO_WEEKS, TWO_WEEK_DAYS, TWO_WEEKS } from '../gss-rules.js';
import { BIOMETRICS_LETTER_DAYS } from '../letter-rules.js';
import { after, asPrinted, dayOf, onTheDay, startOn, type DueDateRow } from './due-date-row.js';

const asksForAnOffer = ({ code }: Facts): boolean =>
  code === undefined || findExemptionCode(code)?.offerRequired !== 'no';
const asksForAFee = ({ code }: Facts): boolean => code === undefined || findExemptionCode(code)?.feeRequired !== 'no';

/**
 * Whether the application rides the two-week line. Told outright, or else shown by what GSS-01 asks for: online from
 * outside Canada, TEER 0 or 1, a code that is not shut out, and complete.
 */
export const ridesTwoWeekLine = ({
  onTwoWeekLine,
  inCanada,
  channel,
  teer,
  code,
  applicationComplete,
}: Facts): boolean =>
  onTwoWeekLine ??
  (inCanada === false &&
    channel === 'online' &&
    (teer === 0 || teer === 1) &&
    code !== undefined &&
    !NEVER_TWO_WEEKS.has(code) &&
    applicationComplete !== false);

const TWO_WEEK_FACTS = ['onTwoWeekLine', 'inCanada', 'channel', 'teer', 'code', 'applicationComplete'] as const;

/** Exempt by nationality or age from giving biometrics (BIO-01). */
const isBiometricsExempt = ({ citizenship, ageOnApplication }: Facts): boolean =>
  (citizenship !== undefined && BIOMETRICS_EXEMPT_NATIONALITIES.includes(citizenship)) ||
  (ageOnApplication !== undefined &&
    (ageOnApplication < BIOMETRICS_AGES.from || ageOnApplication > BIOMETRICS_AGES.to));

const twoWeeksAfterFiling: DueDateRow['reckon'] = ({ facts }) =>
  startOn(facts, dayOf(facts, 'applicationReceivedOn') === undefined ? 'applicationOn' : 'applicationReceivedOn')
    ?.plus(TWO_WEEK_DAYS, 'days', TWO_WEEKS)
    .fixed();

/** Days that a letter about an incomplete request to change employer gives (EXT-08). */
export const CHANGE_REQUEST_DAYS = 30;
/** Days to apply once an invitation of International Experience Canada is accepted (EXM-14). */
export const IEC_INVITATION_DAYS = 20;

/** Before and while an application is made: gates, letters and the two-week line. */
export const filingRows: readonly DueDateRow[] = [
  {
    id: 'DL-01',
    rule: 'INE-01',
    sense: 'gate',
    triggers: ['submissionPlannedOn'],
    reckon: onTheDay('submissionPlannedOn'),
  },
  {
    id: 'DL-02',
    rule: 'OFF-05',
    sense: 'gate',
    triggers: ['submissionPlannedOn'],
    reckon: onTheDay('submissionPlannedOn'),
  },
  {
    id: 'DL-03',
    rule: 'OFF-02',
    sense: 'gate',
    triggers: ['applicationOn'],
    when: asksForAnOffer,
    reads: ['code'],
    reckon: onTheDay('applicationOn'),
  },
  {
    id: 'DL-04',
    rule: 'FEE-02',
    sense: 'gate',
    triggers: ['applicationOn'],
    when: asksForAFee,
    reads: ['code'],
    reckon: onTheDay('applicationOn'),
  },
  { id: 'DL-05', rule: 'FEE-13', sense: 'last-day', triggers: ['feePaidOn'], reckon: onTheDay('feePaidOn') },
  {
    id: 'DL-06',
    rule: 'OFF-13',
    sense: 'gate',
    triggers: ['offerErrorFoundOn'],
    when: ({ offerState }) => offerState === undefined || offerState === 'pending',
    reads: ['offerState', 'applicationOn'],
    // Before the worker applies: the planned day, where it is known and still ahead of the discovery.
    reckon: ({ facts }) => {
      const found = dayOf(facts, 'offerErrorFoundOn');
      const applies = dayOf(facts, 'applicationOn');
      if (found === undefined) return undefined;
      return startOn(
        facts,
        applies !== undefined && compareDays(applies, found) > 0 ? 'applicationOn' : 'offerErrorFoundOn',
      )?.fixed();
    },
  },
  {
    id: 'DL-07',
    rule: 'GSS-02',
    sense: 'target',
    triggers: ['applicationReceivedOn', 'applicationOn'],
    when: ridesTwoWeekLine,
    reads: TWO_WEEK_FACTS,
    reckon: twoWeeksAfterFiling,
  },
  {
    id: 'DL-08',
    rule: 'GSS-02',
    sense: 'last-day',
    triggers: ['applicationReceivedOn', 'applicationOn'],
    when: (facts) => ridesTwoWeekLine(facts) && !isBiometricsExempt(facts),
    reads: [...TWO_WEEK_FACTS, 'citizenship', 'ageOnApplication'],
    reckon: twoWeeksAfterFiling,
  },
  {
    id: 'DL-09',
    rule: 'GSS-02',
    sense: 'gate',
    triggers: ['applicationOn'],
    when: (facts) => facts.medicalUpfront === 'not-done' && ridesTwoWeekLine(facts),
    reads: ['medicalUpfront', ...TWO_WEEK_FACTS],
    reckon: onTheDay('applicationOn'),
  },
  {
    id: 'DL-10',
    rule: 'BIO-03',
    sense: 'last-day',
    triggers: ['biometricsLetterOn', 'biometricsLetterDueOn'],
    // The day the letter prints governs.
    reckon: (asked) =>
      asPrinted('biometricsLetterDueOn')(asked) ??
      after(
        'biometricsLetterOn',
        BIOMETRICS_LETTER_DAYS,
        'days',
        'IRCC: biometrics instruction letter, 30 days from its date; BIO-03',
      )(asked),
  },
  {
    id: 'DL-11',
    rule: 'MED-01',
    sense: 'last-day',
    triggers: ['medicalLetterDueOn'],
    reckon: asPrinted('medicalLetterDueOn'),
  },
  {
    id: 'DL-12',
    rule: 'CAL-05',
    sense: 'last-day',
    triggers: ['documentsLetterDueOn'],
    reckon: asPrinted('documentsLetterDueOn'),
  },
  {
    id: 'DL-13',
    rule: 'EXT-08',
    sense: 'last-day',
    triggers: ['changeRequestLetterOn', 'changeRequestLetterDueOn'],
    reckon: (asked) =>
      asPrinted('changeRequestLetterDueOn')(asked) ??
      after(
        'changeRequestLetterOn',
        CHANGE_REQUEST_DAYS,
        'days',
        'IRCC: changing employment, incomplete request (30 days)',
      )(asked),
  },
  {
    id: 'DL-74',
    rule: 'EXM-14',
    sense: 'last-day',
    triggers: ['iecInvitationOn'],
    reckon: after(
      'iecInvitationOn',
      IEC_INVITATION_DAYS,
      'days',
      'IRCC: who must submit an immigration medical examination (20-day deadline)',
    ),
  },
];
