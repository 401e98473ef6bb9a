import type { FeeAnswer } from '../assess/answers.js';
import type { FactName } from '../assess/facts.js';
import { isRuleInForce } from '../assess/rule-in-force.js';
import type { Asked, Topic } from '../assess/topic.js';
import { text } from '../law/text.js';
import { cents } from '../money/cents.js';
import { newOfferFacts } from '../offers/offer-need.js';
import { offerDayOf } from '../offers/offer-day.js';
import { speaksOfOffer } from '../offers/offer-topic.js';
import { exemptionSentence } from './exemption-words.js';
import { inDollars } from './fee-words.js';
import { feeStandingOf, type FeeStanding } from './fee-standing.js';
import { offerChargesOf, type OfferCharges } from './offer-charges.js';
import { claimedOutOfPlace, EXEMPT_BY_PRACTICE } from './processing-exemption.js';

const ABOUT_CODE: readonly FactName[] = ['code'];

const OUTSIDE = text(
  'This employer stands outside the regime (R209.91), so it owes no fee.',
  "Cet employeur n'est pas visé par le régime (R209.91) : il ne doit aucuns frais.",
);
const OWNED_BY_STATE = text(
  'An enterprise owned by a foreign state is neither that government nor a mission: it makes the offer and pays.',
  "Une entreprise appartenant à un État étranger n'est ni ce gouvernement ni une mission : elle présente l'offre et paie.",
);
const NO_OFFER = text(
  'No offer is made, so the employer owes no compliance fee.',
  "Aucune offre n'est faite : l'employeur ne doit aucuns frais de conformité.",
);
const OFFER_UNKNOWN = text(
  'Whether a fee is owed follows from whether an offer is needed.',
  "C'est le besoin d'une offre qui dit si des frais sont dus.",
);
const RESEARCH = text(
  'Research under R205(c)(i) is exempt by the Regulations; co-op work under C32 and C33 is held exempt by practice.',
  'La recherche visée à R205c)(i) est exemptée par le Règlement; les stages coop C32 et C33 le sont par usage.',
);
const WHEN = text(
  'It is paid before the worker applies for the permit or its renewal.',
  'Ils sont payés avant que le travailleur demande le permis ou son renouvellement.',
);
const EACH_TIME = text(
  'One fee for each worker, each employer and each offer, and again at each renewal.',
  'Des frais par travailleur, par employeur et par offre, et de nouveau à chaque renouvellement.',
);
const NEVER_RECOVERED = text(
  'The employer bears it: it is never charged to the worker or recovered from her, nor is any cost of recruitment.',
  "L'employeur les assume : ni ces frais ni un coût de recrutement ne sont jamais imposés au travailleur ou récupérés de lui.",
);
const PAID_BY_WORKER = text(
  'The worker paid it: that is the employer charging its fee to her. It must be paid back whole, and all reasonable efforts shown.',
  "Le travailleur les a payés : l'employeur lui a donc imposé ses frais. Ils doivent être entièrement rendus, et tous les efforts raisonnables démontrés.",
);
const NO_RATE = text(
  'The table has no rate for that day, or a row of offers bears no readable day and number.',
  "La table n'a pas de taux pour ce jour, ou une ligne d'offres n'a ni jour ni nombre lisible.",
);
const NO_CAP = text(
  'The limit for groups is for three or more performing artists and their staff; other workers are counted one by one.',
  'Le plafond de groupe vise trois artistes de la scène ou plus et leur personnel; les autres travailleurs sont comptés un à un.',
);
const TOO_FEW = text(
  'Too few performing artists and staff on one day for the limit of a group.',
  "Trop peu d'artistes de la scène et de membres de leur personnel en un même jour pour le plafond de groupe.",
);
const TIME_UNKNOWN = text(
  'The group is large enough for its limit if all offers are made on the same day; until that is known each is counted.',
  "Le groupe est assez nombreux pour son plafond si toutes les offres sont faites le même jour; tant que cela n'est pas connu, chacune est comptée.",
);

