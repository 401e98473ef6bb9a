// Full assessments of one case a second, on one core: the history folded, all deadlines, all findings.
import { performance } from 'node:perf_hooks';
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

export function benchRules() {
  const first = assessCase(WHOLE_CASE, SETTING);
  if (first.folded.states.permit !== 'P50' || first.findings.length > 0)
    throw new Error('the case of the benchmark is not whole');
  const run = (seconds) => {
    let count = 0;
    const from = performance.now();
    const end = from + seconds * 1000;
    while (performance.now() < end) {
      for (let index = 0; index < 50; index += 1) assessCase(WHOLE_CASE, SETTING);
      count += 50;
    }
    return count / ((performance.now() - from) / 1000);
  };
  run(1);
  return [
    {
      name: `assessments of a case with ${WHOLE_CASE.length} entries and ${first.deadlines.length} deadlines, one core`,
      unit: 'cases/s',
      ours: run(SECONDS),
      atLeast: 20_000,
    },
  ];
}
