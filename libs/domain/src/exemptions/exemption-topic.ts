import type { ExemptionAnswer } from '../assess/answers.js';
import type { FactName, Facts } from '../assess/facts.js';
import type { Asked, Topic } from '../assess/topic.js';
import { isOutsideRegime } from '../employers/outside-regime.js';
import { day as dayOf, isBefore, type PlainDate } from '../time/plain-date.js';
import { dayOfApplication } from './assessment-day.js';
import { ceilingOf } from './code-limits.js';
import { QUEBEC } from './code-places.js';
import { codeRefusals } from './code-register.js';
import { readNumber, questionsOf, type FactResult } from './criteria/fact-test.js';
import { isoOf } from '../deadlines/day-count.js';
import { classificationOn } from '../occupations/classification.js';
import type { ExemptionCode } from './exemption-code.js';
import { EXEMPTION_SAID as SAID } from './exemption-said.js';
import { wordedCode, type WordedCode, type WordedTest } from './exemption-texts.js';

type Outcome = ExemptionAnswer['outcome'];

const CODE: readonly FactName[] = ['code'];
const APPLICATION_DAY: readonly FactName[] = ['applicationOn'];
const CODE_AND_DAY: readonly FactName[] = ['code', 'applicationOn'];
const WORK_PLACE: readonly FactName[] = ['code', 'workProvince'];
const EMPLOYER: readonly FactName[] = ['code', 'employerKind'];
const TALENT_IN_QUEBEC: readonly FactName[] = ['workProvince', 'globalTalentStream'];
const TALENT: readonly FactName[] = ['globalTalentStream'];
const CATEGORY: readonly FactName[] = ['code', 'iecCategory'];
const EXTENSION: readonly FactName[] = ['code', 'isExtension', 'extensionMonths'];
const OFFER_LENGTH: readonly FactName[] = ['code', 'offerMonths'];
const LEVELS: readonly FactName[] = ['applicationOn', 'teer', 'noc', 'noc2016Level'];

/** The gravest outcome met so far, and the codes to look at instead. */
class Verdict {
  private worst: Outcome = 'arguable';
  private readonly instead: string[] = [];

  fail(...suggests: readonly string[]): void {
    this.worst = 'does-not-fit';
    for (const code of suggests) if (!this.instead.includes(code)) this.instead.push(code);
  }
  review(...suggests: readonly string[]): void {
    if (this.worst !== 'does-not-fit') this.worst = 'manual-review';
    for (const code of suggests) if (!this.instead.includes(code)) this.instead.push(code);
  }
  need(): void {
    if (this.worst === 'arguable') this.worst = 'need-to-know';
  }
  get outcome(): Outcome {
    return this.worst;
  }
  get suggests(): readonly string[] {
    return this.instead;
  }
}

/* What is said of the code as such. */

const judgeCode = (worded: WordedCode, day: PlainDate | undefined, { facts, trace }: Asked, verdict: Verdict): void => {
  const { code, replacedBy } = worded.card;
  if (day === undefined) {
    trace.holds('EXM-02', worded.label, CODE);
    trace.needs('EXM-07', SAID.unknownDay, APPLICATION_DAY);
    verdict.need();
    return;
  }
  const [refusal] = codeRefusals(code, day);
  if (replacedBy === undefined || refusal === undefined) trace.holds('EXM-02', worded.label, CODE);
  else trace.fails('EXM-02', SAID.retired, CODE_AND_DAY);
  if (refusal === undefined) trace.holds('EXM-07', worded.open, CODE_AND_DAY);
  else if (refusal.code === 'exemption.code-end-unconfirmed') {
    trace.warns('EXM-07', refusal.text, CODE_AND_DAY);
    verdict.review();
  } else if (refusal.code === 'exemption.code-closed-to-most' && isOneOfThoseLeft(facts)) {
    trace.warns('EXM-07', SAID.staysOpenForSome, CODE_AND_DAY);
    verdict.review();
  } else {
    trace.fails('EXM-07', refusal.text, CODE_AND_DAY);
    verdict.fail(...(replacedBy ?? worded.card.legacyCodes.filter((each) => each !== code)));
  }
};

const isOneOfThoseLeft = ({ isExtension, principalMovingToPr }: Facts): boolean =>
  isExtension === true || principalMovingToPr === true;

const isNotYetOpen = ({ from }: ExemptionCode, on: PlainDate): boolean =>
  from !== undefined && isBefore(on, dayOf(from));

/* What the facts say of the criteria. */

const CAPACITY_CODES = { executive: 'C62', specialized: 'C63', 'new-enterprise': 'C61' } as const;

/** Where a criterion fails, a code that asks for what is known instead. */
const insteadOf = ({ card }: WordedCode, { rule, of }: WordedTest['test'], facts: Facts): readonly string[] => {
  if (rule === 'QUE-02' && card.code === 'T13') return ['A73'];
  const { transferCapacity } = facts;
  return rule === 'EXM-09' &&
    of[0] === 'transferCapacity' &&
    transferCapacity !== undefined &&
    transferCapacity !== 'trainee'
    ? [CAPACITY_CODES[transferCapacity]]
    : [];
};

const isKnownIn = (facts: Facts) => (name: FactName) => facts[name] !== undefined;

