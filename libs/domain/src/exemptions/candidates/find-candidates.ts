import type { FactName, Facts } from '../../assess/facts.js';
import { isOutsideRegime } from '../../employers/outside-regime.js';
import type { Citations } from '../../law/citation.js';
import type { Bilingual } from '../../law/text.js';
import type { IsoDay, PlainDate } from '../../time/plain-date.js';
import { dayOfApplication } from '../assessment-day.js';
import { codeRefusals, EXEMPTION_CODES } from '../code-register.js';
import { questionsOf, type FactResult, type FactTest, type Fit } from '../criteria/fact-test.js';
import type { Criterion, ExemptionCode } from '../exemption-code.js';
import { testsOf } from '../criteria/criteria-tests.js';
import type { Candidate, CandidateCriterion } from './candidate.js';

const NONE: readonly FactName[] = [];
const BURDEN: Citations = ['IRPR s. 209.11(1)(c)'];

interface Judged {
  readonly test: FactTest;
  readonly found: Exclude<FactResult, undefined>;
}

/** The gravest first: one contradiction hides a clause, one open question keeps it open. */
const GRAVITY = { 'does-not-fit': 3, 'need-to-know': 2, review: 1, fits: 0 } as const;

const judge = (tests: readonly FactTest[], facts: Facts, on: PlainDate): readonly Judged[] => {
  const judged: Judged[] = [];
  for (const test of tests) {
    const found = test.decide(facts, on);
    if (found !== undefined) judged.push({ test, found });
  }
  return judged;
};

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

const criterionOf = (
  criterion: Criterion,
  ofClause: readonly Judged[],
  facts: Facts,
  on: PlainDate,
): CandidateCriterion => {
  const [first, ...others] = ofClause;
  if (first === undefined) return forPerson(criterion);
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

/** Facts that one code turns on decide it; a code that is for a person alone stays open, whatever the facts. */
const fitOf = (judged: readonly Judged[]): Fit => {
  if (judged.some(({ found }) => found === 'does-not-fit')) return 'does-not-fit';
  return judged.length > 0 && judged.every(({ found }) => found === 'fits') ? 'fits' : 'need-to-know';
};

const offerOf = ({ code, offerRequired }: ExemptionCode, facts: Facts): ExemptionCode['offerRequired'] => {
  if (isOutsideRegime(facts.employerKind)) return 'no';
  if (code !== 'C21' || facts.iecCategory === undefined) return offerRequired;
  return facts.iecCategory === 'working-holiday' ? 'no' : 'yes';
};

/** `undefined`: a new application on the day cannot rest on the code; otherwise why a person must look first, if so. */
const dormancy = (code: string, on: PlainDate): { readonly why: Bilingual | undefined } | undefined => {
  const [refusal] = codeRefusals(code, on);
  if (refusal === undefined) return { why: undefined };
  return refusal.code === 'exemption.code-closed-to-most' || refusal.code === 'exemption.code-end-unconfirmed'
    ? { why: refusal.text }
    : undefined;
};

const candidateOf = (card: ExemptionCode, facts: Facts, on: PlainDate, dormant: Bilingual | undefined): Candidate => {
  const judged = judge(testsOf(card.code), facts, on);
  const criteria = card.criteria.map((criterion, index) =>
    criterionOf(
      criterion,
      judged.filter(({ test }) => test.clause === index + 1),
      facts,
      on,
    ),
  );
  const fit = fitOf(judged);
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
    dormant,
  };
};

const PLACE: Readonly<Record<Fit, number>> = { fits: 0, 'need-to-know': 1, 'does-not-fit': 2 };
const countOf = (candidate: Candidate, fit: Fit): number =>
  candidate.criteria.filter((each) => each.decidedBy === 'facts' && each.fit === fit).length;
const isForPersonAlone = ({ criteria }: Candidate): number =>
  criteria.every(({ decidedBy }) => decidedBy === 'person') ? 1 : 0;

/** Fewest open questions first, then those for which most speaks; what no fact decides comes after what one does. */
const byPromise = (a: Candidate, b: Candidate): number =>
  PLACE[a.fit] - PLACE[b.fit] ||
  (a.fit === 'need-to-know'
    ? isForPersonAlone(a) - isForPersonAlone(b) || a.openQuestions.length - b.openQuestions.length
    : 0) ||
  countOf(b, 'fits') - countOf(a, 'fits');

/**
 * Every code under which a new application may be made on the day (that of the application where it is known), with what
 * the facts say of each criterion: those that fit, those still open, and last those the facts contradict. Empty when no
 * day can be read.
 */
export const findCandidates = (facts: Facts, on: IsoDay): readonly Candidate[] => {
  const day = dayOfApplication(facts, on);
  if (day === undefined) return [];
  const candidates: Candidate[] = [];
  for (const card of EXEMPTION_CODES) {
    const open = dormancy(card.code, day);
    if (open !== undefined) candidates.push(candidateOf(card, facts, day, open.why));
  }
  return candidates.sort(byPromise);
};
