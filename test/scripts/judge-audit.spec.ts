import { readFileSync } from 'node:fs';
import path from 'node:path';
import { judgeAudit, listFaults, type Allowed } from '../../scripts/audit/judge-audit.mjs';

const TODAY = '2026-11-22';
const advisory = (id: string, severity: string) => ({
  source: 1,
  name: 'some-package',
  title: 'Something is read that should not be',
  url: `https://github.com/advisories/${id}`,
  severity,
});
const report = (...via: (object | string)[]) => ({
  auditReportVersion: 2,
  vulnerabilities: { 'some-package': { via } },
});
const entry = {
  id: 'GHSA-aaaa-bbbb-cccc',
  package: 'some-package',
  reason: 'Only its parser is used, on our own files.',
};

describe('the audit of the dependencies', () => {
  it('is clean without an advisory of weight', () => {
    expect(judgeAudit(report(), [], TODAY)).toEqual({ outcome: 'clean' });
    expect(judgeAudit(report(advisory('GHSA-aaaa-bbbb-cccc', 'moderate'), 'other'), [], TODAY)).toEqual({
      outcome: 'clean',
    });
  });

  it('fails with each advisory of weight that is not allowed, and passes while it is', () => {
    const found = report(advisory('GHSA-aaaa-bbbb-cccc', 'high'), advisory('GHSA-dddd-eeee-ffff', 'critical'));
    const allowed = [{ ...entry, until: '2026-12-31' }];
    expect(judgeAudit(found, allowed, TODAY)).toEqual({
      outcome: 'faulty',
      faults: [expect.stringContaining('GHSA-dddd-eeee-ffff')],
    });
    expect(judgeAudit(report(advisory('GHSA-aaaa-bbbb-cccc', 'high')), allowed, TODAY)).toEqual({ outcome: 'clean' });
    expect(judgeAudit(report(advisory('GHSA-aaaa-bbbb-cccc', 'high')), allowed, '2027-01-01')).toEqual({
      outcome: 'faulty',
      faults: [expect.stringContaining('was allowed until 2026-12-31')],
    });
  });

  it.each<[string, Allowed]>([
    ['no reason', { ...entry, reason: 'ok', until: '2026-12-31' }],
    ['no end', entry],
    ['an end that is no day', { ...entry, until: 'soon' }],
    ['no package', { id: 'GHSA-x', reason: entry.reason, until: '2026-12-31' }],
  ])('takes no entry with %s', (_, faulty) => expect(listFaults([faulty], TODAY)).toHaveLength(1));

  it('says that nothing was looked at when the registry has no answer', () => {
    expect(judgeAudit({ message: '405 Method Not Allowed', statusCode: 405 }, [], TODAY)).toEqual({
      outcome: 'not-asked',
      why: '405 Method Not Allowed',
    });
    expect(judgeAudit(undefined, [], TODAY)).toMatchObject({ outcome: 'not-asked' });
  });

  it('has a list in the right form', () => {
    const file = path.resolve(import.meta.dirname, '../../scripts/audit/allowed.json');
    const { allowed } = JSON.parse(readFileSync(file, 'utf8')) as { allowed: Allowed[] };
    // An entry past its end is for the audit itself to tell, on the day.
    expect(listFaults(allowed, '0000-00-00')).toEqual([]);
  });
});
