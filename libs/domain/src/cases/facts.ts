import { parseApplicationNumber } from '../identifiers/application-number.js';
import { parseOfferNumber } from '../identifiers/offer-number.js';
import { parseUci } from '../identifiers/uci.js';
import { card, refusalsOf, type Refusal, type Verdict } from '../law/refusal.js';
import { text, type Bilingual } from '../law/text.js';
import { compareInstants, parseDay, parseInstant } from '../time/plain-date.js';

/** How a fact is written, checked and drawn. One word of this list serves the API, the database and the form. */
export const EVENT_FACT_KINDS = [
  'day',
  'instant',
  'line',
  'text',
  'choice',
  'yes-no',
  'money',
  'count',
  'country',
  'offer-number',
  'application-number',
  'uci',
  'permit-number',
  'reference',
] as const;
export type FactKind = (typeof EVENT_FACT_KINDS)[number];

export interface Choice<V extends string = string> {
  readonly value: V;
  readonly label: Bilingual;
}

export interface FactCard {
  readonly kind: FactKind;
  readonly label: Bilingual;
  readonly help?: Bilingual;
  readonly choices?: readonly Choice[];
  readonly required: boolean;
  /** A day that may lie ahead: a letter's last day, a permit's end. Other days are of the past or today. */
  readonly mayLieAhead?: boolean;
}

type Options = Omit<FactCard, 'kind' | 'label' | 'required' | 'choices'>;

/** Builders that keep the event tables readable and their value types exact. */
export const fact = {
  day: (label: Bilingual, options: Options = {}) => ({ kind: 'day', label, required: true, ...options }) as const,
  instant: (label: Bilingual, options: Options = {}) =>
    ({ kind: 'instant', label, required: true, ...options }) as const,
  line: (label: Bilingual, options: Options = {}) => ({ kind: 'line', label, required: true, ...options }) as const,
  text: (label: Bilingual, options: Options = {}) => ({ kind: 'text', label, required: true, ...options }) as const,
  yesNo: (label: Bilingual, options: Options = {}) => ({ kind: 'yes-no', label, required: true, ...options }) as const,
  money: (label: Bilingual, options: Options = {}) => ({ kind: 'money', label, required: true, ...options }) as const,
  count: (label: Bilingual, options: Options = {}) => ({ kind: 'count', label, required: true, ...options }) as const,
  country: (label: Bilingual, options: Options = {}) =>
    ({ kind: 'country', label, required: true, ...options }) as const,
  offerNumber: (label: Bilingual, options: Options = {}) =>
    ({ kind: 'offer-number', label, required: true, ...options }) as const,
  applicationNumber: (label: Bilingual, options: Options = {}) =>
    ({ kind: 'application-number', label, required: true, ...options }) as const,
  uci: (label: Bilingual, options: Options = {}) => ({ kind: 'uci', label, required: true, ...options }) as const,
  permitNumber: (label: Bilingual, options: Options = {}) =>
    ({ kind: 'permit-number', label, required: true, ...options }) as const,
  /** The id of another record: a case, a piece of evidence, a snapshot. */
  reference: (label: Bilingual, options: Options = {}) =>
    ({ kind: 'reference', label, required: true, ...options }) as const,
  choice: <const V extends string>(label: Bilingual, choices: readonly Choice<V>[], options: Options = {}) =>
    ({ kind: 'choice', label, choices, required: true, ...options }) as const,
};

/** The same fact, but it may be left out. */
export const optional = <C extends FactCard>(of: C): Omit<C, 'required'> & { readonly required: false } => ({
  ...of,
  required: false,
});

/** The type of a fact's value: money and counts are whole numbers, yes-no is a boolean, all else is text. */
export type ValueOf<C> = C extends { readonly kind: 'money' | 'count' }
  ? number
  : C extends { readonly kind: 'yes-no' }
    ? boolean
    : C extends { readonly kind: 'choice'; readonly choices: readonly Choice<infer V>[] }
      ? V
      : string;

