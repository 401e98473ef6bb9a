import type { ChangeAnswer } from '../assess/answers.js';
import type { FactName, Facts } from '../assess/facts.js';

/** What happens to the terms, each read on its own. */
export type TermChange =
  | 'another-employer'
  | 'another-occupation'
  | 'occupation-unknown'
  | 'title-only'
  | 'link-lost'
  | 'named-place'
  | 'unnamed-place'
  | 'place-unknown'
  | 'less-pay'
  | 'fewer-hours'
  | 'cut-for-all'
  | 'raise'
  | 'raise-under-wage-exemption'
  | 'raise-unknown'
  | 'more-hours'
  | 'hours-unknown'
  | 'kind-unknown'
  | 'unchanged';

/** What each change calls for (OFF-09). The gravest decides. */
export const CHANGE_OUTCOMES: Readonly<Record<TermChange, ChangeAnswer['outcome']>> = {
  'another-employer': 'new-offer',
  'another-occupation': 'new-offer',
  'link-lost': 'new-offer',
  'named-place': 'new-offer',
  'less-pay': 'new-offer',
  'fewer-hours': 'new-offer',
  'occupation-unknown': 'need-to-know',
  'place-unknown': 'need-to-know',
  'hours-unknown': 'need-to-know',
  'kind-unknown': 'need-to-know',
  'raise-under-wage-exemption': 'need-to-know',
  'cut-for-all': 'record-only',
  'unnamed-place': 'record-only',
  raise: 'record-only',
  'raise-unknown': 'record-only',
  'more-hours': 'record-only',
  'title-only': 'nothing',
  unchanged: 'nothing',
};
const GRAVITY = { nothing: 0, 'record-only': 1, 'need-to-know': 2, 'new-offer': 3 } as const;

/** The facts that each change is read from. */
export const FACTS_OF_CHANGE: Readonly<Record<TermChange, readonly FactName[]>> = {
  'another-employer': ['sameEmployer'],
  'another-occupation': ['nocChanges'],
  'occupation-unknown': ['sameJob', 'nocChanges'],
  'title-only': ['sameJob', 'nocChanges'],
  'link-lost': ['linkLost'],
  'named-place': ['placeChanges', 'permitNamesPlace'],
  'unnamed-place': ['placeChanges', 'permitNamesPlace'],
  'place-unknown': ['placeChanges', 'permitNamesPlace'],
  'less-pay': ['wageChangePercent'],
  'fewer-hours': ['hoursBefore', 'hoursAfter'],
  'cut-for-all': ['measureForAll'],
  raise: ['wageChangePercent', 'exemptionRestsOnWage'],
  'raise-under-wage-exemption': ['wageChangePercent', 'exemptionRestsOnWage'],
  'raise-unknown': ['wageChangePercent', 'exemptionRestsOnWage'],
  'more-hours': ['hoursBefore', 'hoursAfter'],
  'hours-unknown': ['hoursBefore', 'hoursAfter'],
  'kind-unknown': ['nocChanges', 'wageChangePercent', 'hoursAfter', 'placeChanges', 'sameEmployer'],
  unchanged: [],
};

/** Whether the facts speak of changed terms at all; "the job stays the same" alone does not. */
export const speaksOfChange = (facts: Facts): boolean =>
  facts.nocChanges === true ||
  facts.sameJob === false ||
  facts.sameEmployer === false ||
  facts.placeChanges === true ||
  facts.linkLost === true ||
  facts.wageChangePercent !== undefined ||
  facts.hoursAfter !== undefined ||
  facts.changePlannedOn !== undefined;

const isNumber = (value: number | undefined): value is number => value !== undefined && Number.isFinite(value);

const occupationChange = ({ nocChanges, sameJob }: Facts): TermChange | undefined => {
  if (nocChanges === true) return 'another-occupation';
  if (sameJob !== false) return undefined;
  return nocChanges === false ? 'title-only' : 'occupation-unknown';
};

const placeChange = ({ placeChanges, permitNamesPlace }: Facts): TermChange | undefined => {
  if (placeChanges !== true) return undefined;
  if (permitNamesPlace === undefined) return 'place-unknown';
  return permitNamesPlace ? 'named-place' : 'unnamed-place';
};

const payChange = ({ wageChangePercent, measureForAll, exemptionRestsOnWage }: Facts): TermChange | undefined => {
  if (!isNumber(wageChangePercent) || wageChangePercent === 0) return undefined;
  if (wageChangePercent < 0) return measureForAll === true ? 'cut-for-all' : 'less-pay';
  if (exemptionRestsOnWage === undefined) return 'raise-unknown';
  return exemptionRestsOnWage ? 'raise-under-wage-exemption' : 'raise';
};

const hoursChange = ({ hoursBefore, hoursAfter, measureForAll }: Facts): TermChange | undefined => {
  if (hoursAfter === undefined) return undefined;
  if (!isNumber(hoursBefore) || !isNumber(hoursAfter)) return 'hours-unknown';
  if (hoursAfter === hoursBefore) return undefined;
  if (hoursAfter > hoursBefore) return 'more-hours';
  return measureForAll === true ? 'cut-for-all' : 'fewer-hours';
};

/** Whether the facts say of anything that it stays as it is. */
const saysSame = ({ nocChanges, wageChangePercent, hoursAfter, placeChanges }: Facts): boolean =>
  nocChanges === false || wageChangePercent === 0 || hoursAfter !== undefined || placeChanges === false;

/** Every change that the facts tell of; never empty. */
export const termChanges = (facts: Facts): readonly TermChange[] => {
  const changes: TermChange[] = [];
  const add = (change: TermChange | undefined): void => {
    if (change !== undefined && !changes.includes(change)) changes.push(change);
  };
  if (facts.sameEmployer === false) add('another-employer');
  add(occupationChange(facts));
  if (facts.linkLost === true) add('link-lost');
  add(placeChange(facts));
  add(payChange(facts));
  add(hoursChange(facts));
  if (changes.length === 0) add(saysSame(facts) ? 'unchanged' : 'kind-unknown');
  return changes;
};

/** What the changes call for together. */
export const outcomeOf = (changes: readonly TermChange[]): ChangeAnswer['outcome'] => {
  let gravest: ChangeAnswer['outcome'] = 'nothing';
  for (const change of changes) {
    const outcome = CHANGE_OUTCOMES[change];
    if (GRAVITY[outcome] > GRAVITY[gravest]) gravest = outcome;
  }
  return gravest;
};
