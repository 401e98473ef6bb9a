import { auditAsk, exportAddress, ONLY_VIEWS, readAuditFilters } from './audit-queries';

const CASE = '01a2026e-0000-7000-8000-000000000001';

it('reads from the address what has the shape of its filter, and nothing else', () => {
  expect(readAuditFilters({ person: 'system:calendar', case: CASE, days: '7', entry: '12', other: 'x' })).toEqual({
    person: 'system:calendar',
    case: CASE,
    days: '7',
    entry: '12',
  });
  expect(
    readAuditFilters({
      person: "' OR 1",
      action: 'A b',
      case: '1',
      days: '-7',
      from: 'today',
      entry: '9'.repeat(19),
      to: 7,
    }),
  ).toEqual({});
});

it('asks for days back from today, or for days of one’s own, and for every kind of view', () => {
  expect(auditAsk({ days: '7', action: ONLY_VIEWS }, '2026-11-22')).toEqual({
    from: '2026-11-16',
    action: ['passport.viewed', 'file.opened', 'evidence.open'],
  });
  expect(auditAsk({ days: '7', from: '2026-01-01', to: '2026-01-31' }, '2026-11-22')).toEqual({
    from: '2026-01-01',
    to: '2026-01-31',
  });
  expect(auditAsk({ entry: '12' }, '2026-11-22')).toEqual({});
});

it('exports what the filters say', () => {
  expect(exportAddress(auditAsk({ action: 'offer.save', case: CASE }, '2026-11-22'), 'csv')).toBe(
    `/api/v1/audit/export?format=csv&action=offer.save&caseId=${CASE}`,
  );
});
