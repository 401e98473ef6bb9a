import { isInForce, type RuleId } from '../law/rule.js';
import type { IsoDay } from '../time/plain-date.js';
import { findRule } from './rule-book.js';

/** Whether a rule of the book holds on a day; a rule without dates always does. */
export const isRuleInForce = (id: RuleId, on: IsoDay): boolean => {
  const card = findRule(id);
  return card === undefined || isInForce(card, on);
};