const judgeTest = (
  worded: WordedCode,
  each: WordedTest,
  found: FactResult,
  day: PlainDate,
  asked: Asked,
  verdict: Verdict,
): void => {
  const { facts, trace } = asked;
  const { test } = each;
  switch (found) {
    case undefined:
      return;
    case 'fits':
      trace.holds(test.rule, each.fits, test.of);
      return;
    case 'does-not-fit':
      trace.fails(test.rule, each.fails, test.of);
      verdict.fail(...insteadOf(worded, test, facts));
      return;
    case 'review':
      trace.warns(test.rule, each.review, test.of);
      verdict.review(...(worded.card.code === 'C41' && facts.principalMovingToPr === true ? ['C49'] : []));
      return;
    case 'need-to-know':
      trace.needs(test.rule, each.needs, [...test.of.filter(isKnownIn(facts)), ...questionsOf(test, facts, day)]);
      if (test.decisive) verdict.need();
  }
};

/* What the code means for the permit. */

const sayWhosePermit = ({ offerRequired, code }: ExemptionCode, { facts, trace }: Asked): void => {
  if (isOutsideRegime(facts.employerKind)) trace.holds('EXM-06', SAID.outsideRegime, EMPLOYER);
  else if (code === 'C21' && facts.iecCategory !== undefined)
    trace.holds('EXM-06', facts.iecCategory === 'working-holiday' ? SAID.ownPermit : SAID.withOffer, CATEGORY);
  else if (offerRequired === 'no') trace.holds('EXM-06', SAID.ownPermit, CODE);
  else if (offerRequired === 'yes') trace.holds('EXM-06', SAID.withOffer, CODE);
  else trace.warns('EXM-06', SAID.byCategory, CODE);
};

const QUEBEC_CODES: ReadonlySet<string> = new Set(['A73', 'A75', 'A76', 'C60', 'T10']);

const sayOfQuebec = ({ code }: ExemptionCode, { facts, trace }: Asked): ExemptionAnswer['acceptanceCertificate'] => {
  if (facts.workProvince !== QUEBEC) return 'not-needed';
  if (facts.globalTalentStream === true) {
    trace.holds('QUE-01', SAID.certificate, TALENT_IN_QUEBEC);
    return 'needed';
  }
  trace.holds('QUE-01', SAID.noCertificate, WORK_PLACE);
  if (QUEBEC_CODES.has(code)) trace.holds('QUE-02', SAID.quebecCode, WORK_PLACE);
  return 'not-needed';
};

const sayWhichClassification = ({ facts, trace }: Asked, day: PlainDate): void => {
  if (facts.teer === undefined && facts.noc === undefined && facts.noc2016Level === undefined) return;
  trace.holds('EXM-08', classificationOn(isoOf(day)) === 'NOC 2016' ? SAID.byNoc2016 : SAID.byNoc2021, LEVELS);
};

/* The length asked for, where it decides whether the code can be used at all. */

const judgeLength = ({ code }: ExemptionCode, { facts, trace }: Asked, verdict: Verdict): void => {
  const ceiling = ceilingOf(code);
  if (code === 'C61' && facts.isExtension === true) {
    const months = readNumber(facts.extensionMonths);
    if (months === undefined || months <= (ceiling?.renewalMonths ?? 0)) {
      trace.warns('DUR-03', SAID.newEnterpriseDelay, EXTENSION);
      verdict.review('C62', 'C63');
    } else {
      trace.fails('DUR-03', SAID.newEnterpriseEnds, EXTENSION);
      verdict.fail('C62', 'C63');
    }
  }
  const months = readNumber(facts.offerMonths);
  if (code === 'C11' && months !== undefined && months > (ceiling?.firstMonths ?? months)) {
    trace.warns('EXM-11', SAID.ownBusinessLong, OFFER_LENGTH);
    verdict.review();
  }
};

const unknown = (asked: Asked): ExemptionAnswer => {
  asked.trace.fails('EXM-02', SAID.unknownCode, CODE);
  return {
    outcome: 'does-not-fit',
    code: asked.facts.code,
    provision: undefined,
    suggests: [],
    maxMonths: undefined,
    acceptanceCertificate: 'not-needed',
  };
};

/** Whether the chosen code can be argued on the facts (EXM-01 to EXM-17, QUE-01, QUE-02). */
export const exemptionTopic: Topic<ExemptionAnswer> = {
  isAsked: ({ code }) => code !== undefined,
  decide: (asked) => {
    const { facts, on, trace } = asked;
    const worded = wordedCode(facts.code ?? '');
    if (worded === undefined) return unknown(asked);
    const { card } = worded;
    const verdict = new Verdict();
    const day = dayOfApplication(facts, on);
    if (facts.globalTalentStream === true) {
      trace.fails('EXM-01', SAID.globalTalent, TALENT);
      verdict.fail();
    }
    judgeCode(worded, day, asked, verdict);
    // Before the code's first day its criteria and the rules behind them did not hold.
    if (day !== undefined && !isNotYetOpen(card, day)) {
      sayWhichClassification(asked, day);
      for (const each of worded.tests) judgeTest(worded, each, each.test.decide(facts, day), day, asked, verdict);
    }
    judgeLength(card, asked, verdict);
    sayWhosePermit(card, asked);
    const acceptanceCertificate = sayOfQuebec(card, asked);
    if (verdict.outcome === 'arguable') {
      trace.warns('EXM-01', SAID.proveEach, CODE);
      trace.warns('EXM-03', SAID.stillR200, CODE);
    }
    if (card.provision === 'R205(a)') trace.warns('EXM-17', SAID.twoTexts, CODE);
    return {
      outcome: verdict.outcome,
      code: card.code,
      provision: card.provision,
      suggests: verdict.suggests,
      maxMonths: ceilingOf(card.code)?.firstMonths,
      acceptanceCertificate,
    };
  },
};
