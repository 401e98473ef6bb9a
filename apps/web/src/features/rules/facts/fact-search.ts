/** Facts in an address, each under the name of its question: `?code=C16&workProvince=QC`, with `on` for the day they are read as of. */
export type FactSearch = Readonly<Record<string, string>>;

/** What an address says, unread: which questions there are is known to the pages alone, so that the router stays light. */
export const readFactSearch = (raw: Record<string, unknown>): FactSearch =>
  Object.fromEntries(
    Object.entries(raw).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== ''),
  );
