import { scimFault } from './scim-fault.js';
import { isRecord, member } from './scim-json.js';
import { booleanValue, emailsValue, emailValue, languageValue, textValue, type ScimUser } from './scim-user.js';

export interface PatchOperation {
  readonly op: 'add' | 'replace' | 'remove';
  readonly path: string | undefined;
  readonly value: unknown;
}

const MOST_OPERATIONS = 1_000;

/** Reads the operations of a PATCH. @throws AppError `scim.refused` with `invalidSyntax` */
export const readOperations = (body: unknown): readonly PatchOperation[] => {
  const list = isRecord(body) ? member(body, 'Operations') : undefined;
  if (!Array.isArray(list) || list.length === 0) throw scimFault('invalidSyntax', 'Operations is a list of changes');
  if (list.length > MOST_OPERATIONS) throw scimFault('tooMany', `at most ${MOST_OPERATIONS} operations at once`);
  return (list as readonly unknown[]).map((each) => {
    if (!isRecord(each)) throw scimFault('invalidSyntax', 'an operation is a JSON object');
    // Entra ID writes "Add", "Replace", "Remove".
    const written = member(each, 'op');
    const op = typeof written === 'string' ? written.toLowerCase() : '';
    if (op !== 'add' && op !== 'replace' && op !== 'remove')
      throw scimFault('invalidSyntax', 'op is add, replace or remove');
    const path = member(each, 'path');
    if (path !== undefined && path !== null && typeof path !== 'string')
      throw scimFault('invalidPath', 'path is a text');
    return { op, path: path ?? undefined, value: member(each, 'value') };
  });
};

const CORE = 'urn:ietf:params:scim:schemas:core:2.0:user:';
const ENTERPRISE = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:user';

/** Attributes of RFC 7643 that are not kept: what a directory writes into them is accepted and left alone. */
const NOT_KEPT = new Set([
  'nickname',
  'profileurl',
  'title',
  'usertype',
  'timezone',
  'phonenumbers',
  'ims',
  'photos',
  'addresses',
  'entitlements',
  'roles',
  'x509certificates',
  'password',
]);
const READ_ONLY = new Set(['id', 'meta', 'schemas', 'groups']);
const NAME_PARTS_NOT_KEPT = new Set(['middlename', 'honorificprefix', 'honorificsuffix']);

interface Path {
  readonly attribute: string;
  readonly choice: string | undefined;
  readonly part: string | undefined;
}

const PATH = /^([a-z$][\w$-]*)(?:\[([^\]]{1,300})\])?(?:\.([a-z$][\w$-]*))?$/i;

const readPath = (text: string): Path | 'not-kept' => {
  const lower = text.trim().toLowerCase();
  if (lower === ENTERPRISE || lower.startsWith(`${ENTERPRISE}:`)) return 'not-kept';
  const bare = lower.startsWith(CORE) ? text.trim().slice(CORE.length) : text.trim();
  const match = bare.length > 400 ? null : PATH.exec(bare);
  if (match === null) throw scimFault('invalidPath', 'the path cannot be read');
  return { attribute: (match[1] ?? '').toLowerCase(), choice: match[2], part: match[3]?.toLowerCase() };
};

const withName = (user: ScimUser, part: string | undefined, value: unknown): ScimUser => {
  if (part === undefined) {
    if (value === undefined || value === null) return { ...user, givenName: null, familyName: null };
    if (!isRecord(value)) throw scimFault('invalidValue', 'name is an object');
    return Object.entries(value).reduce((all, [key, each]) => withName(all, key.toLowerCase(), each), user);
  }
  if (part === 'givenname') return { ...user, givenName: textValue(value, 'name.givenName') };
  if (part === 'familyname') return { ...user, familyName: textValue(value, 'name.familyName') };
  if (part === 'formatted') return { ...user, displayName: textValue(value, 'name.formatted') ?? user.displayName };
  if (NAME_PARTS_NOT_KEPT.has(part)) return user;
  throw scimFault('invalidPath', 'there is no such part of a name');
};

