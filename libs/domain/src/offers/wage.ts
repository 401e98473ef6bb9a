import { text } from '../law/text.js';
import { asPlainDollars, cents, type Cents } from '../money/cents.js';
import type { Choice } from '../cases/facts.js';

/**
 * Weeks in the year by which the Employer Portal's hourly wage is reckoned: hourly = annual ÷ (weekly hours × 52).
 * Source: IRCC, Employer compliance inspections (2024-07-26); OFF-15.
 */
export const WEEKS_PER_YEAR = 52;
const MONTHS_PER_YEAR = 12;

export const WAGE_UNITS = [
  { value: 'hour', label: text('Hour', 'Heure') },
  { value: 'week', label: text('Week', 'Semaine') },
  { value: 'two_weeks', label: text('Two weeks', 'Deux semaines') },
  { value: 'month', label: text('Month', 'Mois') },
  { value: 'year', label: text('Year', 'Année') },
  { value: 'project', label: text('Project (one sum)', 'Projet (somme unique)') },
] as const satisfies readonly Choice[];
export type WageUnit = (typeof WAGE_UNITS)[number]['value'];

/** A wage as the employment agreement states it. */
export interface AgreedWage {
  readonly unit: WageUnit;
  /** For one unit: an hour, a month, the whole project. */
  readonly amount: Cents;
  /** Contractual hours of an ordinary week, at most two decimals. */
  readonly hoursPerWeek: number;
  /** Hours of the whole project; only a wage by project needs them. */
  readonly projectHours?: number;
}

/** Hours as whole hundredths, so that 37.5 is exact; `undefined` for zero, a negative or an immeasurable number. */
const hundredthsOf = (hours: number | undefined): bigint | undefined => {
  if (hours === undefined || !Number.isFinite(hours) || hours <= 0) return undefined;
  const hundredths = Math.round(hours * 100);
  return hundredths > 0 && Number.isSafeInteger(hundredths) ? BigInt(hundredths) : undefined;
};

/** `over / under` in whole cents, half a cent rounded up. */
const divide = (over: bigint, under: bigint): Cents | undefined => {
  const result = Number((2n * over + under) / (2n * under));
  return Number.isSafeInteger(result) ? cents(result) : undefined;
};

const isAmount = (amount: number): boolean => Number.isSafeInteger(amount) && amount >= 0;

/**
 * The hourly wage for the portal: annual ÷ (weekly hours × 52), in whole cents, half a cent rounded up.
 * `undefined` when the hours are not above zero.
 */
export const hourlyFromAnnual = (annual: Cents, hoursPerWeek: number): Cents | undefined => {
  const hundredths = hundredthsOf(hoursPerWeek);
  return hundredths === undefined || !isAmount(annual)
    ? undefined
    : divide(BigInt(annual) * 100n, hundredths * BigInt(WEEKS_PER_YEAR));
};

/** The year's wage that an hourly wage comes to: hourly × weekly hours × 52, half a cent rounded up. */
export const annualFromHourly = (hourly: Cents, hoursPerWeek: number): Cents | undefined => {
  const hundredths = hundredthsOf(hoursPerWeek);
  return hundredths === undefined || !isAmount(hourly)
    ? undefined
    : divide(BigInt(hourly) * hundredths * BigInt(WEEKS_PER_YEAR), 100n);
};

/** The hourly wage of any agreed wage; `undefined` when the hours it needs are not known. */
export const hourlyFrom = ({ unit, amount, hoursPerWeek, projectHours }: AgreedWage): Cents | undefined => {
  if (!isAmount(amount)) return undefined;
  const weekly = hundredthsOf(hoursPerWeek);
  const whole = BigInt(amount) * 100n;
  switch (unit) {
    case 'hour':
      return amount;
    case 'week':
      return weekly === undefined ? undefined : divide(whole, weekly);
    case 'two_weeks':
      return weekly === undefined ? undefined : divide(whole, weekly * 2n);
    case 'month':
      return weekly === undefined
        ? undefined
        : divide(whole * BigInt(MONTHS_PER_YEAR), weekly * BigInt(WEEKS_PER_YEAR));
    case 'year':
      return hourlyFromAnnual(amount, hoursPerWeek);
    case 'project': {
      const inProject = hundredthsOf(projectHours);
      return inProject === undefined ? undefined : divide(whole, inProject);
    }
  }
};

/** Dollars as a person writes them in a sum: no cents where there are none. */
const plain = (amount: Cents): string => asPlainDollars(amount).replace(/\.00$/, '');
const plainHours = (hours: number): string => String(Math.round(hours * 100) / 100);

/**
 * The sum that led to the hourly wage, kept as evidence for six years: `110000 / (40 × 52) = 52.88`.
 * The same in both languages. `undefined` for an hourly agreement and when the sum cannot be made.
 */
export const conversionNote = (wage: AgreedWage): string | undefined => {
  const hourly = wage.unit === 'hour' ? undefined : hourlyFrom(wage);
  if (hourly === undefined) return undefined;
  const amount = plain(wage.amount);
  const hours = plainHours(wage.hoursPerWeek);
  const result = asPlainDollars(hourly);
  switch (wage.unit) {
    case 'week':
      return `${amount} / ${hours} = ${result}`;
    case 'two_weeks':
      return `${amount} / (2 × ${hours}) = ${result}`;
    case 'month':
      return `(${amount} × ${MONTHS_PER_YEAR}) / (${hours} × ${WEEKS_PER_YEAR}) = ${result}`;
    case 'year':
      return `${amount} / (${hours} × ${WEEKS_PER_YEAR}) = ${result}`;
    case 'project':
      return `${amount} / ${plainHours(wage.projectHours ?? 0)} = ${result}`;
    default:
      return undefined;
  }
};
