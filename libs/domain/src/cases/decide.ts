import { accept, card, refusalsOf, refuse, type Refusal, type Verdict } from '../law/refusal.js';
import { text, type Bilingual } from '../law/text.js';
import type { IsoDay, IsoInstant } from '../time/plain-date.js';
import { cardOf, EVENT_CARDS, occurredOnFrom, type CaseEvent, type EventSource, type EventType } from './event.js';
import { readFacts } from './facts.js';
import { foldCase, type FoldedCase, type FoldedEvent } from './fold.js';
import type { CaseSetting } from './subject.js';
import type { Topic } from './topics.js';

/** What somebody wants to put on file. Facts are as they came; they are read against the event's card here. */
export interface EventAsk {
  readonly type: EventType;
  readonly facts: Readonly<Record<string, unknown>>;
  /** Needed only where no fact says when it happened; today when left out. */
  readonly occurredOn?: IsoDay;
  readonly learnedOn?: IsoDay;
  readonly source: EventSource;
  readonly asFound: boolean;
  readonly note?: string;
  /** The note is for the firm's side alone. */
  readonly internal?: boolean;
}

export interface AskContext {
  readonly actorId: string;
  readonly today: IsoDay;
  readonly now: IsoInstant;
  /** What the use case itself found against the act. */
  readonly found?: readonly Refusal[];
  /** Makes the id of a new entry; an argument, so that the decision stays a pure function. */
  readonly newId: () => string;
}

export interface Decided {
  /** New entries in order: implied ones first, then the one asked for. */
  readonly append: readonly CaseEvent[];
  readonly before: FoldedCase;
  readonly after: FoldedCase;
  /** What the rest of the product must hear of, with the entry that says so. */
  readonly topics: readonly { readonly topic: Topic; readonly eventId: string }[];
}

const STATE_WORDS: Readonly<Record<string, Bilingual>> = {
  intake: text('the case', 'le dossier'),
  exemption: text('the exemption', 'la dispense'),
  fee: text('the fee', 'les frais'),
  offer: text('the offer', "l'offre"),
  permit: text('the permit case', 'le dossier de permis'),
};

const refusal = refusalsOf({
  'step.out-of-turn': card<{ label: Bilingual; record: string; state: string }>({
    basis: 'house',
    cites: ['Permitdesk: only the published transitions are made'],
    text: ({ label, record, state }) =>
      text(
        `“${label.en}” cannot follow now: ${STATE_WORDS[record]?.en ?? record} is at “${state}”.`,
        `« ${label.fr} » ne peut pas suivre maintenant : ${STATE_WORDS[record]?.fr ?? record} est à « ${state} ».`,
      ),
    remedy: () =>
      text(
        'Take the step before it. If it has already happened in the world, record it as found: the gap becomes a finding.',
        "Faites d'abord l'étape précédente. Si cela s'est déjà produit, consignez-le tel quel : l'écart devient un constat.",
      ),
  }),
  'step.breaks-later': card<{ label: Bilingual; later: Bilingual; on: string }>({
    basis: 'house',
    cites: ['Permitdesk: a case is read in the order in which things happened'],
    text: ({ label, later, on }) =>
      text(
        `With “${label.en}” on that day, the later entry “${later.en}” of ${on} could not have followed.`,
        `Avec « ${label.fr} » ce jour-là, l'inscription ultérieure « ${later.fr} » du ${on} n'aurait pas pu suivre.`,
      ),
    remedy: () =>
      text(
        'Check the date, correct the later entry, or record this one as found.',
        "Vérifiez la date, corrigez l'inscription ultérieure, ou consignez celle-ci telle quelle.",
      ),
  }),
});

/**
 * Steps nobody announces. IRCC does not tell that it began to look, and a worker who filed had begun the forms;
 * when a later fact proves such a step, it is put on file with it, on the same day.
 */
const IMPLIED: readonly EventType[] = ['documents.started', 'examination.started'];

/** House rules that a named person waived for this case, with a reason. */
export const waivedCodes = (folded: FoldedCase): ReadonlySet<string> =>
  new Set(folded.all('gate.waived').map((waiver) => waiver.facts.code));

