import type { Facts } from '../../assess/facts.js';
import type { Citations } from '../../law/citation.js';
import { text } from '../../law/text.js';
import { day, daysBetween, isBefore, parseDay, type IsoDay, type PlainDate } from '../../time/plain-date.js';
import { factTest, fitIf, isOneOf, isYes, readNumber, type FactTest, type Stand, type TestRows } from './fact-test.js';
import { hasSkillLevel } from './skill-level.js';

const BENEFIT: Citations = ['IRPR s. 205(a)', 'IRCC: LMIA exemption codes (table of 2025-02-03)'];
const OWN_BUSINESS: Citations = ['IRPR s. 205(a)', 'IRCC: Code C11 (2025-05-27)'];
const RECIPROCAL: Citations = ['IRPR s. 205(b)', 'IRCC: Reciprocal employment (2024-12-23)'];
const CAMPS: Citations = ['IRPR s. 205(b)', 'IRCC: Camp counsellors (2025-04-11)'];
const RESEARCH: Citations = ['IRPR s. 205(c)(i)'];
const DESIGNATED: Citations = ['IRPR s. 205(c)(ii)', 'IRCC: LMIA exemption codes (table of 2025-02-03)'];
const INNOVATION: Citations = ['IRPR s. 205(c)(ii)', 'IRCC: Innovation Stream (2024-12-24)'];
const RELIGIOUS: Citations = ['IRPR s. 205(d)'];
const POLICY: Citations = ['IRPA s. 25.2'];
const OTHER_AGREEMENT: Citations = ['IRPR s. 204(a)'];

const at = (clause: number, cites: Citations, more: Partial<Stand> = {}): Stand => ({
  clause,
  rule: 'EXM-01',
  cites,
  ...more,
});
const asked = (clause: number, cites: Citations, more: Partial<Stand> = {}): Stand =>
  at(clause, cites, { decisive: false, ...more });

type Kind = Exclude<Facts['specialWork'], undefined>;
/** Asked in the interview; where the code was chosen, the code has told it. */
const work = (clause: number, cites: Citations, kind: Kind): FactTest =>
  isOneOf(asked(clause, cites), 'specialWork', kind);

/** Control that an owner must have, by the day from which it is asked (EXM-11); the earlier row stays readable. */
export const OWNERSHIP_PERCENT: readonly { readonly from?: IsoDay; readonly percent: number }[] = [
  { from: '2025-05-27', percent: 51 },
  { percent: 50 },
];
const ownershipOn = (on: PlainDate): number =>
  OWNERSHIP_PERCENT.find(({ from }) => from === undefined || !isBefore(on, day(from)))?.percent ?? 0;

/** An officer instruction, not a regulation: below the figure a person looks (EXM-11). */
const ownership = factTest(
  at(1, OWN_BUSINESS, { rule: 'EXM-11' }),
  ['ownershipPercent'],
  ({ ownershipPercent }, on) => {
    const percent = readNumber(ownershipPercent);
    if (percent === undefined || percent > 100) return 'need-to-know';
    return percent >= ownershipOn(on) ? 'fits' : 'review';
  },
);

const performingArts = factTest(
  asked(1, RECIPROCAL, { asks: ['specialWork'] }),
  ['specialWork', 'groupKind'],
  ({ specialWork, groupKind }) =>
    groupKind === 'performing-artists'
      ? 'fits'
      : specialWork === undefined
        ? 'need-to-know'
        : fitIf(specialWork === 'performing-arts'),
);

/** The unit group of camp counsellors, NOC 2021. */
const COUNSELLOR_NOC = '54100';
const counsellor = factTest(at(3, CAMPS, { asks: ['specialWork'] }), ['noc', 'specialWork'], ({ noc, specialWork }) =>
  noc === undefined
    ? specialWork === undefined
      ? 'need-to-know'
      : fitIf(specialWork === 'camp-counsellor')
    : fitIf(noc === COUNSELLOR_NOC),
);

/** Most of the work lies before this day of the year. */
const SEASON_END = { month: 9, day: 21 } as const;
const season = factTest(asked(1, CAMPS, { asks: [] }), ['startOn', 'offerEndOn'], ({ startOn, offerEndOn }) => {
  const start = startOn === undefined ? undefined : parseDay(startOn);
  const end = offerEndOn === undefined ? undefined : parseDay(offerEndOn);
  if (start === undefined || end === undefined || isBefore(end, start)) return undefined;
  const days = daysBetween(start, end) + 1;
  const before = daysBetween(start, start.with(SEASON_END));
  return fitIf(Math.min(before, days) * 2 > days);
});

/** Asked of the organization; the record of its exchange is for a person to read (EXM-12). */
const reciprocity = (clause: number): FactTest => isYes(asked(clause, RECIPROCAL, { rule: 'EXM-12' }), 'reciprocity');

const duties = (cites: Citations, kind: 'religious' | 'charitable' | 'research'): FactTest =>
  isOneOf(
    at(1, cites, {
      failing: text(
        'The duties are of another kind, whatever the organization is.',
        "Les fonctions sont d'une autre nature, quel que soit l'organisme.",
      ),
    }),
    'dutiesKind',
    kind,
  );

/** The highest TEER category of the Innovation Stream. */
const INNOVATION_TEER = 3;

/** Codes for one kind of work, or for those whom a policy or an agreement other than on trade names. */
export const KIND_OF_WORK_TESTS: TestRows = [
  ['R01', isOneOf(asked(1, POLICY), 'namedInstrument', 'public-policy')],
  [
    'R02',
    isOneOf(asked(1, POLICY), 'namedInstrument', 'public-policy'),
    factTest(asked(4, POLICY), ['inCanada'], ({ inCanada }) =>
      inCanada === undefined ? 'need-to-know' : fitIf(!inCanada),
    ),
  ],
  ['T11', isOneOf(asked(1, OTHER_AGREEMENT), 'namedInstrument', 'non-trade-agreement')],
  ['C11', work(2, OWN_BUSINESS, 'own-business'), ownership],
  ['C13', work(1, BENEFIT, 'repair')],
  ['C14', work(1, BENEFIT, 'film-production')],
  ['C20', reciprocity(1)],
  ['C22', work(1, RECIPROCAL, 'academic-exchange')],
  ['C23', performingArts],
  ['C24', counsellor, season],
  ['C26', work(1, RECIPROCAL, 'coach-or-athlete'), reciprocity(2)],
  ['C31', duties(RESEARCH, 'research')],
  ['C44', work(2, DESIGNATED, 'post-doctoral')],
  ['C45', work(2, DESIGNATED, 'medical-residency')],
  ['C52', work(1, DESIGNATED, 'academic-award')],
  ['C88', work(1, INNOVATION, 'hypergrowth'), hasSkillLevel(at(2, INNOVATION), INNOVATION_TEER)],
  ['C50', duties(RELIGIOUS, 'religious')],
  ['C51', duties(RELIGIOUS, 'charitable')],
];
