import { RULE_FAMILIES, type RuleFamily } from '@permitdesk/domain/law/rule';

/** `open`: holds today; `ended`: no longer or not yet; `unverified`: rests on something nobody has proved. */
export const RULE_STANDINGS = ['open', 'ended', 'unverified', 'unmet'] as const;
export type RuleStanding = (typeof RULE_STANDINGS)[number];

export interface RuleFilters {
  readonly q?: string;
  readonly family?: RuleFamily;
  readonly standing?: RuleStanding;
}

const oneOf = <V extends string>(values: readonly V[], raw: unknown): V | undefined =>
  values.find((value) => value === raw);

/** The filters in an address; what it does not know it leaves out. */
export const readRuleFilters = (raw: Record<string, unknown>): RuleFilters => {
  const family = oneOf(RULE_FAMILIES, raw['family']);
  const standing = oneOf(RULE_STANDINGS, raw['standing']);
  return {
    ...(typeof raw['q'] === 'string' && raw['q'] !== '' ? { q: raw['q'] } : {}),
    ...(family === undefined ? {} : { family }),
    ...(standing === undefined ? {} : { standing }),
  };
};
