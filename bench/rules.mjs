// A second's work on one core: cases assessed (the history folded, all deadlines, all findings), and facts put to the
// whole rule book.
import { performance } from 'node:perf_hooks';
import { assess } from '../libs/domain/dist/assess/assess.js';
import { TOPICS } from '../libs/domain/dist/assess/topics.js';
import { EXAMPLES_ON } from '../libs/domain/dist/assess/worked-example.js';
import { WORKED_EXAMPLES } from '../libs/domain/dist/assess/worked-examples.js';
import { assessCase } from '../libs/domain/dist/cases/assess-case.js';
import { interpretationActCalendar } from '../libs/domain/dist/time/holidays/holiday-calendar.js';

const SECONDS = 4;

const event = (seq, type, occurredOn, facts) => ({
  id: `00000000-0000-4000-8000-${String(seq).padStart(12, '0')}`,
  seq,
  type,
  occurredOn,
  learnedOn: occurredOn,
  source: 'person',
  asFound: false,
  facts,
  recordedBy: '00000000-0000-4000-8000-00000000aaaa',
  recordedAt: `${occurredOn}T15:00:00Z`,
});
const ID = '00000000-0000-4000-8000-00000000bbbb';

/** A whole first case: from the request to the permit and the first day of work. */
export const WHOLE_CASE = [
  ['case.requested', '2026-07-01', { kind: 'first_permit', jobTitle: 'Engineer', wantedStartOn: '2026-10-01' }],
  ['case.accepted', '2026-07-02', {}],
  ['exemption.put-to-review', '2026-07-06', { outcome: 'lmia_exempt', code: 'C63', preparedBy: ID }],
  ['exemption.signed-off', '2026-07-08', { outcome: 'lmia_exempt', code: 'C63', snapshotId: ID }],
  [
    'fee.paid',
    '2026-07-09',
    { amountCents: 23000, paidAt: '2026-07-09T15:00:00Z', payer: 'Employer', receiptNumber: 'R', evidenceId: ID },
  ],
  [
    'agreement.recorded',
    '2026-07-10',
    {
      language: 'en',
      employerSignedOn: '2026-07-10',
      workerSignedOn: '2026-07-10',
      copyGivenOn: '2026-07-10',
      sameTerms: true,
      evidenceId: ID,
    },
  ],
  ['offer.passport-confirmed', '2026-07-10', { confirmedBy: ID, passportDigest: 'x' }],
  [
    'offer.attested',
    '2026-07-11',
    {
      agreement: true,
      noFees: true,
      recruiters: true,
      activeBusiness: true,
      lawObeyed: true,
      sameTermsKept: true,
      abuseFree: true,
      declarant: 'D',
    },
  ],
  [
    'offer.made-ready',
    '2026-07-12',
    {
      version: 1,
      expectedStartOn: '2026-10-01',
      endsOn: '2029-09-30',
      operatingName: 'E',
      jobTitle: 'Engineer',
      teer: 1,
      snapshotId: ID,
    },
  ],
  [
    'offer.submitted',
    '2026-07-13',
    { submittedAt: '2026-07-13T15:00:00Z', offerNumber: 'A1234567', listCheckedOn: '2026-07-13' },
  ],
  ['number.handed-over', '2026-07-14', { handedOn: '2026-07-14', channel: 'mail' }],
  ['documents.started', '2026-07-15', {}],
  [
    'application.filed',
    '2026-07-20',
    { route: 'outside', receivedAt: '2026-07-20T15:00:00Z', offerNumberInForm: 'A1234567' },
  ],
  ['biometrics.instructed', '2026-07-21', { letterOn: '2026-07-21', dueOn: '2026-08-20' }],
  ['biometrics.given', '2026-07-27', { givenOn: '2026-07-27' }],
  ['offer.matched', '2026-07-28', { seenOn: '2026-07-28' }],
  ['examination.started', '2026-07-28', {}],
  ['application.approved', '2026-08-01', { letterOn: '2026-08-01', letterValidTo: '2029-09-30' }],
  [
    'permit.issued',
    '2026-09-20',
    {
      issuedOn: '2026-09-20',
      validFrom: '2026-09-20',
      validTo: '2029-09-19',
      employerName: 'E',
      occupation: 'Engineer',
      issuance: 'border',
    },
  ],
  ['permit.compared', '2026-09-20', { comparedOn: '2026-09-20', result: 'same' }],
  ['rights.given', '2026-10-01', { givenOn: '2026-10-01', language: 'en' }],
  ['work.started', '2026-10-01', { firstDayOn: '2026-10-01' }],
  ['sin.asked', '2026-10-02', { askedOn: '2026-10-02' }],
  ['sin.shown', '2026-10-02', { shownOn: '2026-10-02' }],
].map(([type, on, facts], index) => event(index + 1, type, on, facts));

const SETTING = {
  worker: {
    familyName: 'A',
    givenNames: 'B',
    citizenship: 'IN',
    residence: 'IN',
    passportNumber: 'Z',
    passportExpiresOn: '2032-01-01',
    officialLanguage: 'en',
  },
  employer: { legalName: 'E', operatingName: 'E', businessNumber: '123456782', regime: 'bound', province: 'ON' },
  calendar: interpretationActCalendar,
  zone: 'America/Toronto',
  reviewerMustDiffer: true,
};

