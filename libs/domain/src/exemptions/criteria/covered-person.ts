import type { Citations } from '../../law/citation.js';
import { findCountry } from '../../places/countries.js';
import { coveredPersons } from '../code-places.js';
import { factTest, type FactTest } from './fact-test.js';

/** Trade-agreement pages as one source. */
export const AGREEMENT_CITES: Citations = [
  'IRPR s. 204(a)',
  'IRCC: International free trade agreements, agreement pages; EXM-13',
];

/** A country that the list of countries has; anything else was not understood and is asked again. */
const known = (country: string | undefined): string | undefined =>
  country === undefined || findCountry(country) === undefined ? undefined : country;

/**
 * Citizenship, and permanent residence only where the agreement counts it (EXM-13). While residence could still cover the
 * worker nothing is refused.
 */
export const isCovered = (code: string): FactTest | undefined => {
  const persons = coveredPersons(code);
  if (persons === undefined) return undefined;
  const { citizensOf, residentsOf } = persons;
  return factTest(
    {
      clause: 1,
      rule: 'EXM-13',
      cites: AGREEMENT_CITES,
      asks: residentsOf.length === 0 ? ['citizenship'] : ['citizenship', 'permanentResidentOf'],
    },
    residentsOf.length === 0 ? ['citizenship'] : ['citizenship', 'permanentResidentOf'],
    (facts) => {
      const residence = known(facts.permanentResidentOf);
      if (residence !== undefined && residentsOf.includes(residence)) return 'fits';
      const citizenship = known(facts.citizenship);
      if (citizenship === undefined) return 'need-to-know';
      if (citizensOf.includes(citizenship)) return 'fits';
      return residence === undefined && residentsOf.length > 0 ? 'need-to-know' : 'does-not-fit';
    },
  );
};
