import type { YesNoUnknown } from '../../assess/answers.js';
import type { FactName, Facts } from '../../assess/facts.js';
import type { Trace } from '../../assess/trace.js';
import { isInForce } from '../../law/rule.js';
import { text } from '../../law/text.js';
import type { IsoDay } from '../../time/plain-date.js';
import { CHANGING_EMPLOYER_RULE } from './status-rules.js';

const NOT_FOR_THEM = text(
  'Business visitors and Global Skills short-term workers cannot use the policy.',
  'Les visiteurs en affaires et les travailleurs à court terme de la Stratégie en matière de compétences mondiales ne peuvent se prévaloir de la politique.',
);
const NOT_IN_FORCE = text('The policy is not in force on that day.', "La politique n'est pas en vigueur ce jour-là.");
const NO_OFFER = text(
  'The new employer has no offer number, so no new permit can be applied for yet.',
  "Le nouvel employeur n'a pas de numéro d'offre; aucun nouveau permis ne peut encore être demandé.",
);
const WAIT = text(
  'The new job starts only once IRCC says so by e-mail.',
  "Le nouvel emploi ne commence qu'une fois qu'IRCC l'autorise par courriel.",
);
const ASK_FIRST = text(
  'The web form that asks for it has not been sent.',
  "Le formulaire Web qui le demande n'a pas été envoyé.",
);
const ALLOWED = text(
  'IRCC allowed it by e-mail: the new job may start.',
  "IRCC l'a autorisé par courriel : le nouvel emploi peut commencer.",
);
const OF: readonly FactName[] = ['newEmployerOffered', 'webFormSent', 'positiveEmailReceived'];

/** Changing employer while the new permit is pending (EXT-08); `undefined` where nobody asks. */
export const newEmployerMayStart = (facts: Facts, on: IsoDay, trace: Trace): YesNoUnknown | undefined => {
  const { newEmployerOffered, webFormSent, positiveEmailReceived } = facts;
  if (newEmployerOffered === undefined && webFormSent === undefined && positiveEmailReceived === undefined)
    return undefined;
  const no = (why: typeof WAIT, of: readonly FactName[]): 'no' => {
    trace.fails('EXT-08', why, of);
    return 'no';
  };
  if (!isInForce(CHANGING_EMPLOYER_RULE, on)) return no(NOT_IN_FORCE, []);
  if (facts.purpose === 'business-visit' || facts.shortWorkGrantedOn !== undefined) {
    trace.fails('GSS-07', NOT_FOR_THEM, ['purpose', 'shortWorkGrantedOn']);
    return no(NOT_FOR_THEM, ['purpose', 'shortWorkGrantedOn']);
  }
  if (newEmployerOffered === false) return no(NO_OFFER, ['newEmployerOffered']);
  if (positiveEmailReceived === true) {
    trace.holds('EXT-08', ALLOWED, OF);
    return 'yes';
  }
  if (webFormSent === false) return no(ASK_FIRST, OF);
  if (positiveEmailReceived === false) return no(WAIT, OF);
  trace.needs('EXT-08', WAIT, ['positiveEmailReceived']);
  return 'need-to-know';
};
