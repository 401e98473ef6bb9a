import type { Citations } from '../../law/citation.js';
import { text } from '../../law/text.js';
import { agricultureRefusals, quebecRefusals } from '../code-places.js';
import { factTest, fitIf, readNumber, type FactTest, type Stand, type TestRows } from './fact-test.js';
import { findNoc } from '../../occupations/noc-2021.js';
import { teerKnown } from './skill-level.js';

const CITES: Citations = ['IRPR s. 205(c)(ii)', 'IRCC: Francophone Mobility, code C16 (2024-01-25); EXM-10'];
const CODE = 'C16';

/** French that must be proved at the first application, in speaking and in listening (EXM-10). */
export const FRANCOPHONE_NCLC = 5;

const at = (clause: number, more: Partial<Stand> = {}): Stand => ({ clause, rule: 'EXM-10', cites: CITES, ...more });

const place = factTest(
  at(1, {
    rule: 'QUE-02',
    asks: ['workProvince'],
    failing: text('The work or the home is in Quebec.', 'Le travail ou le domicile se trouve au Québec.'),
  }),
  ['workProvince', 'livesInProvince'],
  ({ workProvince, livesInProvince }) => {
    if (quebecRefusals({ code: CODE, province: workProvince, residenceProvince: livesInProvince }).length > 0)
      return 'does-not-fit';
    return workProvince === undefined && livesInProvince === undefined ? 'need-to-know' : 'fits';
  },
);

const telework = factTest(
  at(1, {
    decisive: false,
    failing: text(
      'Telework for an employer in Quebec does not count.',
      'Le télétravail pour un employeur du Québec ne compte pas.',
    ),
  }),
  ['telework', 'employerProvince'],
  ({ telework: remote, employerProvince }) =>
    remote === undefined
      ? undefined
      : !remote
        ? 'fits'
        : employerProvince === undefined
          ? 'need-to-know'
          : fitIf(quebecRefusals({ code: CODE, telework: remote, employerProvince }).length === 0),
);

/** Below TEER 4 no occupation is excluded, so the occupation is asked for only from there on. */
const LOWEST_TEER_IN_QUESTION = 4;
const occupation = factTest(at(2, { decisive: false, asks: ['noc'] }), ['noc', 'teer'], (facts) => {
  const noc = facts.noc === undefined ? undefined : findNoc(facts.noc)?.code;
  if (noc !== undefined) return fitIf(agricultureRefusals({ code: CODE, noc }).length === 0);
  const teer = teerKnown(facts);
  return teer !== undefined && teer < LOWEST_TEER_IN_QUESTION ? 'fits' : 'need-to-know';
});

const french = (fact: 'nclcSpeaking' | 'nclcListening'): FactTest =>
  factTest(at(3, { asks: [fact] }), [fact, 'isExtension'], (facts) => {
    const level = readNumber(facts[fact]);
    if (level !== undefined) return fitIf(level >= FRANCOPHONE_NCLC);
    // On a renewal no new proof is asked for as a rule.
    return facts.isExtension === true ? 'fits' : 'need-to-know';
  });

/** Francophone Mobility (EXM-10). */
export const FRANCOPHONE_TESTS: TestRows = [
  [CODE, place, telework, occupation, french('nclcSpeaking'), french('nclcListening')],
];
