import type { Facts } from '../../assess/facts.js';
import { ceilingOf, TRANSFEREE_CODES } from '../../exemptions/code-limits.js';
import { PRINCIPAL_MONTHS } from '../../exemptions/criteria/spouse-terms.js';
import type { Citation } from '../../law/citation.js';
import { text } from '../../law/text.js';
import { day, parseDay, type IsoDay, type PlainDate } from '../../time/plain-date.js';
import { Reckoning } from '../arithmetic.js';
import { after, asPrinted, dayOf, startOn, type DueDateRow } from './due-date-row.js';

/** Months to apply after a Quebec notice of intent to select (T10). */
export const INTENT_NOTICE_MONTHS = 6;
/** Last day on which nominees may apply without the acknowledgement of receipt (reports). */
export const NOMINEE_MEASURE_ENDS: IsoDay = '2026-12-31';
/** Latest end of an open permit of the pathway from temporary to permanent residence. */
export const PATHWAY_ENDS: IsoDay = '2026-12-31';

/** Suppliers, professionals and technologists of CETA and CUKTCA: a year of work inside any two. */
const SUPPLIER_CODES: ReadonlySet<string> = new Set(['T43', 'T47', 'T48', 'F60', 'F66', 'F67']);
const GATS_PROFESSIONAL = 'T33';
const NEW_ENTERPRISE = 'C61';
const OWN_BUSINESS = 'C11';
const FAMILY_CODES: ReadonlySet<string> = new Set(['C46', 'C47', 'C48', 'C49']);

const TRANSFEREES: Citation = 'IRCC: intra-company transferees (2025-01-06), length of stay';
const SUPPLIERS: Citation = 'IRCC: CETA contractual service suppliers, 12 months in any 24';
const GATS: Citation = 'IRCC: GATS professionals (2018-04-05); DUR-02';
const SPOUSES: Citation = 'IRCC: spouses of high-skilled workers, 16 months left';
const FAMILIES: Citation = 'IRCC: family members of workers, 6 months left';

/** The day a transferee's time began: told, or the first of the earlier permits, or the start of a first permit. */
const transfereeFrom = (facts: Facts): PlainDate | undefined => {
  const told = dayOf(facts, 'transfereeSinceOn');
  if (told !== undefined) return told;
  let first: string | undefined;
  for (const { code, from } of facts.earlierPermits ?? [])
    if (code !== undefined && from !== undefined && TRANSFEREE_CODES.has(code) && (first === undefined || from < first))
      first = parseDay(from) === undefined ? first : from;
  if (first !== undefined) return parseDay(first);
  return facts.isExtension === true ? undefined : dayOf(facts, 'startOn');
};

const ofCode =
  (code: string) =>
  (facts: Facts): boolean =>
    facts.code === code;

/** The first permit of a code at its longest, from its start. */
const firstPermitOf =
  (code: string, cites: Citation): DueDateRow['reckon'] =>
  ({ facts }) => {
    const months = ceilingOf(code)?.firstMonths;
    return months === undefined || facts.isExtension === true
      ? undefined
      : startOn(facts, dayOf(facts, 'startOn') === undefined ? 'permitIssuedOn' : 'startOn')
          ?.plus(months, 'months', cites)
          .fixed();
  };

const fixedDay =
  (on: IsoDay, what: ReturnType<typeof text>): DueDateRow['reckon'] =>
  () =>
    Reckoning.printed(day(on), what).fixed();

