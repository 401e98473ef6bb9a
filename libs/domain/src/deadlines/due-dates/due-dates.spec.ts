import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import type { DueDate } from '../../assess/answers.js';
import { FACTS, type FactName, type Facts } from '../../assess/facts.js';
import { text } from '../../law/text.js';
import { interpretationActCalendar, withHolidays } from '../../time/holidays/holiday-calendar.js';
import { parseDay } from '../../time/plain-date.js';
import { describeStep } from '../arithmetic.js';
import { NOT_IN_A_CASE } from '../not-in-a-case.js';
import { readTable } from '../testing/csv.js';
import { compareDueDates } from './compare-due-dates.js';
import { DUE_SENSES } from './due-date-row.js';
import { DUE_DATE_ROWS, dueDateCard, reckonDueDates, reckonRows } from './due-dates.js';
import { anyFacts } from './testing/any-facts.js';

const ON = '2026-11-22';
const setting = { on: ON, calendar: interpretationActCalendar } as const;
const known = (found: ReturnType<typeof reckonDueDates>): readonly DueDate[] =>
  Object.values(found).filter((each) => each !== undefined);
const reckon = (facts: Facts): ReturnType<typeof reckonDueDates> => reckonDueDates({ facts, ...setting });

/** What each row makes of facts that start it: the safe day, and the legal one where a holiday moves it. */
const EXAMPLES: readonly (readonly [id: `DL-${string}`, what: string, facts: Facts, safe: string, legal?: string])[] = [
  ['DL-01', 'the list on the day of the offer', { submissionPlannedOn: '2026-12-01' }, '2026-12-01'],
  ['DL-02', 'the agreement before the offer', { submissionPlannedOn: '2026-12-01' }, '2026-12-01'],
  ['DL-03', 'the offer before the application', { applicationOn: '2026-12-04' }, '2026-12-04'],
  ['DL-04', 'the fee before the application', { applicationOn: '2026-12-04', code: 'C10' }, '2026-12-04'],
  ['DL-05', 'the receipt on the day of payment', { feePaidOn: '2026-12-01' }, '2026-12-01'],
  [
    'DL-06',
    'an error mended before the worker applies',
    { offerErrorFoundOn: '2026-12-01', applicationOn: '2026-12-04' },
    '2026-12-04',
  ],
  [
    'DL-07',
    'the target of two weeks',
    { applicationOn: '2026-11-23', inCanada: false, channel: 'online', teer: 1, code: 'C62' },
    '2026-12-07',
  ],
  ['DL-08', 'biometrics within two weeks', { applicationReceivedOn: '2026-11-23', onTwoWeekLine: true }, '2026-12-07'],
  [
    'DL-09',
    'the exam before filing',
    { applicationOn: '2026-11-23', onTwoWeekLine: true, medicalUpfront: 'not-done' },
    '2026-11-23',
  ],
  ['DL-10', 'thirty days, and no holiday stretches them', { biometricsLetterOn: '2027-01-29' }, '2027-02-28'],
  [
    'DL-10',
    'the printed day governs',
    { biometricsLetterOn: '2027-01-29', biometricsLetterDueOn: '2027-02-20' },
    '2027-02-20',
  ],
  ['DL-11', 'the day of the letter', { medicalLetterDueOn: '2027-01-10' }, '2027-01-10'],
  ['DL-12', 'the day of the letter', { documentsLetterDueOn: '2027-01-10' }, '2027-01-10'],
  ['DL-13', 'thirty days to complete', { changeRequestLetterOn: '2026-12-01' }, '2026-12-31'],
  ['DL-14', 'twelve months from a leap day', { medicalExamOn: '2028-02-29' }, '2029-02-28'],
  ['DL-15', 'six months in a designated country', { designatedStayFromOn: '2026-08-31' }, '2027-02-28'],
  ['DL-16', 'ten years', { biometricsOn: '2016-02-29' }, '2026-02-28'],
  ['DL-17', 'the passport', { passportEndOn: '2028-02-29', citizenship: 'JP' }, '2028-02-29'],
  ['DL-18', 'the letter of introduction', { letterEnterByOn: '2027-05-01' }, '2027-05-01'],
  ['DL-19', 'the visa', { visaOrEtaEndOn: '2027-05-01' }, '2027-05-01'],
  ['DL-20', 'at the counter', { permitIssuedOn: '2027-01-15', permitPrintedAtBorder: true }, '2027-01-15'],
  ['DL-21', 'on the first day', { firstDayOfWorkOn: '2027-01-04' }, '2027-01-04'],
  ['DL-22', 'before the first day', { firstDayOfWorkOn: '2027-01-04' }, '2027-01-04'],
  ['DL-23', 'three days, off Good Friday', { firstDayOfWorkOn: '2027-03-23' }, '2027-03-26', '2027-03-27'],
  [
    'DL-24',
    'three days after a later receipt',
    { firstDayOfWorkOn: '2027-03-01', sinReceivedOn: '2027-03-23' },
    '2027-03-26',
    '2027-03-27',
  ],
  ['DL-25', 'six days, off Easter Monday', { firstDayOfWorkOn: '2027-03-23' }, '2027-03-29', '2027-03-30'],
  ['DL-26', 'three days after the new validity', { sinExpiryKnownOn: '2026-12-02' }, '2026-12-05'],
  ['DL-27', 'before a promotion', { changePlannedOn: '2027-02-01', nocChanges: true }, '2027-02-01'],
  ['DL-28', 'at once', { shortfallFoundOn: '2026-11-20' }, '2026-11-20'],
  ['DL-29', 'the end of the permit', { permitEndOn: '2027-05-31' }, '2027-05-31'],
  [
    'DL-30',
    'the next weekly look',
    { permitEndOn: '2026-11-10', extensionFiledOn: '2026-11-02', decision: 'pending' },
    '2026-11-24',
  ],
  ['DL-31', 'a year of proof', { permitEndOn: '2026-12-10', extensionFiledOn: '2026-12-08' }, '2027-12-08'],
  [
    'DL-32',
    'half a year of proof',
    { permitEndOn: '2026-12-10', extensionFiledOn: '2026-12-08', postGraduation: true },
    '2027-06-06',
  ],
  ['DL-33', 'work stops that day', { permitEndOn: '2026-09-30', extensionRefusedOn: '2026-11-16' }, '2026-11-16'],
  ['DL-34', 'ninety days, off a Sunday', { statusLostOn: '2026-11-30' }, '2027-02-28', '2027-03-01'],
  ['DL-35', 'six months', { unauthorizedUntilOn: '2026-08-31' }, '2027-02-28'],
  ['DL-36', 'the grant day counts', { shortWorkGrantedOn: '2026-12-20', shortWorkDays: 15 }, '2027-01-03'],
  ['DL-37', 'the grant day counts', { shortWorkGrantedOn: '2026-12-20', shortWorkDays: 30 }, '2027-01-18'],
  ['DL-38', 'the grant day counts', { shortWorkGrantedOn: '2026-12-20', shortWorkDays: 120 }, '2027-04-18'],
  ['DL-39', 'six months and a day', { shortWorkGrantedOn: '2017-01-01' }, '2017-07-02'],
  ['DL-40', 'twelve months and a day', { shortWorkGrantedOn: '2017-01-01' }, '2018-01-02'],
  [
    'DL-41',
    'seven years from the first permit of any transferee code',
    { code: 'C62', earlierPermits: [{ code: 'C63', from: '2024-01-15', to: '2027-01-15' }] },
    '2031-01-15',
  ],
  [
    'DL-41',
    'the cap as it was worked out',
    { code: 'C63', capEndOn: '2028-01-31', startOn: '2026-12-01' },
    '2028-01-31',
  ],
  ['DL-42', 'one year', { code: 'C61', startOn: '2026-02-01' }, '2027-02-01'],
  ['DL-43', 'eighteen months from a month end', { code: 'C11', startOn: '2027-08-31' }, '2029-02-28'],
  [
    'DL-44',
    'a year without a break, the first day counted',
    { code: 'T47', agreementEntryOn: '2027-01-01' },
    '2027-12-31',
  ],
  ['DL-45', 'ninety days, the first counted', { code: 'T33', agreementEntryOn: '2027-01-01' }, '2027-03-31'],
  ['DL-46', 'the nomination', { nominationEndOn: '2027-03-01' }, '2027-03-01'],
  ['DL-47', 'the end of the measure', { code: 'T13', acknowledgement: 'missing', inCanada: true }, '2026-12-31'],
  ['DL-48', 'the end of the pathway', { pathwayPermit: true }, '2026-12-31'],
  ['DL-49', 'six months', { intentNoticeOn: '2026-08-31' }, '2027-02-28'],
  ['DL-50', 'sixteen months', { code: 'C41', applicationOn: '2026-11-22' }, '2028-03-22'],
  ['DL-51', 'six months', { code: 'C46', applicationOn: '2026-11-22' }, '2027-05-22'],
  [
    'DL-51',
    'six months where the principal stays for good',
    { code: 'C41', applicationOn: '2026-11-22', principalMovingToPr: true },
    '2027-05-22',
  ],
  ['DL-52', 'before the permit is handed over', { withdrawnOn: '2026-12-01', permitHandedOver: false }, '2026-12-01'],
  ['DL-53', 'eight weeks', { refusedOn: '2026-11-02' }, '2026-12-28'],
  ['DL-54', 'the day of the letter', { inspectionLetterDueOn: '2027-01-10' }, '2027-01-10'],
  [
    'DL-55',
    'ten and thirty days, off Good Friday',
    { noticeKind: 'preliminary', noticeSentOn: '2027-02-14' },
    '2027-03-26',
    '2027-03-27',
  ],
  [
    'DL-56',
    'five and five days',
    { noticeKind: 'preliminary', noticeSentOn: '2026-11-20', noticeItems: [20] },
    '2026-11-30',
  ],
  ['DL-57', 'the official example', { noticeKind: 'final', noticeSentOn: '2016-09-30' }, '2016-11-09'],
  [
    'DL-58',
    'the first that is not paid',
    {
      instalments: [{ dueOn: '2027-02-01' }, { dueOn: '2026-12-01', paid: true }, { dueOn: '2027-01-01', paid: false }],
    },
    '2027-01-01',
  ],
  ['DL-59', 'five years', { penaltyOn: '2026-11-20', banLength: '5' }, '2031-11-20'],
  [
    'DL-59',
    'as long as the failures bring',
    { penaltyOn: '2026-11-20', violations: [{ item: 17, points: 8 }] },
    '2031-11-20',
  ],
  [
    'DL-60',
    'fifteen days from the sending',
    { noticeKind: 'final', noticeSentOn: '2026-12-10' },
    '2026-12-25',
    '2026-12-26',
  ],
  [
    'DL-61',
    'six years, the last of two permits',
    {
      permitPeriods: [
        { issuedOn: '2026-11-30', firstDayOn: '2026-12-01' },
        { issuedOn: '2027-05-17', firstDayOn: '2027-06-01' },
      ],
    },
    '2033-06-01',
  ],
  ['DL-62', 'six years from the issue', { permitIssuedOn: '2024-02-29' }, '2030-02-28'],
  ['DL-63', 'an aim of three days', { breachDeterminedOn: '2026-11-20', breachSerious: true }, '2026-11-23'],
  ['DL-64', 'twenty-four months', { breachDeterminedOn: '2026-11-20' }, '2028-11-20'],
  [
    'DL-65',
    'an aim of three days',
    { breachDeterminedOn: '2026-11-20', breachSerious: true, privacyLaw: 'quebec' },
    '2026-11-23',
  ],
  ['DL-66', 'thirty days, off Christmas', { accessRequestOn: '2026-11-25' }, '2026-12-25', '2026-12-26'],
  [
    'DL-67',
    'thirty more',
    { accessRequestOn: '2026-11-25', accessExtensionSentOn: '2026-12-20' },
    '2027-01-24',
    '2027-01-25',
  ],
  ['DL-68', 'the next 1 December', { feesCheckedOn: '2026-12-01' }, '2027-12-01'],
  ['DL-69', 'the day of the submission', { submissionPlannedOn: '2026-12-01' }, '2026-12-01'],
  ['DL-70', 'the licence', { licenceEndOn: '2027-06-30' }, '2027-06-30'],
  [
    'DL-71',
    'the next New Year',
    { code: 'C88', wageReviewPromised: true, firstDayOfWorkOn: '2026-05-04' },
    '2027-01-01',
  ],
  ['DL-72', 'two years', { abuseTrainingOn: '2026-02-28' }, '2028-02-28'],
  [
    'DL-73',
    'sixty days outside Canada',
    { refusedOn: '2026-10-26', refusedWhere: 'outside' },
    '2026-12-25',
    '2026-12-26',
  ],
  ['DL-73', 'fifteen at the border', { refusedOn: '2026-11-02', refusedWhere: 'border' }, '2026-11-17'],
  ['DL-74', 'twenty days', { iecInvitationOn: '2026-12-01' }, '2026-12-21'],
];

