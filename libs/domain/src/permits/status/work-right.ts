import type { WorkRightAnswer, YesNoUnknown } from '../../assess/answers.js';
import type { Facts } from '../../assess/facts.js';
import type { Topic } from '../../assess/topic.js';
import type { Trace } from '../../assess/trace.js';
import { isoAfter, isoOf } from '../../deadlines/day-count.js';
import { PROOF_LETTER_DAYS } from '../../deadlines/maintained-rules.js';
import { text } from '../../law/text.js';
import { parseDay, type IsoDay } from '../../time/plain-date.js';
import { earlierOf, knownDay } from '../known-facts.js';
import { filedDayOf } from './extension-filing.js';
import { newEmployerMayStart } from './new-employer.js';

/** How long work is covered: to a day, to the decision, under a new permit; `undefined` while it is not known. */
type Covered = { readonly to: IsoDay } | typeof TO_DECISION | typeof BY_NEW_PERMIT | undefined;
const TO_DECISION = { until: 'decision' } as const;
const BY_NEW_PERMIT = { until: 'new-permit' } as const;
const to = (day: IsoDay): Covered => ({ to: day });
/** The last covered day, where it is one. */
const lastDayOf = (covered: Covered): IsoDay | undefined =>
  covered !== undefined && 'to' in covered ? covered.to : undefined;
/** Not beyond a day; what is not known stays so. */
const notBeyond = (covered: Covered, day: IsoDay): Covered =>
  covered === undefined ? undefined : to('to' in covered ? earlierOf(covered.to, day) : day);

const STAY_GOES_ON = text(
  'Filed in time: the stay lasts until the decision.',
  "Présentée à temps : le séjour dure jusqu'à la décision.",
);
const WORK_GOES_ON = text(
  'Work goes on without a permit, for the same employer, occupation and place, while the worker stays in Canada and until the decision.',
  "Le travail continue sans permis, pour le même employeur, la même profession et au même lieu, tant que le travailleur reste au Canada et jusqu'à la décision.",
);
const NOTHING_CREATES_IT = text(
  'Once the permit has expired no later application creates a right to work.',
  'Une fois le permis expiré, aucune demande ultérieure ne crée le droit de travailler.',
);
const FILING_NEEDED = text(
  'The permit has ended: was an extension filed before that?',
  'Le permis a pris fin : une prolongation a-t-elle été présentée avant?',
);
const END_NEEDED = text(
  'The right to work depends on the end of the permit.',
  'Le droit de travailler dépend de la fin du permis.',
);
const UNDER_DECLARATION = text(
  'Under a declaration of the Minister the stay is not extended while the application is pending.',
  "Sous le coup d'une déclaration du ministre, le séjour n'est pas prolongé pendant le traitement de la demande.",
);
const SECOND_KEEPS = text(
  'The second application came before the first permit expired: it keeps the status when the first is refused.',
  "La deuxième demande a précédé l'expiration du premier permis : elle conserve le statut si la première est refusée.",
);
const SECOND_TOO_LATE = text(
  'The second application came after the first permit expired: it revives nothing.',
  "La deuxième demande a suivi l'expiration du premier permis : elle ne rétablit rien.",
);
const REFUSAL_DAY_NEEDED = text(
  'A refusal ends the right to work on its day: which day?',
  'Le refus met fin au droit de travailler le jour même : quel jour?',
);
const APPROVED = text(
  'Approved: the new conditions begin, as the new permit prints them.',
  'Approuvée : les nouvelles conditions commencent, telles que le nouveau permis les imprime.',
);
const TRIP_BEFORE = text(
  'The trip lies wholly before the expiry: it ends nothing.',
  "Le voyage est entièrement antérieur à l'expiration : il ne met fin à rien.",
);
const AWAY_AT_EXPIRY = text(
  'Whoever is not in Canada when the permit expires has no right to work without a permit afterwards.',
  "Qui n'est pas au Canada à l'expiration du permis n'a plus ensuite le droit de travailler sans permis.",
);
const RETURN_NEEDED = text(
  'A trip that is over before the expiry ends nothing: when is the return?',
  "Un voyage terminé avant l'expiration ne met fin à rien : quand est le retour?",
);
const STATUS_LOST = text(
  'Work stops at the loss of status, until it is restored with a new permit.',
  "Le travail cesse à la perte du statut, jusqu'au rétablissement avec un nouveau permis.",
);

