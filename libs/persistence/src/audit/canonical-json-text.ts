type Tagged = string | boolean | null | readonly Tagged[] | { readonly [key: string]: Tagged };

const TOKEN = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

const sorted = (value: Tagged): string => {
  if (Array.isArray(value)) return `[${value.map(sorted).join(',')}]`;
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => `${JSON.stringify(key)}:${sorted(each)}`)
      .join(',')}}`;
  return JSON.stringify(value);
};

/**
 * One text for one JSON document, however its keys are ordered and its characters escaped. Numbers are kept digit by digit:
 * a parser would round 12345678901234567890 and drop the last nought of 1.50, and a change of either would go unseen.
 * Strings come out with a leading `s` and numbers as strings with a leading `n`, so that neither can be taken for the other.
 * @throws SyntaxError when the text is no JSON.
 */
export const canonicalJsonText = (json: string): string =>
  sorted(
    JSON.parse(json.replace(TOKEN, (token) => (token[0] === '"' ? `"s${token.slice(1)}` : `"n${token}"`))) as Tagged,
  );
