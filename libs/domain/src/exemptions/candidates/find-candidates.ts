import type { FactName, Facts } from '../../assess/facts.js';
import { isOutsideRegime } from '../../employers/outside-regime.js';
import type { Citations } from '../../law/citation.js';
import type { Bilingual } from '../../law/text.js';
import type { IsoDay, PlainDate } from '../../time/plain-date.js';
import { dayOfApplication } from '../assessment-day.js';
import { ceilingOf } from '../code-limits.js';
import { codeRefusals, EXEMPTION_CODES, isCodeOpenOn } from '../code-register.js';
import { questionsOf, type FactResult, type FactTest, type Fit } from '../criteria/fact-test.js';
import type { Criterion, ExemptionCode } from '../exemption-code.js';
import { testsOf } from '../criteria/criteria-tests.js';
import type { Candidate, CandidateCriterion } from './candidate.js';

const NONE: readonly FactName[] = [];
const BURDEN: Citations = ['IRPR s. 209.11(1)(c)'];

/** Codes that may stay open after their last day. */
const DORMANT: ReadonlySet<string> = new Set(
  EXEMPTION_CODES.filter(({ to, replacedBy }) => to !== undefined && replacedBy === undefined).map(({ code }) => code),
);

interface Judged {
  readonly test: FactTest;
  readonly found: Exclude<FactResult, undefined>;
}

/** The gravest first: one contradiction hides a clause, one open question keeps it open. */
const GRAVITY = { 'does-not-fit': 3, 'need-to-know': 2, review: 1, fits: 0 } as const;

const withoutRepeats = (names: readonly FactName[]): readonly FactName[] =>
  names.length < 2 ? names : [...new Set(names)];

const forPerson = ({ id, text }: Criterion): CandidateCriterion => ({
  id,
  text,
  fit: 'need-to-know',
  decidedBy: 'person',
  rule: 'EXM-01',
  cites: BURDEN,
  used: NONE,
  missing: NONE,
  because: undefined,
});

const judge = (tests: readonly FactTest[], facts: Facts, on: PlainDate): readonly Judged[] => {
  const judged: Judged[] = [];
  for (const test of tests) {
    const found = test.decide(facts, on);
    if (found !== undefined) judged.push({ test, found });
  }
  return judged;
};

/** A clause with the tests that speak to it, and how it stands where none does. */
interface TestedClause {
  readonly criterion: Criterion;
  readonly tests: readonly FactTest[];
  readonly untested: CandidateCriterion;
}

const TESTED: readonly { readonly card: ExemptionCode; readonly clauses: readonly TestedClause[] }[] =
  EXEMPTION_CODES.map((card) => ({
    card,
    clauses: card.criteria.map((criterion, index) => ({
      criterion,
      tests: testsOf(card.code).filter(({ clause }) => clause === index + 1),
      untested: forPerson(criterion),
    })),
  }));

const criterionOf = ({ criterion, tests, untested }: TestedClause, facts: Facts, on: PlainDate): CandidateCriterion => {
  const ofClause = judge(tests, facts, on);
  const [first, ...others] = ofClause;
  if (first === undefined) return untested;
  const worst = others.reduce((a, b) => (GRAVITY[b.found] > GRAVITY[a.found] ? b : a), first);
  const fit: Fit = worst.found === 'review' ? 'need-to-know' : worst.found;
  return {
    id: criterion.id,
    text: criterion.text,
    fit,
    decidedBy: worst.found === 'review' ? 'person' : 'facts',
    rule: worst.test.rule,
    cites: worst.test.cites,
    used: withoutRepeats(ofClause.flatMap(({ test }) => test.of.filter((name) => facts[name] !== undefined))),
    missing: withoutRepeats(
      ofClause.flatMap(({ test, found }) => (found === 'need-to-know' ? questionsOf(test, facts, on) : NONE)),
    ),
    because: fit === 'does-not-fit' ? worst.test.failing : undefined,
  };
};

/**
 * One contradiction hides the code, one open question or one point for a person keeps it open. A clause that no fact speaks
 * to holds up nothing, but a code of such clauses alone stays open, whatever the facts.
 */
