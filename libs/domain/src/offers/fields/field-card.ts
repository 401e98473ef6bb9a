import type { Choice } from '../../cases/facts.js';
import type { Citations } from '../../law/citation.js';
import { text, type Bilingual } from '../../law/text.js';
import type { OfferFieldIdOf, OfferForm } from '../offer-field-ids.js';
import type { OfferValues } from '../offer-values.js';

/** How a value is written, read and drawn. */
export type OfferFieldKind =
  | 'choice'
  | 'yes-no'
  | 'line'
  | 'text'
  | 'digits'
  | 'phone'
  | 'email'
  | 'url'
  | 'day'
  | 'instant'
  | 'count'
  | 'decimal'
  | 'money'
  | 'address'
  | 'country'
  | 'province'
  | 'postal-code'
  | 'noc'
  | 'tick'
  | 'file'
  | 'uci';

/**
 * Where the value comes from: a person types it into the draft; the employer's or the worker's record holds it; it is
 * computed; or an event of the case bears it (sign-off, attestation, fee, submission).
 */
export type OfferFieldOrigin = 'typed' | 'employer' | 'worker' | 'derived' | 'event';

/** Wanted in some cases only. A condition that the values cannot tell never holds by itself; its wording is shown. */
export interface RequiredWhen {
  readonly when: (values: OfferValues) => boolean;
  readonly text: Bilingual;
}

export interface FieldCard {
  readonly section: Bilingual;
  readonly label: Bilingual;
  readonly help?: Bilingual;
  readonly kind: OfferFieldKind;
  readonly choices?: readonly Choice[];
  readonly required: 'yes' | 'no' | RequiredWhen;
  /** Of the number or code itself. The portal's limits for texts are not published and stand in the settings. */
  readonly maxLength?: number;
  readonly origin: OfferFieldOrigin;
  /** Asked or shown by the portal; false for what only this product keeps. */
  readonly inPortal: boolean;
  /** The portal fills it and lets no one change it. */
  readonly locked?: true;
  /** Whether an official source shows that the question exists. */
  readonly verified: boolean;
  /** What is not proved: the wording, the list of choices, the place in the form. */
  readonly unverifiedNote?: Bilingual;
  readonly example?: string;
  readonly cites: Citations;
}

/** One card for every field of a form: a field without a card does not compile. */
export type FormCards<F extends OfferForm> = Readonly<Record<OfferFieldIdOf<F>, FieldCard>>;

/** A condition that no value of the offer can tell. */
export const onlyIf = (en: string, fr: string): RequiredWhen => ({ when: () => false, text: text(en, fr) });

/** A condition on the values. */
export const when = (holds: (values: OfferValues) => boolean, en: string, fr: string): RequiredWhen => ({
  when: holds,
  text: text(en, fr),
});

/** Notes that several cards share. */
export const LABEL_UNPROVED = text(
  'No official source shows this question; its label is a working label.',
  'Aucune source officielle ne montre cette question; son libellé est provisoire.',
);
export const LIST_UNPROVED = text(
  'The question is official; the list of answers is not published.',
  "La question est officielle; la liste des réponses n'est pas publiée.",
);
export const LIMIT_UNPROVED = text(
  'The longest text the portal takes is not published.',
  "La longueur maximale acceptée par le portail n'est pas publiée.",
);

/** Help that several cards share. */
export const PHONE_HELP = text(
  'Ten digits of North America; write an extension after “ext.”.',
  'Dix chiffres, en Amérique du Nord; écrivez le poste après « poste ».',
);
