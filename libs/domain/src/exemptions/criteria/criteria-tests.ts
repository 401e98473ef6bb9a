import type { FactTest, TestRows } from './fact-test.js';
import { EXEMPTION_CODES } from '../code-register.js';
import { AGREEMENT_TESTS } from './agreement-tests.js';
import { isCovered } from './covered-person.js';
import { FAMILY_TESTS } from './family-tests.js';
import { FRANCOPHONE_TESTS } from './francophone-tests.js';
import { KIND_OF_WORK_TESTS } from './kind-of-work-tests.js';
import { OWN_SITUATION_TESTS } from './own-situation-tests.js';
import { RESIDENCE_TESTS } from './residence-tests.js';
import { TRANSFEREE_TESTS } from './transferee-tests.js';
import { YOUTH_EXCHANGE_TESTS } from './youth-exchange-tests.js';

const ROWS: TestRows = [
  ...AGREEMENT_TESTS,
  ...TRANSFEREE_TESTS,
  ...FAMILY_TESTS,
  ...RESIDENCE_TESTS,
  ...KIND_OF_WORK_TESTS,
  ...FRANCOPHONE_TESTS,
  ...YOUTH_EXCHANGE_TESTS,
  ...OWN_SITUATION_TESTS,
];

const NONE: readonly FactTest[] = [];
const byCode: ReadonlyMap<string, readonly FactTest[]> = new Map(
  EXEMPTION_CODES.map(({ code }) => {
    const covered = isCovered(code);
    const rows = ROWS.flatMap(([codes, ...tests]) => (codes.split(' ').includes(code) ? tests : NONE));
    return [code, covered === undefined ? rows : [covered, ...rows]];
  }),
);

/** What facts can decide of a code, whom an agreement covers first; nothing where every criterion is for a person. */
export const testsOf = (code: string): readonly FactTest[] => byCode.get(code) ?? NONE;