/** Caps on the length of a stay, and what others must have left. */
export const lengthRows: readonly DueDateRow[] = [
  {
    id: 'DL-41',
    rule: 'DUR-04',
    sense: 'ends',
    triggers: ['capEndOn', 'transfereeSinceOn', 'earlierPermits', 'startOn'],
    when: ({ code }) => code !== undefined && TRANSFEREE_CODES.get(code)?.capMonths !== undefined,
    reads: ['code', 'isExtension'],
    // A cap that was worked out, recaptured days included, governs; without it the whole time counts from the first day.
    reckon: (asked) => {
      const { facts } = asked;
      const workedOut = asPrinted('capEndOn')(asked);
      if (workedOut !== undefined) return workedOut;
      const months = facts.code === undefined ? undefined : TRANSFEREE_CODES.get(facts.code)?.capMonths;
      const from = transfereeFrom(facts);
      return months === undefined || from === undefined
        ? undefined
        : Reckoning.from(from, text('First day as a transferee', 'Premier jour à titre de personne mutée'))
            .plus(months, 'months', TRANSFEREES)
            .fixed();
    },
  },
  {
    id: 'DL-42',
    rule: 'DUR-03',
    sense: 'ends',
    triggers: ['startOn', 'permitIssuedOn'],
    when: ofCode(NEW_ENTERPRISE),
    reads: ['code', 'isExtension'],
    reckon: firstPermitOf(NEW_ENTERPRISE, TRANSFEREES),
  },
  {
    id: 'DL-43',
    rule: 'EXM-11',
    sense: 'ends',
    triggers: ['startOn', 'permitIssuedOn'],
    when: ofCode(OWN_BUSINESS),
    reads: ['code', 'isExtension'],
    reckon: firstPermitOf(OWN_BUSINESS, 'IRCC: Code C11 (2025-05-27); EXM-11'),
  },
  {
    id: 'DL-44',
    rule: 'DUR-02',
    sense: 'ends',
    triggers: ['agreementEntryOn'],
    when: ({ code }) => code !== undefined && SUPPLIER_CODES.has(code),
    requires: ['code'],
    reads: ['code'],
    // Work without a break is used up first; days off lengthen it, up to the end of the window.
    reckon: ({ facts }) => {
      const months = facts.code === undefined ? undefined : ceilingOf(facts.code)?.firstMonths;
      return months === undefined
        ? undefined
        : startOn(facts, 'agreementEntryOn')?.during(months, 'months', SUPPLIERS).fixed();
    },
  },
  {
    id: 'DL-45',
    rule: 'DUR-02',
    sense: 'ends',
    triggers: ['agreementEntryOn'],
    when: ofCode(GATS_PROFESSIONAL),
    requires: ['code'],
    reads: ['code'],
    reckon: ({ facts }) => {
      const below = ceilingOf(GATS_PROFESSIONAL)?.belowDays;
      return below === undefined
        ? undefined
        : startOn(facts, 'agreementEntryOn')
            ?.during(below - 1, 'days', GATS)
            .fixed();
    },
  },
  {
    id: 'DL-46',
    rule: 'EXM-15',
    sense: 'last-day',
    triggers: ['nominationEndOn'],
    reckon: asPrinted('nominationEndOn'),
  },
  {
    id: 'DL-47',
    rule: 'EXM-15',
    sense: 'ends',
    triggers: ['acknowledgement'],
    when: ({ code, acknowledgement, inCanada }) =>
      code === 'T13' && acknowledgement === 'missing' && inCanada !== false,
    reads: ['code', 'inCanada'],
    reckon: fixedDay(
      NOMINEE_MEASURE_ENDS,
      text('The measure for nominees ends on', 'La mesure pour les personnes désignées prend fin le'),
    ),
  },
  {
    id: 'DL-48',
    rule: 'EXM-07',
    sense: 'ends',
    triggers: ['pathwayPermit'],
    when: ({ pathwayPermit }) => pathwayPermit === true,
    reckon: fixedDay(
      PATHWAY_ENDS,
      text('Permits of the pathway end at the latest on', 'Les permis de cette voie prennent fin au plus tard le'),
    ),
  },
  {
    id: 'DL-49',
    rule: 'QUE-02',
    sense: 'last-day',
    triggers: ['intentNoticeOn'],
    reckon: after(
      'intentNoticeOn',
      INTENT_NOTICE_MONTHS,
      'months',
      'IRCC: Quebec cases, notice of intent to select (6 months)',
    ),
  },
  {
    id: 'DL-50',
    rule: 'EXM-06',
    sense: 'must-last-to',
    triggers: ['applicationOn'],
    when: ({ code, principalMovingToPr }) => code === 'C41' && principalMovingToPr !== true,
    reads: ['code', 'principalMovingToPr'],
    reckon: after('applicationOn', PRINCIPAL_MONTHS.worker, 'months', SPOUSES),
  },
  {
    id: 'DL-51',
    rule: 'EXM-06',
    sense: 'must-last-to',
    triggers: ['applicationOn'],
    when: ({ code, principalMovingToPr }) =>
      code !== undefined && (FAMILY_CODES.has(code) || (code === 'C41' && principalMovingToPr === true)),
    reads: ['code', 'principalMovingToPr'],
    reckon: after('applicationOn', PRINCIPAL_MONTHS.movingToResidence, 'months', FAMILIES),
  },
];
