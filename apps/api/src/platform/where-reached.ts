import type { Grant, Scope } from '@permitdesk/domain/access/grants';

const COLUMNS = {
  employer: 'c.employer_id',
  entity: 'c.entity_id',
  branch: 'c.branch_id',
  case: 'c.id',
  worker: 'c.worker_id',
} as const satisfies Readonly<Record<Exclude<Scope, 'tenant'>, string>>;

/**
 * SQL: the case `c` stands where one of these grants reaches. The wall asks only whether the person reaches the case at all;
 * this asks it of the grants that carry one permission, or put the person on one side.
 * @param bind puts a value among the parameters and gives its name.
 */
export const whereReached = (grants: readonly Grant[], bind: (value: unknown) => string): string => {
  if (grants.some((grant) => grant.scope === 'tenant')) return 'true';
  const parts = (Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]).flatMap((scope) => {
    const ids = grants.flatMap((grant) =>
      grant.scope === scope && grant.scopeId !== undefined ? [grant.scopeId] : [],
    );
    return ids.length === 0 ? [] : [`${COLUMNS[scope]} = ANY(${bind(ids)}::uuid[])`];
  });
  return parts.length === 0 ? 'false' : `(${parts.join(' OR ')})`;
};
