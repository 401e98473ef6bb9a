import { scimFault } from './scim-fault.js';

/** A filter as it was read: comparisons joined by "and" and "or". */
export type ScimFilter =
  | { readonly kind: 'equal'; readonly attribute: string; readonly value: string | boolean }
  | { readonly kind: 'and' | 'or'; readonly of: readonly ScimFilter[] };

const MOST_CHARACTERS = 2_000;
const MOST_COMPARISONS = 20;
const MOST_DEPTH = 10;

/** Words, quoted text and brackets, one after another. */
const TOKEN = /\s*(?:(\(|\)|\[|\])|("(?:[^"\\]|\\.)*")|([^\s()[\]"]+))/y;

const tokensOf = (text: string): readonly string[] => {
  const tokens: string[] = [];
  const trimmed = text.trimEnd();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < trimmed.length) {
    const match = TOKEN.exec(trimmed);
    if (match === null) throw scimFault('invalidFilter', 'the filter cannot be read');
    tokens.push(match[1] ?? match[2] ?? match[3] ?? '');
  }
  return tokens;
};

const valueOf = (token: string | undefined): string | boolean => {
  if (token === undefined) throw scimFault('invalidFilter', 'a value is missing after eq');
  if (token.startsWith('"'))
    try {
      return JSON.parse(token) as string;
    } catch {
      throw scimFault('invalidFilter', 'a quoted value cannot be read');
    }
  if (/^true$/i.test(token)) return true;
  if (/^false$/i.test(token)) return false;
  throw scimFault('invalidFilter', 'a value is quoted, or true or false');
};

const CORE = /^urn:ietf:params:scim:schemas:core:2\.0:(?:User|Group):/i;

class Reader {
  private at = 0;
  private comparisons = 0;

  constructor(private readonly tokens: readonly string[]) {}

  read(): ScimFilter {
    const filter = this.any(0);
    if (this.at < this.tokens.length) throw scimFault('invalidFilter', 'there is more than a filter');
    return filter;
  }

  /** "or" binds less than "and" (RFC 7644 s. 3.4.2.2). */
  private any(depth: number): ScimFilter {
    const of = [this.all(depth)];
    while (this.takes('or')) of.push(this.all(depth));
    return of.length === 1 && of[0] !== undefined ? of[0] : { kind: 'or', of };
  }

  private all(depth: number): ScimFilter {
    const of = [this.one(depth)];
    while (this.takes('and')) of.push(this.one(depth));
    return of.length === 1 && of[0] !== undefined ? of[0] : { kind: 'and', of };
  }

  private one(depth: number): ScimFilter {
    if (depth > MOST_DEPTH) throw scimFault('invalidFilter', 'the filter is nested too deeply');
    if (this.takes('(')) {
      const inner = this.any(depth + 1);
      if (!this.takes(')')) throw scimFault('invalidFilter', 'a bracket is not closed');
      return inner;
    }
    const attribute = this.tokens[this.at];
    const operator = this.tokens[this.at + 1];
    if (attribute === undefined || !/^[A-Za-z$][\w.:$-]*$/.test(attribute))
      throw scimFault('invalidFilter', 'an attribute is expected');
    if (operator?.toLowerCase() !== 'eq') throw scimFault('invalidFilter', 'only eq is offered, joined by and, or');
    const value = valueOf(this.tokens[this.at + 2]);
    this.at += 3;
    this.comparisons += 1;
    if (this.comparisons > MOST_COMPARISONS) throw scimFault('tooMany', 'the filter has too many comparisons');
    return { kind: 'equal', attribute: attribute.replace(CORE, '').toLowerCase(), value };
  }

  private takes(word: string): boolean {
    if (this.tokens[this.at]?.toLowerCase() !== word) return false;
    this.at += 1;
    return true;
  }
}

/** Reads a filter. @throws AppError `scim.refused` with `invalidFilter`, saying what was expected. */
export const readFilter = (text: string): ScimFilter => {
  if (text.length > MOST_CHARACTERS) throw scimFault('invalidFilter', 'the filter is too long');
  return new Reader(tokensOf(text)).read();
};

/** What a comparison asks of the database: an expression with `?` where the value goes. */
export type FilterColumns = Readonly<Record<string, { readonly sql: string; readonly type: 'text' | 'boolean' }>>;

/**
 * A filter as a condition. Values become parameters and are never part of the text.
 * @param params grows by the values; its length before is where they begin.
 */
export const filterSql = (filter: ScimFilter, columns: FilterColumns, params: unknown[]): string => {
  if (filter.kind !== 'equal')
    return `(${filter.of.map((each) => filterSql(each, columns, params)).join(filter.kind === 'and' ? ' AND ' : ' OR ')})`;
  const column = Object.hasOwn(columns, filter.attribute) ? columns[filter.attribute] : undefined;
  if (column === undefined) throw scimFault('invalidFilter', 'this attribute is not offered for filters');
  let { value } = filter;
  // Some directories quote booleans.
  if (column.type === 'boolean' && typeof value === 'string' && /^(true|false)$/i.test(value))
    value = value.toLowerCase() === 'true';
  if (typeof value !== (column.type === 'boolean' ? 'boolean' : 'string'))
    throw scimFault('invalidFilter', 'this attribute is compared with another kind of value');
  // PostgreSQL has no text with a NUL in it; nothing equals it.
  if (typeof value === 'string' && value.includes('\u0000')) return 'false';
  params.push(value);
  return column.sql.replace('?', `$${params.length}`);
};
