import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { readTable } from '../../deadlines/testing/csv.js';
import { itemOfReason, LIST_REASONS } from './list-reasons.js';
import { standingOn } from './listed-employer.js';
import { readPublicList, readPublicListFeed } from './read-public-list.js';
import { readSeparated } from './separated-values.js';

const HEADER =
  'business_operating_name,business_legal_name,street,city_province,reasons,date_of_final_decision,penalty,status,snapshot_date';
const lines = (...rows: readonly string[]): string => [HEADER, ...rows].join('\n');

/** A line of the invented Willow Hollow Bakery with one cell changed. */
const line = (cells: Partial<Record<'reasons' | 'date' | 'penalty' | 'status' | 'place', string>>): string =>
  [
    'Willow Hollow Bakery',
    'Willow Hollow Foods Inc.',
    '12 Lantern Street',
    `"${cells.place ?? 'Brandville, Ontario'}"`,
    `"${cells.reasons ?? '9'}"`,
    cells.date ?? '2023-09-26',
    `"${cells.penalty ?? '$1,250'}"`,
    `"${cells.status ?? 'Eligible'}"`,
    '2023-10-04',
  ].join(',');
const read = (cells: Parameters<typeof line>[0]): ReturnType<typeof readPublicList> =>
  readPublicList(lines(line(cells)));

it('reads a line whole', () =>
  expect(
    readPublicList(
      lines(
        'Willow Hollow Bakery,Willow Hollow Foods Inc.,12 Lantern Street,"Brandville, Ontario","5, 6",2023-09-26,"$129,000 and a 1-year ban","Ineligible until September 26, 2024",2023-10-04',
      ),
    ),
  ).toEqual({
    employers: [
      {
        line: 2,
        operatingName: 'Willow Hollow Bakery',
        legalName: 'Willow Hollow Foods Inc.',
        street: '12 Lantern Street',
        city: 'Brandville',
        province: 'ON',
        reasons: [5, 6],
        beforePoints: false,
        decidedOn: '2023-09-26',
        penaltyCents: 129_000_00,
        ban: 1,
        status: { kind: 'banned-until', until: '2024-09-26' },
        snapshotOn: '2023-10-04',
      },
    ],
    problems: [],
  }));

it.each([
  ['9', [9]],
  ['2,8, 9', [2, 8, 9]],
  ['2, 9 15', [2, 9, 15]],
  ['6 and 15', [6, 15]],
  ['5, 6 and 7', [5, 6, 7]],
  ['11,6', [6, 11]],
  ['*', []],
])('reads the reasons %s', (cell, reasons) => {
  const { employers, problems } = read({ reasons: cell });
  expect([employers[0]?.reasons, employers[0]?.beforePoints, problems]).toEqual([reasons, cell === '*', []]);
});

it.each([
  ['$1,250', 1_250_00, 0],
  ['$1000', 1_000_00, 0],
  ['$2,500.00', 2_500_00, 0],
  ['$129,000 and a 1-year ban', 129_000_00, 1],
  ['$53,000 and a 5 year ban', 53_000_00, 5],
  ['$20,000 and one-year ban', 20_000_00, 1],
  ['$23,000 and a one year ban', 23_000_00, 1],
  ['2 year ban', 0, 2],
  ['Two-year ban', 0, 2],
  ['$300,000 and a permanent ban', 300_000_00, 'permanent'],
])('reads the penalty %s', (cell, amount, ban) => {
  const { employers, problems } = read({ penalty: cell });
  expect([employers[0]?.penaltyCents, employers[0]?.ban, problems]).toEqual([amount, ban, []]);
});

it.each([
  ['Eligible', { kind: 'may-hire' }],
  ['Ineligible - unpaid monetary penalty', { kind: 'unpaid' }],
  ['Ineligible-unpaid monetary penalty', { kind: 'unpaid' }],
  ['Ineligible – Unpaid monetary penalty', { kind: 'unpaid' }],
  ['Ineligible until August 30, 2028', { kind: 'banned-until', until: '2028-08-30' }],
  ['Ineligible', { kind: 'banned' }],
])('reads the status %s', (cell, status) => {
  const { employers, problems } = read({ status: cell });
  expect([employers[0]?.status, problems]).toEqual([status, []]);
});

