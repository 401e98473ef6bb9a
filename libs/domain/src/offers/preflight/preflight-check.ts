import type { ExactDifference } from '../../identifiers/exact-match.js';
import type { Citations } from '../../law/citation.js';
import type { Basis, MendingPlace } from '../../law/refusal.js';
import { text, type Bilingual } from '../../law/text.js';
import type { OfferFieldId } from '../offer-field-ids.js';
import type { PreflightQuestion } from './preflight-input.js';

export const PREFLIGHT_IDS = [
  'EP01',
  'EP02',
  'EP03',
  'EP04',
  'EP05',
  'EP06',
  'EP07',
  'EP08',
  'EP09',
  'EP10',
  'EP11',
  'EP12',
  'EP13',
  'EP14',
  'EP15',
  'EP16',
  'EP17',
  'EP18',
  'EP19',
  'EP20',
  'EP21',
  'EP22',
  'EP23',
  'EP24',
  'EP25',
  'EP26',
] as const;
export type PreflightId = (typeof PREFLIGHT_IDS)[number];

/** `block`: do not submit. `warn`: look, and note why it is well. */
export type PreflightLevel = 'block' | 'warn';
export type PreflightOutcome = 'pass' | 'fail' | 'need_to_know' | 'not_applicable';

export interface PreflightMessage {
  /** Of this message by itself: a check that blocks may also have something to warn of. */
  readonly level: PreflightLevel;
  readonly text: Bilingual;
  readonly remedy: Bilingual;
  /** `values.<id>` where one field of the offer is meant. */
  readonly field?: string;
  /** The first differing character, where two values should have been the same. */
  readonly difference?: ExactDifference;
}

/** One of the 26 checks before a person types the offer into the portal. */
export interface PreflightCheck {
  readonly id: PreflightId;
  readonly title: Bilingual;
  /** Of what was found; of the check itself when nothing was. */
  readonly level: PreflightLevel;
  readonly basis: Basis;
  readonly outcome: PreflightOutcome;
  readonly messages: readonly PreflightMessage[];
  readonly cites: Citations;
  /** False where the check rests on a figure that no official source gives. */
  readonly verified: boolean;
}

/** One thing found: a fault, or a fact that is not known. */
export interface Found {
  readonly weight: 'fault' | 'unknown';
  readonly message: PreflightMessage;
}

export type Findings = readonly Found[] | 'not_applicable';

export interface PreflightRule {
  readonly id: PreflightId;
  readonly title: Bilingual;
  /** The level when nothing was found. */
  readonly level: PreflightLevel;
  readonly basis: Basis;
  readonly cites: Citations;
  readonly verified: boolean;
  readonly mendAt: MendingPlace;
  readonly decide: (ask: PreflightQuestion) => Findings;
}

interface About {
  readonly field?: OfferFieldId;
  readonly difference?: ExactDifference;
}

const found =
  (weight: Found['weight'], level: PreflightLevel) =>
  (words: Bilingual, remedy: Bilingual, { field, difference }: About = {}): Found => ({
    weight,
    message: {
      level,
      text: words,
      remedy,
      ...(field === undefined ? {} : { field: `values.${field}` }),
      ...(difference === undefined ? {} : { difference }),
    },
  });

/** A fault that keeps the offer from being submitted. */
export const fault = found('fault', 'block');
/** Something to look at. */
export const caution = found('fault', 'warn');
/** A fact without which the check cannot be made. */
export const lacking = found('unknown', 'block');
/** A fact that would help, and does not hold the offer up. */
export const openQuestion = found('unknown', 'warn');

export const FILL_IN = text('Fill it in.', 'À remplir.');

/** The heaviest finding decides: a blocking fault, then what a block needs to know, then warnings. */
export const settle = (rule: PreflightRule, ask: PreflightQuestion): PreflightCheck => {
  const findings = rule.decide(ask);
  const { id, title, basis, cites, verified } = rule;
  const check = { id, title, basis, cites, verified };
  if (findings === 'not_applicable') return { ...check, level: rule.level, outcome: 'not_applicable', messages: [] };
  const messages = findings.map(({ message }) => message);
  const has = (weight: Found['weight'], level: PreflightLevel): boolean =>
    findings.some((each) => each.weight === weight && each.message.level === level);
  if (has('fault', 'block')) return { ...check, level: 'block', outcome: 'fail', messages };
  if (has('unknown', 'block')) return { ...check, level: 'block', outcome: 'need_to_know', messages };
  if (has('fault', 'warn')) return { ...check, level: 'warn', outcome: 'fail', messages };
  if (has('unknown', 'warn')) return { ...check, level: 'warn', outcome: 'need_to_know', messages };
  return { ...check, level: rule.level, outcome: 'pass', messages };
};
