import { accept, card, refusalsOf, refuse, type Verdict } from '../law/refusal.js';
import { text } from '../law/text.js';

/** The unique client identifier the department gives a person: eight or ten digits, kept without hyphens. */
export type Uci = string & { readonly __brand: 'Uci' };

// The department publishes no formal description of its numbers; the forms come from its help texts and public guides.
const refusal = refusalsOf({
  'uci.malformed': card<string>({
    basis: 'house',
    cites: ['IRCC: Help Centre, unique client identifier (form not officially specified)'],
    text: (given) =>
      text(
        `“${given}” is not a unique client identifier: it has eight digits (NNNN-NNNN) or ten (NN-NNNN-NNNN).`,
        `« ${given} » n'est pas un identificateur unique de client : il compte huit chiffres (NNNN-NNNN) ou dix (NN-NNNN-NNNN).`,
      ),
    remedy: () =>
      text(
        'Copy it from a letter or permit of the department, or leave it out.',
        "Copiez-le d'une lettre ou d'un permis du ministère, ou laissez-le vide.",
      ),
    mendAt: 'worker',
  }),
  'uci.placeholder': card({
    basis: 'house',
    cites: ['IRCC: Help Centre, unique client identifier (form not officially specified)'],
    text: () =>
      text(
        'Zeros only stand for “no identifier”; they name no one.',
        'Des zéros signifient « aucun identificateur »; ils ne désignent personne.',
      ),
    remedy: () => text('Leave it out until the person has one.', "Laissez-le vide tant que la personne n'en a pas."),
    mendAt: 'worker',
  }),
  'uci.temporary': card<string>({
    basis: 'house',
    cites: ['IRCC: Help Centre, unique client identifier (form not officially specified)'],
    text: (given) =>
      text(
        `“${given}” looks like a temporary identifier, which the department replaces later.`,
        `« ${given} » ressemble à un identificateur temporaire, que le ministère remplace plus tard.`,
      ),
    remedy: () =>
      text(
        'Wait for the identifier of digits only; note the temporary one in the case notes.',
        "Attendez l'identificateur formé de chiffres seulement; inscrivez le temporaire dans les notes du dossier.",
      ),
    mendAt: 'worker',
  }),
});

const WRITTEN = /^(?:\d{8}|\d{4}[- ]\d{4}|\d{10}|\d{2}[- ]\d{4}[- ]\d{4})$/;
const TEMPORARY = /^(?:CAN\d{12}|[XT]\d{2}-?\d{4}-?\d{4})$/i;

/** Reads an identifier with or without its hyphens and gives the digits alone. */
export const parseUci = (raw: string): Verdict<Uci> => {
  const given = raw.trim();
  if (TEMPORARY.test(given)) return refuse([refusal('uci.temporary', given)]);
  if (!WRITTEN.test(given)) return refuse([refusal('uci.malformed', raw)]);
  const digits = given.replace(/[- ]/g, '');
  if (/^0+$/.test(digits)) return refuse([refusal('uci.placeholder')]);
  return accept(digits as Uci);
};

/** As the department prints it: `1234-5678` or `11-2345-6789`. */
export const formatUci = (uci: Uci): string =>
  uci.length === 8 ? `${uci.slice(0, 4)}-${uci.slice(4)}` : `${uci.slice(0, 2)}-${uci.slice(2, 6)}-${uci.slice(6)}`;
