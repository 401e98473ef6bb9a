import type { SequenceAnswer } from '../assess/answers.js';
import type { FactName } from '../assess/facts.js';
import type { Asked, Topic } from '../assess/topic.js';
import type { RuleId } from '../law/rule.js';
import { text, type Bilingual } from '../law/text.js';
import { dayOf } from '../offers/offer-day.js';
import { compareDays, type PlainDate } from '../time/plain-date.js';
import { feeStandingOf } from './fee-standing.js';

interface Words {
  readonly before: Bilingual;
  readonly sameDay: Bilingual;
  readonly after: Bilingual;
  readonly unknown: Bilingual;
}

const OFFER: Words = {
  before: text(
    'The application came before the offer was submitted.',
    "La demande a été présentée avant que l'offre soit soumise.",
  ),
  sameDay: text(
    'Offer and application bear the same day: compare their hours.',
    "L'offre et la demande portent le même jour : comparez les heures.",
  ),
  after: text('The offer was submitted before the application.', "L'offre a été soumise avant la demande."),
  unknown: text(
    'The days of offer and application say whether the offer came first.',
    "Les jours de l'offre et de la demande disent si l'offre est venue d'abord.",
  ),
};
const FEE: Words = {
  before: text(
    'The application came before the fee was paid.',
    'La demande a été présentée avant le paiement des frais.',
  ),
  sameDay: text(
    'Payment and application bear the same day: compare their hours.',
    'Le paiement et la demande portent le même jour : comparez les heures.',
  ),
  after: text('The fee was paid before the application.', 'Les frais ont été payés avant la demande.'),
  unknown: text(
    'The days of payment and application say whether the fee came first.',
    "Les jours du paiement et de la demande disent si les frais ont été payés d'abord.",
  ),
};
const REFUSED = text(
  'No permit is issued where the fee or the offer came after the application (R200(3)(f.1)): withdraw the application and apply again.',
  "Aucun permis n'est délivré si les frais ou l'offre viennent après la demande (R200(3)f.1)) : retirez la demande et présentez-en une autre.",
);
const NO_FEE = text(
  'No fee is owed for this offer, so none had to be paid before the application.',
  'Aucuns frais ne sont dus pour cette offre : aucun paiement ne devait précéder la demande.',
);
const NO_OFFER = text(
  'No offer is needed, so none had to come before the application.',
  "Aucune offre n'est requise : aucune ne devait précéder la demande.",
);

type Step = 'in-order' | 'too-early' | 'need-to-know';

/** Application against one earlier step, by their days. */
const compare = (
  { trace }: Asked,
  rule: RuleId,
  words: Words,
  step: PlainDate | undefined,
  application: PlainDate | undefined,
  of: readonly FactName[],
): Step => {
  if (step === undefined || application === undefined) {
    trace.needs(rule, words.unknown, of);
    return 'need-to-know';
  }
  const order = compareDays(application, step);
  if (order < 0) trace.fails(rule, words.before, of);
  else if (order === 0) trace.warns(rule, words.sameDay, of);
  else trace.holds(rule, words.after, of);
  return order < 0 ? 'too-early' : 'in-order';
};

const OFFER_FACTS: readonly FactName[] = ['offerSubmittedOn', 'applicationReceivedOn'];
const FEE_FACTS: readonly FactName[] = ['feePaidOn', 'applicationReceivedOn'];

const decide = (asked: Asked): SequenceAnswer => {
  const { facts, on, trace } = asked;
  const { status, need } = feeStandingOf(facts, on);
  const application = dayOf(facts.applicationReceivedOn);
  if (need.needed === 'no') {
    trace.holds('OFF-02', NO_OFFER, ['code']);
    return { outcome: 'in-order', action: 'none' };
  }
  const offer = compare(asked, 'OFF-02', OFFER, dayOf(facts.offerSubmittedOn), application, OFFER_FACTS);
  let fee: Step = 'in-order';
  if (status === 'exempt') trace.holds('FEE-02', NO_FEE, ['code']);
  else fee = compare(asked, 'FEE-02', FEE, dayOf(facts.feePaidOn), application, FEE_FACTS);
  if (offer === 'too-early' || fee === 'too-early') {
    trace.fails('EXM-05', REFUSED, ['offerSubmittedOn', 'feePaidOn', 'applicationReceivedOn']);
    return { outcome: 'refusal-predicted', action: 'withdraw-and-reapply' };
  }
  return { outcome: offer === 'in-order' && fee === 'in-order' ? 'in-order' : 'need-to-know', action: 'none' };
};

/** Whether fee and offer came before the application, as IRPR s. 200(3)(f.1) wants it. */
export const sequenceTopic: Topic<SequenceAnswer> = {
  isAsked: ({ applicationReceivedOn, offerSubmittedOn, feePaidOn }) =>
    applicationReceivedOn !== undefined || (offerSubmittedOn !== undefined && feePaidOn !== undefined),
  decide,
};
