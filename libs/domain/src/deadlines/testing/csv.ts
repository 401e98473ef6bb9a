/** Rows of a comma-separated table with a header, quoted fields included, for specs that compare with published tables. */
export const readTable = (csv: string): readonly Readonly<Record<string, string>>[] => {
  const lines: string[][] = [[]];
  let field = '';
  let quoted = false;
  const close = (): void => {
    lines.at(-1)?.push(field);
    field = '';
  };
  for (let at = 0; at < csv.length; at += 1) {
    const char = csv.charAt(at);
    if (quoted) {
      if (char !== '"') field += char;
      else if (csv.charAt(at + 1) === '"') {
        field += char;
        at += 1;
      } else quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === ',') close();
    else if (char === '\n') {
      close();
      lines.push([]);
    } else if (char !== '\r') field += char;
  }
  if (field !== '' || (lines.at(-1)?.length ?? 0) > 0) close();
  const [header = [], ...rows] = lines.filter((line) => line.length > 0);
  return rows.map((row) => Object.fromEntries(header.map((name, column) => [name, row[column] ?? ''])));
};
