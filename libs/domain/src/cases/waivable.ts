import type { Refusal } from '../law/refusal.js';
import { text, type Bilingual } from '../law/text.js';
import { PREFLIGHT_RULES } from '../offers/preflight.js';

const CHECKS: Readonly<Record<string, Bilingual>> = {
  'exemption.self-review': text('Another person signs off', 'Approbation par une autre personne'),
  'exemption.criterion-unanswered': text('Every criterion is answered', 'Réponse à chaque critère'),
  'exemption.criterion-not-evidenced': text('Every criterion has its paper', 'Pièce pour chaque critère'),
  'exemption.code-end-unconfirmed': text('The end of the code is confirmed', 'Fin du code confirmée'),
  'exemption.code-closed-to-most': text('The code is open to everyone', 'Code ouvert à tous'),
  'offer.passport-unconfirmed': text('Passport typed by two people', 'Passeport saisi par deux personnes'),
  ...Object.fromEntries(
    PREFLIGHT_RULES.filter(({ basis }) => basis === 'house').map(({ id, title }) => [
      `offer.preflight-${id.toLowerCase()}`,
      text(`${id}: ${title.en}`, `${id} : ${title.fr}`),
    ]),
  ),
};

/**
 * What a waiver of this check is called; nothing for a check that cannot be waived: the law, and rules of the house that have no
 * meaning without what they ask for. It also keeps a typing error from being put on record as a waiver.
 */
export const waivableCheck = (code: string): Bilingual | undefined =>
  Object.hasOwn(CHECKS, code) ? CHECKS[code] : undefined;

/** Whether a person with that right may lift it for a case: never where the law refuses. */
export const isWaivable = ({ basis, code }: Pick<Refusal, 'basis' | 'code'>): boolean =>
  basis === 'house' && waivableCheck(code) !== undefined;