const written = (value: string | undefined): IsoDay | undefined => {
  const found = knownDay(value);
  return found === undefined ? undefined : isoOf(found);
};

const dayAfter = (day: IsoDay): IsoDay | undefined => {
  const found = parseDay(day);
  return found === undefined ? undefined : isoAfter(found, 1, 'days');
};

/** What the first application does to the right to work (EXT-02, EXT-03, EXT-07). */
const byFirst = (facts: Facts, end: IsoDay, on: IsoDay, trace: Trace): Covered => {
  const filed = filedDayOf(facts);
  if (filed === undefined) {
    if (facts.hasMaintainedStatus === true) {
      trace.holds('EXT-03', WORK_GOES_ON, ['hasMaintainedStatus']);
      return TO_DECISION;
    }
    if (on <= end || facts.hasMaintainedStatus === false) return to(end);
    trace.needs('EXT-03', FILING_NEEDED, ['extensionFiledOn']);
    return undefined;
  }
  if (filed > end) {
    trace.fails('EXT-03', NOTHING_CREATES_IT, ['permitEndOn', 'extensionFiledOn', 'extensionFiledAt']);
    return to(end);
  }
  if (facts.underDeclaration === true) {
    trace.fails('EXT-02', UNDER_DECLARATION, ['underDeclaration']);
    return to(end);
  }
  trace.holds('EXT-02', STAY_GOES_ON, ['permitEndOn', 'extensionFiledOn', 'extensionFiledAt']);
  trace.holds('EXT-03', WORK_GOES_ON, ['permitEndOn', 'extensionFiledOn', 'extensionFiledAt']);
  tellProofLetter(facts, filed, trace);
  const refused = written(facts.extensionRefusedOn);
  if (refused !== undefined) {
    trace.holds(
      'EXT-07',
      text(
        `Refused on ${refused}: the right to work that rests on this application ends that day.`,
        `Refusée le ${refused} : le droit de travailler fondé sur cette demande prend fin ce jour-là.`,
      ),
      ['extensionRefusedOn'],
    );
    return to(refused > end ? refused : end);
  }
  if (facts.decision === 'approved') {
    trace.holds('EXT-07', APPROVED, ['decision']);
    return BY_NEW_PERMIT;
  }
  if (facts.decision === 'refused') {
    trace.needs('EXT-07', REFUSAL_DAY_NEEDED, ['extensionRefusedOn']);
    return undefined;
  }
  return TO_DECISION;
};

/** The letter for these permits still shows the days of the first row (EXT-05). */
const POST_GRADUATION = 'C43';

/** The letter is proof, not authority: the right lasts until the decision (EXT-05). */
const tellProofLetter = ({ code }: Facts, filed: IsoDay, trace: Trace): void => {
  const received = parseDay(filed);
  const row =
    code === POST_GRADUATION
      ? PROOF_LETTER_DAYS[0]
      : PROOF_LETTER_DAYS.findLast(({ from }) => from === undefined || from <= filed);
  const days = row?.days;
  if (received === undefined || days === undefined) return;
  const shownTo = isoAfter(received, days, 'days');
  trace.holds(
    'EXT-05',
    text(
      `The letter that proves it shows ${days} days, to ${shownTo}; the right itself lasts until the decision.`,
      `La lettre qui en fait foi indique ${days} jours, jusqu'au ${shownTo}; le droit lui-même dure jusqu'à la décision.`,
    ),
    ['extensionFiledOn', 'extensionFiledAt'],
  );
};

/** A second application keeps the status only when it came before the first permit expired (EXT-06). */
const bySecond = (facts: Facts, end: IsoDay, first: Covered, trace: Trace): Covered => {
  const second = written(facts.secondExtensionFiledOn);
  if (second === undefined) return first;
  if (second <= end && facts.underDeclaration !== true) {
    trace.holds('EXT-06', SECOND_KEEPS, ['secondExtensionFiledOn', 'permitEndOn']);
    return first === BY_NEW_PERMIT ? first : TO_DECISION;
  }
  if (second > end) trace.fails('EXT-06', SECOND_TOO_LATE, ['secondExtensionFiledOn', 'permitEndOn']);
  return first;
};

interface Travelled {
  readonly covered: Covered;
  readonly afterReturn: YesNoUnknown | undefined;
}