/** Whether a choice within emails means the one address that is kept. */
const meansOurs = (choice: string, user: ScimUser): boolean => {
  const match = /^\s*(type|primary|value)\s+eq\s+(?:"([^"]*)"|(true|false))\s*$/i.exec(choice);
  if (match === null) throw scimFault('invalidPath', 'emails are chosen by type, primary or value with eq');
  const wanted = (match[2] ?? match[3] ?? '').toLowerCase();
  switch (match[1]?.toLowerCase()) {
    case 'type':
      return wanted === 'work';
    case 'primary':
      return wanted === 'true';
    default:
      return wanted === user.email?.toLowerCase();
  }
};

const withEmails = (user: ScimUser, op: PatchOperation['op'], { choice, part }: Path, value: unknown): ScimUser => {
  if (part !== undefined && part !== 'value') {
    // The one address kept is the primary one at work; saying so changes nothing.
    if (['type', 'primary', 'display', '$ref'].includes(part)) return user;
    throw scimFault('invalidPath', 'there is no such part of an e-mail address');
  }
  if (choice !== undefined && !meansOurs(choice, user)) {
    if (op === 'add') return user;
    throw scimFault('noTarget', 'no such e-mail address is kept');
  }
  if (op === 'remove') return { ...user, email: null };
  return { ...user, email: part === undefined ? emailsValue(value) : emailValue(value) };
};

const withAttribute = (user: ScimUser, op: PatchOperation['op'], path: Path, value: unknown): ScimUser => {
  const { attribute, choice, part } = path;
  const given = op === 'remove' ? undefined : value;
  if (attribute === 'name' && choice === undefined) return withName(user, part, given);
  if (attribute === 'emails') return withEmails(user, op, path, value);
  if (NOT_KEPT.has(attribute)) return user;
  if (READ_ONLY.has(attribute)) throw scimFault('mutability', `${attribute} is read-only`);
  if (choice !== undefined || part !== undefined) throw scimFault('invalidPath', 'this attribute has no parts');
  switch (attribute) {
    case 'username': {
      const userName = textValue(given, 'userName');
      if (userName === null) throw scimFault('invalidValue', 'userName cannot be empty');
      return { ...user, userName };
    }
    case 'externalid':
      return { ...user, externalId: textValue(given, 'externalId') };
    case 'displayname':
      return { ...user, displayName: textValue(given, 'displayName') };
    case 'preferredlanguage':
    case 'locale':
      return { ...user, language: languageValue(given) };
    case 'active':
      if (op === 'remove') throw scimFault('mutability', 'active is replaced, not removed');
      return { ...user, isActive: booleanValue(value, 'active') };
    default:
      throw scimFault('invalidPath', 'there is no such attribute');
  }
};

/** One operation without a path: each name of the value is a path of its own (Entra ID writes `name.givenName` there). */
const withMany = (user: ScimUser, op: PatchOperation['op'], value: unknown): ScimUser => {
  if (!isRecord(value)) throw scimFault('invalidValue', 'without a path, value is an object of attributes');
  return Object.entries(value).reduce((all, [name, each]) => {
    const path = readPath(name);
    if (path === 'not-kept' || READ_ONLY.has(path.attribute)) return all;
    return withAttribute(all, op, path, each);
  }, user);
};

/**
 * What a user is after the operations, in their order. Nothing is changed when one of them is wrong.
 * @throws AppError `scim.refused`
 */
export const patchUser = (user: ScimUser, operations: readonly PatchOperation[]): ScimUser =>
  operations.reduce((all, { op, path, value }) => {
    if (path === undefined || path.trim() === '') {
      if (op === 'remove') throw scimFault('noTarget', 'what is removed is named by a path');
      return withMany(all, op, value);
    }
    const target = readPath(path);
    return target === 'not-kept' ? all : withAttribute(all, op, target, value);
  }, user);
