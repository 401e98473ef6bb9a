import type { FactName, Facts } from '../../assess/facts.js';
import type { Citations } from '../../law/citation.js';
import type { RuleId } from '../../law/rule.js';
import type { Bilingual } from '../../law/text.js';
import type { PlainDate } from '../../time/plain-date.js';

/** What facts say of a criterion. */
export type Fit = 'fits' | 'does-not-fit' | 'need-to-know';
/** `review`: an officer may decide either way, so a person looks; `undefined`: the test is not in play. */
export type FactResult = Fit | 'review' | undefined;

/** Facts to ask for; a function where the day or what is known already decides which. */
export type Questions = readonly FactName[] | ((on: PlainDate, facts: Facts) => readonly FactName[]);

/** The part of a criterion that facts can decide. The rest of the clause is for a person with the papers. */
export interface FactTest {
  /** Number of the clause in the register: 3 of `C63.3`. */
  readonly clause: number;
  readonly rule: RuleId;
  readonly cites: Citations;
  /** The facts it looks at. */
  readonly of: readonly FactName[];
  /** Those that are asked while it is undecided, the first one first; all of them where left out. */
  readonly asks?: Questions;
  /** Without it the code cannot be argued; the others are asked, and leave the code arguable until they are known. */
  readonly decisive: boolean;
  /**
   * One more fact never takes `does-not-fit` back to `need-to-know`; the day of the application is no fact here but
   * the day itself.
   */
  readonly decide: (facts: Facts, on: PlainDate) => FactResult;
  /** Said beside the clause when it fails; left out where the clause says it all. */
  readonly failing?: Bilingual;
}

/** Where a test stands in the law: the clause of the register, the rule of the book, what is cited. */
export interface Stand {
  readonly clause: number;
  readonly rule: RuleId;
  readonly cites: Citations;
  readonly decisive?: boolean;
  readonly asks?: Questions;
  readonly failing?: Bilingual;
}

export const factTest = (stand: Stand, of: readonly FactName[], decide: FactTest['decide']): FactTest => ({
  decisive: true,
  ...stand,
  of,
  decide,
});

/** What to ask a person for while the test is undecided. */
export const questionsOf = ({ asks, of }: FactTest, facts: Facts, on: PlainDate): readonly FactName[] =>
  (asks === undefined ? of : typeof asks === 'function' ? asks(on, facts) : asks).filter(
    (name) => facts[name] === undefined,
  );

/**
 * In an interview one question comes before another that makes sense only after it: whose family, which role. Where the
 * code was chosen, it has answered the first one.
 */
export const askedAfter = (first: FactName, test: FactTest): FactTest => {
  const before: readonly FactName[] = [first];
  return {
    ...test,
    asks: (on, facts) =>
      facts.code === undefined && facts[first] === undefined ? before : questionsOf(test, facts, on),
  };
};

/** Yes or no, once it is known. */
export const fitIf = (met: boolean): Fit => (met ? 'fits' : 'does-not-fit');

type ChoiceFact = {
  [N in FactName]: Exclude<Facts[N], undefined> extends string ? N : never;
}[FactName];
type YesNoFact = {
  [N in FactName]: Exclude<Facts[N], undefined> extends boolean ? N : never;
}[FactName];
type CountFact = {
  [N in FactName]: Exclude<Facts[N], undefined> extends number ? N : never;
}[FactName];

/** The answer must be one of some. */
export const isOneOf = <N extends ChoiceFact>(
  stand: Stand,
  fact: N,
  ...wanted: readonly Exclude<Facts[N], undefined>[]
): FactTest =>
  factTest(stand, [fact], (facts) => {
    const given = facts[fact];
    return given === undefined ? 'need-to-know' : fitIf((wanted as readonly unknown[]).includes(given));
  });

export const isYes = (stand: Stand, fact: YesNoFact): FactTest =>
  factTest(stand, [fact], (facts) => {
    const given = facts[fact];
    return given === undefined ? 'need-to-know' : fitIf(given);
  });

export const isNo = (stand: Stand, fact: YesNoFact): FactTest =>
  factTest(stand, [fact], (facts) => {
    const given = facts[fact];
    return given === undefined ? 'need-to-know' : fitIf(!given);
  });

/** A number below nought, or no number at all, is not known. */
export const readNumber = (given: number | undefined): number | undefined =>
  given !== undefined && Number.isFinite(given) && given >= 0 ? given : undefined;

export const isAtLeast = (stand: Stand, fact: CountFact, least: number): FactTest =>
  factTest(stand, [fact], (facts) => {
    const given = readNumber(facts[fact]);
    return given === undefined ? 'need-to-know' : fitIf(given >= least);
  });

/** A row of a table of tests: the codes it is about, apart by spaces, and what they ask. */
export type TestRows = readonly (readonly [codes: string, ...tests: readonly FactTest[]])[];