/** The right without a permit is for those who stayed in Canada after the expiry (EXT-04). */
const afterTravel = (facts: Facts, end: IsoDay, covered: Covered, trace: Trace): Travelled => {
  const leaves = written(facts.leavesCanadaOn);
  if (leaves === undefined || covered === BY_NEW_PERMIT) return { covered, afterReturn: undefined };
  const returns = written(facts.returnsToCanadaOn);
  if (leaves <= end) {
    if (returns !== undefined && returns >= leaves && returns <= end) {
      trace.holds('EXT-04', TRIP_BEFORE, ['leavesCanadaOn', 'returnsToCanadaOn', 'permitEndOn']);
      return { covered, afterReturn: 'yes' };
    }
    if (returns !== undefined && returns > end) {
      trace.fails('EXT-04', AWAY_AT_EXPIRY, ['leavesCanadaOn', 'returnsToCanadaOn', 'permitEndOn']);
      return { covered: to(end), afterReturn: 'no' };
    }
    trace.needs('EXT-04', RETURN_NEEDED, ['returnsToCanadaOn']);
    return { covered: lastDayOf(covered) === end ? covered : undefined, afterReturn: 'need-to-know' };
  }
  trace.fails(
    'EXT-04',
    text(
      `The worker leaves on ${leaves}, after the permit ended: the right ends there, and the return may be as a visitor only.`,
      `Le travailleur part le ${leaves}, après la fin du permis : le droit s'arrête là, et le retour peut se faire à titre de visiteur seulement.`,
    ),
    ['leavesCanadaOn', 'permitEndOn'],
  );
  return { covered: notBeyond(covered, leaves), afterReturn: 'no' };
};

/** Nobody works after the loss of status (RES-02). */
const withoutStatus = (facts: Facts, covered: Covered, trace: Trace): Covered => {
  const lost = written(facts.statusLostOn);
  if (lost === undefined) return covered;
  trace.holds('RES-02', STATUS_LOST, ['statusLostOn']);
  return covered === undefined ? to(lost) : notBeyond(covered, lost);
};

const withoutEnd = (facts: Facts, trace: Trace): Covered => {
  if (facts.hasMaintainedStatus === true) {
    trace.holds('EXT-03', WORK_GOES_ON, ['hasMaintainedStatus']);
    return TO_DECISION;
  }
  trace.needs('EXT-03', END_NEEDED, ['permitEndOn']);
  return undefined;
};

const coversDay = (covered: Covered, on: IsoDay): YesNoUnknown =>
  covered === undefined ? 'need-to-know' : !('to' in covered) || on <= covered.to ? 'yes' : 'no';

/** The right to work around the end of a permit: now, until when, under which conditions. */
export const workRightTopic: Topic<WorkRightAnswer> = {
  isAsked: (facts) =>
    facts.extensionFiledOn !== undefined ||
    facts.extensionFiledAt !== undefined ||
    facts.extensionRefusedOn !== undefined ||
    facts.secondExtensionFiledOn !== undefined ||
    facts.hasMaintainedStatus !== undefined ||
    facts.newEmployerOffered !== undefined ||
    facts.webFormSent !== undefined ||
    facts.positiveEmailReceived !== undefined ||
    (facts.permitEndOn !== undefined && facts.leavesCanadaOn !== undefined),
  decide: ({ facts, on, trace }) => {
    const end = written(facts.permitEndOn);
    let covered: Covered;
    let afterReturn: YesNoUnknown | undefined;
    if (end === undefined) covered = withoutEnd(facts, trace);
    else {
      const filed = bySecond(facts, end, byFirst(facts, end, on, trace), trace);
      ({ covered, afterReturn } = afterTravel(facts, end, filed, trace));
    }
    covered = withoutStatus(facts, covered, trace);

    const now = coversDay(covered, on);
    const lastDay = lastDayOf(covered);
    return {
      now,
      until: lastDay,
      untilDecision: covered === TO_DECISION,
      endsFrom: lastDay === undefined ? undefined : dayAfter(lastDay),
      conditions: now !== 'yes' ? undefined : covered === BY_NEW_PERMIT ? 'new' : 'same',
      afterReturn,
      mayStartWithNewEmployer: newEmployerMayStart(facts, on, trace),
    };
  },
};
