import { text } from '../../law/text.js';
import type { Facts } from '../../assess/facts.js';
import type { Citations } from '../../law/citation.js';
import { isoAfter } from '../../deadlines/day-count.js';
import { isBefore, parseDay, type PlainDate } from '../../time/plain-date.js';
import { AGREEMENT_CITES } from './covered-person.js';
import {
  askedAfter,
  factTest,
  fitIf,
  isOneOf,
  isYes,
  readNumber,
  type FactResult,
  type FactTest,
  type Fit,
  type Stand,
  type TestRows,
} from './fact-test.js';
import {
  isSpouseRuleInForce,
  PRINCIPAL_MONTHS,
  PRINCIPAL_TEER,
  RESIDENCE_FAMILY_CITES,
  SPOUSE_CITES,
} from './spouse-terms.js';

const CLOSED_CITES: Citations = ['IRPR s. 205(c)(ii)', 'IRCC: LMIA exemption codes (table of 2025-02-03); EXM-07'];
const STUDENT_CITES: Citations = ['IRPR s. 205(c)(ii)', 'IRCC: Code C42 (2025-01-23)'];
const CAREGIVER_CITES: Citations = ['IRPR s. 205(a)', 'IRCC: LMIA exemption codes (table of 2025-02-03)'];
const PILOT_CITES: Citations = ['IRPR s. 205(a)', 'IRCC: Rural and Northern pilot (2023-12-21); EXM-16'];

// A family permit is the worker's own: EXM-06 says what that means for the employer.
const own = (clause: number, cites: Citations, more: Partial<Stand> = {}): Stand => ({
  clause,
  rule: 'EXM-06',
  cites,
  decisive: false,
  ...more,
});

const isSpouse = (clause: number, cites: Citations): FactTest =>
  isOneOf(own(clause, cites), 'familyRelation', 'spouse');
const isChild = (clause: number, cites: Citations): FactTest => isOneOf(own(clause, cites), 'familyRelation', 'child');
const isFamilyOf = (clause: number, cites: Citations, of: 'skilled-worker' | 'student'): FactTest =>
  isOneOf(own(clause, cites), 'familyOfWorker', of);

/**
 * Whether the principal's right to work lasts long enough on a day, and until when it must. `undefined` where the end
 * of that right is not known.
 */
export const lastsLongEnough = (
  { principalPermitEndOn }: Pick<Facts, 'principalPermitEndOn'>,
  on: PlainDate,
  months: number,
): boolean | undefined => {
  const end = principalPermitEndOn === undefined ? undefined : parseDay(principalPermitEndOn);
  const needed = parseDay(isoAfter(on, months, 'months'));
  return end === undefined || needed === undefined ? undefined : !isBefore(end, needed);
};

/** The 16-month test, which families of workers moving to permanent residence need not pass. */
const sixteenMonths = (facts: Facts, on: PlainDate): FactResult => {
  if (!isSpouseRuleInForce(on)) return 'review';
  if (facts.principalMovingToPr === true) return 'review';
  const lasts = lastsLongEnough(facts, on, PRINCIPAL_MONTHS.worker);
  if (lasts === undefined) return 'need-to-know';
  if (lasts) return 'fits';
  return facts.principalMovingToPr === undefined ? 'need-to-know' : 'does-not-fit';
};

const sixMonths = (facts: Facts, on: PlainDate): Fit => {
  const lasts = lastsLongEnough(facts, on, PRINCIPAL_MONTHS.movingToResidence);
  return lasts === undefined ? 'need-to-know' : fitIf(lasts);
};

const teerIs = (clause: number, cites: Citations, lowest: number, highest: number): FactTest =>
  factTest(own(clause, cites), ['principalTeer'], ({ principalTeer }) => {
    const teer = readNumber(principalTeer);
    return teer === undefined ? 'need-to-know' : fitIf(teer >= lowest && teer <= highest);
  });

/** TEER 2 and 3 count only from the published list, which changes: a person looks it up. */
const principalLevel = factTest(own(2, SPOUSE_CITES, { decisive: true }), ['principalTeer'], ({ principalTeer }) => {
  const teer = readNumber(principalTeer);
  if (teer === undefined) return 'need-to-know';
  if (teer <= PRINCIPAL_TEER.always) return 'fits';
  return teer <= PRINCIPAL_TEER.ifListed ? 'review' : 'does-not-fit';
});

