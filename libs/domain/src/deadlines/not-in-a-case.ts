/** A row of the register of deadlines that no event of a case starts; `due-dates/` reckons it from facts all the same. */
export interface RowNotInACase {
  readonly id: `DL-${string}`;
  /** Why nothing computes it from the history of a case. */
  readonly why: string;
  /** The fact that would start it. */
  readonly needs: string;
  /** The function that reckons it once the fact is there. */
  readonly reckonedBy?: string;
}

const GATE = 'A condition of the filing, not a date: the gate refuses the step until it holds';
const NO_PERMIT = 'Work without a permit has no permit case';
const INSPECTION = 'Belongs to an inspection, which is a record of the employer and not of one case';
const PRIVACY = 'Belongs to the privacy register of the tenant';
const OTHER_CASE = 'Belongs to a permit of another kind or another person, tracked without an offer';

/** Every row of the published register that `DEADLINE_RULES` leaves out, with the reason. */
export const NOT_IN_A_CASE: readonly RowNotInACase[] = [
  { id: 'DL-01', why: `${GATE} (offer.list-not-checked)`, needs: 'planned day of the submission' },
  {
    id: 'DL-03',
    why: `${GATE} (number.not-submitted, application.before-offer)`,
    needs: 'planned day of the application',
  },
  { id: 'DL-04', why: `${GATE} (number.fee-open, application.before-fee)`, needs: 'planned day of the application' },
  {
    id: 'DL-09',
    why: 'Whether an exam is needed (MED-01) and when the worker will file are no facts of the history; after filing nothing can be mended',
    needs: 'planned day of the application, and that a medical exam is required',
  },
  {
    id: 'DL-13',
    why: 'The reply that finds a change-of-employer request incomplete is not recorded; only the positive one is',
    needs: 'letter that gives 30 days to complete the permit file',
  },
  {
    id: 'DL-15',
    why: 'Stays in designated countries after the approval are not recorded',
    needs: 'days of stay in a designated country since the approval',
  },
  {
    id: 'DL-26',
    why: 'The validity of a social insurance number is not recorded',
    needs: 'day on which the worker learned the new expiry of a 900-series number',
  },
  {
    id: 'DL-28',
    why: 'A possible breach is a finding about the employer, not an event of the permit case',
    needs: 'day of the event and day of its discovery',
  },
  {
    id: 'DL-32',
    why: `${OTHER_CASE}: post-graduation permits are open`,
    needs: 'receipt of a post-graduation application',
  },
  { id: 'DL-36', why: NO_PERMIT, needs: 'grant of a 15-day exemption', reckonedBy: 'shortStayLastDay' },
  { id: 'DL-37', why: NO_PERMIT, needs: 'grant of a 30-day exemption', reckonedBy: 'shortStayLastDay' },
  { id: 'DL-38', why: NO_PERMIT, needs: 'grant of a 120-day exemption', reckonedBy: 'shortStayLastDay' },
  { id: 'DL-39', why: NO_PERMIT, needs: 'grant of a short exemption', reckonedBy: 'shortStayNextFrom' },
  { id: 'DL-40', why: NO_PERMIT, needs: 'grant of a short exemption', reckonedBy: 'shortStayNextFrom' },
  {
    id: 'DL-43',
    why: 'Caps the length that is asked for; the check of the offer says so, and the permit prints its own end (DL-29)',
    needs: 'length asked for under C11',
  },
  {
    id: 'DL-44',
    why: 'Counts days of work inside 24 months, entries of other permits included',
    needs: 'first entry under the agreement and days worked',
  },
  {
    id: 'DL-45',
    why: 'Counts days inside 12 months, entries of other permits included; the permit prints its own end (DL-29)',
    needs: 'first entry under GATS and days used',
  },
  { id: 'DL-46', why: 'The nomination certificate is not recorded', needs: 'expiry of the nomination certificate' },
  {
    id: 'DL-47',
    why: 'A public measure with one end for everyone',
    needs: 'nominee in Canada without acknowledgement of receipt',
  },
  { id: 'DL-48', why: OTHER_CASE, needs: 'open permit of the 2021 pathway' },
  {
    id: 'DL-49',
    why: 'The notice of intent to select is not recorded; T10 is open',
    needs: 'date of the notice of intent to select',
  },
  { id: 'DL-50', why: OTHER_CASE, needs: 'planned application of the spouse' },
  { id: 'DL-51', why: OTHER_CASE, needs: 'planned application of the family member' },
  { id: 'DL-54', why: INSPECTION, needs: 'inspection letter with its last day' },
  { id: 'DL-55', why: INSPECTION, needs: 'notice of preliminary finding', reckonedBy: 'preliminaryFindingDue' },
  {
    id: 'DL-56',
    why: INSPECTION,
    needs: 'notice of preliminary finding, items 18 to 23 only',
    reckonedBy: 'preliminaryFindingDue',
  },
  { id: 'DL-57', why: INSPECTION, needs: 'notice of final determination', reckonedBy: 'finalDeterminationDue' },
  { id: 'DL-58', why: INSPECTION, needs: 'payment agreement with its instalments' },
  { id: 'DL-59', why: INSPECTION, needs: 'final determination with a ban' },
  { id: 'DL-60', why: INSPECTION, needs: 'day the employer was first told of the final determination' },
  { id: 'DL-63', why: PRIVACY, needs: 'breach with real risk of significant harm' },
  { id: 'DL-64', why: PRIVACY, needs: 'day a breach was determined', reckonedBy: 'breachRecordKeptThrough' },
  { id: 'DL-65', why: PRIVACY, needs: 'confidentiality incident in Quebec' },
  { id: 'DL-66', why: PRIVACY, needs: 'receipt of an access request', reckonedBy: 'accessAnswerDue' },
  {
    id: 'DL-67',
    why: PRIVACY,
    needs: 'notice of extension of an access request',
    reckonedBy: 'accessAnswerDueExtended',
  },
  { id: 'DL-68', why: 'Falls every year on the tables of fees, not on a case', needs: 'the year' },
  { id: 'DL-69', why: 'Falls on every business day before any submission', needs: 'planned day of a submission' },
  { id: 'DL-70', why: 'Belongs to the licence of a person of the firm', needs: 'expiry of the licence' },
  {
    id: 'DL-71',
    why: 'A promise of one stream, made in the text of the offer',
    needs: 'wage review promised in a C88 offer',
  },
  { id: 'DL-72', why: 'Belongs to the training record of the employer', needs: 'date of the anti-abuse training' },
  {
    id: 'DL-74',
    why: 'The invitation of International Experience Canada is not recorded',
    needs: 'day the invitation was accepted',
  },
];
