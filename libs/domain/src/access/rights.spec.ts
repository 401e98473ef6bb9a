import fc from 'fast-check';
import { AUDIENCES, audiencesOf } from './audiences.js';
import { factsSeen, noteGroup } from './event-groups.js';
import { audienceOfNew, EVIDENCE_PURPOSES } from './evidence-audience.js';
import { permissionsAt, reaches, SCOPES, type Grant } from './grants.js';
import { ROLE_PERMISSIONS, ROLES } from './permissions.js';
import { rightsAt } from './rights.js';
import { shortfallOf } from './why.js';

const ids = ['a', 'b', 'c'];
const anyGrant: fc.Arbitrary<Grant> = fc
  .record({
    role: fc.constantFrom(...ROLES),
    scope: fc.constantFrom(...SCOPES),
    scopeId: fc.constantFrom(...ids),
  })
  .map(({ scopeId, ...grant }) => (grant.scope === 'tenant' ? grant : { ...grant, scopeId }));
const anyPlace = fc.record(
  {
    employerId: fc.constantFrom(...ids),
    entityId: fc.constantFrom(...ids),
    branchId: fc.constantFrom(...ids),
    caseId: fc.constantFrom(...ids),
    workerId: fc.constantFrom(...ids),
  },
  { requiredKeys: ['employerId'] },
);
const anyKind = fc.constantFrom('firm' as const, 'employer' as const);

describe('rights at a place', () => {
  it('come from the grants that reach it, and a grant elsewhere changes nothing', () =>
    fc.assert(
      fc.property(fc.array(anyGrant, { maxLength: 4 }), anyGrant, anyPlace, anyKind, (grants, more, place, kind) => {
        const before = rightsAt(grants, kind, place);
        const after = rightsAt([...grants, more], kind, place);
        if (!reaches(more, place)) expect(after).toEqual(before);
        else for (const side of audiencesOf(more, kind)) expect(after.audiences.has(side)).toBe(true);
        expect(before.permissions).toEqual(permissionsAt(grants, place));
        for (const group of before.groups) expect(after.groups.has(group)).toBe(true);
      }),
    ));

  it('say of each grant why it does not give a permission, and of none that gives it', () =>
    fc.assert(
      fc.property(anyGrant, anyPlace, fc.boolean(), fc.boolean(), (grant, place, isEnded, isDisabled) => {
        for (const permission of ROLE_PERMISSIONS[grant.role]) {
          const why = shortfallOf({ ...grant, isEnded }, permission, place, '2026-11-22', isDisabled);
          expect(why === undefined).toBe(reaches(grant, place) && !isEnded && !isDisabled);
        }
      }),
    ));
});

describe('a paper', () => {
  it('is always seen by the firm and by the side of whoever adds it', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...EVIDENCE_PURPOSES),
        fc.subarray([...AUDIENCES], { minLength: 1 }),
        fc.option(fc.subarray([...AUDIENCES]), { nil: undefined }),
        (purpose, adder, asked) => {
          const sides = audienceOfNew(purpose, new Set(adder), asked);
          expect(sides.some((side) => adder.includes(side))).toBe(true);
          if (!adder.includes('firm')) expect(sides).toContain('firm');
        },
      ),
    ));
});

describe('an entry', () => {
  it('keeps the reasons of the firm and the fee to those who see them', () => {
    const facts = { reason: 'Criterion 2 is thin.' };
    expect(factsSeen('exemption.returned', facts, new Set(['history']))).toEqual({});
    expect(factsSeen('exemption.returned', facts, new Set(['reasoning']))).toEqual(facts);
    expect(factsSeen('case.closed', facts, new Set())).toEqual(facts);
    expect(noteGroup('case.closed', false)).toBe('history');
    expect(noteGroup('case.closed', true)).toBe('internal-notes');
    expect(noteGroup('gate.waived', false)).toBe('reasoning');
  });
});