it.each([
  ['Brandville, Ontario', '12 Lantern Street', 'Brandville', 'ON'],
  ['Brandville, Québec', '12 Lantern Street', 'Brandville', 'QC'],
  ['Brandville, British Colombia', '12 Lantern Street', 'Brandville', 'BC'],
  ['Unit 4, Brandville, BC', '12 Lantern Street, Unit 4', 'Brandville', 'BC'],
  ['Quebec', '12 Lantern Street', undefined, 'QC'],
  ['Harbor City, New York', '12 Lantern Street, Harbor City', 'New York', undefined],
])('reads the place %s', (place, street, city, province) => {
  const employer = read({ place }).employers[0];
  expect([employer?.street, employer?.city, employer?.province]).toEqual([street, city, province]);
});

it('reads a day without noughts', () => expect(read({ date: '2022-12-6' }).employers[0]?.decidedOn).toBe('2022-12-06'));

it('keeps an employer whose line is readable in part, and reports each cell with its line', () => {
  const { employers, problems } = readPublicList(
    lines(line({}), line({ reasons: '9, 31', date: '2023-02-30', penalty: 'a fine', status: 'Ineligible until soon' })),
  );
  expect(employers).toHaveLength(2);
  expect(employers[1]).toMatchObject({ line: 3, reasons: [], decidedOn: undefined, ban: undefined, status: undefined });
  expect(problems.map(({ line: at, column, value }) => [at, column, value])).toEqual([
    [3, 'reasons', '9, 31'],
    [3, 'penalty', 'a fine'],
    [3, 'date_of_final_decision', '2023-02-30'],
    [3, 'status', 'Ineligible until soon'],
  ]);
});

it('reports lines of another width, lines without a name, and quotes that stay open', () => {
  const { employers, problems } = readPublicList(
    [HEADER, 'Willow,Hollow', ',,,,9,2023-01-01,$1,Eligible,2023-10-04', line({}), '"open'].join('\r\n'),
  );
  expect(employers.map((each) => each.line)).toEqual([4]);
  expect(problems.map(({ line: at, text }) => [at, text.en])).toEqual([
    [5, 'A quotation mark is never closed; what follows is one cell.'],
    [2, 'The line has too many or too few cells.'],
    [3, 'Neither an operating nor a legal name.'],
    [5, 'The line has too many or too few cells.'],
  ]);
});

it('reports the columns it misses, and reads an empty text', () => {
  expect(readPublicList('name,status\nWillow,Eligible').problems.map(({ column }) => column)).toEqual([
    'operating',
    'legal',
    'date',
  ]);
  expect(readPublicList('').employers).toEqual([]);
});

it('reads the columns of the page itself, entities and all', () => {
  const page = [
    'Business operating name,Business legal name,Address,Reason(s),Date of final decision,Penalty,Status',
    'Caf&eacute; Willow &amp; Sons&nbsp;,"Willow&#39;s ""Own"" Inc.","12 Lantern Street<br>Brandville, Ontario",6,2023-01-01,$1 000,Eligible',
  ].join('\n');
  const { employers, problems } = readPublicList(page);
  expect(employers[0]).toMatchObject({
    operatingName: 'Café Willow & Sons',
    legalName: 'Willow\'s "Own" Inc.',
    street: '12 Lantern Street',
    city: 'Brandville',
    province: 'ON',
    snapshotOn: undefined,
  });
  expect(problems.map(({ column, value }) => [column, value])).toEqual([['penalty', '$1 000']]);
});

