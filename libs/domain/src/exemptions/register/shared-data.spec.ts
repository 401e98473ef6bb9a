import fs from 'node:fs';
import path from 'node:path';
import { EXEMPTION_CODES, findExemptionCode } from '../code-register.js';
import { coveredPersons } from '../code-places.js';

/*
 * The register against the tables it was written from. These tables lie beside the repository on the machines of those
 * who keep them; elsewhere only the register's own inner agreement is tested.
 */
const SHARED = path.resolve(__dirname, '../../../../../../shared');

/** Rows of a CSV file with quoted fields, by column name. */
const rowsOf = (file: string): readonly Readonly<Record<string, string>>[] => {
  const cells: string[][] = [[]];
  const content = fs.readFileSync(file, 'utf8').replace(/\r?\n$/, '');
  for (const [, quoted, plain, end] of content.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    cells.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end !== ',' && end !== '') cells.push([]);
    if (end === '') break;
  }
  const [header = [], ...rows] = cells;
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])));
};

const table = (name: string): readonly Readonly<Record<string, string>>[] | undefined => {
  const file = path.resolve(SHARED, name);
  return fs.existsSync(file) ? rowsOf(file) : undefined;
};

it('agrees with the table of codes', () => {
  const rows = table('domain/exemption-codes.csv');
  if (rows === undefined) {
    expect(EXEMPTION_CODES[0]?.code).toBe('R01');
    expect(EXEMPTION_CODES.at(-1)?.code).toBe('H82');
    return;
  }
  const ours = EXEMPTION_CODES.map((each) => ({
    code: each.code,
    legacy_code: each.legacyCodes.join(' '),
    provision: each.provision,
    name_en: each.name.en,
    name_fr: each.name.fr,
    group: each.group,
    permit_scope: each.permitScope,
    offer_required: each.offerRequired,
    fee_required: each.feeRequired,
    effective_from: each.from ?? '',
    effective_to: each.to ?? '',
  }));
  const theirs = rows.map((row) => Object.fromEntries(Object.keys(ours[0] ?? {}).map((name) => [name, row[name]])));
  expect(ours).toEqual(theirs);
});

it('agrees with the table on sources and their reading', () => {
  const rows = table('domain/exemption-codes.csv');
  if (rows === undefined) {
    expect(EXEMPTION_CODES.every((each) => each.verified)).toBe(true);
    return;
  }
  const ours = EXEMPTION_CODES.map(({ code, sources, verified }) => ({ code, sources, verified }));
  const theirs = rows.map((row) => {
    const [addresses = '', mark = ''] = (row['source'] ?? '').split(' | ');
    return { code: row['code'], sources: addresses.split(' ; '), verified: mark.startsWith('verified') };
  });
  expect(ours).toEqual(theirs);
});

it('covers the persons of the table of agreements', () => {
  const rows = table('data/trade-agreements.csv');
  if (rows === undefined) {
    expect(coveredPersons('T36')?.citizensOf).toEqual(['US', 'MX']);
    return;
  }
  for (const row of rows) {
    const covered = row['persons_covered'] ?? '';
    const workers = (row['lmia_exemption_codes'] ?? '')
      .split(' ')
      .filter((code) => findExemptionCode(code)?.permitScope === 'employer-specific');
    expect(workers.length).toBeGreaterThan(0);
    for (const code of workers) {
      const persons = coveredPersons(code);
      expect([code, persons]).not.toEqual([code, undefined]);
      expect([code, (persons?.residentsOf.length ?? 0) > 0]).toEqual([code, covered.includes('permanent residents')]);
      if (row['code'] === 'GATS') continue;
      const parties = (row['parties_alpha2'] ?? '').split(' ');
      expect([code, persons?.citizensOf.filter((country) => !parties.includes(country))]).toEqual([code, []]);
      // Only the list of the Trans-Pacific agreement differs by category.
      if (row['code'] !== 'CPTPP') expect([code, persons?.citizensOf.length]).toEqual([code, parties.length]);
    }
  }
});

it('knows the members of the World Trade Organization', () => {
  const members = coveredPersons('T33')?.citizensOf ?? [];
  const rows = table('data/countries.csv');
  if (rows === undefined) {
    expect(new Set(members).size).toBe(164);
    return;
  }
  expect([...members].sort()).toEqual(
    rows
      .filter((row) => row['gats'] === 'yes')
      .map((row) => row['alpha2'])
      .sort(),
  );
});
