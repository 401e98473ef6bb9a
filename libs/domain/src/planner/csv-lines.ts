/** A row of a comma-separated text with the number of the line on which it begins. */
export interface CsvLine {
  readonly line: number;
  readonly fields: readonly string[];
}

/** Reads comma-separated text by RFC 4180: quoted fields, doubled quotes, line breaks inside quotes. Empty lines are left out. */
export const csvLines = (csv: string): readonly CsvLine[] => {
  const rows: CsvLine[] = [];
  let fields: string[] = [];
  let field = '';
  let quoted = false;
  let line = 1;
  let begun = 1;
  const closeRow = (): void => {
    if (fields.length > 0 || field !== '') rows.push({ line: begun, fields: [...fields, field] });
    fields = [];
    field = '';
  };
  const text = csv.startsWith('\uFEFF') ? csv.slice(1) : csv;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '\n') line += 1;
    if (quoted) {
      if (char !== '"') field += char;
      else if (text.charAt(at + 1) === '"') {
        field += char;
        at += 1;
      } else quoted = false;
    } else if (char === '"' && field === '') quoted = true;
    else if (char === ',') {
      fields.push(field);
      field = '';
    } else if (char === '\n') {
      closeRow();
      begun = line;
    } else if (char !== '\r') field += char;
  }
  closeRow();
  return rows;
};
