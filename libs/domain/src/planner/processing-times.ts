import { text, type Bilingual } from '../law/text.js';
import { findCountry } from '../places/countries.js';
import { parseDay, type IsoDay } from '../time/plain-date.js';
import { csvLines, type CsvLine } from './csv-lines.js';

export const PROCESSING_UNITS = ['minutes', 'days', 'weeks', 'months'] as const;
export type ProcessingUnit = (typeof PROCESSING_UNITS)[number];

/** What the department's page says of one kind of application, and for which country of residence. */
export interface ProcessingTime {
  /** The department's own word: `work`, `work_extension`, `iec` … */
  readonly section: string;
  /** ISO 3166-1 alpha-2 for a table by country (with Kosovo as XK, the West Bank as WB), else the name of a field. */
  readonly key: string;
  /** As published: `8 weeks`, `No processing time available`. */
  readonly raw: string;
  /** Absent where the department gives no time. */
  readonly amount?: number;
  readonly unit?: ProcessingUnit;
  /** The day that the department's page bears. */
  readonly asOf: IsoDay;
}

/** One line of an imported table that cannot be used, and why. */
export interface TableProblem {
  readonly line: number;
  readonly code:
    | 'table.no-header'
    | 'table.column-missing'
    | 'table.fields'
    | 'table.country'
    | 'table.value'
    | 'table.unit'
    | 'table.date'
    | 'table.twice'
    | 'table.too-long';
  readonly text: Bilingual;
}

/** Processing times as a person imported them: dated, and never built in, because the department changes them each week. */
export interface ProcessingTimes {
  readonly rows: readonly ProcessingTime[];
  readonly problems: readonly TableProblem[];
}

const COLUMNS = ['section', 'key', 'raw', 'value', 'unit', 'last_updated'] as const;
type Column = (typeof COLUMNS)[number];

/** Sections whose keys are countries of residence. */
const BY_COUNTRY: ReadonlySet<string> = new Set([
  'work',
  'study',
  'visitor-outside-canada',
  'supervisa',
  'child_dependent',
  'child_adopted',
  'refugees_gov',
  'refugees_private',
]);
/** Keys of the department that ISO does not have. */
const OTHER_COUNTRIES: ReadonlySet<string> = new Set(['XK', 'WB']);
const NO_TIME = /^(?:No processing time available|Not enough data)$/i;
const TIME = /^(?:[^:]{1,40}: )?(\d{1,4}) (minute|day|week|month)s?$/i;
/** A feed has some nine hundred lines; ten times as many are no table of processing times. */
const MOST_LINES = 10_000;

const problem = (line: number, code: TableProblem['code'], en: string, fr: string): TableProblem => ({
  line,
  code,
  text: text(`Line ${line}: ${en}`, `Ligne ${line} : ${fr}`),
});

/** One line as a row, or what is wrong with it. */
const readLine = (
  { line, fields }: CsvLine,
  columns: ReadonlyMap<string, number>,
  width: number,
): ProcessingTime | TableProblem => {
  const of = (column: Column): string => (fields[columns.get(column) ?? -1] ?? '').trim();
  if (fields.length !== width)
    return problem(
      line,
      'table.fields',
      `${fields.length} fields instead of ${width}.`,
      `${fields.length} champs au lieu de ${width}.`,
    );
  const section = of('section');
  const key = of('key');
  const raw = of('raw');
  if (BY_COUNTRY.has(section) && findCountry(key) === undefined && !OTHER_COUNTRIES.has(key))
    return problem(line, 'table.country', `“${key}” is no country.`, `« ${key} » n'est pas un pays.`);
  const asOf = of('last_updated');
  if (parseDay(asOf) === undefined)
    return problem(line, 'table.date', `“${asOf}” is no day.`, `« ${asOf} » n'est pas un jour.`);
  const value = of('value');
  const unit = of('unit');
  if (NO_TIME.test(raw)) {
    if (value === '' && unit === '') return { section, key, raw, asOf };
    return problem(
      line,
      'table.value',
      `“${raw}” and ${value} ${unit} contradict each other.`,
      `« ${raw} » et ${value} ${unit} se contredisent.`,
    );
  }
  const found = TIME.exec(raw);
  const printed = PROCESSING_UNITS.find((each) => each === `${found?.[2]?.toLowerCase() ?? ''}s`);
  if (found === null || printed === undefined || section === '' || key === '')
    return problem(line, 'table.value', `“${raw}” is no processing time.`, `« ${raw} » n'est pas un délai.`);
  if (unit !== '' && unit !== printed)
    return problem(
      line,
      'table.unit',
      `the unit “${unit}” is not that of “${raw}”.`,
      `l'unité « ${unit} » n'est pas celle de « ${raw} ».`,
    );
  const amount = Number(found[1]);
  if (value !== '' && Number(value) !== amount)
    return problem(
      line,
      'table.value',
      `the value ${value} is not that of “${raw}”.`,
      `la valeur ${value} n'est pas celle de « ${raw} ».`,
    );
  return { section, key, raw, amount, unit: printed, asOf };
};

