import { accept, card, refusalsOf, refuse, type Verdict } from '../law/refusal.js';
import { text } from '../law/text.js';

/** An offer of employment number as the Employer Portal gives it: the letter A and seven digits. */
export type OfferNumber = string & { readonly __brand: 'OfferNumber' };

/** What applicants type when they have no number (open permits, IMM 5802 by permission). Never a real offer. */
export const PLACEHOLDER_OFFER_NUMBER = 'A9999999';

const refusal = refusalsOf({
  'offer-number.malformed': card<string>({
    basis: 'law',
    cites: ['IRCC: Employer-specific LMIA exemptions (2024-12-24), offer of employment number; OFF-06, EP23'],
    text: (given) =>
      text(
        `“${given}” is not an offer of employment number: it is the letter A followed by seven digits.`,
        `« ${given} » n'est pas un numéro d'offre d'emploi : c'est la lettre A suivie de sept chiffres.`,
      ),
    remedy: () =>
      text(
        'Copy the number from the offer of employment queue in the Employer Portal.',
        "Copiez le numéro depuis la liste des offres d'emploi du Portail de l'employeur.",
      ),
    mendAt: 'offer',
  }),
  'offer-number.placeholder': card({
    basis: 'law',
    cites: ['IRCC: International Experience Canada, how to apply (placeholder number); OFF-06, EP23'],
    text: () =>
      text(
        'A9999999 is the placeholder that applicants type when they have no offer number. It never names an offer.',
        'A9999999 est le numéro fictif que les demandeurs saisissent faute de numéro. Il ne désigne jamais une offre.',
      ),
    remedy: () =>
      text(
        'Wait for the number in the Employer Portal; it can take from minutes to some days after payment.',
        "Attendez le numéro dans le Portail de l'employeur; il peut prendre de quelques minutes à quelques jours après le paiement.",
      ),
    mendAt: 'offer',
  }),
});

/**
 * Reads an offer number; a small letter becomes the capital that the portal prints and the worker must type. A space is
 * refused, because it is a character too many.
 */
export const parseOfferNumber = (raw: string): Verdict<OfferNumber> => {
  const given = raw.toUpperCase();
  if (given === PLACEHOLDER_OFFER_NUMBER) return refuse([refusal('offer-number.placeholder')]);
  if (!/^A\d{7}$/.test(given)) return refuse([refusal('offer-number.malformed', raw)]);
  return accept(given as OfferNumber);
};
