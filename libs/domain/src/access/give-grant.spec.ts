import fc from 'fast-check';
import { againstGiving } from './give-grant.js';
import { ROLE_SCOPES, ROLES_WITH_AN_END, SCOPES } from './grants.js';
import { ROLES } from './permissions.js';

const TODAY = '2026-11-22';

describe('giving a role', () => {
  const anyAsk = fc.record({
    role: fc.constantFrom(...ROLES),
    scope: fc.constantFrom(...SCOPES),
    scopeId: fc.option(fc.uuid(), { nil: undefined }),
    endsOn: fc.constantFrom(undefined, '2026-11-21', TODAY, '2027-01-01'),
  });

  it('is refused for exactly the reasons that hold, each with a remedy in both languages', () =>
    fc.assert(
      fc.property(anyAsk, ({ scopeId, endsOn, ...ask }) => {
        const codes = againstGiving(
          {
            ...ask,
            ...(scopeId === undefined ? {} : { scopeId }),
            ...(endsOn === undefined ? {} : { endsOn }),
          },
          TODAY,
        );
        const wanted = [
          ...(ROLE_SCOPES[ask.role].includes(ask.scope) ? [] : ['grant.wrong-scope']),
          ...(ask.scope !== 'tenant' && scopeId === undefined ? ['grant.place-needed'] : []),
          ...(endsOn === undefined && ROLES_WITH_AN_END.includes(ask.role) ? ['grant.end-needed'] : []),
          ...(endsOn !== undefined && endsOn < TODAY ? ['grant.end-past'] : []),
        ];
        expect(codes.map(({ code }) => code)).toEqual(wanted);
        for (const { remedy } of codes) expect([remedy.en, remedy.fr].every((words) => words.length > 10)).toBe(true);
      }),
    ));
});
