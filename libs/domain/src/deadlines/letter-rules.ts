import type { CaseEvent, EventOf, EventType } from '../cases/event.js';
import type { FoldedCase } from '../cases/fold.js';
import { text } from '../law/text.js';
import { parseDay, type IsoDay } from '../time/plain-date.js';
import { Reckoning, type Reckoned } from './arithmetic.js';
import { decides, firstSince, isCaseOver, isDecidedSince } from './case-phase.js';
import type { DeadlineInstance, DeadlineRule } from './deadline-rule.js';
import { triggeredBy } from './trigger.js';

/** Days that a biometrics instruction letter gives where it prints no last day (BIO-03). */
export const BIOMETRICS_LETTER_DAYS = 30;

const LAST_DAY = text('Last day printed in the letter', 'Dernier jour indiqué dans la lettre');

/** The day a letter prints governs, and no holiday stretches it (CAL-05). */
const asPrinted = (dueOn: IsoDay): Reckoned | undefined => {
  const due = parseDay(dueOn);
  return due === undefined ? undefined : Reckoning.printed(due, LAST_DAY).fixed();
};

/** One letter with its last day; letters whose day cannot be read give none. */
const letter = (
  key: string,
  event: CaseEvent,
  reckoned: Reckoned | undefined,
  end: Pick<DeadlineInstance, 'metBy' | 'overtaken'>,
): readonly DeadlineInstance[] =>
  reckoned === undefined ? [] : [{ key, trigger: triggeredBy(event), reckoned, ...end }];

/**
 * Every question of a kind with its answer. Neither names the other, so the oldest open question takes the next answer:
 * asked twice and answered once leaves one open, for one reminder too many is better than one too few.
 * What is still open when the application is decided, or when `lapse` comes, waits for no answer any more.
 */
const questionsOf = <Q extends EventType>(
  { folded, ever }: FoldedCase,
  kinds: { readonly question: Q; readonly answer: EventType; readonly lapse?: EventType },
): readonly { readonly event: EventOf<Q>; readonly metBy?: CaseEvent; readonly overtaken: boolean }[] => {
  if (ever(kinds.question) === undefined) return [];
  const asked: { event: EventOf<Q>; metBy?: CaseEvent; overtaken: boolean }[] = [];
  let open: typeof asked = [];
  // Typed in the wrong order on one day, an answer stands before its question.
  let early: CaseEvent | undefined;
  for (const { event, changes } of folded) {
    if (event.type === kinds.question) {
      const entry: (typeof asked)[number] = { event: event as EventOf<Q>, overtaken: false };
      asked.push(entry);
      if (early?.occurredOn === event.occurredOn) {
        entry.metBy = early;
        early = undefined;
      } else open.push(entry);
    } else if (event.type === kinds.answer) {
      const oldest = open.shift();
      if (oldest === undefined) early = event;
      else oldest.metBy = event;
    }
    if (event.type === kinds.lapse || changes.some(decides)) {
      for (const entry of open) entry.overtaken = true;
      open = [];
    }
  }
  return asked;
};

/** Letters from IRCC that wait for the worker, the employer or us. */
export const letterRules: readonly DeadlineRule[] = [
  {
    id: 'DL-10',
    action: text('Give biometrics', 'Fournir les données biométriques'),
    owner: 'worker',
    consequence: text(
      'The application may be refused or taken as abandoned.',
      'La demande peut être refusée ou réputée abandonnée.',
    ),
    cites: ['IRPR s. 12.1', 'IRCC: biometrics instruction letter, 30 days from its date; BIO-03'],
    verified: true,
    remindDaysBefore: [20, 10, 5, 2],
    instances: ({ folded }) => {
      if (folded.ever('biometrics.instructed') === undefined) return [];
      return folded.all('biometrics.instructed').flatMap((event) => {
        const { letterOn, dueOn } = event.facts;
        const from = parseDay(letterOn);
        const reckoned =
          dueOn !== undefined
            ? asPrinted(dueOn)
            : from === undefined
              ? undefined
              : Reckoning.from(from, triggeredBy(event).what)
                  .plus(
                    BIOMETRICS_LETTER_DAYS,
                    'days',
                    'IRCC: biometrics instruction letter, 30 days from its date; BIO-03',
                  )
                  .fixed();
        return letter(event.id, event, reckoned, {
          metBy: firstSince(folded, 'biometrics.given', event.occurredOn),
          overtaken: isDecidedSince(folded, event) || isCaseOver(folded),
        });
      });
    },
  },
  {
    id: 'DL-11',
    action: text('Have the medical exam done', "Passer l'examen médical"),
    owner: 'worker',
    consequence: text('The application may be refused.', 'La demande peut être refusée.'),
    cites: ['IRPA s. 16(1)', 'IRPA s. 16(2)'],
    verified: false,
    remindDaysBefore: [20, 10, 5],
    instances: ({ folded }) => {
      if (folded.ever('medical.instructed') === undefined) return [];
      return folded.all('medical.instructed').flatMap((event) =>
        letter(event.id, event, asPrinted(event.facts.dueOn), {
          metBy: firstSince(folded, 'medical.done', event.occurredOn),
          overtaken: isDecidedSince(folded, event) || isCaseOver(folded),
        }),
      );
    },
  },
  {
    id: 'DL-12',
    action: text("Answer IRCC's letter", "Répondre à la lettre d'IRCC"),
    owner: 'representative',
    consequence: text('IRCC decides on the file as it stands.', "IRCC décide d'après le dossier tel quel."),
    cites: ['IRPA s. 16(1)', 'IRPA s. 16(2)'],
    verified: false,
    remindDaysBefore: [10, 5, 2, 1],
    instances: ({ folded }) => {
      const over = isCaseOver(folded);
      const requests = questionsOf(folded, { question: 'documents.requested', answer: 'documents.sent' });
      const concerns = questionsOf(folded, {
        question: 'concern.raised',
        answer: 'concern.answered',
        lapse: 'concern.time-over',
      });
      return [
        ...requests.flatMap(({ event, metBy, overtaken }) =>
          letter(event.id, event, asPrinted(event.facts.dueOn), { metBy, overtaken: overtaken || over }),
        ),
        ...concerns.flatMap(({ event, metBy, overtaken }) =>
          letter(`concern_${event.id}`, event, asPrinted(event.facts.dueOn), { metBy, overtaken: overtaken || over }),
        ),
      ];
    },
  },
  {
    id: 'DL-103',
    action: text("Answer the officer's question in writing", "Répondre par écrit à la question de l'agent"),
    owner: 'employer',
    consequence: text('IRCC decides on the offer as it stands.', "IRCC décide d'après l'offre telle quelle."),
    cites: ['IRPR s. 200(5)', 'IRCC: Employer-specific LMIA exemptions (2024-12-24)'],
    verified: false,
    remindDaysBefore: [10, 5, 2, 1],
    instances: ({ folded }) => {
      const over = isCaseOver(folded);
      return questionsOf(folded, { question: 'employer.questioned', answer: 'employer.answered' }).flatMap(
        ({ event, metBy, overtaken }) =>
          event.facts.dueOn === undefined
            ? []
            : letter(event.id, event, asPrinted(event.facts.dueOn), { metBy, overtaken: overtaken || over }),
      );
    },
  },
];
