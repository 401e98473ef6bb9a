import type { Citations } from '../../law/citation.js';
import { AGREEMENT_CITES } from './covered-person.js';
import { hasSkillLevel } from './skill-level.js';
import { factTest, isAtLeast, isOneOf, isYes, type FactTest, type Stand, type TestRows } from './fact-test.js';

const PAGE: Citations = ['IRPR s. 205(a)', 'IRCC: Intra-company transferees (2025-01-06); EXM-09'];

/** Months of work abroad that a transferee must have behind them, in the three years before the first application. */
export const TRANSFEREE_MONTHS = {
  /** R205(a), CUSMA, Chile, Korea, CPTPP, European Union, United Kingdom. */
  ordinary: 12,
  /** Colombia and Peru. */
  andean: 6,
} as const;

const ofPage = (clause: number, more: Partial<Stand> = {}): Stand => ({ clause, rule: 'EXM-09', cites: PAGE, ...more });
const ofAgreement = (clause: number, more: Partial<Stand> = {}): Stand => ({
  clause,
  rule: 'EXM-13',
  cites: AGREEMENT_CITES,
  ...more,
});

const linkedBy = (stand: Stand): FactTest =>
  isOneOf(stand, 'relationship', 'parent', 'branch', 'subsidiary', 'affiliate');
/** CPTPP and Ukraine name no branch: a branch is part of the company itself, so a person looks. */
const linkedNamingNoBranch = (stand: Stand): FactTest => except(linkedBy(stand), 'branch');
/** CETA and CUKTCA name no affiliate. */
const linkedNamingNoAffiliate = (stand: Stand): FactTest => except(linkedBy(stand), 'affiliate');
const except = (test: FactTest, unnamed: 'branch' | 'affiliate'): FactTest => ({
  ...test,
  decide: (facts, on) => (facts.relationship === unnamed ? 'review' : test.decide(facts, on)),
});

// The capacity shows in the duties; where the code was chosen it is asked, and does not hold the answer up.
const inCapacity = (
  stand: Stand,
  ...capacity: readonly ('executive' | 'specialized' | 'new-enterprise' | 'trainee')[]
): FactTest => isOneOf({ ...stand, decisive: false }, 'transferCapacity', ...capacity);

/** Somebody whom the agreement calls by another name is no transferee under it. */
const asTransferee = (stand: Stand): FactTest =>
  factTest({ ...stand, decisive: false, asks: [] }, ['agreementRole'], ({ agreementRole: role }) =>
    role === undefined || role === 'transferee' || role === 'none' ? undefined : 'does-not-fit',
  );

const similarJob = (stand: Stand, months: number): FactTest => isAtLeast(stand, 'monthsInSimilarJob', months);
const withEmployer = (stand: Stand): FactTest =>
  isAtLeast(stand, 'monthsWithForeignEmployer', TRANSFEREE_MONTHS.ordinary);

/** An executive is TEER 0, a manager TEER 0 or 1. */
const HIGHEST_TEER_OF_MANAGERS = 1;
const asManager = (stand: Stand): FactTest => hasSkillLevel({ ...stand, decisive: false }, HIGHEST_TEER_OF_MANAGERS);

const R205 = [
  isYes(ofPage(1), 'currentJobAbroad'),
  similarJob(ofPage(1), TRANSFEREE_MONTHS.ordinary),
  linkedBy(ofPage(2)),
] as const;
const OF_A_YEAR = [similarJob(ofAgreement(2), TRANSFEREE_MONTHS.ordinary), linkedBy(ofAgreement(3))] as const;
const OF_SIX_MONTHS = [similarJob(ofAgreement(2), TRANSFEREE_MONTHS.andean), linkedBy(ofAgreement(3))] as const;
const OF_EUROPE = [withEmployer(ofAgreement(2)), linkedNamingNoAffiliate(ofAgreement(3))] as const;
const OF_THE_PACIFIC = [withEmployer(ofAgreement(2)), linkedNamingNoBranch(ofAgreement(3))] as const;
const OF_UKRAINE = [isYes(ofAgreement(2), 'currentJobAbroad'), linkedNamingNoBranch(ofAgreement(3))] as const;

const executive = inCapacity(ofAgreement(4), 'executive', 'new-enterprise');
const specialized = inCapacity(ofAgreement(4), 'specialized');
const trainee = inCapacity(ofAgreement(4), 'trainee');
const role = asTransferee(ofAgreement(3));
const manager = asManager(ofAgreement(4));

/** Transferees, under R205(a) and under the agreements. */
export const TRANSFEREE_TESTS: TestRows = [
  ['C61', ...R205, inCapacity(ofPage(5), 'new-enterprise')],
  ['C62', ...R205, inCapacity(ofPage(5), 'executive'), asManager(ofPage(5))],
  ['C63', ...R205, inCapacity(ofPage(5), 'specialized'), isYes(ofPage(6), 'wageAtPrevailing')],
  ['T37 F23 F33', ...OF_A_YEAR, role, executive, manager],
  ['T38 F24 F35', ...OF_A_YEAR, role, specialized],
  ['F34', ...OF_A_YEAR, role, trainee],
  ['F13 F53', ...OF_SIX_MONTHS, role, executive, manager],
  ['F15 F55', ...OF_SIX_MONTHS, role, specialized],
  ['F14 F54', ...OF_SIX_MONTHS, role, trainee],
  ['T44 F61', ...OF_EUROPE, role, executive, manager],
  ['T41 F63', ...OF_EUROPE, role, specialized],
  ['T42 F62', ...OF_EUROPE, role, trainee, isYes(ofAgreement(4, { decisive: false }), 'hasDegree')],
  ['T51', ...OF_THE_PACIFIC, role, executive],
  ['T55', ...OF_THE_PACIFIC, role, specialized],
  ['T54', ...OF_THE_PACIFIC, role, trainee],
  ['F71', ...OF_UKRAINE, role, executive],
  ['F74', ...OF_UKRAINE, role, specialized],
];
