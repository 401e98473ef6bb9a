import type { PatchOperation } from './patch-user.js';
import { scimFault } from './scim-fault.js';
import { isRecord, member } from './scim-json.js';

/** What a PATCH wants of a group's members. */
export type MembersChange =
  | { readonly kind: 'add' | 'remove' | 'replace'; readonly ids: readonly string[] }
  | { readonly kind: 'name'; readonly name: unknown };

const MOST_MEMBERS = 5_000;

export const memberIds = (value: unknown): readonly string[] => {
  if (value === undefined || value === null) return [];
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  if (all.length > MOST_MEMBERS) throw scimFault('tooMany', `at most ${MOST_MEMBERS} members at once`);
  return all.map((each) => {
    const id = isRecord(each) ? member(each, 'value') : each;
    if (typeof id !== 'string') throw scimFault('invalidValue', 'a member is named by the id of a user');
    return id.toLowerCase();
  });
};

const CHOSEN = /^members\[\s*value\s+eq\s+"([^"]{1,100})"\s*\]$/i;
const CORE = /^urn:ietf:params:scim:schemas:core:2\.0:group:/i;

const changeOf = (op: PatchOperation['op'], name: string, value: unknown): MembersChange | undefined => {
  const path = name.trim().replace(CORE, '');
  const chosen = CHOSEN.exec(path)?.[1];
  if (chosen !== undefined) {
    if (op !== 'remove') throw scimFault('invalidPath', 'one member is removed by such a path, and not changed');
    return { kind: 'remove', ids: [chosen.toLowerCase()] };
  }
  switch (path.toLowerCase()) {
    case 'members':
      if (op === 'remove' && value === undefined) return { kind: 'replace', ids: [] };
      return { kind: op, ids: memberIds(value) };
    case 'displayname':
      return { kind: 'name', name: op === 'remove' ? undefined : value };
    case 'externalid':
    case 'schemas':
    case 'meta':
      return undefined;
    case 'id':
      throw scimFault('mutability', 'id is read-only');
    default:
      throw scimFault('invalidPath', 'there is no such attribute of a group');
  }
};

/** The changes of a PATCH of a group, in their order. @throws AppError `scim.refused` */
export const membersChanges = (operations: readonly PatchOperation[]): readonly MembersChange[] =>
  operations.flatMap(({ op, path, value }) => {
    const named: readonly (readonly [string, unknown])[] =
      path === undefined || path.trim() === ''
        ? isRecord(value)
          ? Object.entries(value).filter(([name]) => name.toLowerCase() !== 'id')
          : []
        : [[path, value]];
    if (named.length === 0)
      throw scimFault(op === 'remove' ? 'noTarget' : 'invalidValue', 'the operation names nothing');
    return named.flatMap(([name, each]) => changeOf(op, name, each) ?? []);
  });
