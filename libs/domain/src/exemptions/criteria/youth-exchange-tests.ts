import type { FactName, Facts } from '../../assess/facts.js';
import type { Citations } from '../../law/citation.js';
import { findCountry } from '../../places/countries.js';
import { youthExchangeTerms } from '../youth-exchange-agreements.js';
import { factTest, readNumber, type FactResult, type Questions, type Stand, type TestRows } from './fact-test.js';

const CITES: Citations = ['IRPR s. 204(d)', 'IRCC: International Experience Canada, agreements by country; EXM-14'];
const at = (clause: number, more: Partial<Stand> = {}): Stand => ({ clause, rule: 'EXM-14', cites: CITES, ...more });

/** A recognized organization may bring citizens of countries without an agreement. */
const partner = ({ citizenship, iecCategory, recognizedOrganization }: Facts): FactResult => {
  if (recognizedOrganization === true) return 'fits';
  if (citizenship === undefined || findCountry(citizenship) === undefined) return 'need-to-know';
  if (iecCategory === undefined)
    return findCountry(citizenship)?.iecPartner === true || recognizedOrganization === undefined
      ? 'need-to-know'
      : 'does-not-fit';
  if (youthExchangeTerms(citizenship, iecCategory) !== undefined) return 'fits';
  return recognizedOrganization === undefined ? 'need-to-know' : 'does-not-fit';
};

const age = ({ ageOnApplication, citizenship, iecCategory, recognizedOrganization }: Facts): FactResult => {
  const years = readNumber(ageOnApplication);
  const terms =
    citizenship === undefined || iecCategory === undefined ? undefined : youthExchangeTerms(citizenship, iecCategory);
  if (years === undefined || terms === undefined) return 'need-to-know';
  if (years >= terms.ages.from && years <= terms.ages.to) return 'fits';
  return recognizedOrganization === undefined || recognizedOrganization ? 'review' : 'does-not-fit';
};

const isTakingPart = ({ youthExchange, iecCategory }: Facts): FactResult => {
  // A "no" stands, even where a category was ticked besides: what was ruled out is not opened by another answer.
  if (youthExchange === false) return 'does-not-fit';
  return youthExchange === true || iecCategory !== undefined ? 'fits' : 'need-to-know';
};

const TAKES_PART: readonly FactName[] = ['youthExchange'];
const ofCategory =
  (...names: readonly FactName[]): Questions =>
  (_, { code, youthExchange, iecCategory }) =>
    code === undefined && youthExchange === undefined && iecCategory === undefined ? TAKES_PART : names;

/** International Experience Canada (EXM-14). */
export const YOUTH_EXCHANGE_TESTS: TestRows = [
  [
    'C21',
    factTest(at(3, { decisive: false, asks: TAKES_PART }), ['youthExchange', 'iecCategory'], isTakingPart),
    factTest(at(4, { asks: ofCategory('iecCategory') }), ['iecCategory'], ({ iecCategory }) =>
      iecCategory === undefined ? 'need-to-know' : 'fits',
    ),
    factTest(
      at(1, { decisive: false, asks: ofCategory('citizenship', 'iecCategory', 'recognizedOrganization') }),
      ['citizenship', 'iecCategory', 'recognizedOrganization'],
      partner,
    ),
    factTest(
      at(2, { decisive: false, asks: ofCategory('ageOnApplication') }),
      ['ageOnApplication', 'citizenship', 'iecCategory', 'recognizedOrganization'],
      age,
    ),
  ],
];
