/**
 * The usual shapes of passport numbers by issuing country: `L` a letter, `N` a digit, `X` either, in brackets one of
 * these characters, a number how often. Hints, never a reason to refuse: series change, and other travel documents have
 * shapes of their own. Source: the patterns of validator.js 13.15.35 (MIT), Slovenia under its own code.
 */
const SHAPES: Readonly<Record<string, string>> = {
  AM: 'L2 N7',
  AR: 'L3 N6',
  AT: 'L N7',
  AU: 'L N7',
  AZ: 'L N8',
  BE: 'L2 N6',
  BG: 'N9',
  BR: 'L2 N6',
  BY: 'L2 N7',
  CA: 'L2 N6 | L N6 L2',
  CH: 'L N7',
  CN: '[G] N8 | [E] [ABCDEFGHJKLMNPQRSTUVWXYZ0123456789] N7',
  CY: 'L N6 | L N8',
  CZ: 'N8',
  DE: '[CFGHJKLMNPRTVWXYZ0123456789]9',
  DK: 'N9',
  DZ: 'N9',
  EE: 'L N7 | L2 N7',
  ES: 'X2 N6 | X3 N6',
  FI: 'L2 N7',
  FR: 'N2 L2 N5',
  GB: 'N9',
  GR: 'L2 N7',
  HR: 'N9',
  HU: 'L2 N6 | L2 N7',
  ID: '[ABC] N7',
  IE: 'X2 N7',
  IN: 'L N7',
  IR: 'L N8',
  IS: '[A] N7',
  IT: 'X2 N7',
  JM: '[A] N7',
  JP: 'L2 N7',
  KR: '[MS] N8',
  KZ: 'L N7',
  LI: 'L N5',
  LT: 'X8',
  LU: 'X8',
  LV: 'X2 N7',
  LY: 'X8',
  MT: 'N7',
  MX: 'L N8',
  MY: '[AHK] N8',
  MZ: 'L2 N7 | N2 L2 N5',
  NL: 'L2 X6 N',
  NZ: '[L] [ADFH] N6 | [E] [AP] N6 | [N] N6',
  PH: 'L N6 | L N7 L | L2 N6 | L2 N7',
  PK: 'L2 N7',
  PL: 'L2 N7',
  PT: 'L N6',
  RO: 'N8 | N9',
  RU: 'N9',
  SE: 'N8',
  SI: '[P] L N7',
  SK: 'X N7',
  TH: 'L N6 | L N7 | L2 N6 | L2 N7',
  TR: 'L N8',
  UA: 'L2 N6',
  US: 'N9 | L N8',
  ZA: '[TAMD] N8',
};

const CLASSES: Readonly<Record<string, string>> = { L: '[A-Z]', N: '[0-9]', X: '[A-Z0-9]' };

const patternOf = (shapes: string): RegExp => {
  const alternatives = shapes.split(' | ').map((shape) =>
    shape
      .split(' ')
      .map((part) => {
        const [, set = '', times = ''] = /^(\[[A-Z0-9]+\]|[LNX])(\d*)$/.exec(part) ?? [];
        return `${CLASSES[set] ?? set}${times === '' ? '' : `{${times}}`}`;
      })
      .join(''),
  );
  return new RegExp(`^(?:${alternatives.join('|')})$`);
};

const patterns: ReadonlyMap<string, RegExp> = new Map(
  Object.entries(SHAPES).map(([country, shapes]) => [country, patternOf(shapes)]),
);

/** The countries whose usual shapes are known. */
export const COUNTRIES_WITH_PASSPORT_SHAPES: readonly string[] = Object.keys(SHAPES);

/**
 * Whether a passport number looks as those of its country usually do. `unusual` is worth a second look at the passport
 * and no more; `unknown` where no shape is on file. Capitals, spaces and hyphens do not count here, though they do count
 * when the offer is compared with the application (OFF-08).
 */
export const passportNumberLooks = (raw: string, country: string): 'usual' | 'unusual' | 'unknown' => {
  const pattern = patterns.get(country);
  if (pattern === undefined) return 'unknown';
  return pattern.test(raw.toUpperCase().replace(/[\s-]/g, '')) ? 'usual' : 'unusual';
};
