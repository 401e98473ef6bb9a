import type { RenewalAnswer, YesNoUnknown } from '../../assess/answers.js';
import type { FactName, Facts } from '../../assess/facts.js';
import type { Topic } from '../../assess/topic.js';
import type { Trace } from '../../assess/trace.js';
import { isoAfter, isoOf } from '../../deadlines/day-count.js';
import { RENEWAL_REMINDER_DAYS, RENEWAL_TARGET_DAYS } from '../../deadlines/expiry-rules.js';
import { findExemptionCode } from '../../exemptions/code-register.js';
import { text } from '../../law/text.js';
import { knownDay } from '../known-facts.js';

const NEW_OFFER = text(
  'Every renewal of an employer-specific permit needs a new offer, and its fee first.',
  "Tout renouvellement d'un permis lié à un employeur donné exige une nouvelle offre, et d'abord ses frais.",
);
const NO_OFFER = text(
  'A permit under this code needs no offer, so the renewal needs none.',
  "Un permis sous ce code n'exige aucune offre; le renouvellement non plus.",
);
const OFFER_NEEDS = text(
  'Whether the renewal needs a new offer depends on the code.',
  "La nécessité d'une nouvelle offre dépend du code.",
);
const OFFER_OF: readonly FactName[] = ['code', 'iecCategory', 'sameEmployer'];
const INTERNATIONAL_EXPERIENCE = 'C21';

const newOfferFor = ({ code, iecCategory, sameEmployer }: Facts): YesNoUnknown => {
  const found = code === undefined ? undefined : findExemptionCode(code);
  if (found === undefined) return sameEmployer === undefined ? 'need-to-know' : 'yes';
  if (found.offerRequired !== 'depends') return found.offerRequired;
  if (code !== INTERNATIONAL_EXPERIENCE || iecCategory === undefined) return 'need-to-know';
  return iecCategory === 'working-holiday' ? 'no' : 'yes';
};

const tellNewOffer = (newOffer: YesNoUnknown, trace: Trace): void => {
  if (newOffer === 'yes') trace.holds('EXT-01', NEW_OFFER, OFFER_OF);
  else if (newOffer === 'no') trace.holds('EXT-01', NO_OFFER, OFFER_OF);
  else trace.needs('EXT-01', OFFER_NEEDS, ['code', 'iecCategory']);
};

/** When to renew: the window to aim at, and the days on which a renewal not yet received is called in. */
export const renewalTopic: Topic<RenewalAnswer> = {
  isAsked: ({ permitEndOn, isExtension, extensionFiledOn, extensionFiledAt }) =>
    isExtension !== false &&
    extensionFiledOn === undefined &&
    extensionFiledAt === undefined &&
    knownDay(permitEndOn) !== undefined,
  decide: ({ facts, on, trace }) => {
    // Asked only with a day that can be read.
    const end = knownDay(facts.permitEndOn);
    const before = (days: number): string => (end === undefined ? on : isoAfter(end, -days, 'days'));
    const targetFrom = before(RENEWAL_TARGET_DAYS.from);
    const targetTo = before(RENEWAL_TARGET_DAYS.to);
    const last = end === undefined ? on : isoOf(end);
    const said = text(
      `The renewal is filed before the permit ends on ${last}; aim at ${targetFrom} to ${targetTo}.`,
      `Le renouvellement est présenté avant la fin du permis, le ${last}; visez du ${targetFrom} au ${targetTo}.`,
    );
    if (on > last) trace.fails('EXT-01', said, ['permitEndOn']);
    else trace.holds('EXT-01', said, ['permitEndOn']);
    const newOffer = newOfferFor(facts);
    tellNewOffer(newOffer, trace);
    return { newOffer, targetFrom, targetTo, reminders: RENEWAL_REMINDER_DAYS.map(before) };
  },
};
