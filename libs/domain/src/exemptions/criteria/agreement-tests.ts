import type { Facts } from '../../assess/facts.js';
import { AGREEMENT_CITES } from './covered-person.js';
import { hasSkillLevel } from './skill-level.js';
import {
  askedAfter,
  factTest,
  fitIf,
  isAtLeast,
  isOneOf,
  isYes,
  readNumber,
  type FactTest,
  type Stand,
  type TestRows,
} from './fact-test.js';

type Role = Exclude<Facts['agreementRole'], undefined>;

const at = (clause: number): Stand => ({ clause, rule: 'EXM-13', cites: AGREEMENT_CITES });
const asked = (clause: number): Stand => ({ ...at(clause), decisive: false });

/** Where the code was chosen the role is told by it, so it is asked in the interview alone. */
const as = (clause: number, ...roles: readonly Role[]): FactTest => isOneOf(asked(clause), 'agreementRole', ...roles);
const listed = (clause: number): FactTest => isYes(at(clause), 'sectorListed');
const degree = (clause: number): FactTest => isYes(at(clause), 'hasDegree');
const experience = (clause: number, years: number): FactTest => isAtLeast(at(clause), 'yearsOfExperience', years);
const level = (clause: number, highestTeer: number): FactTest => hasSkillLevel(asked(clause), highestTeer);

/** Years of professional experience that the agreements ask for. */
const YEARS = { supplier: 3, independent: 6, pacificProfessional: 2, pacificTechnician: 4, ukraine: 2 } as const;
/** Months with the enterprise that sends the worker. */
const MONTHS_WITH_SUPPLIER = 12;
/** The highest TEER category of a professional, and of a technician. */
const PROFESSIONAL_TEER = 1;
const TECHNICIAN_TEER = 3;

const withSupplier = (clause: number): FactTest =>
  isAtLeast(at(clause), 'monthsWithForeignEmployer', MONTHS_WITH_SUPPLIER);

/** An employee has one year with the enterprise and three of experience, an independent six. */
const technologistExperience = factTest(at(4), ['yearsOfExperience', 'monthsWithForeignEmployer'], (facts) => {
  const years = readNumber(facts.yearsOfExperience);
  if (years === undefined) return 'need-to-know';
  if (years >= YEARS.independent || years < YEARS.supplier) return fitIf(years >= YEARS.supplier);
  const months = readNumber(facts.monthsWithForeignEmployer);
  return months === undefined ? 'need-to-know' : fitIf(months >= MONTHS_WITH_SUPPLIER);
});

/** Two years for a professional, four for a technician; between them the role decides. */
const pacificExperience = factTest(
  at(3),
  ['yearsOfExperience', 'agreementRole'],
  ({ yearsOfExperience, agreementRole }) => {
    const years = readNumber(yearsOfExperience);
    if (years === undefined) return 'need-to-know';
    if (years >= YEARS.pacificTechnician || years < YEARS.pacificProfessional)
      return fitIf(years >= YEARS.pacificProfessional);
    return agreementRole === undefined ? 'need-to-know' : fitIf(agreementRole !== 'technician');
  },
);

const SUPPLIER = [
  as(2, 'service-supplier'),
  withSupplier(2),
  listed(2),
  degree(3),
  experience(4, YEARS.supplier),
] as const;
const INDEPENDENT = [
  as(2, 'independent-professional'),
  listed(2),
  degree(3),
  experience(4, YEARS.independent),
] as const;
const TRADER = as(3, 'trader');
const INVESTOR = as(2, 'investor');

const ROWS: TestRows = [
  ['T34 F10 F20 F30 F50', TRADER],
  ['T35 F11 F21 F31 F51 T46 T50 F65 F70', INVESTOR],
  ['T33', as(2, 'service-supplier', 'professional'), listed(3)],
  ['T36', as(2, 'professional'), listed(2)],
  ['F22', as(2, 'professional'), listed(2)],
  ['F32', as(2, 'professional', 'service-supplier', 'independent-professional'), listed(2)],
  ['F42', as(2, 'professional'), listed(2), level(2, PROFESSIONAL_TEER), degree(3)],
  ['F12 F52', as(2, 'professional', 'technician'), listed(2), level(2, TECHNICIAN_TEER)],
  ['T52', as(2, 'professional', 'technician'), listed(2), level(3, TECHNICIAN_TEER), pacificExperience],
  ['F72', as(2, 'professional'), level(2, PROFESSIONAL_TEER), experience(3, YEARS.ukraine)],
  ['T43 F60', ...INDEPENDENT],
  ['T47 F66', ...SUPPLIER],
  ['T48 F67', as(3, 'technologist'), technologistExperience],
];

/** Traders, investors, professionals and suppliers of services under the trade agreements (EXM-13). */
export const AGREEMENT_TESTS: TestRows = ROWS.map(([codes, ...tests]) => [
  codes,
  ...tests.map((test) => askedAfter('agreementRole', test)),
]);
