/** A condition of the employer in the rule book. */
export type ConditionRuleId = `EMP-${string}`;

const RULE_OF_ITEM: ReadonlyMap<number, ConditionRuleId> = new Map([
  [1, 'EMP-12'],
  [2, 'EMP-13'],
  [5, 'EMP-16'],
  [6, 'EMP-16'],
  [7, 'EMP-16'],
  [8, 'EMP-02'],
  [9, 'EMP-04'],
  [15, 'EMP-01'],
  [17, 'EMP-05'],
  [18, 'EMP-06'],
  [19, 'EMP-06'],
  [20, 'EMP-07'],
  [25, 'EMP-11'],
  [26, 'EMP-03'],
  [27, 'EMP-09'],
  [28, 'EMP-10'],
  [30, 'EMP-08'],
]);

/** The rule that states the condition of an item of Schedule 2, Table 1; none for items of the other programme. */
export const rulesOfItem = (item: number): ConditionRuleId | undefined => RULE_OF_ITEM.get(item);