/**
 * Reads a table of processing times in the form of the department's feeds, one line for each section and key. Lines that
 * cannot be used are left out, each with its reason; the others count.
 */
export const parseProcessingTimes = (csv: string): ProcessingTimes => {
  const [header, ...lines] = csvLines(csv);
  const nothing = (found: TableProblem): ProcessingTimes => ({ rows: [], problems: [found] });
  if (header === undefined)
    return nothing(problem(1, 'table.no-header', 'the table is empty.', 'le tableau est vide.'));
  if (lines.length > MOST_LINES)
    return nothing(
      problem(
        MOST_LINES,
        'table.too-long',
        `more than ${MOST_LINES} lines are no table of processing times.`,
        `plus de ${MOST_LINES} lignes ne forment pas un tableau de délais.`,
      ),
    );
  const columns = new Map(header.fields.map((name, index) => [name.trim(), index]));
  const missing = COLUMNS.filter((column) => !columns.has(column));
  if (missing.length > 0)
    return nothing(
      problem(
        header.line,
        'table.column-missing',
        `the header lacks ${missing.join(', ')}.`,
        `l'en-tête n'a pas ${missing.join(', ')}.`,
      ),
    );
  const rows: ProcessingTime[] = [];
  const problems: TableProblem[] = [];
  const seen = new Set<string>();
  for (const each of lines) {
    const read = readLine(each, columns, header.fields.length);
    if ('code' in read) {
      problems.push(read);
      continue;
    }
    const name = `${read.section} ${read.key}`;
    if (seen.has(name))
      problems.push(
        problem(
          each.line,
          'table.twice',
          `${name} stands in the table already; the first line counts.`,
          `${name} figure déjà au tableau; la première ligne compte.`,
        ),
      );
    else {
      seen.add(name);
      rows.push(read);
    }
  }
  return { rows, problems };
};

/** Days that a month of a processing time counts: the longest month, because an estimate should not promise too much. */
export const DAYS_OF_A_MONTH = 31;

/** A processing time in whole days; part of a day is a day. `undefined` where the department gives no time. */
export const processingDays = ({ amount, unit }: ProcessingTime): number | undefined => {
  if (amount === undefined) return undefined;
  switch (unit) {
    case 'minutes':
      return 1;
    case 'days':
      return amount;
    case 'weeks':
      return amount * 7;
    case 'months':
      return amount * DAYS_OF_A_MONTH;
    case undefined:
      return undefined;
  }
};

/** The kind of application a plan needs a time for. */
export type ApplicationKind = 'outside' | 'inside' | 'international-experience';

/**
 * The row for an application: by country of residence from outside Canada, the extension's row from inside, and the row
 * of International Experience Canada. `undefined` where the table has none.
 */
export const chooseProcessingTime = (
  { rows }: Pick<ProcessingTimes, 'rows'>,
  kind: ApplicationKind,
  residence: string | undefined,
): ProcessingTime | undefined => {
  const row = (section: string, key: string): ProcessingTime | undefined =>
    rows.find((each) => each.section === section && each.key === key);
  switch (kind) {
    case 'outside':
      return residence === undefined ? undefined : row('work', residence);
    case 'inside':
      return row('work_extension', 'work_extension') ?? row('work', 'CA');
    case 'international-experience':
      return row('iec', 'iec');
  }
};
