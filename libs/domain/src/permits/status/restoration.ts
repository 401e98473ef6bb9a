import type { RestorationAnswer } from '../../assess/answers.js';
import type { Topic } from '../../assess/topic.js';
import { isoOf } from '../../deadlines/day-count.js';
import { BAR_MONTHS } from '../../deadlines/expiry-rules.js';
import { RESTORATION_DAYS, restorationReckoned } from '../../deadlines/restoration.js';
import { findExemptionCode } from '../../exemptions/code-register.js';
import { complianceFeeOn } from '../../fees/compliance-fee.js';
import { text } from '../../law/text.js';
import { cents } from '../../money/cents.js';
import { later, parseDay } from '../../time/plain-date.js';
import { knownDay } from '../known-facts.js';

const LOSS_NEEDED = text(
  'The window runs from the day status was lost.',
  'Le délai court du jour de la perte du statut.',
);
const NO_WORK = text(
  'Work stops at the loss of status, until it is restored with a new permit.',
  "Le travail cesse à la perte du statut, jusqu'au rétablissement avec un nouveau permis.",
);
const UNDER_DECLARATION = text(
  'Under a declaration of the Minister status is not restored.',
  "Sous le coup d'une déclaration du ministre, le statut n'est pas rétabli.",
);
const OFFER_FIRST = text(
  'The worker asks for a new permit with the restoration: a new offer and its fee come first, unless the fee is exempt.',
  "Le travailleur demande un nouveau permis avec le rétablissement : une nouvelle offre et ses frais viennent d'abord, sauf dispense des frais.",
);
const NO_OFFER = text(
  'A permit under this code needs no offer, so neither does the restoration.',
  "Un permis sous ce code n'exige aucune offre; le rétablissement non plus.",
);
const BARRED = text(
  `Work or study without the right to bars a permit for ${BAR_MONTHS} months; a breach limited to the listed conditions of R185 does not.`,
  `Le travail ou les études sans autorisation empêchent la délivrance d'un permis pendant ${BAR_MONTHS} mois; un manquement limité aux conditions énumérées de R185 n'a pas cet effet.`,
);

/** After status was lost: the window, what comes first, and no work meanwhile. */
export const restorationTopic: Topic<RestorationAnswer> = {
  isAsked: ({ statusLostOn }) => statusLostOn !== undefined,
  decide: ({ facts, on, calendar, trace }) => {
    const lost = knownDay(facts.statusLostOn);
    if (lost === undefined) trace.needs('RES-01', LOSS_NEEDED, ['statusLostOn']);
    else {
      const { safeDue, legalDue } = restorationReckoned(lost, calendar);
      const [safe, legal] = [isoOf(safeDue), isoOf(legalDue)];
      const moved =
        safe === legal
          ? text('', '')
          : text(` (${legal} at the latest, after a holiday)`, ` (${legal} au plus tard, après un jour férié)`);
      const said = text(
        `Status lost on ${isoOf(lost)}: restoration within ${RESTORATION_DAYS} days, so by ${safe}${moved.en}.`,
        `Statut perdu le ${isoOf(lost)} : rétablissement dans les ${RESTORATION_DAYS} jours, donc au plus tard le ${safe}${moved.fr}.`,
      );
      if (on > legal) trace.fails('RES-01', said, ['statusLostOn']);
      else trace.holds('RES-01', said, ['statusLostOn']);
    }
    if (facts.underDeclaration === true) trace.fails('RES-01', UNDER_DECLARATION, ['underDeclaration']);
    trace.holds('RES-02', NO_WORK, ['statusLostOn']);
    if (facts.workedWithoutRight === true) trace.warns('RES-04', BARRED, ['workedWithoutRight']);

    const needsOffer = facts.code === undefined || findExemptionCode(facts.code)?.offerRequired !== 'no';
    trace.holds('RES-03', needsOffer ? OFFER_FIRST : NO_OFFER, ['code']);
    const today = parseDay(on);
    const paidOn =
      knownDay(facts.applicationOn) ??
      (lost === undefined || today === undefined ? (today ?? lost) : later(today, lost));
    const fee = needsOffer && paidOn !== undefined ? complianceFeeOn(paidOn)?.each : undefined;
    return { newOfferAndFeeCents: fee ?? cents(0), workMeanwhile: 'no' };
  },
};
