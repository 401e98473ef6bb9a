import fc from 'fast-check';
import { EVENT_CARDS } from '../cases/event.js';
import {
  isRole,
  PERMISSIONS,
  permissionsOf,
  ROLE_NAMES,
  ROLE_PERMISSIONS,
  ROLES,
  type Permission,
} from './permissions.js';

describe.each(ROLES)('the role %s', (role) => {
  it('knows only permissions that exist, each once', () => {
    const granted = ROLE_PERMISSIONS[role];
    expect(granted.filter((permission) => !PERMISSIONS.includes(permission))).toEqual([]);
    expect(new Set(granted).size).toBe(granted.length);
  });

  it('has a name in both languages', () => {
    const { en, fr } = ROLE_NAMES[role];
    expect([en, fr].filter((name) => name.trim() === '')).toEqual([]);
    expect(en).not.toBe(fr);
  });

  it('may read cases, or the worker their own', () =>
    expect(permissionsOf([role])).toContain(role === 'worker' ? 'own.read' : 'case.read'));
});

const whoMay = (permission: Permission): readonly string[] =>
  ROLES.filter((role) => permissionsOf([role]).has(permission));

it.each<[Permission, readonly string[]]>([
  ['gate.waive', ['owner', 'reviewer']],
  ['exemption.sign', ['owner', 'reviewer']],
  ['settings.edit', ['owner']],
  ['people.manage', ['owner']],
  ['privacy.manage', ['owner']],
  ['employer.hand-over', ['owner']],
  ['own.read', ['worker']],
  ['passport.read', ['owner', 'case_manager', 'preparer', 'reviewer', 'hr_coordinator', 'auditor', 'counsel']],
  ['audit.read', ['owner', 'reviewer', 'auditor']],
  ['fee.record', ['owner', 'case_manager', 'finance_approver']],
  ['offer.attest', ['owner', 'case_manager']],
  ['offer.submit', ['owner', 'case_manager']],
  ['event.correct', ['owner', 'case_manager', 'reviewer']],
  ['case.request', ['owner', 'case_manager', 'preparer', 'hr_coordinator']],
])('%s is for %j', (permission, roles) => expect(whoMay(permission)).toEqual(roles));

it('lets the auditor only read', () =>
  expect([...permissionsOf(['auditor'])].filter((permission) => !permission.endsWith('.read'))).toEqual([]));

it('lets nobody but the owner both prepare an exemption and sign it off', () => {
  const both = ROLES.filter((role) => {
    const granted = permissionsOf([role]);
    return granted.has('exemption.prepare') && granted.has('exemption.sign');
  });
  expect(both).toEqual(['owner']);
});

it.each(PERMISSIONS)('gives %s to somebody', (permission) => expect(whoMay(permission)).not.toEqual([]));

it('lets the auditor record no event', () => {
  const granted = permissionsOf(['auditor']);
  const recordable = Object.entries(EVENT_CARDS).filter(([, card]) => granted.has(card.permission));
  expect(recordable.map(([type]) => type)).toEqual([]);
});

it('adds roles up: together they allow what each allows, and no more', () =>
  fc.assert(
    fc.property(fc.subarray([...ROLES]), (roles) => {
      const together = permissionsOf(roles);
      const apart = new Set(roles.flatMap((role) => [...permissionsOf([role])]));
      return together.size === apart.size && [...apart].every((permission) => together.has(permission));
    }),
  ));

it('knows a role by its word', () =>
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.constantFrom(...ROLES, 'toString', '__proto__')),
      (word) => isRole(word) === ROLES.some((role) => role === word),
    ),
  ));