export type FactCards = Readonly<Record<string, FactCard>>;
type RequiredNames<F extends FactCards> = {
  [K in keyof F]: F[K] extends { readonly required: true } ? K : never;
}[keyof F];

/** The facts an event bears, typed from its cards. */
export type FactsFrom<F extends FactCards> = { readonly [K in RequiredNames<F>]: ValueOf<F[K]> } & {
  readonly [K in Exclude<keyof F, RequiredNames<F>>]?: ValueOf<F[K]> | undefined;
};

const refusal = refusalsOf({
  'fact.missing': card<Bilingual>({
    basis: 'house',
    cites: ['Permitdesk: a fact is recorded whole or not at all'],
    text: (label) => text(`“${label.en}” is missing.`, `« ${label.fr} » manque.`),
    remedy: () => text('Fill it in.', 'Remplissez-le.'),
  }),
  'fact.unknown': card<string>({
    basis: 'house',
    cites: ['Permitdesk: a fact is recorded whole or not at all'],
    text: (name) => text(`This event has no fact “${name}”.`, `Cet événement n'a pas de fait « ${name} ».`),
    remedy: () =>
      text('Leave it out, or choose the event that bears it.', "Retirez-le ou choisissez l'événement qui le porte."),
  }),
  'fact.malformed': card<{ label: Bilingual; expected: Bilingual }>({
    basis: 'house',
    cites: ['Permitdesk: days are days, instants are UTC, money is whole cents'],
    text: ({ label, expected }) =>
      text(`“${label.en}” must be ${expected.en}.`, `« ${label.fr} » doit être ${expected.fr}.`),
    remedy: () => text('Write it in that form.', 'Écrivez-le sous cette forme.'),
  }),
  'fact.in-future': card<Bilingual>({
    basis: 'house',
    cites: ['Permitdesk: an event is recorded once it has happened'],
    text: (label) => text(`“${label.en}” lies in the future.`, `« ${label.fr} » est dans le futur.`),
    remedy: () =>
      text('Record it on the day it happens, or mend the date.', 'Consignez-le le jour venu, ou corrigez la date.'),
  }),
});

/** The form of each kind in words, for whoever wrote something else. */
export const EXPECTED_FORM: Readonly<Record<FactKind, Bilingual>> = {
  day: text('a day written YYYY-MM-DD', 'un jour écrit AAAA-MM-JJ'),
  instant: text('a date and time with its zone', 'une date et une heure avec leur fuseau'),
  line: text('one line of 1 to 300 characters', 'une ligne de 1 à 300 caractères'),
  text: text('a text of 1 to 10,000 characters', 'un texte de 1 à 10 000 caractères'),
  choice: text('one of the choices offered', 'un des choix offerts'),
  'yes-no': text('yes or no', 'oui ou non'),
  money: text('an amount in whole cents, zero or more', 'un montant en cents entiers, zéro ou plus'),
  count: text('a whole number, zero or more', 'un nombre entier, zéro ou plus'),
  country: text('a two-letter country code', 'un code de pays à deux lettres'),
  'offer-number': text(
    'the letter A and seven digits, not the placeholder A9999999',
    'la lettre A et sept chiffres, mais pas le numéro fictif A9999999',
  ),
  'application-number': text('one letter and nine digits', 'une lettre et neuf chiffres'),
  uci: text('eight or ten digits', 'huit ou dix chiffres'),
  'permit-number': text('a letter and eight to ten digits', 'une lettre et huit à dix chiffres'),
  reference: text('the id of a record', "l'identifiant d'un dossier"),
};

