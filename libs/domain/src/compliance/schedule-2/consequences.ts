import type { Citations } from '../../law/citation.js';
import { cents, dollars, type Cents } from '../../money/cents.js';
import type { ViolationType } from './items.js';

/** How the Schedule weighs an employer: an individual or small business, or a large one (IRPR s. 209.93). */
export type EmployerSize = 'small' | 'large';

/** How long an employer is barred, in years; nought for not at all. */
export const BANS = [0, 1, 2, 5, 10, 'permanent'] as const;
export type Ban = (typeof BANS)[number];

type Amounts = readonly [small: number, large: number];

/** One band of points with what it costs and how long it bars, by type. */
interface Band {
  /** Fewest points of the band. */
  readonly from: number;
  /** Table 2, in dollars. */
  readonly dollars: Readonly<Record<ViolationType, Amounts>>;
  /** Table 3. */
  readonly ban: Readonly<Record<ViolationType, Ban>>;
}

/** A version of Tables 2 and 3. */
export interface ConsequenceTable {
  readonly from: string;
  readonly to?: string;
  readonly cites: Citations;
  readonly bands: readonly Band[];
}

const NONE: Amounts = [0, 0];
const TOP: Amounts = [100_000, 100_000];
const NO_BAN = { A: 0, B: 0, C: 0 } as const;

/** Tables 2 and 3, whole; below the first band there is a warning only. */
export const CONSEQUENCE_TABLES: readonly ConsequenceTable[] = [
  {
    from: '2015-12-01',
    cites: ['IRPR Schedule 2, Table 2', 'IRPR Schedule 2, Table 3', 'IRPR s. 209.98', 'IRPR s. 209.99'],
    bands: [
      { from: 0, dollars: { A: NONE, B: NONE, C: NONE }, ban: NO_BAN },
      { from: 2, dollars: { A: [500, 750], B: [750, 1_000], C: [1_000, 2_000] }, ban: NO_BAN },
      { from: 3, dollars: { A: [750, 1_000], B: [1_250, 2_000], C: [5_000, 10_000] }, ban: NO_BAN },
      { from: 4, dollars: { A: [1_000, 2_000], B: [3_000, 7_000], C: [10_000, 20_000] }, ban: NO_BAN },
      { from: 5, dollars: { A: [4_000, 6_000], B: [7_000, 12_000], C: [15_000, 30_000] }, ban: NO_BAN },
      {
        from: 6,
        dollars: { A: [8_000, 10_000], B: [12_000, 20_000], C: [20_000, 40_000] },
        ban: { A: 0, B: 0, C: 1 },
      },
      {
        from: 7,
        dollars: { A: [12_000, 20_000], B: [20_000, 30_000], C: [35_000, 50_000] },
        ban: { A: 0, B: 1, C: 2 },
      },
      {
        from: 8,
        dollars: { A: [20_000, 30_000], B: [35_000, 45_000], C: [45_000, 60_000] },
        ban: { A: 1, B: 2, C: 5 },
      },
      {
        from: 9,
        dollars: { A: [30_000, 45_000], B: [50_000, 60_000], C: [60_000, 70_000] },
        ban: { A: 2, B: 5, C: 10 },
      },
      {
        from: 11,
        dollars: { A: [40_000, 60_000], B: [60_000, 70_000], C: [70_000, 80_000] },
        ban: { A: 5, B: 10, C: 10 },
      },
      {
        from: 13,
        dollars: { A: [50_000, 70_000], B: [70_000, 80_000], C: [80_000, 90_000] },
        ban: { A: 10, B: 10, C: 10 },
      },
      {
        from: 15,
        dollars: { A: TOP, B: TOP, C: TOP },
        ban: { A: 'permanent', B: 'permanent', C: 'permanent' },
      },
    ],
  },
];

const BANDS = CONSEQUENCE_TABLES[0]?.bands ?? [];
const bandOf = (points: number): Band | undefined => BANDS.findLast(({ from }) => from <= points) ?? BANDS[0];

/** Amounts as cents, made once. */
const CENTS: ReadonlyMap<number, Cents> = new Map(
  BANDS.flatMap((band) => Object.values(band.dollars).flat()).map((amount) => [amount, dollars(amount)]),
);
const NO_CENTS = cents(0);

/** Table 2: what one violation costs. */
export const penaltyOf = (type: ViolationType, points: number, size: EmployerSize): Cents =>
  CENTS.get(bandOf(points)?.dollars[type][size === 'small' ? 0 : 1] ?? 0) ?? NO_CENTS;

/** Table 3: how long one violation bars. */
export const banOf = (type: ViolationType, points: number): Ban => bandOf(points)?.ban[type] ?? 0;

/** The longer of two bans; bans do not add up (IRPR s. 209.99). */
export const longerBan = (a: Ban, b: Ban): Ban => (BANS.indexOf(a) >= BANS.indexOf(b) ? a : b);

/** The most that one notice, and all final notices of twelve months, may come to (IRPR s. 209.992, s. 209.996(5)). */
export const PENALTY_CAP = dollars(1_000_000);
export const PENALTY_CAP_MONTHS = 12;