const fitOf = (clauses: readonly TestedClause[], criteria: readonly CandidateCriterion[]): Fit => {
  let isTested = false;
  let isOpen = false;
  for (const [index, each] of criteria.entries()) {
    if (each === clauses[index]?.untested) continue;
    if (each.fit === 'does-not-fit') return 'does-not-fit';
    isTested = true;
    isOpen ||= each.fit === 'need-to-know';
  }
  return isTested && !isOpen ? 'fits' : 'need-to-know';
};

const offerOf = ({ code, offerRequired }: ExemptionCode, facts: Facts): ExemptionCode['offerRequired'] => {
  if (isOutsideRegime(facts.employerKind)) return 'no';
  if (code !== 'C21' || facts.iecCategory === undefined) return offerRequired;
  return facts.iecCategory === 'working-holiday' ? 'no' : 'yes';
};

interface Open {
  /** Why a person must look first, where the stream is dormant. */
  readonly why: Bilingual | undefined;
}
const WITHOUT_MORE: Open = { why: undefined };

/** Whether a new application on the day can rest on the code, perhaps after a person has looked. */
const openOn = (code: string, on: PlainDate): Open | undefined => {
  if (isCodeOpenOn(code, on)) return WITHOUT_MORE;
  if (!DORMANT.has(code)) return undefined;
  const [refusal] = codeRefusals(code, on);
  return refusal?.code === 'exemption.code-closed-to-most' || refusal?.code === 'exemption.code-end-unconfirmed'
    ? { why: refusal.text }
    : undefined;
};

const candidateOf = (
  card: ExemptionCode,
  clauses: readonly TestedClause[],
  facts: Facts,
  on: PlainDate,
  dormant: Bilingual | undefined,
): Candidate => {
  const criteria = clauses.map((clause) => criterionOf(clause, facts, on));
  const fit = fitOf(clauses, criteria);
  return {
    code: card.code,
    provision: card.provision,
    name: card.name,
    fit: fit === 'fits' && dormant !== undefined ? 'need-to-know' : fit,
    criteria,
    openQuestions: withoutRepeats(criteria.flatMap(({ missing }) => missing)),
    failing: criteria.find((each) => each.fit === 'does-not-fit'),
    permitScope: card.permitScope,
    offerRequired: offerOf(card, facts),
    maxMonths: ceilingOf(card.code)?.firstMonths,
    dormant,
  };
};

const PLACE: Readonly<Record<Fit, number>> = { fits: 0, 'need-to-know': 1, 'does-not-fit': 2 };

interface Prospect {
  readonly candidate: Candidate;
  readonly place: number;
  /** After all others of its place: no fact decides it. */
  readonly isForPersonAlone: boolean;
  readonly questions: number;
  readonly fitting: number;
}

const prospectOf = (candidate: Candidate): Prospect => {
  let fitting = 0;
  let isForPersonAlone = true;
  for (const { decidedBy, fit } of candidate.criteria) {
    if (decidedBy === 'person') continue;
    isForPersonAlone = false;
    if (fit === 'fits') fitting += 1;
  }
  const isOpen = candidate.fit === 'need-to-know';
  return {
    candidate,
    place: PLACE[candidate.fit],
    isForPersonAlone: isOpen && isForPersonAlone,
    questions: isOpen ? candidate.openQuestions.length : 0,
    fitting,
  };
};

/** Fewest open questions first, then those for which most speaks; what no fact decides comes after what one does. */
const byProspect = (a: Prospect, b: Prospect): number =>
  a.place - b.place ||
  Number(a.isForPersonAlone) - Number(b.isForPersonAlone) ||
  a.questions - b.questions ||
  b.fitting - a.fitting;

/**
 * Every code under which a new application may be made on the day (that of the application where it is known), with what
 * the facts say of each criterion: those that fit, those still open, and last those the facts contradict. Empty when no
 * day can be read.
 */
export const findCandidates = (facts: Facts, on: IsoDay): readonly Candidate[] => {
  const day = dayOfApplication(facts, on);
  if (day === undefined) return [];
  const prospects: Prospect[] = [];
  for (const { card, clauses } of TESTED) {
    const open = openOn(card.code, day);
    if (open !== undefined) prospects.push(prospectOf(candidateOf(card, clauses, facts, day, open.why)));
  }
  return prospects.sort(byProspect).map(({ candidate }) => candidate);
};
