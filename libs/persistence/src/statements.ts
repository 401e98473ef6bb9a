import { createHash } from 'node:crypto';

// Beyond so many texts the newcomers go unnamed: a list with every filter imaginable must not fill the server's memory.
const MOST = 400;
const names = new Map<string, string>();

/**
 * A name for the text of a statement. A named statement is parsed and planned once per connection and not at every call;
 * for the wide statements of this product that is most of the database's work.
 * @returns undefined when there are too many texts already.
 */
export const statementName = (text: string): string | undefined => {
  const known = names.get(text);
  if (known !== undefined) return known;
  if (names.size >= MOST) return undefined;
  const name = `s_${createHash('sha256').update(text).digest('hex').slice(0, 24)}`;
  names.set(text, name);
  return name;
};
