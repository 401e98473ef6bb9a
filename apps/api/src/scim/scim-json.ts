/** Names of SCIM are the same in any case (RFC 7643 s. 2.1); objects are read by their own keys alone. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value of a name, in whatever case it was written. */
export const member = (value: Readonly<Record<string, unknown>>, name: string): unknown => {
  const wanted = name.toLowerCase();
  for (const [key, each] of Object.entries(value)) if (key.toLowerCase() === wanted) return each;
  return undefined;
};
