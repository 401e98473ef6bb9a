import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { nameLikeness, pairLikeness, wordLikeness } from './likeness.js';
import type { ListedEmployer } from './listed-employer.js';
import { matchEmployer } from './match-employer.js';
import { plainName, plainStreet } from './plain-name.js';
import { readPublicList } from './read-public-list.js';

const listed = (
  line: number,
  operatingName: string,
  legalName: string,
  street?: string,
  city?: string,
): ListedEmployer => ({
  line,
  operatingName,
  legalName,
  street,
  city,
  province: 'ON',
  reasons: [9],
  beforePoints: false,
  decidedOn: '2023-09-26',
  penaltyCents: undefined,
  ban: undefined,
  status: { kind: 'unpaid' },
  snapshotOn: '2023-10-04',
});

const LIST = [
  listed(2, 'Willow Hollow Bakery', '9990001 Ontario Inc.', '12 Lantern Street', 'Brandville'),
  listed(3, 'Boulangerie Forêt-Noire', 'Boulangerie Forêt-Noire Ltée', '45, chemin du Phare', 'Sainte-Brume'),
  listed(4, '9990010 Ontario Inc.', '9990010 Ontario Inc.', '7 Kettle Road', 'Brandville'),
  listed(5, 'Marsh & Meadow Farms', 'Marsh and Meadow Farms Ltd.', '900 Heron Line', 'Dunmarsh'),
];
const found = (sought: Parameters<typeof matchEmployer>[0]): readonly (readonly [string, number])[] =>
  matchEmployer(sought, LIST).map(({ kind, employer }) => [kind, employer.line] as const);

it.each([
  ['BOULANGERIE FORET NOIRE INC', 'boulangerie foret noire'],
  ['Marsh & Meadow Farms Ltd.', 'marsh and meadow farms'],
  ['Marsh et Meadow Farms Ltée', 'marsh and meadow farms'],
  ["Willow's Bakery", 'willows bakery'],
  ['9990001 B.C. Ltd.', '9990001 bc'],
  ['9990001 B C Limited', '9990001 bc'],
  ['Harbour Works Inc.6', 'harbour works'],
  ['Limited Co.', 'limited co'],
])('the name %s is compared as %s', (name, plain) => expect(plainName(name)).toBe(plain));

it.each([
  ['Unit 3, 91 Lantern Street North', '3 91 lantern st n'],
  ['91 1st Avenue', '91 1 ave'],
])('the street %s is compared as %s', (street, plain) => expect(plainStreet(street)).toBe(plain));

describe('exact', () => {
  it.each([
    ['the operating name', { operatingName: 'willow hollow bakery' }, 2],
    ['a legal name against the operating name', { legalName: 'Willow Hollow Bakery Inc.' }, 2],
    ['a numbered company', { legalName: '9990001 ONTARIO LIMITED' }, 2],
    ['without accents', { legalName: 'Boulangerie Foret Noire inc.' }, 3],
    ['an ampersand', { operatingName: 'Marsh and Meadow Farms' }, 5],
  ])('%s', (_, sought, line) => expect(found(sought)[0]).toEqual(['exact', line]));
});

describe('close', () => {
  it('a slip of the pen', () => expect(found({ operatingName: 'Willow Holow Bakery' })).toEqual([['close', 2]]));
  it('words in another order', () => expect(found({ operatingName: 'Bakery Willow Hollow' })).toEqual([['close', 2]]));

  it('another name at the same address', () => {
    const sought = { operatingName: 'Willow Hollow Catering and Foods' };
    expect(found(sought)).toEqual([]);
    expect(found({ ...sought, street: '12 Lantern St', city: 'Brandville' })).toEqual([['close', 2]]);
  });
});

it('never takes one numbered company for another', () => {
  expect(found({ legalName: '9990011 Ontario Inc.' })).toEqual([]);
  expect(nameLikeness('9990010 ontario', '9990011 ontario')).toBe(0);
});

it('finds nobody where nothing is known or nothing is alike', () => {
  expect(found({})).toEqual([]);
  expect(found({ operatingName: '', legalName: '...' })).toEqual([]);
  expect(found({ operatingName: 'Granite Peak Robotics' })).toEqual([]);
});

it('explains itself in both languages', () => {
  const [match] = matchEmployer(
    { operatingName: 'Willow Holow Bakery', street: '12 Lantern St.', city: 'Brandville', province: 'QC' },
    LIST,
  );
  expect(match?.parts.map(({ of, text }) => [of, text.en])).toEqual([
    ['name', 'The names “Willow Holow Bakery” and “Willow Hollow Bakery” are 97 % alike.'],
    ['address', 'The address is the same.'],
    ['province', 'The province is another one.'],
  ]);
  for (const { text } of match?.parts ?? []) expect(text.fr).not.toBe(text.en);
});

it('puts the likeliest first: exact before close, then by likeness', () => {
  const list = [
    listed(2, 'Pine Harbour Lodge', 'Pine Harbour Lodge'),
    listed(3, 'Pine Harbor Lodge', 'Pine Harbor Lodge'),
    listed(4, 'Pine Harbour Lodges', 'Pine Harbour Lodges'),
  ];
  expect(matchEmployer({ legalName: 'Pine Harbor Lodge' }, list).map(({ employer }) => employer.line)).toEqual([
    3, 2, 4,
  ]);
});

describe('likeness', () => {
  const anyText = fc.string({ maxLength: 20 });

  it('lies between 0 and 1, is the same both ways, and 1 with itself', () =>
    fc.assert(
      fc.property(anyText, anyText, (a, b) => {
        for (const likeness of [pairLikeness, wordLikeness, nameLikeness]) {
          const value = likeness(a, b);
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
          expect(likeness(b, a)).toBe(value);
          if (a.trim() !== '' && likeness !== wordLikeness) expect(likeness(a, a)).toBe(1);
        }
      }),
    ));

  it('finds every employer by its own name', () =>
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 20 }), (name) => {
        fc.pre(plainName(name) !== '');
        const [match] = matchEmployer({ legalName: name }, [listed(2, 'Another', name)]);
        return match?.kind === 'exact';
      }),
    ));
});

it('finds each employer of the published list by either of its names', () => {
  const file = path.resolve(__dirname, '../../../../../../shared/data/non-compliant-employers.csv');
  const employers = fs.existsSync(file) ? readPublicList(fs.readFileSync(file, 'utf8')).employers : LIST;
  expect(employers.length).toBeGreaterThan(0);
  for (const each of employers)
    for (const sought of [{ operatingName: each.operatingName }, { legalName: each.legalName.toUpperCase() }])
      expect(matchEmployer(sought, employers).some(({ kind, employer }) => kind === 'exact' && employer === each)).toBe(
        true,
      );
});