const stillOpen = (clause: number): FactTest =>
  factTest(
    own(clause, CLOSED_CITES, { rule: 'EXM-07', decisive: true }),
    ['principalMovingToPr', 'isExtension'],
    ({ principalMovingToPr, isExtension }) =>
      principalMovingToPr === true || isExtension === true
        ? 'fits'
        : principalMovingToPr === undefined || isExtension === undefined
          ? 'need-to-know'
          : 'does-not-fit',
  );

const ofAgreement = (codes: string): FactTest =>
  factTest(own(1, AGREEMENT_CITES, { rule: 'EXM-13' }), ['principalCode'], ({ principalCode }) =>
    principalCode === undefined ? 'need-to-know' : fitIf(codes.split(' ').includes(principalCode)),
  );

const underAgreement = (codes: string): readonly FactTest[] => [
  isFamilyOf(1, AGREEMENT_CITES, 'skilled-worker'),
  isSpouse(1, AGREEMENT_CITES),
  ofAgreement(codes),
];

const ROWS: TestRows = [
  [
    'C41',
    isFamilyOf(1, SPOUSE_CITES, 'skilled-worker'),
    isSpouse(1, SPOUSE_CITES),
    principalLevel,
    factTest(
      own(3, SPOUSE_CITES, {
        decisive: true,
        failing: text(
          "The principal's permit ends before 16 months have passed from the application.",
          'Le permis du travailleur principal prend fin avant 16 mois à compter de la demande.',
        ),
      }),
      ['principalPermitEndOn', 'principalMovingToPr'],
      sixteenMonths,
    ),
  ],
  ['C42', isFamilyOf(1, STUDENT_CITES, 'student'), isSpouse(1, STUDENT_CITES)],
  [
    'C46',
    isFamilyOf(1, CLOSED_CITES, 'skilled-worker'),
    isChild(1, CLOSED_CITES),
    teerIs(1, CLOSED_CITES, 0, PRINCIPAL_TEER.ifListed),
    stillOpen(2),
  ],
  [
    'C47',
    isFamilyOf(1, CLOSED_CITES, 'skilled-worker'),
    isSpouse(1, CLOSED_CITES),
    teerIs(1, CLOSED_CITES, PRINCIPAL_TEER.ifListed + 1, 5),
    stillOpen(2),
  ],
  [
    'C48',
    isFamilyOf(1, CLOSED_CITES, 'skilled-worker'),
    isChild(1, CLOSED_CITES),
    teerIs(1, CLOSED_CITES, PRINCIPAL_TEER.ifListed + 1, 5),
    stillOpen(2),
  ],
  [
    'C49',
    isFamilyOf(1, RESIDENCE_FAMILY_CITES, 'skilled-worker'),
    isYes(own(1, RESIDENCE_FAMILY_CITES, { decisive: true }), 'principalMovingToPr'),
    factTest(own(2, RESIDENCE_FAMILY_CITES, { decisive: true }), ['principalPermitEndOn'], sixMonths),
    isOneOf(own(3, RESIDENCE_FAMILY_CITES), 'familyRelation', 'spouse', 'child'),
  ],
  [
    'C17',
    isFamilyOf(1, PILOT_CITES, 'skilled-worker'),
    isSpouse(1, PILOT_CITES),
    isOneOf(own(1, PILOT_CITES), 'principalCode', 'C15'),
  ],
  [
    'C91',
    isFamilyOf(1, CAREGIVER_CITES, 'skilled-worker'),
    isOneOf(own(1, CAREGIVER_CITES), 'familyRelation', 'spouse', 'child'),
    isOneOf(own(1, CAREGIVER_CITES), 'principalCode', 'C90'),
  ],
  ['T25', ...underAgreement('F10 F11 F12 F13 F14 F15')],
  ['F36', ...underAgreement('F30 F31 F32 F33 F34 F35')],
  ['T45', ...underAgreement('T41 T42 T44')],
  ['T53', ...underAgreement('T50 T51 T52 T54 T55')],
  ['F64', ...underAgreement('F61 F62 F63')],
  ['F73', ...underAgreement('F70 F71 F72 F74')],
];

/** Families of workers, students and applicants for permanent residence: open permits of their own. */
export const FAMILY_TESTS: TestRows = ROWS.map(([codes, ...tests]) => [
  codes,
  ...tests.map((test) => askedAfter('familyOfWorker', test)),
]);