/** What still stands against a step: all of the law, and the house rules that nobody waived. */
export const standing = (refusals: readonly Refusal[], waived: ReadonlySet<string>): readonly Refusal[] =>
  refusals.filter((each) => each.basis === 'law' || !waived.has(each.code));

const outOfTurnRefusal = ({ event, outOfTurn }: FoldedEvent): readonly Refusal[] =>
  outOfTurn === undefined
    ? []
    : [
        refusal('step.out-of-turn', {
          label: EVENT_CARDS[event.type].label,
          record: outOfTurn.record,
          state: outOfTurn.state,
        }),
      ];

/**
 * Decides whether an event may be put on file, and what follows. Changes nothing.
 *
 * An act of ours must be in turn and lawful. A fact of the world recorded "as found" is always taken; what was not in
 * order is then a finding of the folded case, with its rule and remedy.
 */
export const decideEvent = (
  history: readonly CaseEvent[],
  setting: CaseSetting,
  ask: EventAsk,
  context: AskContext,
): Verdict<Decided> => {
  const asked = cardOf(ask.type);
  const read = readFacts(asked.facts, ask.facts, context.today, context.now);
  if (read.refusals.length > 0) return refuse(read.refusals);

  const firstSeq = history.reduce((highest, event) => Math.max(highest, event.seq), 0) + 1;
  const make = (type: EventType, seq: number, facts: CaseEvent['facts'], occurredOn: IsoDay): CaseEvent =>
    ({
      id: context.newId(),
      seq,
      type,
      occurredOn,
      learnedOn: ask.learnedOn ?? context.today,
      source: ask.source,
      asFound: ask.asFound,
      facts,
      recordedBy: context.actorId,
      recordedAt: context.now,
      ...(ask.note === undefined ? {} : { note: ask.note }),
      ...(ask.internal === true ? { internal: true } : {}),
    }) as unknown as CaseEvent;

  const occurredOn = occurredOnFrom(ask.type, read.facts, setting.zone) ?? ask.occurredOn ?? context.today;
  const before = foldCase(history, setting);
  const waived = waivedCodes(before);

  const attempt = (
    implied: readonly EventType[],
  ): { append: readonly CaseEvent[]; after: FoldedCase; refusals: readonly Refusal[] } => {
    const append = [...implied, ask.type].map((type, index) =>
      make(type, firstSeq + index, (type === ask.type ? read.facts : {}) as CaseEvent['facts'], occurredOn),
    );
    const decidedId = append.at(-1)?.id ?? '';
    const decision = { actorId: context.actorId, today: context.today, found: standing(context.found ?? [], waived) };
    const after = foldCase([...history, ...append], setting, { eventId: decidedId, decision });
    const fresh = new Set(append.map((event) => event.id));
    const mine = after.folded.filter((each) => fresh.has(each.event.id));
    const refusals = mine.flatMap((each) => [...outOfTurnRefusal(each), ...standing(each.refusals, waived)]);
    const wasInTurn = new Set(
      before.folded.filter((each) => each.outOfTurn === undefined).map((each) => each.event.id),
    );
    for (const each of after.folded)
      if (each.outOfTurn !== undefined && wasInTurn.has(each.event.id))
        refusals.push(
          refusal('step.breaks-later', {
            label: asked.label,
            later: EVENT_CARDS[each.event.type].label,
            on: each.event.occurredOn,
          }),
        );
    return { append, after, refusals };
  };

  let tried = attempt([]);
  if (tried.refusals.some((each) => each.code === 'step.out-of-turn'))
    for (const implied of IMPLIED) {
      const withImplied = attempt([implied]);
      if (!withImplied.refusals.some((each) => each.code === 'step.out-of-turn')) {
        tried = withImplied;
        break;
      }
    }
  if (tried.refusals.length > 0 && !ask.asFound) return refuse(tried.refusals);

  const fresh = new Set(tried.append.map((event) => event.id));
  const topics = tried.after.folded
    .filter((each) => fresh.has(each.event.id))
    .flatMap((each) => each.emits.map((topic) => ({ topic, eventId: each.event.id })));
  return accept({ append: tried.append, before, after: tried.after, topics });
};
