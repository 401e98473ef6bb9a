import type { OfferAnswer, OrderStep } from '../assess/answers.js';
import type { FactName, Facts } from '../assess/facts.js';
import { isRuleInForce } from '../assess/rule-in-force.js';
import type { Asked, Topic } from '../assess/topic.js';
import type { RuleId } from '../law/rule.js';
import { text, type Bilingual } from '../law/text.js';
import { speaksOfChange } from './change-of-terms.js';
import { countOf, offerDayOf } from './offer-day.js';
import { newOfferFacts, offerNeedOf, type OfferNeed, type OfferReason } from './offer-need.js';

const ORDER: readonly OrderStep[] = ['agreement-signed', 'offer-and-fee', 'number-to-worker', 'application'];
/** Before the attestation of 2022-09-26 the agreement had no place of its own. */
const ORDER_BEFORE_ATTESTATION: readonly OrderStep[] = ['offer-and-fee', 'number-to-worker', 'application'];
const NO_ORDER: readonly OrderStep[] = [];

/** Codes under which the worker is her own employer (OFF-12, EXM-11). */
const OWN_BUSINESS: ReadonlySet<string> = new Set(['C11', 'C60']);

interface Reason {
  readonly rule: RuleId;
  readonly finding: 'holds' | 'needs';
  readonly text: Bilingual;
  readonly of: readonly FactName[];
}

/** The rule behind each reason, and its sentence. */
const REASONS: Readonly<Record<OfferReason, Reason>> = {
  'employer-outside': {
    rule: 'FEE-04',
    finding: 'holds',
    text: text(
      'This employer stands outside the regime: no offer, no fee and no conditions. The worker says that the job offer needs no number.',
      "Cet employeur n'est pas visé par le régime : ni offre, ni frais, ni conditions. Le travailleur indique que l'offre d'emploi n'exige pas de numéro.",
    ),
    of: ['employerKind'],
  },
  'code-with-offer': {
    rule: 'EXM-06',
    finding: 'holds',
    text: text(
      'The code is for work on an offer, so the employer submits one and bears its conditions.',
      "Le code vise un travail fondé sur une offre : l'employeur en soumet une et en assume les conditions.",
    ),
    of: ['code'],
  },
  'code-without-offer': {
    rule: 'EXM-06',
    finding: 'holds',
    text: text(
      "The permit under this code is the worker's own: no offer is submitted.",
      "Le permis accordé sous ce code appartient au travailleur : aucune offre n'est soumise.",
    ),
    of: ['code'],
  },
  'exchange-with-offer': {
    rule: 'EXM-14',
    finding: 'holds',
    text: text(
      'Young Professionals and International Co-op are tied to an employer: an offer is needed.',
      'Les catégories Jeunes professionnels et Stage coop international sont liées à un employeur : une offre est requise.',
    ),
    of: ['code', 'iecCategory'],
  },
  'exchange-without-offer': {
    rule: 'EXM-14',
    finding: 'holds',
    text: text(
      'Working Holiday gives an open permit: no offer is submitted.',
      "La catégorie Vacances-travail donne un permis ouvert : aucune offre n'est soumise.",
    ),
    of: ['code', 'iecCategory'],
  },
  'exchange-unknown': {
    rule: 'EXM-14',
    finding: 'needs',
    text: text(
      'The category of International Experience Canada says whether an offer is needed.',
      "La catégorie d'Expérience internationale Canada dit si une offre est requise.",
    ),
    of: ['code', 'iecCategory'],
  },
  'one-employer': {
    rule: 'EXM-06',
    finding: 'holds',
    text: text(
      'The worker comes for the job of one employer, so that employer submits an offer and bears its conditions.',
      "Le travailleur vient pour l'emploi d'un seul employeur : celui-ci soumet une offre et en assume les conditions.",
    ),
    of: ['code', 'permitForOneEmployer'],
  },
  'own-permit': {
    rule: 'EXM-06',
    finding: 'holds',
    text: text(
      "The permit asked for is tied to no employer, so it is the worker's own: no offer is submitted.",
      "Le permis demandé n'est lié à aucun employeur : il appartient au travailleur et aucune offre n'est soumise.",
    ),
    of: ['code', 'permitForOneEmployer', 'accreditedFamily'],
  },
  'one-employer-unknown': {
    rule: 'EXM-06',
    finding: 'needs',
    text: text(
      'Under this code the permit may be open or for one employer; only the second needs an offer.',
      'Sous ce code, le permis peut être ouvert ou lié à un employeur; seul le second exige une offre.',
    ),
    of: ['permitForOneEmployer'],
  },
  'changed-terms': {
    rule: 'EXM-06',
    finding: 'holds',
    text: text(
      'The new terms need a permit of their own, and that permit rests on an offer of the employer.',
      "Les nouvelles conditions exigent un permis qui leur est propre, et celui-ci repose sur une offre de l'employeur.",
    ),
    of: ['sameEmployer', 'nocChanges', 'linkLost'],
  },
  'terms-kept': {
    rule: 'OFF-09',
    finding: 'holds',
    text: text(
      'The change stays within the offer that stands: no other offer is needed for it.',
      "Le changement reste dans les limites de l'offre en vigueur : il n'en exige pas d'autre.",
    ),
    of: ['nocChanges', 'wageChangePercent', 'hoursAfter', 'sameJob'],
  },
  lmia: {
    rule: 'EXM-06',
    finding: 'holds',
    text: text(
      'The Global Talent Stream rests on an LMIA, so no offer is submitted in the Employer Portal.',
      "Le Volet des talents mondiaux repose sur une EIMT : aucune offre n'est soumise dans le Portail de l'employeur.",
    ),
    of: ['globalTalentStream'],
  },
  'no-permit': {
    rule: 'EXM-06',
    finding: 'holds',
    text: text(
      'An offer belongs to a permit; for such a stay none may be needed.',
      "Une offre se rattache à un permis; un tel séjour peut n'en exiger aucun.",
    ),
    of: ['purpose'],
  },
  'open-permit': {
    rule: 'EXM-06',
    finding: 'holds',
    text: text(
      'An open permit names no employer: no offer is submitted.',
      "Un permis ouvert ne désigne aucun employeur : aucune offre n'est soumise.",
    ),
    of: ['holdsOpenPermit'],
  },
  'code-unknown': {
    rule: 'EXM-06',
    finding: 'needs',
    text: text(
      'The register has no such code. The code says whether an offer is needed.',
      "Le registre n'a pas ce code. C'est le code qui dit si une offre est requise.",
    ),
    of: ['code'],
  },
  'code-missing': {
    rule: 'EXM-06',
    finding: 'needs',
    text: text('The code says whether an offer is needed.', "C'est le code qui dit si une offre est requise."),
    of: ['code'],
  },
};

