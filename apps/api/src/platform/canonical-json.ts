import { createHash } from 'node:crypto';

/** JSON with sorted keys: the same content has the same text, so its hash can be checked years later. */
export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => `${JSON.stringify(key)}:${canonicalJson(each)}`)
      .join(',')}}`;
  return JSON.stringify(value) ?? 'null';
};

export const sha256Of = (value: unknown): string => createHash('sha256').update(canonicalJson(value)).digest('hex');
