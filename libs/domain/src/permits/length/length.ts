import type { LengthAnswer } from '../../assess/answers.js';
import type { Facts } from '../../assess/facts.js';
import type { Topic } from '../../assess/topic.js';
import type { Trace } from '../../assess/trace.js';
import { isoOf } from '../../deadlines/day-count.js';
import { ceilingOf, TRANSFEREE_CODES } from '../../exemptions/code-limits.js';
import { text } from '../../law/text.js';
import type { IsoDay } from '../../time/plain-date.js';
import { earlierOf } from '../known-facts.js';
import { askedCaps, biometricsCap, codeCap, codeTotalEnd, passportCap, startOf, type Cap } from './caps.js';
import { totalCap } from './total-cap.js';

const START_NEEDED = text(
  'The length under the code becomes a date with the first day of the permit.',
  'La durée prévue par le code devient une date avec le premier jour du permis.',
);
const END_NEEDED = text(
  'How long the permit can be depends on the offer, the passport and the code.',
  "La durée du permis dépend de l'offre, du passeport et du code.",
);
const RENEW_PASSPORT = text(
  'The passport is what ends the permit: renew it first.',
  "C'est le passeport qui met fin au permis : renouvelez-le d'abord.",
);

const CAPPED_BY: Readonly<Record<Cap['by'], readonly [en: string, fr: string]>> = {
  offer: ['the offer', "l'offre"],
  passport: ['the passport', 'le passeport'],
  code: ['the code', 'le code'],
  total: ['the total of all permits', 'le total de tous les permis'],
  biometrics: ['the biometrics', 'les données biométriques'],
};

const windowOf = ({ code }: Facts): LengthAnswer['window'] => {
  const ceiling = code === undefined ? undefined : ceilingOf(code);
  return ceiling?.firstMonths === undefined || ceiling.withinMonths === undefined
    ? undefined
    : { months: ceiling.firstMonths, inMonths: ceiling.withinMonths };
};

const shortest = (caps: readonly Cap[]): Cap | undefined => {
  let found: Cap | undefined;
  for (const cap of caps) if (found === undefined || cap.endOn < found.endOn) found = cap;
  return found;
};

const conclude = (
  cap: Cap | undefined,
  start: IsoDay | undefined,
  trace: Trace,
): Pick<LengthAnswer, 'endOn' | 'cappedBy'> => {
  if (cap === undefined) return { endOn: undefined, cappedBy: undefined };
  const [en, fr] = CAPPED_BY[cap.by];
  if (start !== undefined && cap.endOn <= start) {
    trace.fails(
      cap.by === 'total' ? 'DUR-04' : 'DUR-01',
      text(`Nothing is left: ${en} ends on ${cap.endOn}.`, `Il ne reste rien : ${fr} prend fin le ${cap.endOn}.`),
      ['startOn'],
    );
    return { endOn: undefined, cappedBy: cap.by };
  }
  trace.holds(
    'DUR-01',
    text(
      `The permit can run to ${cap.endOn} at most; ${en} comes first.`,
      `Le permis peut aller jusqu'au ${cap.endOn} au plus; c'est ${fr} qui vient en premier.`,
    ),
  );
  return { endOn: cap.endOn, cappedBy: cap.by };
};

/** How long a permit can be: offer, passport, biometrics, code, and the total of a transferee, each with a line of its own. */
export const lengthTopic: Topic<LengthAnswer> = {
  isAsked: ({ code, offerEndOn, offerMonths, passportEndOn, capEndOn, absenceDays, earlierPermits }) =>
    (code !== undefined && (ceilingOf(code) !== undefined || TRANSFEREE_CODES.has(code))) ||
    offerEndOn !== undefined ||
    offerMonths !== undefined ||
    passportEndOn !== undefined ||
    capEndOn !== undefined ||
    absenceDays !== undefined ||
    earlierPermits !== undefined,
  decide: ({ facts, on, trace }) => {
    const start = startOf(facts);
    const passport = passportCap(facts, trace);
    const biometrics = biometricsCap(facts, on, trace);
    const others: Cap[] = [...askedCaps(facts, start, trace)];
    const code = codeCap(facts, start, trace);
    const total = totalCap(facts, start, trace);
    const ownTotal = codeTotalEnd(facts, start, total.capMonths);
    if (biometrics !== undefined) others.push(biometrics);
    if (typeof code === 'object') others.push(code);
    if (total.capEndOn !== undefined) others.push({ by: 'total', endOn: total.capEndOn });

    const otherwise = shortest(others);
    const passportFirst = passport !== undefined && (otherwise === undefined || passport.endOn < otherwise.endOn);
    const renewPassportFirst = passportFirst && otherwise !== undefined;
    if (renewPassportFirst) trace.warns('PAS-01', RENEW_PASSPORT, ['passportEndOn']);

    const startOn = start === undefined ? undefined : isoOf(start);
    let end: Pick<LengthAnswer, 'endOn' | 'cappedBy'> = { endOn: undefined, cappedBy: undefined };
    if (code === 'nothing') end = { endOn: undefined, cappedBy: 'code' };
    else if (code === 'needs-start') trace.needs('DUR-01', START_NEEDED, ['startOn']);
    else {
      const cap = passportFirst ? passport : otherwise;
      if (cap === undefined) trace.needs('DUR-01', END_NEEDED, ['code', 'startOn', 'offerEndOn', 'passportEndOn']);
      end = conclude(cap, startOn, trace);
    }
    return {
      ...end,
      renewPassportFirst,
      totalEndOn:
        total.capEndOn === undefined || ownTotal === undefined
          ? (total.capEndOn ?? ownTotal)
          : earlierOf(total.capEndOn, ownTotal),
      capEndOn: total.capEndOn,
      carriedMonths: total.carriedMonths,
      recapturedDays: total.recapturedDays,
      ignoredAbsences: total.ignoredAbsences,
      window: windowOf(facts),
    };
  },
};