it('reads the feed behind the page', () => {
  const feed = JSON.stringify({
    list: [
      {
        bn_operating: 'Willow&nbsp;Hollow',
        bn_legal: 'Willow Hollow Foods Inc.',
        date: '2026-08-03',
        penalty_en: '$2,000 and a 2-year ban',
        status_en: 'Ineligible until August 3, 2028',
      },
      { bn_operating: 'Marsh Lane Farm', status_en: 'unknown' },
      'nonsense',
    ],
  });
  const { employers, problems } = readPublicListFeed(feed);
  expect(employers).toHaveLength(2);
  expect(employers[0]).toMatchObject({
    line: 1,
    operatingName: 'Willow Hollow',
    penaltyCents: 2_000_00,
    ban: 2,
    status: { kind: 'banned-until', until: '2028-08-03' },
    street: undefined,
    reasons: [],
  });
  expect(problems.map(({ line: at, column }) => [at, column])).toEqual([
    [2, 'status'],
    [3, 'business_legal_name'],
  ]);
  expect(readPublicListFeed('{').problems).toHaveLength(1);
  expect(readPublicListFeed('{"list":{}}').problems).toHaveLength(1);
});

it('tells what a listing means on a day', () => {
  const until = { status: { kind: 'banned-until', until: '2027-06-01' } } as const;
  expect(standingOn(until, '2027-06-01')).toBe('barred');
  expect(standingOn(until, '2027-06-02')).toBe('look-at-it');
  expect(standingOn({ status: { kind: 'banned' } }, '2027-06-02')).toBe('barred');
  expect(standingOn({ status: { kind: 'unpaid' } }, '2027-06-02')).toBe('unpaid');
  expect(standingOn({ status: { kind: 'may-hire' } }, '2027-06-02')).toBe('may-hire');
  expect(standingOn({ status: undefined }, '2027-06-02')).toBe('look-at-it');
});

it('has a reading for any text', () =>
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('"', ',', '\n', '\r\n', HEADER, '\n9,*'))), (parts) => {
      const { employers, problems } = readPublicList(parts.join(''));
      return employers.every((each) => each.line > 0) && problems.every((each) => each.line > 0);
    }),
  ));

it('reads back what a table writes', () =>
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
      (rows) => {
        const csv = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');
        expect(readSeparated(csv).records.map(({ cells }) => cells)).toEqual(
          rows.map((row) => row.map((cell) => cell.replaceAll('\r\n', '\n'))),
        );
      },
    ),
  ));

/* Against the published list, where it lies beside the repository; its names are read there and not kept here. */
const shared = (name: string): string | undefined => {
  const file = path.resolve(__dirname, '../../../../../../shared/data', name);
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
};

it('reads every line of the published list', () => {
  const csv = shared('non-compliant-employers.csv');
  if (csv === undefined) {
    expect(read({}).problems).toEqual([]);
    return;
  }
  const { employers, problems } = readPublicList(csv);
  expect(problems).toEqual([]);
  expect(employers).toHaveLength(readTable(csv).length);
  for (const each of employers) {
    expect([each.line, each.decidedOn, each.status]).not.toContain(undefined);
    expect([each.line, each.reasons.length > 0 || each.beforePoints]).toEqual([each.line, true]);
    expect([each.line, each.penaltyCents !== 0 || each.ban !== 0]).toEqual([each.line, true]);
  }
});

it('joins the reasons of the list to the Schedule', () => {
  expect([9, 27, 28, 29, 30].map((reason) => itemOfReason(reason)?.item)).toEqual([9, 30, 27, 28, 29]);
  expect([0, 31, 1.5].map(itemOfReason)).toEqual([undefined, undefined, undefined]);
  const csv = shared('non-compliance-reasons.csv');
  if (csv === undefined) {
    expect(LIST_REASONS).toHaveLength(30);
    return;
  }
  const theirs = readTable(csv).map((row) => ({
    reason: Number(row.list_reason),
    item: Number(row.schedule2_item),
    type: row.violation_type,
    binds: row.applies_imp === 'yes',
  }));
  expect(
    LIST_REASONS.map(({ reason, item }) => ({
      reason,
      item: item.item,
      type: item.type,
      binds: item.provision !== undefined,
    })),
  ).toEqual(theirs);
});
