import fc from 'fast-check';
import { COMPLIANCE_EVIDENCE, type EvidenceKey } from './evidence.js';
import { inspectionReadiness } from './inspection-readiness.js';

const KEYS = Object.keys(COMPLIANCE_EVIDENCE) as EvidenceKey[];

it('evidences nothing with nothing on file, and all with all', () => {
  expect(inspectionReadiness(new Set())).toMatchObject({ evidenced: 0, of: 14 });
  expect(inspectionReadiness(new Set(KEYS))).toMatchObject({ evidenced: 14, of: 14 });
});

it('says which paper a condition lacks', () => {
  const { conditions, evidenced } = inspectionReadiness(new Set(['abuse-policy', 'rights-posting']));
  expect(evidenced).toBe(1);
  expect(conditions.find(({ condition }) => condition.rule === 'EMP-05')).toMatchObject({
    standing: 'not-evidenced',
    missing: ['abuse-training'],
  });
});

it('asks for no paper that nothing calls for', () => {
  const { conditions, of } = inspectionReadiness(new Set(), new Set(['quarantine-pay', 'recruiter-contract']));
  expect(of).toBe(12);
  expect(
    conditions.filter(({ standing }) => standing === 'not-called-for').map(({ condition }) => condition.rule),
  ).toEqual(['EMP-07', 'EMP-10']);
});

it('is no less ready with one more paper', () =>
  fc.assert(
    fc.property(fc.subarray(KEYS), fc.constantFrom(...KEYS), (held, more) => {
      const before = inspectionReadiness(new Set(held)).evidenced;
      return inspectionReadiness(new Set([...held, more])).evidenced >= before;
    }),
  ));
