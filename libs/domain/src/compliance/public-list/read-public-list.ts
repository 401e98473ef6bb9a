import { text, type Bilingual } from '../../law/text.js';
import { readAddress, readAddressCell } from './list-address.js';
import { dayOfCell, penaltyOfCell, plainWords, reasonsOfCell, statusOfCell } from './list-cells.js';
import type { ListedEmployer, ListProblem, PublicList } from './listed-employer.js';
import { readSeparated } from './separated-values.js';

/** What a column of the list bears. */
type Field =
  | 'operating'
  | 'legal'
  | 'street'
  | 'city-province'
  | 'address'
  | 'reasons'
  | 'date'
  | 'penalty'
  | 'status'
  | 'snapshot';

/** Names of the columns: of a kept table, and of the page itself. Compared without case and marks. */
const COLUMNS: ReadonlyMap<string, Field> = new Map([
  ['business operating name', 'operating'],
  ['business legal name', 'legal'],
  ['street', 'street'],
  ['city province', 'city-province'],
  ['address', 'address'],
  ['reasons', 'reasons'],
  ['reason s', 'reasons'],
  ['reason', 'reasons'],
  ['date of final decision', 'date'],
  ['penalty', 'penalty'],
  ['status', 'status'],
  ['snapshot date', 'snapshot'],
]);
const NEEDED: readonly Field[] = ['operating', 'legal', 'date', 'status'];

const SAYS = {
  columns: text('The column is missing.', 'La colonne manque.'),
  cells: text('The line has too many or too few cells.', 'La ligne a trop ou trop peu de cellules.'),
  unclosed: text(
    'A quotation mark is never closed; what follows is one cell.',
    "Un guillemet n'est jamais fermé; ce qui suit forme une seule cellule.",
  ),
  name: text('Neither an operating nor a legal name.', 'Ni nom commercial ni dénomination sociale.'),
  reasons: text(
    'Not a list of reasons from 1 to 30, nor an asterisk.',
    'Ni une liste de motifs de 1 à 30, ni un astérisque.',
  ),
  date: text('Not a day.', "Ce n'est pas un jour."),
  penalty: text('Neither an amount nor a ban.', 'Ni un montant ni une interdiction.'),
  status: text('Not a status the list is known to use.', "Ce n'est pas un état connu de la liste."),
  feed: text(
    'The feed is not JSON with a list of records.',
    "Le flux n'est pas du JSON avec une liste d'enregistrements.",
  ),
} as const satisfies Readonly<Record<string, Bilingual>>;

const nameOfColumn = (header: string): string =>
  plainWords(header)
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, ' ')
    .trim();

/** Collects what cannot be read while a line is. */
class LineReader {
  constructor(
    private readonly line: number,
    private readonly problems: ListProblem[],
  ) {}

  note(column: string, value: string, why: Bilingual): void {
    this.problems.push({ line: this.line, column, value, text: why });
  }

  /** Reads a cell; an empty one is unknown, and a full one that cannot be read is reported. */
  read<T>(
    column: string,
    cell: string | undefined,
    reader: (cell: string) => T | undefined,
    why: Bilingual,
  ): T | undefined {
    if (cell === undefined) return undefined;
    const words = plainWords(cell);
    const value = reader(words);
    if (value === undefined) this.note(column, words, why);
    return value;
  }
}

type Cells = Readonly<Partial<Record<Field, string>>>;

const employerOf = (line: number, cells: Cells, problems: ListProblem[]): ListedEmployer | undefined => {
  const reader = new LineReader(line, problems);
  const operating = plainWords(cells.operating ?? '');
  const legal = plainWords(cells.legal ?? '');
  if (operating === '' && legal === '') {
    reader.note('business_legal_name', '', SAYS.name);
    return undefined;
  }
  const address =
    cells.address === undefined
      ? readAddress(plainWords(cells.street ?? ''), plainWords(cells['city-province'] ?? ''))
      : readAddressCell(cells.address);
  const reasons = reader.read('reasons', cells.reasons, reasonsOfCell, SAYS.reasons);
  const penalty = reader.read('penalty', cells.penalty, penaltyOfCell, SAYS.penalty);
  return {
    line,
    operatingName: operating === '' ? legal : operating,
    legalName: legal === '' ? operating : legal,
    ...address,
    reasons: reasons?.reasons ?? [],
    beforePoints: reasons?.beforePoints ?? false,
    decidedOn: reader.read('date_of_final_decision', cells.date, dayOfCell, SAYS.date),
    penaltyCents: penalty?.penaltyCents,
    ban: penalty?.ban,
    status: reader.read('status', cells.status, statusOfCell, SAYS.status),
    snapshotOn: reader.read('snapshot_date', cells.snapshot, dayOfCell, SAYS.date),
  };
};

/**
 * Reads the public list from a comma-separated table. An employer whose line is readable in part stays in the list, so that
 * it can still be found; each cell, line or column that could not be read is reported with its line.
 */
export const readPublicList = (csv: string): PublicList => {
  const { records, unclosedFrom } = readSeparated(csv);
  const problems: ListProblem[] = [];
  if (unclosedFrom !== undefined) problems.push({ line: unclosedFrom, column: '', value: '"', text: SAYS.unclosed });
  const [header, ...lines] = records;
  const fields = (header?.cells ?? []).map((cell) => COLUMNS.get(nameOfColumn(cell)));
  const missing = NEEDED.filter((field) => !fields.includes(field));
  if (header === undefined || missing.length > 0) {
    for (const column of missing) problems.push({ line: header?.line ?? 1, column, value: '', text: SAYS.columns });
    return { employers: [], problems };
  }
  const employers = lines.flatMap(({ line, cells }) => {
    if (cells.length !== fields.length) {
      problems.push({ line, column: '', value: cells.join(','), text: SAYS.cells });
      return [];
    }
    const named: Partial<Record<Field, string>> = {};
    for (const [at, field] of fields.entries()) if (field !== undefined) named[field] = cells[at] ?? '';
    return employerOf(line, named, problems) ?? [];
  });
  return { employers, problems };
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const written = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const listOf = (json: string): readonly unknown[] | undefined => {
  try {
    const feed: unknown = JSON.parse(json);
    const list = isRecord(feed) ? feed['list'] : undefined;
    return Array.isArray(list) ? list : undefined;
  } catch {
    return undefined;
  }
};

/**
 * Reads the feed behind the page, as two public readers describe it: names, date, penalty and status. How it names address
 * and reasons was not seen, so those stay unknown. `line` is the number of the record, from 1.
 */
export const readPublicListFeed = (json: string): PublicList => {
  const problems: ListProblem[] = [];
  const list = listOf(json);
  if (list === undefined) return { employers: [], problems: [{ line: 1, column: 'list', value: '', text: SAYS.feed }] };
  const employers = list.flatMap((each: unknown, index) => {
    const record = isRecord(each) ? each : {};
    const cells: Partial<Record<Field, string>> = {};
    const keys = {
      operating: 'bn_operating',
      legal: 'bn_legal',
      date: 'date',
      penalty: 'penalty_en',
      status: 'status_en',
    } as const;
    for (const [field, key] of Object.entries(keys)) {
      const value = written(record[key]);
      if (value !== undefined) cells[field as keyof typeof keys] = value;
    }
    return employerOf(index + 1, cells, problems) ?? [];
  });
  return { employers, problems };
};
