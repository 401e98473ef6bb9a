import fs from 'node:fs';
import path from 'node:path';
import { DEADLINE_RULES, deadlineRule } from './deadline-rules.js';
import { NOT_IN_A_CASE } from './not-in-a-case.js';
import * as noticePeriods from './notice-periods.js';
import { readTable } from './testing/csv.js';

const implemented = DEADLINE_RULES.map((rule) => rule.id);
const listed = NOT_IN_A_CASE.map((row) => row.id);
const HOUSE_IDS = ['DL-101', 'DL-102', 'DL-103'];

describe('the register', () => {
  it('has every row from DL-01 to DL-74 once, implemented or listed with its reason', () => {
    const rows = Array.from({ length: 74 }, (_, index) => `DL-${String(index + 1).padStart(2, '0')}`);
    expect([...implemented, ...listed].sort()).toEqual([...rows, ...HOUSE_IDS].sort());
  });

  it('finds a rule by its id', () => {
    expect(deadlineRule('DL-34')?.cites).toContain('IRPR s. 182(1)');
    expect(deadlineRule('DL-03')).toBeUndefined();
    expect(deadlineRule('nonsense')).toBeUndefined();
  });

  it.each(DEADLINE_RULES.map((rule) => [rule.id, rule] as const))(
    '%s speaks both languages and cites its source',
    (_, rule) => {
      const texts = [rule.action, rule.consequence, ...(rule.begins === undefined ? [] : [rule.begins.action])];
      for (const { en, fr } of texts) {
        expect(en).toMatch(/\S/);
        expect(fr).toMatch(/\S/);
        expect(fr).not.toBe(en);
        // One apostrophe and one way to write quotes everywhere.
        expect(en + fr).not.toMatch(/[’“”]/);
      }
      expect(rule.action.en).toMatch(/^[A-Z]/);
      expect(rule.action.en).not.toMatch(/\.$/);
      expect(rule.consequence.en).toMatch(/\.$/);
      expect(rule.consequence.fr).toMatch(/\.$/);
      expect(rule.cites.length).toBeGreaterThan(0);
    },
  );

  it.each(DEADLINE_RULES.map((rule) => [rule.id, rule.remindDaysBefore] as const))(
    '%s reminds largest first, each day once',
    (_, days) => {
      expect(days.length).toBeGreaterThan(0);
      expect([...days]).toEqual([...new Set(days)].sort((a, b) => b - a));
    },
  );

  it('says why a row is not computed and what it would need', () => {
    for (const row of NOT_IN_A_CASE) {
      expect([row.id, row.why.length > 10, row.needs.length > 5]).toEqual([row.id, true, true]);
      if (row.reckonedBy !== undefined) expect(noticePeriods).toHaveProperty(row.reckonedBy);
    }
  });
});

const published = path.resolve(__dirname, '../../../../../shared/domain/deadlines.csv');
// The register lies beside the repository on the machines of those who keep it; elsewhere its size is what is known.
const PUBLISHED_ROWS = 74;
const isBeside = fs.existsSync(published);
describe('against the published register', () => {
  const rows = isBeside ? readTable(fs.readFileSync(published, 'utf8')) : [];

  it('leaves out no row', () => {
    const known = new Set<string>([...implemented, ...listed]);
    expect(known.size).toBeGreaterThanOrEqual(PUBLISHED_ROWS);
    if (isBeside) expect(rows).toHaveLength(PUBLISHED_ROWS);
    expect(rows.map((row) => row.id).filter((id) => !known.has(id ?? ''))).toEqual([]);
  });

  it('agrees on owner, reminders and what is verified', () => {
    const theirs = rows
      .filter((row) => deadlineRule(row.id ?? '') !== undefined)
      .map((row) => ({
        id: row.id,
        owner: row.owner,
        reminders: row.suggested_reminders_days_before,
        verified: row.verified === 'yes',
      }));
    const ours = theirs.map(({ id }) => {
      const rule = deadlineRule(id ?? '');
      return { id, owner: rule?.owner, reminders: rule?.remindDaysBefore.join(';'), verified: rule?.verified };
    });
    expect(ours).toEqual(theirs);
  });
});