// Identifiers say by themselves what is wrong with them: a placeholder is another fault than a missing digit.
const IDENTIFIERS: Readonly<Record<'offer-number' | 'application-number' | 'uci', (raw: string) => Verdict<string>>> = {
  'offer-number': parseOfferNumber,
  'application-number': parseApplicationNumber,
  uci: parseUci,
};
const isIdentifier = (kind: FactKind): kind is keyof typeof IDENTIFIERS => Object.hasOwn(IDENTIFIERS, kind);

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** The value as it is stored, or `undefined` when it is not of the fact's kind. */
export const readFactValue = (
  fact: Pick<FactCard, 'kind' | 'choices'>,
  raw: unknown,
): string | number | boolean | undefined => {
  switch (fact.kind) {
    case 'yes-no':
      return typeof raw === 'boolean' ? raw : undefined;
    case 'money':
    case 'count':
      return typeof raw === 'number' && Number.isSafeInteger(raw) && raw >= 0 ? raw : undefined;
    case 'choice':
      return typeof raw === 'string' && fact.choices?.some((choice) => choice.value === raw) === true ? raw : undefined;
    default:
      break;
  }
  if (typeof raw !== 'string') return undefined;
  const value = raw.trim();
  switch (fact.kind) {
    case 'day':
      return parseDay(value) === undefined ? undefined : value;
    case 'instant':
      return parseInstant(value);
    case 'line':
      return value.length >= 1 && value.length <= 300 && !/[\r\n]/.test(value) ? value : undefined;
    case 'text':
      return value.length >= 1 && value.length <= 10_000 ? value : undefined;
    case 'country':
      return /^[A-Z]{2}$/.test(value) ? value : undefined;
    case 'offer-number':
    case 'application-number':
    case 'uci': {
      const read = IDENTIFIERS[fact.kind](value);
      return read.ok ? read.value : undefined;
    }
    // The department has published no form; sources differ on letter and length, so the pattern is wide.
    case 'permit-number':
      return /^[A-Z]\d{8,10}$/.test(value) ? value : undefined;
    case 'reference':
      return UUID.test(value) ? value.toLowerCase() : undefined;
    default:
      return undefined;
  }
};

export interface ReadFacts {
  readonly facts: Readonly<Record<string, string | number | boolean>>;
  readonly refusals: readonly Refusal[];
}

/**
 * Reads what a caller sent against an event's cards: every wrong, missing or unknown fact is named, not only the first.
 * @param today the day in the tenant's zone; days of the past must not lie after it.
 * @param nowInstant the present instant in UTC; instants of the past must not lie after it.
 */
export const readFacts = (
  cards: FactCards,
  raw: Readonly<Record<string, unknown>>,
  today: string,
  nowInstant: string,
): ReadFacts => {
  const facts: Record<string, string | number | boolean> = {};
  const refusals: Refusal[] = [];
  for (const name of Object.keys(raw))
    if (!Object.hasOwn(cards, name)) refusals.push(refusal('fact.unknown', name, `facts.${name}`));
  for (const [name, factCard] of Object.entries(cards)) {
    const field = `facts.${name}`;
    const given = raw[name];
    if (given === undefined || given === null || given === '') {
      if (factCard.required) refusals.push(refusal('fact.missing', factCard.label, field));
      continue;
    }
    const value = readFactValue(factCard, given);
    if (value === undefined) {
      const verdict =
        isIdentifier(factCard.kind) && typeof given === 'string' ? IDENTIFIERS[factCard.kind](given.trim()) : undefined;
      if (verdict !== undefined && !verdict.ok) {
        refusals.push(...verdict.refusals.map((each) => ({ ...each, field })));
        continue;
      }
      refusals.push(
        refusal('fact.malformed', { label: factCard.label, expected: EXPECTED_FORM[factCard.kind] }, field),
      );
      continue;
    }
    if (!factCard.mayLieAhead && typeof value === 'string') {
      const ahead =
        (factCard.kind === 'day' && value > today) ||
        (factCard.kind === 'instant' && compareInstants(value, nowInstant) > 0);
      if (ahead) {
        refusals.push(refusal('fact.in-future', factCard.label, field));
        continue;
      }
    }
    facts[name] = value;
  }
  return { facts, refusals };
};
