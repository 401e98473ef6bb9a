/**
 * Values that prove who someone is, or help to pass for them: a passport number, the department's client identifier, a date
 * of birth. They lie sealed in the database, are shown masked, and whoever looks at them whole leaves a line in the audit.
 */
export type GuardedKind = 'number' | 'day' | 'fingerprint';

/** Facts of events by name. A fingerprint over a passport number tells it to whoever tries out all numbers. */
export const GUARDED_FACTS: Readonly<Record<string, GuardedKind>> = {
  passportNumber: 'number',
  uci: 'number',
  passportDigest: 'fingerprint',
};

/** Fields of an offer by id. */
export const GUARDED_OFFER_FIELDS: Readonly<Record<string, GuardedKind>> = {
  fw_date_of_birth: 'day',
  fw_passport_number: 'number',
  fw_uci: 'number',
};

type Values = Readonly<Record<string, string | number | boolean>>;

const SHOWN = 3;
/** Of a shorter number three characters would be too many. */
const SHORTEST_SHOWN = 7;
const DOTS = '••••';

/** What everyone may see: `•••• 123` of a number, the year of a day, nothing of a fingerprint. */
export const masked = (kind: GuardedKind, value: string): string => {
  if (kind === 'day') return /^\d{4}-/.test(value) ? `${value.slice(0, 4)}-••-••` : DOTS;
  return kind === 'number' && value.length >= SHORTEST_SHOWN ? `${DOTS} ${value.slice(-SHOWN)}` : DOTS;
};

/** Whether a text is a mask and no value: no passport number, identifier or day has a bullet in it. */
export const isMask = (value: unknown): boolean => typeof value === 'string' && value.includes('••');

/** Changes the guarded values among others; gives the very same object when there is none. */
export const mapGuarded = <V extends Values>(
  values: V,
  guarded: Readonly<Record<string, GuardedKind>>,
  change: (name: string, kind: GuardedKind, value: string) => string,
): V => {
  let changed: Record<string, string | number | boolean> | undefined;
  for (const name of Object.keys(guarded)) {
    const value = values[name];
    const kind = guarded[name];
    if (typeof value !== 'string' || kind === undefined) continue;
    changed ??= { ...values };
    changed[name] = change(name, kind, value);
  }
  return (changed ?? values) as V;
};

export const maskedFacts = <V extends Values>(facts: V): V =>
  mapGuarded(facts, GUARDED_FACTS, (_, kind, value) => masked(kind, value));

export const maskedOfferValues = <V extends Values>(values: V): V =>
  mapGuarded(values, GUARDED_OFFER_FIELDS, (_, kind, value) => masked(kind, value));

/**
 * What a form sends back that showed masks: a mask stands for the value that is on file, so it is put back. A mask of
 * something else stays, and is refused as the number it is not.
 */
export const withoutMasks = (
  given: Readonly<Record<string, unknown>>,
  onFile: Readonly<Record<string, unknown>>,
  guarded: Readonly<Record<string, GuardedKind>>,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(given).map(([name, value]) => {
      const kind = guarded[name];
      const known = onFile[name];
      return kind !== undefined && typeof known === 'string' && value === masked(kind, known)
        ? [name, known]
        : [name, value];
    }),
  );
