import type { PlainDate } from '../../time/plain-date.js';
import type { FactName, Facts } from '../../assess/facts.js';
import { isoOf } from '../../deadlines/day-count.js';
import { classificationOn } from '../../occupations/classification.js';
import { teerOf } from '../../occupations/noc-2021.js';
import { factTest, type FactTest, type Stand } from './fact-test.js';

/** NOC 2016 skill types and levels beside the TEER categories that took their place. */
const LEVEL_OF_TEER = ['0', 'A', 'B', 'B', 'C', 'D'] as const;

/** The TEER category given, or that of the occupation; `undefined` while neither can be read. */
export const teerKnown = ({ teer, noc }: Pick<Facts, 'teer' | 'noc'>): number | undefined =>
  teer !== undefined && Number.isInteger(teer) && teer >= 0 && teer < LEVEL_OF_TEER.length
    ? teer
    : noc === undefined
      ? undefined
      : teerOf(noc);

/** The job is of one of these TEER categories, or of the NOC 2016 levels that stood in their place. */
export const hasSkillLevel = (stand: Stand, highest: number): FactTest => {
  const levels: readonly string[] = LEVEL_OF_TEER.slice(0, highest + 1);
  const asks = (on: PlainDate): readonly FactName[] =>
    classificationOn(isoOf(on)) === 'NOC 2016' ? ['noc2016Level'] : ['teer'];
  return factTest({ asks, ...stand }, ['teer', 'noc', 'noc2016Level'], (facts, on) => {
    if (classificationOn(isoOf(on)) === 'NOC 2016') {
      const level = facts.noc2016Level;
      return level === undefined ? 'need-to-know' : levels.includes(level) ? 'fits' : 'does-not-fit';
    }
    const teer = teerKnown(facts);
    return teer === undefined ? 'need-to-know' : teer <= highest ? 'fits' : 'does-not-fit';
  });
};

/** The highest TEER category of work that needs no permit while it is short (GSS-04). */
export const TEER_OF_SHORT_WORK = 1;
