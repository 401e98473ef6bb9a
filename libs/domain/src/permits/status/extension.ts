import type { ExtensionAnswer } from '../../assess/answers.js';
import type { Topic } from '../../assess/topic.js';
import type { Trace } from '../../assess/trace.js';
import { isoOf } from '../../deadlines/day-count.js';
import { text } from '../../law/text.js';
import type { IsoDay, IsoInstant, PlainDate } from '../../time/plain-date.js';
import { knownDay } from '../known-facts.js';
import { filedAtOf } from './extension-filing.js';
import { cutOffOn, isInTimeByUtc, keepsCutOff, utcEndOf } from './filing-clock.js';

const END_NEEDED = text(
  'Whether the extension was in time depends on the end of the permit.',
  'Le respect du délai dépend de la fin du permis.',
);
const HOUR_NEEDED = text(
  'It was filed on the last day: the hour decides, by the clock in UTC.',
  "Elle a été présentée le dernier jour : c'est l'heure qui compte, selon l'horloge UTC.",
);
const FILING_NEEDED = text('When was the extension filed?', 'Quand la prolongation a-t-elle été présentée?');
const IN_TIME = text(
  'The renewal was filed before the permit expired.',
  "Le renouvellement a été présenté avant l'expiration du permis.",
);
const TOO_LATE = text(
  "By the department's clock the renewal came after the expiry. Record it all the same, and have a person review it.",
  "Selon l'horloge du ministère, le renouvellement est arrivé après l'expiration. Consignez-le quand même et faites-le examiner par une personne.",
);
const OF_INSTANT = ['extensionFiledAt', 'permitEndOn'] as const;
const OF_DAY = ['extensionFiledOn', 'permitEndOn'] as const;

const byInstant = (filedUtc: IsoInstant, end: PlainDate, trace: Trace): ExtensionAnswer => {
  const inTime = isInTimeByUtc(filedUtc, end);
  const kept = keepsCutOff(filedUtc, end);
  const said = text(
    `Received at ${filedUtc}; the day ends at ${utcEndOf(end)}, our own cut-off is ${cutOffOn(end)}.`,
    `Reçue à ${filedUtc}; le jour prend fin à ${utcEndOf(end)}, notre propre limite est ${cutOffOn(end)}.`,
  );
  if (!inTime) trace.fails('CAL-06', said, OF_INSTANT);
  else if (kept) trace.holds('CAL-06', said, OF_INSTANT);
  else trace.warns('CAL-06', said, OF_INSTANT);
  if (inTime) trace.holds('EXT-01', IN_TIME, OF_INSTANT);
  else trace.fails('EXT-01', TOO_LATE, OF_INSTANT);
  return { inTimeByUtc: inTime ? 'yes' : 'no', filedUtc, internalCutOff: kept ? 'kept' : 'missed' };
};

/** Only the day is known: on any day but the last it decides by itself. */
const byDay = (filed: IsoDay, end: IsoDay, trace: Trace): ExtensionAnswer => {
  if (filed === end) {
    trace.needs('CAL-06', HOUR_NEEDED, ['extensionFiledAt']);
    return { inTimeByUtc: 'need-to-know', filedUtc: undefined, internalCutOff: 'need-to-know' };
  }
  if (filed < end) {
    trace.holds('EXT-01', IN_TIME, OF_DAY);
    return { inTimeByUtc: 'yes', filedUtc: undefined, internalCutOff: 'kept' };
  }
  trace.fails('EXT-01', TOO_LATE, OF_DAY);
  return { inTimeByUtc: 'no', filedUtc: undefined, internalCutOff: 'missed' };
};

/** Whether the extension was in time by the department's clock, and by our own earlier one. */
export const extensionTopic: Topic<ExtensionAnswer> = {
  isAsked: ({ extensionFiledAt, extensionFiledOn }) => extensionFiledAt !== undefined || extensionFiledOn !== undefined,
  decide: ({ facts, trace }) => {
    const end = knownDay(facts.permitEndOn);
    const filedUtc = filedAtOf(facts);
    const filedOn = knownDay(facts.extensionFiledOn);
    if (end !== undefined && filedUtc !== undefined) return byInstant(filedUtc, end, trace);
    if (end !== undefined && filedOn !== undefined) return byDay(isoOf(filedOn), isoOf(end), trace);
    if (end === undefined) trace.needs('EXT-01', END_NEEDED, ['permitEndOn']);
    else trace.needs('EXT-01', FILING_NEEDED, ['extensionFiledAt', 'extensionFiledOn']);
    return { inTimeByUtc: 'need-to-know', filedUtc, internalCutOff: 'need-to-know' };
  },
};
