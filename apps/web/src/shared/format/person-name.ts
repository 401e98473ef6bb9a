export interface NameParts {
  readonly family: string;
  readonly given: string;
}

/** `SATŌMURA, AYAKO` in its two parts. Nothing in them is changed: a name is what the passport prints. */
export const nameParts = (listed: string): NameParts => {
  const comma = listed.indexOf(', ');
  return comma < 0 ? { family: listed, given: '' } : { family: listed.slice(0, comma), given: listed.slice(comma + 2) };
};

/** Up to two letters that stand for a person. */
export const initialsOf = (name: string): string =>
  name
    .split(/[\s,-]+/)
    .filter((word) => word !== '')
    .map((word) => [...word][0]?.toUpperCase() ?? '')
    .filter((_, index, all) => index === 0 || index === all.length - 1)
    .join('');
