import { text, type Bilingual } from '../law/text.js';
import { EXEMPTION_CODES } from './code-register.js';
import type { ExemptionCode } from './exemption-code.js';
import type { FactTest } from './criteria/fact-test.js';
import { testsOf } from './criteria/criteria-tests.js';

/** A test of a code with what is said of its clause, so that nothing is put together while an assessment runs. */
export interface WordedTest {
  readonly test: FactTest;
  readonly clause: Bilingual;
  readonly fits: Bilingual;
  readonly fails: Bilingual;
  readonly needs: Bilingual;
  readonly review: Bilingual;
}

export interface WordedCode {
  readonly card: ExemptionCode;
  readonly tests: readonly WordedTest[];
  /** The label and the provision (EXM-02). */
  readonly label: Bilingual;
  /** The code is open on the day (EXM-07). */
  readonly open: Bilingual;
}

const worded = (card: ExemptionCode, test: FactTest): WordedTest => {
  const clause = card.criteria[test.clause - 1]?.text ?? card.name;
  const because = test.failing ?? text('', '');
  return {
    test,
    clause,
    fits: text(`The facts speak for: “${clause.en}”`, `Les faits appuient : « ${clause.fr} »`),
    fails: text(
      `The facts speak against: “${clause.en}” ${because.en}`.trim(),
      `Les faits contredisent : « ${clause.fr} » ${because.fr}`.trim(),
    ),
    needs: text(`Still to know: “${clause.en}”`, `Reste à savoir : « ${clause.fr} »`),
    review: text(`A person must look: “${clause.en}”`, `Une personne doit examiner : « ${clause.fr} »`),
  };
};

const words: ReadonlyMap<string, WordedCode> = new Map(
  EXEMPTION_CODES.map((card) => [
    card.code,
    {
      card,
      tests: testsOf(card.code).map((test) => worded(card, test)),
      label: text(
        `${card.code} is the department's label; the law is ${card.provision}.`,
        `${card.code} est l'étiquette du ministère; la disposition est ${card.provision}.`,
      ),
      open: text(
        `${card.code} is open to new applications on that day.`,
        `${card.code} accepte de nouvelles demandes ce jour-là.`,
      ),
    },
  ]),
);

/** What is said of a code; `undefined` when the register has none of that name. */
export const wordedCode = (code: string): WordedCode | undefined => words.get(code);