it.each(EXAMPLES.map(([id, what, facts, safe, legal = safe]) => [id, what, { id, facts, safe, legal }] as const))(
  '%s reckons %s',
  (_, __, { id, facts, safe, legal }) => {
    const due = reckon(facts)[id];
    expect([due?.safeDue, due?.legalDue]).toEqual([safe, legal]);
    // The arithmetic can be told to a person, in both languages.
    for (const step of due?.steps ?? [])
      for (const language of ['en', 'fr'] as const) expect(describeStep(step, language, String)).toMatch(/\S/);
  },
);

it('has an example for every row', () => {
  const shown = new Set<string>(EXAMPLES.map(([id]) => id));
  expect(DUE_DATE_ROWS.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
});

it('says nothing where the case is another', () => {
  const silent: readonly (readonly [string, Facts])[] = [
    ['DL-03', { applicationOn: '2026-12-04', code: 'C41' }],
    ['DL-08', { applicationReceivedOn: '2026-11-23', onTwoWeekLine: true, citizenship: 'US' }],
    ['DL-08', { applicationReceivedOn: '2026-11-23', onTwoWeekLine: true, ageOnApplication: 80 }],
    ['DL-17', { passportEndOn: '2028-02-29', citizenship: 'US' }],
    ['DL-24', { firstDayOfWorkOn: '2027-03-23', sinObtained: true }],
    ['DL-25', { firstDayOfWorkOn: '2027-03-23', sinObtained: true }],
    ['DL-27', { changePlannedOn: '2027-02-01', wageChangePercent: 4, nocChanges: false }],
    ['DL-28', { shortfallFoundOn: '2026-11-20', inspectionOpen: true }],
    ['DL-30', { permitEndOn: '2026-11-10', extensionFiledOn: '2026-11-02', decision: 'approved' }],
    ['DL-31', { permitEndOn: '2026-11-01', extensionFiledOn: '2026-11-02' }],
    ['DL-31', { permitEndOn: '2026-12-10', extensionFiledAt: '2026-12-10T20:30:00-05:00' }],
    ['DL-33', { permitEndOn: '2026-12-31', extensionRefusedOn: '2026-11-16' }],
    ['DL-52', { withdrawnOn: '2026-12-01', permitHandedOver: true }],
    ['DL-55', { noticeKind: 'preliminary', noticeSentOn: '2026-11-20', noticeItems: [20] }],
    ['DL-59', { penaltyOn: '2026-11-20', banLength: 'permanent' }],
    ['DL-64', { breachDeterminedOn: '2026-11-20', privacyLaw: 'quebec' }],
    ['DL-67', { accessRequestOn: '2026-11-25', accessExtensionSentOn: '2026-12-28' }],
  ];
  for (const [id, facts] of silent) expect([id, id in reckon(facts)]).toEqual([id, false]);
});

it('asks for what a row still needs', () => {
  const missing = (facts: Facts): readonly FactName[] =>
    reckonRows({ facts, ...setting }).flatMap((each) => (each.kind === 'needs' ? each.missing : []));
  expect(missing({ refusedOn: '2026-11-02' })).toEqual(['refusedWhere']);
  expect(missing({ noticeSentOn: '2026-11-02' })).toEqual(['noticeKind']);
  expect(missing({ extensionRefusedOn: '2026-11-02' })).toEqual(['permitEndOn']);
});

describe('the register', () => {
  const ids = DUE_DATE_ROWS.map(({ id }) => id);

  it('has DL-01 to DL-74, each once', () =>
    expect([...ids].sort()).toEqual(
      Array.from({ length: 74 }, (_, index) => `DL-${String(index + 1).padStart(2, '0')}`),
    ));

  it('has the rows of the published register, with its owners, reminders and marks', () => {
    const published = path.resolve(__dirname, '../../../../../../shared/domain/deadlines.csv');
    if (!fs.existsSync(published)) {
      expect(ids).toHaveLength(74);
      return;
    }
    const theirs = readTable(fs.readFileSync(published, 'utf8')).map((row) => ({
      id: row.id,
      owner: row.owner,
      reminders: row.suggested_reminders_days_before,
      verified: row.verified === 'yes',
      moves: (row.calendar ?? '').startsWith('federal list'),
    }));
    const moving = new Set(
      EXAMPLES.filter(([id, , facts]) => {
        const steps = reckon(facts)[id]?.steps ?? [];
        return steps.every(({ kind }) => kind !== 'no-extension');
      }).map(([id]) => id),
    );
    const ours = ids.map((id) => {
      const card = dueDateCard(id);
      return {
        id,
        owner: card?.owner,
        reminders: card?.remindDaysBefore.join(';'),
        verified: card?.verified,
        moves: moving.has(id),
      };
    });
    const byId = (a: { id: string | undefined }, b: { id: string | undefined }): number =>
      (a.id ?? '') < (b.id ?? '') ? -1 : 1;
    expect(ours.sort(byId)).toEqual(theirs.sort(byId));
  });

  it('reckons what no event of a case starts', () =>
    expect(NOT_IN_A_CASE.map(({ id }) => id).filter((id) => !ids.includes(id))).toEqual([]));

  it.each(DUE_DATE_ROWS.map((row) => [row.id, row] as const))('%s can be told, and its facts exist', (id, row) => {
    const card = dueDateCard(id);
    expect(card?.action.en).toMatch(/^[A-Z]/);
    expect(card?.action.fr).not.toBe(card?.action.en);
    expect(card?.consequence.en).toMatch(/\.$/);
    expect(card?.consequence.fr).toMatch(/\.$/);
    expect(card?.cites.length).toBeGreaterThan(0);
    expect(DUE_SENSES).toContain(row.sense);
    const named = [...row.triggers, ...(row.requires ?? []), ...(row.reads ?? [])];
    expect(named.filter((name) => !(name in FACTS))).toEqual([]);
  });
});

describe('moving a fact', () => {
  it('tells what appears, moves and goes, with the arithmetic of both', () => {
    const before: Facts = { statusLostOn: '2026-11-30', permitEndOn: '2026-11-30' };
    const after: Facts = { statusLostOn: '2027-01-31', firstDayOfWorkOn: '2027-01-04', sinObtained: true };
    const changes = compareDueDates(before, after, setting);
    expect(changes.map(({ kind, ruleId }) => [kind, ruleId])).toEqual([
      ['appeared', 'DL-21'],
      ['appeared', 'DL-22'],
      ['gone', 'DL-29'],
      ['moved', 'DL-34'],
    ]);
    expect(changes.at(-1)).toMatchObject({
      before: {
        safeDue: '2027-02-28',
        legalDue: '2027-03-01',
        steps: [{ kind: 'from' }, { kind: 'count' }, { kind: 'holiday' }],
      },
      after: { safeDue: '2027-05-01', legalDue: '2027-05-01', steps: [{ kind: 'from' }, { kind: 'count' }] },
    });
  });

  it('changes nothing when nothing moved', () =>
    fc.assert(fc.property(anyFacts, (facts) => compareDueDates(facts, facts, setting).length === 0)));

  it('is the same seen from the other side', () =>
    fc.assert(
      fc.property(anyFacts, anyFacts, (a, b) => {
        const turned = { appeared: 'gone', gone: 'appeared', moved: 'moved' } as const;
        expect(compareDueDates(b, a, setting).map(({ kind, ruleId }) => [kind, ruleId])).toEqual(
          compareDueDates(a, b, setting).map(({ kind, ruleId }) => [turned[kind], ruleId]),
        );
      }),
    ));
});

describe('whatever the facts', () => {
  const dues = (facts: Facts): readonly DueDate[] => known(reckon(facts));

  it('answers, and the same again', () =>
    fc.assert(
      fc.property(anyFacts, (facts) => expect(reckon(facts)).toEqual(reckon(facts))),
      { numRuns: 300 },
    ));

  it('is never legally due before it is safe to be', () =>
    fc.assert(
      fc.property(anyFacts, (facts) => dues(facts).every(({ safeDue, legalDue }) => legalDue >= safeDue)),
      { numRuns: 300 },
    ));

  it('is never due before the day it starts from', () =>
    fc.assert(
      fc.property(anyFacts, (facts) =>
        dues(facts).every(({ safeDue, steps }) => {
          const [first] = steps;
          return first?.kind !== 'from' || safeDue >= first.on;
        }),
      ),
      { numRuns: 300 },
    ));

  it('comes no earlier when a holiday is added', () =>
    fc.assert(
      fc.property(anyFacts, fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 4 }), (facts, offsets) => {
        const plain = reckon(facts);
        const further = known(plain).flatMap(({ legalDue }) => {
          const on = parseDay(legalDue);
          return on === undefined || on.year > 9000
            ? []
            : offsets.map((days) => ({ on: on.add({ days }), name: text('Civic holiday', 'Congé civique') }));
        });
        const more = reckonDueDates({ facts, on: ON, calendar: withHolidays(interpretationActCalendar, further) });
        return known(plain).every(
          ({ ruleId, safeDue, legalDue }) =>
            more[ruleId] !== undefined && more[ruleId].safeDue === safeDue && more[ruleId].legalDue >= legalDue,
        );
      }),
      { numRuns: 200 },
    ));
});
