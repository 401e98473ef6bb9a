import fc from 'fast-check';
import { AppError } from '../platform/problems.js';
import { membersChanges } from './patch-members.js';
import { patchUser, readOperations } from './patch-user.js';
import { filterSql, readFilter } from './scim-filter.js';
import { addressOf, nameOf, readUser, type ScimUser } from './scim-user.js';

const USER: ScimUser = {
  userName: 'noor@firm.example',
  externalId: null,
  givenName: 'Noor',
  familyName: 'Example',
  displayName: 'Noor Example',
  email: 'noor@firm.example',
  language: null,
  isActive: true,
};

const patched = (...operations: readonly object[]): ScimUser =>
  patchUser(USER, readOperations({ Operations: operations }));
const scimTypeOf = (work: () => unknown): unknown => {
  try {
    work();
    return 'no fault';
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return error.details['scimType'];
  }
};

describe('a PATCH of a user', () => {
  it.each([
    [
      'RFC: replace by path',
      { op: 'replace', path: 'displayName', value: 'N. Example' },
      { displayName: 'N. Example' },
    ],
    [
      'RFC: without a path',
      { op: 'add', value: { externalId: '701984', active: false } },
      { externalId: '701984', isActive: false },
    ],
    ['RFC: a part of the name', { op: 'replace', path: 'name.familyName', value: 'Sample' }, { familyName: 'Sample' }],
    [
      'RFC: with its schema',
      { op: 'replace', path: 'urn:ietf:params:scim:schemas:core:2.0:User:userName', value: 'n' },
      { userName: 'n' },
    ],
    ['RFC: remove', { op: 'remove', path: 'externalId' }, { externalId: null }],
    [
      'RFC: chosen by type',
      { op: 'replace', path: 'emails[type eq "work"].value', value: 'n@firm.example' },
      { email: 'n@firm.example' },
    ],
    [
      'chosen as primary',
      { op: 'replace', path: 'emails[primary eq true].value', value: 'n@firm.example' },
      { email: 'n@firm.example' },
    ],
    [
      'emails as a list',
      { op: 'replace', path: 'emails', value: [{ value: 'a@b.example' }, { value: 'n@firm.example', primary: true }] },
      { email: 'n@firm.example' },
    ],
    ['Entra: capitals and "False"', { op: 'Replace', path: 'active', value: 'False' }, { isActive: false }],
    ['Entra: "True" within a value', { op: 'Add', value: { active: 'True' } }, { isActive: true }],
    [
      'Entra: dotted names without a path',
      { op: 'Replace', value: { 'name.givenName': 'Nour', displayName: 'Nour' } },
      { givenName: 'Nour', displayName: 'Nour' },
    ],
    [
      'Entra: an attribute of the enterprise',
      { op: 'Add', path: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:department', value: 'Law' },
      {},
    ],
    [
      'Entra: a list around one value',
      { op: 'Add', path: 'externalId', value: [{ value: 'x1' }] },
      { externalId: 'x1' },
    ],
    [
      'Okta: the whole in one value',
      { op: 'replace', value: { active: false, id: 'x', schemas: [] } },
      { isActive: false },
    ],
    ['what is not kept', { op: 'add', path: 'phoneNumbers[type eq "work"].value', value: '1' }, {}],
    ['a language', { op: 'replace', path: 'preferredLanguage', value: 'fr-CA' }, { language: 'fr' }],
  ])('%s', (_, operation, change) => expect(patched(operation)).toEqual({ ...USER, ...change }));

  it.each([
    ['an unknown attribute', { op: 'replace', path: 'shoeSize', value: 42 }, 'invalidPath'],
    ['a path that is none', { op: 'replace', path: 'emails[', value: 'x' }, 'invalidPath'],
    ['what is read-only', { op: 'replace', path: 'id', value: 'x' }, 'mutability'],
    ['a value of another kind', { op: 'replace', path: 'active', value: 'maybe' }, 'invalidValue'],
    ['an address that is none', { op: 'replace', path: 'emails', value: [{ value: 'x' }] }, 'invalidValue'],
    ['no user name', { op: 'remove', path: 'userName' }, 'invalidValue'],
    ['removing nothing', { op: 'remove' }, 'noTarget'],
    [
      'an address that is not kept',
      { op: 'replace', path: 'emails[type eq "home"].value', value: 'n@b.example' },
      'noTarget',
    ],
    ['another operation', { op: 'move', path: 'active', value: true }, 'invalidSyntax'],
    ['a prototype', { op: 'replace', value: { constructor: { name: 'x' } } }, 'invalidPath'],
  ])('refuses %s', (_, operation, scimType) => expect(scimTypeOf(() => patched(operation))).toBe(scimType));

  it('answers with a user or with a fault of SCIM, whatever is sent', () => {
    const words = fc.constantFrom(
      'userName',
      'emails[type eq "work"].value',
      'name',
      'active',
      'id',
      '__proto__',
      'emails[value eq ""]',
      'urn:x:y',
      '',
    );
    const anything = fc.oneof(
      fc.anything(),
      fc.record({
        op: fc.constantFrom('add', 'Replace', 'REMOVE'),
        path: fc.oneof(words, fc.string()),
        value: fc.anything(),
      }),
    );
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.record({ Operations: fc.array(anything, { maxLength: 4 }) })), (body) => {
        for (const work of [
          () => patchUser(USER, readOperations(body)),
          () => membersChanges(readOperations(body)),
          () => readUser(body),
        ])
          expect(scimTypeOf(work)).toEqual(expect.any(String));
      }),
      { numRuns: 3_000 },
    );
  });
});

