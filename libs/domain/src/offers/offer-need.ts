import type { YesNoUnknown } from '../assess/answers.js';
import type { FactName, Facts } from '../assess/facts.js';
import { isRuleInForce } from '../assess/rule-in-force.js';
import { findExemptionCode } from '../exemptions/code-register.js';
import type { ExemptionCode } from '../exemptions/exemption-code.js';
import type { IsoDay } from '../time/plain-date.js';
import { CHANGE_OUTCOMES, FACTS_OF_CHANGE, outcomeOf, speaksOfChange, termChanges } from './change-of-terms.js';
import { offerDayOf } from './offer-day.js';

/** Why an offer is needed or not; each has its rule and its sentence in the offer's topic. */
export type OfferReason =
  | 'employer-outside'
  | 'code-with-offer'
  | 'code-without-offer'
  | 'exchange-with-offer'
  | 'exchange-without-offer'
  | 'exchange-unknown'
  | 'one-employer'
  | 'own-permit'
  | 'one-employer-unknown'
  | 'changed-terms'
  | 'terms-kept'
  | 'lmia'
  | 'no-permit'
  | 'open-permit'
  | 'code-unknown'
  | 'code-missing';

export interface OfferNeed {
  readonly needed: YesNoUnknown;
  readonly reason: OfferReason;
  readonly code: ExemptionCode | undefined;
}

/** Employers outside the regime: no offer, no fee, no conditions (IRPR s. 209.91; FEE-04). */
export const EMPLOYERS_OUTSIDE: ReadonlySet<Facts['employerKind']> = new Set<Facts['employerKind']>([
  'foreign-government',
  'foreign-political-subdivision',
  'mission',
  'bridge-or-tunnel',
]);

/** International Experience Canada: its category says whether there is an offer (EXM-14). */
export const EXCHANGE = 'C21';
/** Of the codes that an offer may or may not stand under: those where a person normally comes for one employer. */
const NORMALLY_ONE_EMPLOYER: ReadonlySet<string> = new Set(['C20', 'C26', 'T11']);

/** What the code, or the category and the permit asked for under it, say. */
const byCode = (facts: Facts, code: ExemptionCode): OfferNeed => {
  if (code.offerRequired === 'yes') return { needed: 'yes', reason: 'code-with-offer', code };
  if (code.offerRequired === 'no') return { needed: 'no', reason: 'code-without-offer', code };
  if (code.code === EXCHANGE) {
    if (facts.iecCategory === undefined) return { needed: 'need-to-know', reason: 'exchange-unknown', code };
    return facts.iecCategory === 'working-holiday'
      ? { needed: 'no', reason: 'exchange-without-offer', code }
      : { needed: 'yes', reason: 'exchange-with-offer', code };
  }
  if (facts.permitForOneEmployer === true) return { needed: 'yes', reason: 'one-employer', code };
  if (facts.permitForOneEmployer === false || facts.accreditedFamily === true)
    return { needed: 'no', reason: 'own-permit', code };
  return NORMALLY_ONE_EMPLOYER.has(code.code)
    ? { needed: 'yes', reason: 'one-employer', code }
    : { needed: 'need-to-know', reason: 'one-employer-unknown', code };
};

/** Where no code is chosen yet, another route may already settle it. */
const withoutCode = (facts: Facts): OfferNeed => {
  const code = undefined;
  if (facts.globalTalentStream === true) return { needed: 'no', reason: 'lmia', code };
  if (facts.purpose !== undefined && facts.purpose !== 'work') return { needed: 'no', reason: 'no-permit', code };
  if (facts.holdsOpenPermit === true) return { needed: 'no', reason: 'open-permit', code };
  return { needed: 'need-to-know', reason: 'code-missing', code };
};

/** The code given, or C21 where only its category is. */
const chosenCode = ({ code, iecCategory }: Facts): string | undefined =>
  code ?? (iecCategory === undefined ? undefined : EXCHANGE);

/** Whether an offer must be submitted, and by what that is settled (EXM-06, FEE-04, OFF-01, OFF-09). */
export const offerNeedOf = (facts: Facts, on: IsoDay): OfferNeed => {
  const chosen = chosenCode(facts);
  const code = chosen === undefined ? undefined : findExemptionCode(chosen);
  if (EMPLOYERS_OUTSIDE.has(facts.employerKind) && isRuleInForce('FEE-04', offerDayOf(facts, on)))
    return { needed: 'no', reason: 'employer-outside', code };
  if (chosen !== undefined && code === undefined) return { needed: 'need-to-know', reason: 'code-unknown', code };
  const isChange = facts.isExtension !== true && speaksOfChange(facts);
  const outcome = isChange ? outcomeOf(termChanges(facts)) : undefined;
  if (code === undefined) {
    if (outcome === 'new-offer') return { needed: 'yes', reason: 'changed-terms', code };
    return outcome === 'nothing' || outcome === 'record-only'
      ? { needed: 'no', reason: 'terms-kept', code }
      : withoutCode(facts);
  }
  return outcome === 'nothing' || outcome === 'record-only'
    ? { needed: 'no', reason: 'terms-kept', code }
    : byCode(facts, code);
};

/** Facts that make an earlier offer useless for what comes next (OFF-07, OFF-09, RES-03). */
export const newOfferFacts = (facts: Facts): readonly FactName[] => {
  const why: FactName[] = [];
  if (facts.isExtension === true) why.push('isExtension');
  if (facts.sameEmployer === false) why.push('sameEmployer');
  if (facts.statusLostOn !== undefined) why.push('statusLostOn');
  if (facts.offerState === 'used' || facts.offerState === 'withdrawn') why.push('offerState');
  if (speaksOfChange(facts))
    for (const change of termChanges(facts))
      if (CHANGE_OUTCOMES[change] === 'new-offer')
        for (const name of FACTS_OF_CHANGE[change]) if (!why.includes(name)) why.push(name);
  return why;
};
