import { FIELD_GROUPS, type FieldGroup } from '@permitdesk/domain/access/audiences';

/** Which fields of a view belong to which group, each with what stands there for whoever does not see the group. */
export type GroupedFields<V> = { readonly [G in FieldGroup]?: Partial<V> };

/** The view without the fields of the groups that its reader does not see; the fields stay, empty. */
export const withhold = <V extends object>(view: V, fields: GroupedFields<V>, seen: ReadonlySet<FieldGroup>): V =>
  Object.assign({}, view, ...FIELD_GROUPS.filter((group) => !seen.has(group)).map((group) => fields[group] ?? {})) as V;

/** The groups a reader does not see, for the screen to say so instead of showing nothing. */
export const withheldFrom = (seen: ReadonlySet<FieldGroup>): FieldGroup[] =>
  FIELD_GROUPS.filter((group) => !seen.has(group));
