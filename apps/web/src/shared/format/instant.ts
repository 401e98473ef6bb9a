/** An instant as the clock of a time zone shows it: "Nov 22, 2026, 10:15 a.m.". */
export const formatInstant = (iso: string, zone: string, locale: string): string => {
  const at = Date.parse(iso);
  return Number.isNaN(at)
    ? iso
    : new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone: zone }).format(at);
};

/** The ISO day on which an instant falls in a time zone. */
export const dayOfInstant = (iso: string, zone: string): string => {
  const at = Date.parse(iso);
  // Swedish writes days as ISO does.
  return Number.isNaN(at)
    ? iso.slice(0, 10)
    : new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: zone }).format(at);
};

/** A zone by the name its people use: "Eastern Time", "heure de l’Est". */
export const zoneName = (zone: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'longGeneric' })
    .formatToParts(0)
    .find((part) => part.type === 'timeZoneName')?.value ?? zone;