const NO_CONDITIONS = text(
  "The employer's obligations come with an offer: without one there are none, and the file only records the permit.",
  "Les obligations de l'employeur viennent avec une offre : sans offre, il n'y en a pas, et le dossier ne fait que consigner le permis.",
);
const MUST_SUBMIT = text(
  'The employer submits the offer; a fee exemption does not remove that duty.',
  "L'employeur soumet l'offre; une exemption de frais ne supprime pas cette obligation.",
);
const BEFORE_APPLICATION = text(
  'The offer stands in the portal before the worker applies, or the application is refused.',
  "L'offre est au portail avant que le travailleur présente sa demande, sinon celle-ci est refusée.",
);
const AGREEMENT_FIRST = text(
  'The agreement is signed by both, and a copy is with the worker, before the offer attests to it.',
  "Le contrat est signé par les deux parties et une copie est remise au travailleur avant que l'offre l'atteste.",
);
const CLIENT_SIGNS = text(
  'A foreign firm supplies the worker: the Canadian client signs the agreement with the worker, submits the offer and pays the fee.',
  "Une entreprise étrangère fournit le travailleur : le client canadien signe le contrat avec lui, soumet l'offre et paie les frais.",
);
const ONE_EACH = text(
  'Each worker needs an offer from each employer; a number serves one application only.',
  "Chaque travailleur a besoin d'une offre de chaque employeur; un numéro ne sert qu'à une seule demande.",
);
const NEW_OFFER = text(
  'An earlier offer does not serve again: a renewal, another employer or worse or other terms need a new one, with a new fee.',
  'Une offre antérieure ne sert pas de nouveau : un renouvellement, un autre employeur ou des conditions autres ou moindres exigent une nouvelle offre et de nouveaux frais.',
);
const OWN_EMPLOYER = text(
  'The worker is her own employer: she submits the offer and pays the fee herself.',
  "Le travailleur est son propre employeur : il soumet lui-même l'offre et paie les frais.",
);

