import type { Facts } from '../../assess/facts.js';
import type { Citations } from '../../law/citation.js';
import { text } from '../../law/text.js';
import { day, isAfter, isBefore, type PlainDate } from '../../time/plain-date.js';
import { QUEBEC as QUEBEC_PROVINCE, quebecRefusals } from '../code-places.js';
import {
  factTest,
  fitIf,
  isNo,
  isOneOf,
  isYes,
  type FactResult,
  type FactTest,
  type Stand,
  type TestRows,
} from './fact-test.js';
import { hasSkillLevel } from './skill-level.js';

type Programme = Exclude<Facts['residenceProgramme'], undefined>;

const NOMINEE: Citations = ['IRPR s. 204(c)', 'IRCC: Code T13, nominated by a province (2022-11-17)'];
const QUEBEC: Citations = ['IRPR s. 204(c)', 'IRPR s. 205(a)', 'IRCC: Quebec cases (2024-05-01, 2025-04-08); QUE-02'];
const PILOT: Citations = ['IRPR s. 205(a)', 'IRCC: Rural and Northern pilot (2023-12-21), RCIP and FCIP (2026-02-24)'];
const ATLANTIC: Citations = ['IRPR s. 204(c)', 'IRCC: Code C18 (2024-04-10)'];
const BRIDGING: Citations = ['IRPR s. 205(a)', 'IRCC: Bridging open work permits (2025-07-30)'];
const BENEFIT: Citations = ['IRPR s. 205(a)', 'IRCC: LMIA exemption codes (table of 2025-02-03)'];
const APPLICANT: Citations = ['IRPR s. 207'];

/**
 * For nominees in Canada the acknowledgement of receipt is not asked for between these days, both included (EXM-15).
 * Known from a private summary of the department's notice.
 */
export const NOMINEE_MEASURE = { from: day('2026-06-09'), to: day('2026-12-31') } as const;

export const isNomineeMeasureOn = (on: PlainDate): boolean =>
  !isBefore(on, NOMINEE_MEASURE.from) && !isAfter(on, NOMINEE_MEASURE.to);

const at = (clause: number, cites: Citations, more: Partial<Stand> = {}): Stand => ({
  clause,
  rule: 'EXM-01',
  cites,
  ...more,
});
const asked = (clause: number, cites: Citations, more: Partial<Stand> = {}): Stand =>
  at(clause, cites, { decisive: false, ...more });

const onRoad = (clause: number, cites: Citations, ...programmes: readonly Programme[]): FactTest =>
  isOneOf(asked(clause, cites), 'residenceProgramme', ...programmes);
const inCanada = (clause: number, cites: Citations): FactTest => isYes(asked(clause, cites), 'inCanada');

/** A nomination counts while it is valid; after that only a permanent-residence file received in time does. */
const nomination = factTest(
  at(1, NOMINEE, { rule: 'EXM-15', asks: ['nominationValid'] }),
  ['nominationValid', 'acknowledgement'],
  ({ nominationValid, acknowledgement }) => {
    if (nominationValid === true) return 'fits';
    if (nominationValid === undefined) return 'need-to-know';
    if (acknowledgement === undefined) return 'need-to-know';
    return acknowledgement === 'received' ? 'review' : 'does-not-fit';
  },
);

const receiptOfNominee = (facts: Facts, on: PlainDate): FactResult => {
  if (facts.inCanada !== true || facts.acknowledgement === undefined) return undefined;
  return facts.acknowledgement === 'received' || isNomineeMeasureOn(on) ? 'fits' : 'review';
};

const outsideQuebec = (code: 'T13', cites: Citations): FactTest =>
  factTest(
    asked(1, cites, {
      rule: 'QUE-02',
      failing: text(
        'The work is in Quebec, whose selected workers have codes of their own.',
        'Le travail se fait au Québec, dont les travailleurs sélectionnés ont leurs propres codes.',
      ),
    }),
    ['workProvince'],
    ({ workProvince }) =>
      workProvince === undefined
        ? 'need-to-know'
        : fitIf(quebecRefusals({ code, province: workProvince }).length === 0),
  );

const inQuebec = (clause: number, cites: Citations): FactTest =>
  factTest(asked(clause, cites, { rule: 'QUE-02' }), ['workProvince'], ({ workProvince }) =>
    workProvince === undefined ? 'need-to-know' : fitIf(workProvince === QUEBEC_PROVINCE),
  );

const ATLANTIC_PROVINCES: readonly string[] = ['NB', 'NL', 'NS', 'PE'];