const traceExemptions = ({ facts, trace }: Asked, { findings, need }: FeeStanding): void => {
  const code = need.code?.code;
  for (const { row, holds, byCode } of findings) {
    const of = byCode ? ABOUT_CODE : row.asks;
    if (row.employerFee === 'due') trace.fails('FEE-05', exemptionSentence(row, 'due'), of);
    else if (holds === 'yes') trace.holds('FEE-05', exemptionSentence(row, 'yes'), of);
    else if (holds === 'no') trace.fails('FEE-05', exemptionSentence(row, 'no'), of);
    else trace.needs('FEE-05', exemptionSentence(row, 'need-to-know'), of);
    if (row.paragraph === 'R299(2)(e)') trace.holds('FEE-06', RESEARCH, ABOUT_CODE);
  }
  if (code === undefined) return;
  for (const row of claimedOutOfPlace(code, facts))
    trace.warns('FEE-05', exemptionSentence(row, 'misplaced'), row.asks);
};

const traceCharges = ({ facts, trace }: Asked, charges: OfferCharges): void => {
  if (charges.unpriced) trace.needs('FEE-01', NO_RATE, ['submissionPlannedOn', 'offersByDay']);
  if (charges.timeUnknown) trace.needs('FEE-08', TIME_UNKNOWN, ['offersAtSameTime']);
  else if (charges.capApplies) {
    const total = inDollars(charges.totalCents);
    trace.holds(
      'FEE-08',
      text(
        `Performing artists and their staff, three or more on one day: their offers of that day are limited as a group; ${total.en} in all.`,
        `Artistes de la scène et leur personnel, trois ou plus en un même jour : leurs offres de ce jour sont plafonnées en groupe; ${total.fr} en tout.`,
      ),
      ['groupKind', 'offerCount', 'offersAtSameTime', 'offersByDay'],
    );
  } else if (charges.offers > 1 || facts.groupKind !== undefined)
    trace.fails('FEE-08', facts.groupKind === 'performing-artists' ? TOO_FEW : NO_CAP, [
      'groupKind',
      'offerCount',
      'offersByDay',
    ]);
};

const NOTHING = {
  totalCents: cents(0),
  eachCents: undefined,
  capApplies: false,
  byDay: [],
  proofRequired: false,
} as const;

const decide = (asked: Asked): FeeAnswer => {
  const { facts, on, trace } = asked;
  const readOn = offerDayOf(facts, on);
  const standing = feeStandingOf(facts, on);
  const { status, need } = standing;
  if (need.reason === 'employer-outside') trace.holds('FEE-04', OUTSIDE, ['employerKind']);
  else if (status === 'not-applicable') {
    trace.holds('FEE-07', NO_OFFER, ABOUT_CODE);
    if (need.code !== undefined && EXEMPT_BY_PRACTICE.has(need.code.code)) trace.holds('FEE-06', RESEARCH, ABOUT_CODE);
  }
  if (facts.employerKind === 'foreign-state-enterprise' && isRuleInForce('FEE-04', readOn))
    trace.fails('FEE-04', OWNED_BY_STATE, ['employerKind']);
  if (status === 'not-applicable') return { ...NOTHING, status };
  if (need.needed === 'need-to-know') {
    trace.needs('FEE-01', OFFER_UNKNOWN, ABOUT_CODE);
    return { ...NOTHING, status };
  }
  traceExemptions(asked, standing);
  if (status !== 'due') return { ...NOTHING, status, proofRequired: status === 'exempt' };

  const charges = offerChargesOf(facts, readOn);
  const total = inDollars(charges.totalCents);
  trace.holds(
    'FEE-01',
    text(`The employer owes ${total.en} in compliance fees.`, `L'employeur doit ${total.fr} de frais de conformité.`),
    ['code', 'offerCount', 'offersByDay'],
  );
  trace.holds('FEE-02', WHEN);
  const why = newOfferFacts(facts);
  if (why.length > 0 || charges.offers > 1 || facts.employerCount !== undefined)
    trace.holds('FEE-03', EACH_TIME, [...why, 'offerCount', 'employerCount']);
  traceCharges(asked, charges);
  if (isRuleInForce('FEE-11', readOn)) {
    if (facts.feePaidBy === 'worker') trace.fails('FEE-11', PAID_BY_WORKER, ['feePaidBy']);
    else trace.holds('FEE-11', NEVER_RECOVERED);
  }
  return {
    status,
    totalCents: charges.totalCents,
    eachCents: charges.eachCents,
    capApplies: charges.capApplies,
    byDay: charges.byDay,
    proofRequired: false,
  };
};

/** Step 2: what the employer owes under IRPR s. 303.1, and why. */
export const feeTopic: Topic<FeeAnswer> = {
  isAsked: (facts) =>
    facts.offerCount !== undefined ||
    facts.offersByDay !== undefined ||
    facts.groupKind !== undefined ||
    speaksOfOffer(facts),
  decide,
};