const traceReason = ({ trace }: Asked, { reason }: OfferNeed): void => {
  const { rule, finding, text: words, of } = REASONS[reason];
  if (finding === 'needs') trace.needs(rule, words, of);
  else trace.holds(rule, words, of);
};

/** Offers of this worker or this employer, and why there are several. */
const countOffers = ({ facts, trace }: Asked): number => {
  const employers = countOf(facts.employerCount) ?? 1;
  const byDay = facts.offersByDay?.reduce((sum, { offers }) => sum + (countOf(offers) ?? 0), 0);
  const count = countOf(facts.offerCount) ?? (byDay === undefined || byDay === 0 ? employers : byDay);
  if (count > 1) trace.holds('OFF-07', ONE_EACH, ['offerCount', 'employerCount', 'offersByDay']);
  return count;
};

const WITHOUT_OFFER = { isNew: false, count: undefined, permits: undefined, by: undefined, order: NO_ORDER } as const;

/** What the worker chooses in the application where no offer number stands (FEE-04; a wrong choice is refused). */
const choiceWithoutNumber = ({ needed, reason }: OfferNeed): OfferAnswer['workerChooses'] => {
  if (needed === 'need-to-know' || reason === 'terms-kept' || reason === 'lmia' || reason === 'no-permit')
    return undefined;
  return reason === 'employer-outside' ? 'job-offer-without-number' : 'no-job-offer';
};

const decide = (asked: Asked): OfferAnswer => {
  const { facts, on, trace } = asked;
  const need = offerNeedOf(facts, on);
  traceReason(asked, need);
  if (need.reason === 'employer-outside' || need.reason === 'exchange-without-offer')
    trace.holds(
      'EXM-06',
      NO_CONDITIONS,
      need.reason === 'employer-outside' ? ['employerKind'] : ['code', 'iecCategory'],
    );
  if (need.needed !== 'yes')
    return {
      ...WITHOUT_OFFER,
      needed: need.needed,
      employerConditions: need.reason === 'terms-kept' ? 'yes' : need.needed,
      workerChooses: choiceWithoutNumber(need),
    };
  const attested = isRuleInForce('OFF-05', offerDayOf(facts, on));
  const byClient = facts.foreignSupplier === true;
  const why = newOfferFacts(facts);
  trace.holds('OFF-01', MUST_SUBMIT);
  if (attested) trace.holds('OFF-05', byClient ? CLIENT_SIGNS : AGREEMENT_FIRST, byClient ? ['foreignSupplier'] : []);
  trace.holds('OFF-02', BEFORE_APPLICATION);
  if (why.length > 0) trace.holds('OFF-09', NEW_OFFER, why);
  if (facts.employerKind === 'self' || (need.code !== undefined && OWN_BUSINESS.has(need.code.code)))
    trace.holds('OFF-12', OWN_EMPLOYER, ['code', 'employerKind']);
  const count = countOffers(asked);
  return {
    needed: 'yes',
    isNew: why.length > 0,
    count,
    permits: count,
    by: byClient ? 'canadian-client' : 'employer',
    employerConditions: 'yes',
    workerChooses: 'offer-number',
    order: attested ? ORDER : ORDER_BEFORE_ATTESTATION,
  };
};

/** Whether the facts touch steps 1 to 3 far enough to ask for an offer. */
export const speaksOfOffer = (facts: Facts): boolean =>
  facts.code !== undefined ||
  facts.iecCategory !== undefined ||
  facts.employerKind !== undefined ||
  facts.permitForOneEmployer !== undefined ||
  facts.isExtension !== undefined ||
  facts.globalTalentStream === true ||
  facts.holdsOpenPermit === true ||
  facts.purpose !== undefined ||
  speaksOfChange(facts);

/** Step 3: whether an offer is needed, how many, by whom, and in which order. */
export const offerTopic: Topic<OfferAnswer> = { isAsked: speaksOfOffer, decide };