/** One hire with facts of every record, so that as many topics as possible answer at once. */
export const WHOLE_FACTS = {
  citizenship: 'IN',
  residence: 'IN',
  inCanada: false,
  ageOnApplication: 34,
  workerLanguage: 'fr',
  passportEndOn: '2030-05-31',
  biometricsOn: '2020-03-02',
  medicalExamOn: '2026-10-05',
  medicalUpfront: 'done',
  biometricsWithinDays: 10,
  healthSensitiveJob: false,
  code: 'C63',
  applicationOn: '2026-11-25',
  applicationReceivedOn: '2026-11-25',
  noc: '21231',
  teer: 1,
  workProvince: 'ON',
  relationship: 'subsidiary',
  transferCapacity: 'specialized',
  currentJobAbroad: true,
  monthsInSimilarJob: 26,
  wageAtPrevailing: true,
  principalTeer: 1,
  principalPermitEndOn: '2029-11-30',
  principalMovingToPr: false,
  purpose: 'work',
  holdsOpenPermit: false,
  familyOfWorker: 'none',
  channel: 'online',
  applicationComplete: true,
  employerKind: 'ordinary',
  remuneration: 'paid',
  groupKind: 'other',
  offerCount: 3,
  offersAtSameTime: true,
  employerCount: 1,
  feePaidOn: '2026-11-20',
  feePaidBy: 'employer',
  feePaidCents: 69000,
  offerSubmittedOn: '2026-11-20',
  submissionPlannedOn: '2026-11-20',
  agreementLanguage: 'fr',
  signedByEmployer: true,
  signedByWorker: true,
  copyGiven: true,
  listedAs: 'no',
  offerState: 'pending',
  offerPassport: 'Z1234567',
  applicationPassport: 'Z1234567',
  placesOfWork: 3,
  decision: 'pending',
  permitHandedOver: false,
  withdrawnBy: 'worker',
  sameEmployer: true,
  sameJob: true,
  nocChanges: false,
  wageChangePercent: 3,
  exemptionRestsOnWage: false,
  hoursBefore: 37.5,
  hoursAfter: 37.5,
  startOn: '2027-01-11',
  offerEndOn: '2029-12-31',
  offerMonths: 36,
  permitEndOn: '2027-01-10',
  permitIssuedOn: '2024-01-11',
  capEndOn: '2029-01-10',
  absenceDays: [45, 12],
  earlierPermits: [{ code: 'C63', from: '2024-01-11', to: '2027-01-10' }],
  isExtension: true,
  extensionFiledOn: '2026-11-25',
  extensionFiledAt: '2026-11-25T15:00:00Z',
  leavesCanadaOn: '2027-02-01',
  hasMaintainedStatus: true,
  statusLostOn: '2026-11-01',
  shortWorkDays: 15,
  shortWorkGrantedOn: '2026-06-01',
  holdOrderCountry: 'BR',
  holdOrderNumber: '2026-0001',
  biometricsLetterOn: '2026-11-26',
  firstDayOfWorkOn: '2027-01-11',
  sinObtained: false,
  noticeKind: 'preliminary',
  noticeSentOn: '2026-11-02',
  noticeItems: [9],
  accessRequestOn: '2026-11-10',
  breachDeterminedOn: '2026-11-12',
  employerSize: 'large',
  employees: 240,
  revenueCents: 900000000,
  violations: [{ item: 9, element: 'wages', earlier: 0, severity: 4 }],
  permitPeriods: [{ issuedOn: '2024-01-11', firstDayOn: '2024-01-15' }],
};

/** How often a second `once` runs, after a warm-up. */
const perSecond = (once) => {
  const run = (seconds) => {
    let count = 0;
    const from = performance.now();
    const end = from + seconds * 1000;
    while (performance.now() < end) {
      for (let index = 0; index < 50; index += 1) once(count + index);
      count += 50;
    }
    return count / ((performance.now() - from) / 1000);
  };
  run(1);
  return run(SECONDS);
};

const AT_LEAST = 20_000;

function benchRuleBook() {
  const setting = { on: EXAMPLES_ON, calendar: interpretationActCalendar };
  const examples = WORKED_EXAMPLES.flatMap(({ parts }) => parts.map(({ facts }) => facts));
  const whole = assess(WHOLE_FACTS, setting);
  const topics = Object.keys(TOPICS).length;
  const answered = Object.keys(whole.answers).length;
  if (answered * 2 < topics) throw new Error('the facts of the benchmark touch too few topics');
  return [
    {
      name: `worked examples put to the rule book in turn (${examples.length} sets of facts), one core`,
      unit: 'assessments/s',
      ours: perSecond((index) => assess(examples[index % examples.length], setting)),
      atLeast: AT_LEAST,
    },
    {
      name: `one whole set of facts put to the rule book (${answered} of ${topics} topics, ${whole.trace.length} rules applied), one core`,
      unit: 'assessments/s',
      ours: perSecond(() => assess(WHOLE_FACTS, setting)),
      atLeast: AT_LEAST,
    },
  ];
}

export function benchRules() {
  const first = assessCase(WHOLE_CASE, SETTING);
  if (first.folded.states.permit !== 'P50' || first.findings.length > 0)
    throw new Error('the case of the benchmark is not whole');
  return [
    {
      name: `assessments of a case with ${WHOLE_CASE.length} entries and ${first.deadlines.length} deadlines, one core`,
      unit: 'cases/s',
      ours: perSecond(() => assessCase(WHOLE_CASE, SETTING)),
      atLeast: AT_LEAST,
    },
    ...benchRuleBook(),
  ];
}