/** Stage by stage: Express Entry and Quebec files are complete, those of the small programmes have a positive decision. */
const bridgingStage = (facts: Facts, on: PlainDate): FactResult => {
  const { residenceProgramme: programme, residenceStage: stage } = facts;
  if (stage === 'positive') return 'fits';
  if (programme === 'nominee' && isNomineeMeasureOn(on) && stage !== undefined && stage !== 'planned')
    return facts.inCanada === undefined ? 'need-to-know' : fitIf(facts.inCanada);
  if (stage === undefined || programme === undefined) return 'need-to-know';
  if (stage === 'planned' || stage === 'filed') return 'does-not-fit';
  // A nominee through Express Entry needs no more than completeness; one on paper does.
  if (programme === 'nominee') return 'review';
  return fitIf(programme === 'express-entry' || programme === 'quebec-selection' || programme === 'quebec-investor');
};

const filedOrLater = (clause: number, cites: Citations): FactTest =>
  isOneOf(asked(clause, cites), 'residenceStage', 'filed', 'complete', 'positive');

const businessCandidate = factTest(
  asked(1, BENEFIT),
  ['quebecCertificate', 'residenceProgramme'],
  ({ quebecCertificate, residenceProgramme }) =>
    quebecCertificate === 'business' || residenceProgramme === 'business-candidate'
      ? 'fits'
      : quebecCertificate === undefined || residenceProgramme === undefined
        ? 'need-to-know'
        : 'does-not-fit',
);

/** Workers on their way to permanent residence. */
export const RESIDENCE_TESTS: TestRows = [
  [
    'T13',
    nomination,
    factTest(asked(1, NOMINEE, { rule: 'EXM-15' }), ['acknowledgement', 'inCanada'], receiptOfNominee),
    outsideQuebec('T13', NOMINEE),
    onRoad(1, NOMINEE, 'nominee'),
  ],
  [
    'T10',
    onRoad(1, QUEBEC, 'quebec-investor'),
    inQuebec(2, QUEBEC),
    factTest(asked(3, QUEBEC, { rule: 'BRD-01' }), ['channel'], ({ channel }) =>
      channel === undefined ? 'need-to-know' : fitIf(channel !== 'port-of-entry'),
    ),
  ],
  [
    'C18',
    onRoad(1, ATLANTIC, 'atlantic'),
    factTest(asked(2, ATLANTIC), ['workProvince'], ({ workProvince }) =>
      workProvince === undefined ? 'need-to-know' : fitIf(ATLANTIC_PROVINCES.includes(workProvince)),
    ),
    hasSkillLevel(asked(3, ATLANTIC), 4),
  ],
  [
    'C15',
    onRoad(1, PILOT, 'rural-francophone'),
    isOneOf(at(1, PILOT, { rule: 'EXM-16' }), 'residenceStage', 'complete', 'positive'),
    isYes(asked(1, PILOT, { rule: 'EXM-16' }), 'principalApplicant'),
    isYes(at(3, PILOT, { rule: 'EXM-16' }), 'prEmployerSame'),
  ],
  ['C60', businessCandidate],
  [
    'A73',
    isOneOf(at(1, QUEBEC, { rule: 'QUE-02' }), 'quebecCertificate', 'worker'),
    isYes(at(1, QUEBEC, { rule: 'QUE-02' }), 'principalApplicant'),
    isYes(asked(2, QUEBEC, { rule: 'QUE-02' }), 'inCanada'),
    inQuebec(3, QUEBEC),
  ],
  ['A71', onRoad(1, BENEFIT, 'live-in-caregiver'), filedOrLater(1, BENEFIT)],
  ['A74', inCanada(1, BENEFIT), onRoad(2, BENEFIT, 'sponsored-family'), filedOrLater(2, BENEFIT)],
  [
    'A75',
    onRoad(1, BRIDGING, 'nominee', 'express-entry', 'quebec-selection', 'quebec-investor', 'agri-food', 'caregiver'),
    isYes(asked(1, BRIDGING), 'principalApplicant'),
    inCanada(1, BRIDGING),
    factTest(
      asked(3, BRIDGING, { asks: ['residenceStage', 'residenceProgramme'] }),
      ['residenceStage', 'residenceProgramme', 'inCanada'],
      bridgingStage,
    ),
  ],
  [
    'A76',
    isOneOf(at(1, QUEBEC, { rule: 'QUE-02' }), 'quebecCertificate', 'worker'),
    isNo(asked(1, QUEBEC), 'inCanada'),
  ],
  [
    'A77',
    onRoad(1, BENEFIT, 'start-up'),
    inCanada(1, BENEFIT),
    isYes(at(1, BENEFIT, { rule: 'EXM-07' }), 'isExtension'),
  ],
  ['C90', onRoad(1, BENEFIT, 'caregiver'), filedOrLater(3, BENEFIT)],
  [
    'A70',
    onRoad(1, APPLICANT, 'protected-or-humanitarian', 'sponsored-family', 'live-in-caregiver'),
    inCanada(2, APPLICANT),
  ],
];
