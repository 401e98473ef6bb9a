/** One record of a comma-separated text, with the line it begins on, counted from 1. */
export interface SeparatedRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

export interface SeparatedText {
  readonly records: readonly SeparatedRecord[];
  /** Line on which a quoted cell begins that is never closed; everything after it is one cell. */
  readonly unclosedFrom?: number;
}

/**
 * Reads comma-separated text (RFC 4180): quoted cells may hold commas, doubled quotes and line breaks. Lines end in LF, CRLF
 * or CR; blank ones are left out; a byte-order mark is dropped. Every text has a reading.
 */
export const readSeparated = (written: string): SeparatedText => {
  const text = written.startsWith('\uFEFF') ? written.slice(1) : written;
  const records: SeparatedRecord[] = [];
  let cells: string[] = [];
  let cell = '';
  let line = 1;
  let beganOn = 1;
  let quoteFrom: number | undefined;
  const closeRecord = (): void => {
    cells.push(cell);
    if (cells.length > 1 || cell.trim() !== '') records.push({ line: beganOn, cells });
    cells = [];
    cell = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    const isBreak = char === '\n' || (char === '\r' && text.charAt(at + 1) !== '\n');
    if (quoteFrom !== undefined) {
      if (char !== '"') cell += char === '\r' && !isBreak ? '' : char;
      else if (text.charAt(at + 1) === '"') {
        cell += char;
        at += 1;
      } else quoteFrom = undefined;
    } else if (char === '"' && cell === '') quoteFrom = line;
    else if (char === ',') {
      cells.push(cell);
      cell = '';
    } else if (isBreak) closeRecord();
    else if (char !== '\r') cell += char;
    if (isBreak) {
      line += 1;
      if (cells.length === 0 && cell === '' && quoteFrom === undefined) beganOn = line;
    }
  }
  if (cell !== '' || cells.length > 0) closeRecord();
  return quoteFrom === undefined ? { records } : { records, unclosedFrom: quoteFrom };
};
