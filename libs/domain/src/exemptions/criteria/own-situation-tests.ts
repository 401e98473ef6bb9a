import type { Facts } from '../../assess/facts.js';
import type { Citation } from '../../law/citation.js';
import { isOneOf, isYes, type FactTest, type TestRows } from './fact-test.js';

type Situation = Exclude<Facts['personalSituation'], undefined>;

/** The permit is the worker's own (EXM-06). */
const inSituation = (cite: Citation, ...situations: readonly Situation[]): FactTest =>
  isOneOf({ clause: 1, rule: 'EXM-06', cites: [cite], decisive: false }, 'personalSituation', ...situations);

/** What a person's own situation gives, whoever the employer is. */
export const OWN_SITUATION_TESTS: TestRows = [
  ['C33', inSituation('IRPR s. 205(c)(i.2)', 'secondary-student')],
  ['C43', inSituation('IRPR s. 205(c)(ii)', 'graduate')],
  ['S61', inSituation('IRPR s. 206(1)(a)', 'refugee-claimant')],
  ['S62', inSituation('IRPR s. 206(1)(b)', 'removal-not-enforceable')],
  [
    'A72',
    isYes({ clause: 1, rule: 'EXM-06', cites: ['IRPR s. 207.1'], decisive: false }, 'inCanada'),
    inSituation('IRPR s. 207.1', 'abused-worker'),
  ],
  ['H81', inSituation('IRPR s. 208(a)', 'destitute-student')],
  ['H82', inSituation('IRPR s. 208(b)', 'temporary-resident-permit')],
];
