import {
  AUDIENCE_NAMES,
  AUDIENCES,
  audiencesOf,
  audiencesOfAll,
  FIELD_GROUP_CARDS,
  FIELD_GROUPS,
  fieldGroupsAnywhere,
  type FieldGroup,
} from './audiences.js';
import type { Grant } from './grants.js';
import { ROLES, type Role } from './permissions.js';

const grantOf = (role: Role): Grant => ({ role, scope: 'tenant' });
const seen = (role: Role, kind: 'firm' | 'employer' = 'firm'): readonly FieldGroup[] => [
  ...fieldGroupsAnywhere([grantOf(role)], kind),
];

describe('the sides of a case', () => {
  it('put HR on the employer’s side of a firm, counsel on the firm’s side of an employer, the worker on their own', () => {
    expect(audiencesOf({ role: 'hr_coordinator' }, 'firm')).toEqual(['employer']);
    expect(audiencesOf({ role: 'case_manager' }, 'firm')).toEqual(['firm']);
    expect(audiencesOf({ role: 'case_manager' }, 'employer')).toEqual(['firm', 'employer']);
    expect(audiencesOf({ role: 'counsel' }, 'employer')).toEqual(['firm']);
    expect(audiencesOf({ role: 'worker' }, 'firm')).toEqual(['worker']);
  });

  it.each(ROLES)('put %s on some side in either kind of workspace', (role) => {
    expect(audiencesOf({ role }, 'firm').length).toBeGreaterThan(0);
    expect(audiencesOf({ role }, 'employer').length).toBeGreaterThan(0);
  });

  it('add up over grants', () =>
    expect([...audiencesOfAll([grantOf('hr_coordinator'), grantOf('counsel')], 'firm')].sort()).toEqual([
      'employer',
      'firm',
    ]));
});

describe('the groups of fields', () => {
  it('keep the firm’s reasoning and notes from the client and the worker', () => {
    for (const role of ['hr_coordinator', 'worker'] as const) {
      expect(seen(role)).not.toContain('reasoning');
      expect(seen(role)).not.toContain('internal-notes');
    }
    expect(seen('preparer')).toContain('reasoning');
    expect(seen('case_manager', 'employer')).toContain('reasoning');
  });

  it('keep passport data from finance, and the fee from the worker (IRPR s. 209.2(1)(a)(ix): it is never theirs)', () => {
    expect(seen('finance_approver')).not.toContain('passport');
    expect(seen('hr_coordinator')).toContain('passport');
    expect(seen('worker')).toContain('passport');
    expect(seen('worker')).not.toContain('fees');
  });

  it('have names, contents and at least one audience', () => {
    for (const group of FIELD_GROUPS) {
      const card = FIELD_GROUP_CARDS[group];
      expect([card.name.en, card.name.fr, card.holds.en, card.holds.fr].filter((words) => words === '')).toEqual([]);
      expect(card.audiences.length).toBeGreaterThan(0);
    }
    expect(AUDIENCES.filter((audience) => AUDIENCE_NAMES[audience].fr === '')).toEqual([]);
  });
});