describe('a user', () => {
  it('is read with its primary address and its name', () => {
    const user = readUser({
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
      USERNAME: 'bjensen',
      name: { givenName: 'Barbara', familyName: 'Jensen' },
      emails: [
        { value: 'home@b.example', type: 'home' },
        { value: 'bjensen@firm.example', type: 'work' },
      ],
      title: 'not kept',
    });
    expect(user).toMatchObject({ userName: 'bjensen', email: 'bjensen@firm.example', isActive: true });
    expect(nameOf(user)).toBe('Barbara Jensen');
    expect(addressOf(user)).toBe('bjensen@firm.example');
    expect(scimTypeOf(() => addressOf({ ...user, email: null }))).toBe('invalidValue');
  });
});

describe('a PATCH of a group', () => {
  const changes = (...operations: readonly object[]) => membersChanges(readOperations({ Operations: operations }));
  it('reads members as RFC, Entra and Okta write them', () => {
    expect(changes({ op: 'Add', path: 'members', value: [{ value: 'A' }] })).toEqual([{ kind: 'add', ids: ['a'] }]);
    expect(changes({ op: 'remove', path: 'members[value eq "A"]' })).toEqual([{ kind: 'remove', ids: ['a'] }]);
    expect(changes({ op: 'Remove', path: 'members', value: [{ value: 'a' }] })).toEqual([
      { kind: 'remove', ids: ['a'] },
    ]);
    expect(changes({ op: 'remove', path: 'members' })).toEqual([{ kind: 'replace', ids: [] }]);
    expect(changes({ op: 'replace', value: { id: 'x', displayName: 'G', members: [] } })).toEqual([
      { kind: 'name', name: 'G' },
      { kind: 'replace', ids: [] },
    ]);
  });
});

describe('a filter', () => {
  const COLUMNS = {
    username: { sql: 'lower(u) = lower(?)', type: 'text' },
    active: { sql: 'a = ?', type: 'boolean' },
  } as const;
  const sql = (text: string): readonly [string, readonly unknown[]] => {
    const params: unknown[] = ['tenant'];
    return [filterSql(readFilter(text), COLUMNS, params), params.slice(1)];
  };
  it.each([
    ['userName eq "bjensen"', 'lower(u) = lower($2)', ['bjensen']],
    ['USERNAME EQ "b\\"j"', 'lower(u) = lower($2)', ['b"j']],
    ['urn:ietf:params:scim:schemas:core:2.0:User:userName eq "x"', 'lower(u) = lower($2)', ['x']],
    ['active eq true', 'a = $2', [true]],
    ['active eq "False"', 'a = $2', [false]],
    [
      'userName eq "a" or userName eq "b" and active eq true',
      '(lower(u) = lower($2) OR (lower(u) = lower($3) AND a = $4))',
      ['a', 'b', true],
    ],
    [
      '(userName eq "a" or userName eq "b") and active eq true',
      '((lower(u) = lower($2) OR lower(u) = lower($3)) AND a = $4)',
      ['a', 'b', true],
    ],
  ])('%s', (text, condition, params) => expect(sql(text)).toEqual([condition, params]));

  it.each([
    '',
    'userName',
    'userName eq',
    'userName co "x"',
    'userName eq x',
    'shoeSize eq "1"',
    'active eq "maybe"',
    '(userName eq "a"',
    'userName eq "a" userName eq "b"',
    'userName eq "a"; DROP TABLE x',
    'constructor eq "x"',
  ])('refuses %s', (text) => expect(scimTypeOf(() => sql(text))).toBe('invalidFilter'));

  it('keeps every value out of the text of the statement', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const [condition] = sql(`userName eq ${JSON.stringify(value)}`);
        return condition === 'lower(u) = lower($2)' || (condition === 'false' && value.includes('\u0000'));
      }),
    );
    fc.assert(fc.property(fc.string(), (text) => typeof scimTypeOf(() => sql(text)) === 'string'));
  });
});
