import { accept, card, refusalsOf, refuse, type Verdict } from '../law/refusal.js';
import { text } from '../law/text.js';

/** The number of an application at the department: a letter (W for work) and digits, kept in capitals. */
export type ApplicationNumber = string & { readonly __brand: 'ApplicationNumber' };

const refusal = refusalsOf({
  'application-number.malformed': card<string>({
    basis: 'house',
    cites: ['IRCC: letters of acknowledgement (form not officially specified)'],
    text: (given) =>
      text(
        `“${given}” is not an application number: it is one letter and nine digits.`,
        `« ${given} » n'est pas un numéro de demande : c'est une lettre et neuf chiffres.`,
      ),
    remedy: () => text('Copy it from the letter of acknowledgement.', "Copiez-le de l'accusé de réception."),
    mendAt: 'permit',
  }),
});

/**
 * Reads an application number; a small letter becomes a capital.
 * Eight digits are read too, because such numbers are reported in circulation: see `isUnusualApplicationNumber`.
 */
export const parseApplicationNumber = (raw: string): Verdict<ApplicationNumber> => {
  const given = raw.trim().toUpperCase();
  return /^[A-Z]\d{8,9}$/.test(given)
    ? accept(given as ApplicationNumber)
    : refuse([refusal('application-number.malformed', raw)]);
};

/** A number of eight digits: readable, but a digit may have been lost. Worth a second look at the letter. */
export const isUnusualApplicationNumber = (number: ApplicationNumber): boolean => number.length !== 10;
