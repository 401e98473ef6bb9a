import fc from 'fast-check';
import {
  holdsEverywhere,
  isLive,
  isReading,
  permissionsAnywhere,
  permissionsAt,
  reaches,
  ROLE_SCOPES,
  ROLES_WITH_AN_END,
  SCOPE_NAMES,
  SCOPES,
  someWritingPermission,
  type Grant,
  type Place,
} from './grants.js';
import { ROLE_PERMISSIONS, ROLES } from './permissions.js';

const ids = fc.constantFrom('a', 'b', 'c');
const anyPlace: fc.Arbitrary<Place> = fc.record(
  { employerId: ids, entityId: ids, branchId: ids, caseId: ids, workerId: ids },
  { requiredKeys: [] },
);
const anyGrant: fc.Arbitrary<Grant> = fc.record({
  role: fc.constantFrom(...ROLES),
  scope: fc.constantFrom(...SCOPES),
  scopeId: ids,
});

describe('a grant', () => {
  it('reaches only what bears the id it names', () =>
    fc.assert(
      fc.property(anyGrant, anyPlace, (grant, place) => {
        const named = {
          employer: place.employerId,
          entity: place.entityId,
          branch: place.branchId,
          case: place.caseId,
          worker: place.workerId,
        };
        const expected = grant.scope === 'tenant' || named[grant.scope] === grant.scopeId;
        expect(reaches(grant, place)).toBe(expected);
      }),
    ));

  it('reaches nothing when it should name something and does not', () =>
    fc.assert(
      fc.property(fc.constantFrom(...SCOPES.filter((scope) => scope !== 'tenant')), anyPlace, (scope, place) =>
        expect(reaches({ scope }, place)).toBe(false),
      ),
    ));

  it('gives at one place never more than somewhere, and together what each gives', () =>
    fc.assert(
      fc.property(fc.array(anyGrant, { maxLength: 5 }), anyPlace, (grants, place) => {
        const here = permissionsAt(grants, place);
        const anywhere = permissionsAnywhere(grants);
        expect([...here].filter((permission) => !anywhere.has(permission))).toEqual([]);
        const apart = new Set(grants.flatMap((grant) => [...permissionsAt([grant], place)]));
        expect([...here].sort()).toEqual([...apart].sort());
      }),
    ));

  it.each<[string | undefined, boolean]>([
    [undefined, true],
    ['2026-11-22', true],
    ['2026-11-23', true],
    ['2026-11-21', false],
  ])('that ends on %s is live on 2026-11-22: %s', (endsOn, live) =>
    expect(isLive(endsOn === undefined ? {} : { endsOn }, '2026-11-22')).toBe(live),
  );

  it('holds everywhere only for the whole tenant', () => {
    expect(holdsEverywhere([{ role: 'owner', scope: 'tenant' }], 'people.manage')).toBe(true);
    expect(holdsEverywhere([{ role: 'case_manager', scope: 'employer', scopeId: 'a' }], 'case.read')).toBe(false);
    expect(holdsEverywhere([{ role: 'auditor', scope: 'tenant' }], 'fee.record')).toBe(false);
  });
});

describe('the scopes of roles', () => {
  it.each(ROLES)('%s may be given somewhere, and nowhere unknown', (role) => {
    expect(ROLE_SCOPES[role].length).toBeGreaterThan(0);
    expect(ROLE_SCOPES[role].filter((scope) => !SCOPES.includes(scope))).toEqual([]);
  });

  it('keep owner to the whole tenant, counsel out of it, and the worker to the own file', () => {
    expect(ROLE_SCOPES.owner).toEqual(['tenant']);
    expect(ROLE_SCOPES.counsel).not.toContain('tenant');
    expect(ROLE_SCOPES.worker).toEqual(['worker']);
  });

  it('have names in both languages', () =>
    expect(SCOPES.filter((scope) => SCOPE_NAMES[scope].en === '' || SCOPE_NAMES[scope].fr === '')).toEqual([]));

  it('lend auditor and counsel for a time only', () => expect(ROLES_WITH_AN_END).toEqual(['auditor', 'counsel']));
});

it('finds a permission to write under for every role but the readers', () => {
  const readers = ROLES.filter((role) => someWritingPermission([{ role, scope: 'tenant' }]) === undefined);
  expect(readers).toEqual(['auditor', 'worker']);
  for (const role of ROLES) {
    const found = someWritingPermission([{ role, scope: 'tenant' }]);
    if (found !== undefined) {
      expect(isReading(found)).toBe(false);
      expect(ROLE_PERMISSIONS[role]).toContain(found);
    }
  }
});
