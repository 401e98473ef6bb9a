import fc from 'fast-check';
import fs from 'node:fs';
import path from 'node:path';
import { csvLines } from './csv-lines.js';
import { chooseProcessingTime, parseProcessingTimes, processingDays } from './processing-times.js';

const HEADER = 'feed,section,key,key_is_iso,raw,value,unit,last_updated';
const table = (...lines: readonly string[]): string => [HEADER, ...lines].join('\n');
/** Invented figures in the department's form. */
const SAMPLE = table(
  'f,work,FR,yes,6 weeks,6,weeks,2026-11-11',
  'f,work,IN,yes,1 week,1,weeks,2026-11-11',
  'f,work,CA,yes,8 weeks,8,weeks,2026-11-11',
  'f,work,AD,yes,No processing time available,,,2026-11-11',
  'f,work,XK,yes,4 months,4,months,2026-11-11',
  'f,work_extension,work_extension,,200 days,200,days,2026-11-11',
  'f,iec,iec,,5 weeks,5,weeks,2026-11-11',
  'f,iec,iec_past,,Not enough data,,,2026-11-11',
  'f,eta,eta,,5 minutes,5,minutes,2026-11-11',
  'f,citizenship,adoption,,Part 1: 5 months,5,months,2026-11-11',
);

it('reads every form in which the department gives a time', () => {
  const { rows, problems } = parseProcessingTimes(SAMPLE);
  expect(problems).toEqual([]);
  expect(rows.map((row) => [row.key, processingDays(row)])).toEqual([
    ['FR', 42],
    ['IN', 7],
    ['CA', 56],
    ['AD', undefined],
    ['XK', 124],
    ['work_extension', 200],
    ['iec', 35],
    ['iec_past', undefined],
    ['eta', 1],
    ['adoption', 155],
  ]);
  expect(rows[0]).toEqual({ section: 'work', key: 'FR', raw: '6 weeks', amount: 6, unit: 'weeks', asOf: '2026-11-11' });
});

it.each([
  ['a country there is not', 'f,work,QQ,yes,6 weeks,6,weeks,2026-11-11', 'table.country'],
  ['no time', 'f,work,FR,yes,soon,,,2026-11-11', 'table.value'],
  ['a value that is another', 'f,work,FR,yes,6 weeks,7,weeks,2026-11-11', 'table.value'],
  ['a value where none is available', 'f,work,FR,yes,Not enough data,7,weeks,2026-11-11', 'table.value'],
  ['another unit', 'f,work,FR,yes,6 weeks,6,days,2026-11-11', 'table.unit'],
  ['a day there is not', 'f,work,FR,yes,6 weeks,6,weeks,2026-02-30', 'table.date'],
  ['the department’s own way of dating', 'f,work,FR,yes,6 weeks,6,weeks,"May 13, 2026"', 'table.date'],
  ['too few fields', 'f,work,FR,yes,6 weeks', 'table.fields'],
  ['no key', 'f,iec,,,6 weeks,6,weeks,2026-11-11', 'table.value'],
])('a line with %s is left out, with its number', (_, line, code) => {
  const { rows, problems } = parseProcessingTimes(table('f,work,IN,yes,1 week,1,weeks,2026-11-11', line));
  expect(rows.map(({ key }) => key)).toEqual(['IN']);
  expect(problems.map((each) => [each.line, each.code])).toEqual([[3, code]]);
  expect(problems[0]?.text.en).toMatch(/^Line 3: /);
  expect(problems[0]?.text.fr).toMatch(/^Ligne 3 : /);
});

it('keeps the first of two lines for the same thing', () => {
  const { rows, problems } = parseProcessingTimes(
    table('f,work,FR,yes,6 weeks,6,weeks,2026-11-11', 'f,work,FR,yes,9 weeks,9,weeks,2026-11-18'),
  );
  expect(rows.map(({ raw }) => raw)).toEqual(['6 weeks']);
  expect(problems.map(({ code }) => code)).toEqual(['table.twice']);
});

it.each([
  ['nothing', '', 'table.no-header'],
  ['no header', 'work,FR,6 weeks', 'table.column-missing'],
  ['a picture', '\u0089PNG\r\n\u001a\n\u0000', 'table.column-missing'],
  ['a book', `${HEADER}\n${'x\n'.repeat(10_001)}`, 'table.too-long'],
])('%s is no table', (_, csv, code) => {
  const { rows, problems } = parseProcessingTimes(csv);
  expect([rows, problems.map((each) => each.code)]).toEqual([[], [code]]);
});

it('does not mind the order of columns, a byte order mark, other line ends and quotes', () => {
  const { rows, problems } = parseProcessingTimes(
    '\uFEFFlast_updated,unit,value,raw,key,section\r\n2026-11-11,weeks,6,"6 weeks",FR,"work"\r\n\r\n',
  );
  expect([rows.length, problems]).toEqual([1, []]);
});

it('reads quoted fields and counts the lines inside them', () =>
  expect(csvLines('a,"b ""c"", d"\n"e\nf",g\nh')).toEqual([
    { line: 1, fields: ['a', 'b "c", d'] },
    { line: 2, fields: ['e\nf', 'g'] },
    { line: 4, fields: ['h'] },
  ]));

describe('the row for an application', () => {
  const times = parseProcessingTimes(SAMPLE);
  it.each([
    ['from outside, by residence', 'outside', 'FR', '6 weeks'],
    ['from outside, a country without a time', 'outside', 'AD', 'No processing time available'],
    ['from outside, a country not in the table', 'outside', 'BT', undefined],
    ['from outside, residence not known', 'outside', undefined, undefined],
    ['from inside', 'inside', 'FR', '200 days'],
    ['of International Experience Canada', 'international-experience', 'FR', '5 weeks'],
  ] as const)('%s', (_, kind, residence, raw) => expect(chooseProcessingTime(times, kind, residence)?.raw).toBe(raw));

  it('from inside is that of Canada, where the extension has none', () =>
    expect(
      chooseProcessingTime({ rows: times.rows.filter(({ section }) => section === 'work') }, 'inside', 'FR')?.raw,
    ).toBe('8 weeks'));
});

it('never throws, and every line is a row or a problem', () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.oneof(
          fc.stringMatching(/^[a-z]{1,4},work,[A-Z]{2},yes,\d{1,3} (days|weeks),,,2026-0[1-9]-1\d$/),
          fc.string({ maxLength: 40 }).map((each) => `x${each.replace(/[\r\n"]/g, '')}`),
        ),
        { maxLength: 20 },
      ),
      (lines) => {
        const { rows, problems } = parseProcessingTimes(table(...lines));
        expect(rows.length + problems.length).toBe(lines.length);
      },
    ),
  ));

it('reads the published table without a problem', () => {
  const file = path.resolve(__dirname, '../../../../../shared/data/processing-times-sample.csv');
  const csv = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : SAMPLE;
  const { rows, problems } = parseProcessingTimes(csv);
  expect(problems).toEqual([]);
  expect(rows).toHaveLength(csv.trimEnd().split('\n').length - 1);
});
