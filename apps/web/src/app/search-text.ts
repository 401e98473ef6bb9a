type SearchValue = string | readonly string[] | undefined;

/** Reads a query string as plain words: a name given twice is a list, and `46` stays the text a person typed. */
export const parseSearch = (text: string): Record<string, string | string[]> => {
  const found: Record<string, string | string[]> = {};
  const parameters = new URLSearchParams(text);
  for (const name of new Set(parameters.keys())) {
    const values = parameters.getAll(name);
    found[name] = values.length > 1 ? values : (values[0] ?? '');
  }
  return found;
};

export const stringifySearch = (search: Record<string, unknown>): string => {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(search) as [string, SearchValue][])
    if (value !== undefined && value !== '')
      for (const each of typeof value === 'string' ? [value] : value) parameters.append(name, each);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
};
