import type { Answers, DueDate } from '../../assess/answers.js';
import type { Topic } from '../../assess/topic.js';
import type { Trace } from '../../assess/trace.js';
import { text, type Bilingual } from '../../law/text.js';
import type { DueDateRow, DueSense } from './due-date-row.js';
import { reckonRows, startsAnyRow } from './due-dates.js';

const DAYS = text(
  'Days after an event: its own day is left out, the last day is included.',
  "Jours après un événement : le jour de l'événement est exclu, le dernier jour est compris.",
);
const MONTHS = text(
  'Months and years run to the same day number, or to the last day of a shorter month.',
  "Les mois et les années vont au même quantième, ou au dernier jour d'un mois plus court.",
);
const FIRST_DAY_COUNTS = text(
  'A period that begins on a day includes that day.',
  'Une période qui commence un jour donné comprend ce jour.',
);
const HOLIDAYS_MOVE = text(
  'Federal law fixes this period: a last day that is a Sunday or a named holiday moves on for the legal date; the safe date stays. Saturday moves nothing.',
  'Le droit fédéral fixe ce délai : un dernier jour qui est un dimanche ou un jour férié nommé est reporté pour la date légale; la date sûre demeure. Le samedi ne reporte rien.',
);
const HOLIDAYS_DO_NOT = text(
  'A paper, or a day printed in a letter, is not stretched by a holiday: both dates are the same.',
  "Un document, ou un jour indiqué dans une lettre, n'est pas prolongé par un jour férié : les deux dates sont identiques.",
);
const ONLINE_CLOCK = text(
  'Filed online, the day is that of Coordinated Universal Time: the evening in Canada is already the next day.',
  'En ligne, le jour est celui du temps universel coordonné : le soir au Canada est déjà le lendemain.',
);
const NEEDS_MORE = text(
  'This date cannot be reckoned before the missing facts are known.',
  'Cette date ne peut être calculée avant que les faits manquants soient connus.',
);

const LEAD: Readonly<Record<DueSense, Bilingual>> = {
  'last-day': text('By', 'Au plus tard le'),
  gate: text('Before the step planned for', "Avant l'étape prévue le"),
  'first-day': text('From', 'À partir du'),
  ends: text('Ends on', 'Prend fin le'),
  'keep-through': text('Through', "Jusqu'au"),
  target: text('Aim:', 'Objectif :'),
  'must-last-to': text('To', "Jusqu'au"),
};

const told = (row: DueDateRow, { action, safeDue, legalDue }: DueDate): Bilingual => {
  const lead = LEAD[row.sense];
  const moved = legalDue === safeDue ? '' : ` (${legalDue})`;
  return text(`${lead.en} ${safeDue}${moved}: ${action.en}.`, `${lead.fr} ${safeDue}${moved} : ${action.fr}.`);
};

/** The counting rules that the reckonings used, each once. */
class CountingRules {
  private days = false;
  private months = false;
  private firstDay = false;
  private moving = false;
  private fixed = false;
  private online = false;

  add(row: DueDateRow, due: DueDate): void {
    let isFixed = false;
    for (const step of due.steps) {
      if (step.kind === 'count') {
        if (step.unit === 'days') this.days = true;
        else this.months = true;
      } else if (step.kind === 'first-day-counts') this.firstDay = true;
      else if (step.kind === 'no-extension') isFixed = true;
    }
    if (isFixed) this.fixed = true;
    else this.moving = true;
    if (row.id === 'DL-29') this.online = true;
  }

  tell(trace: Trace): void {
    if (this.days) trace.holds('CAL-01', DAYS);
    if (this.months) trace.holds('CAL-02', MONTHS);
    if (this.firstDay) trace.holds('CAL-03', FIRST_DAY_COUNTS);
    if (this.moving) trace.holds('CAL-04', HOLIDAYS_MOVE);
    if (this.fixed) trace.holds('CAL-05', HOLIDAYS_DO_NOT);
    if (this.online) trace.holds('CAL-06', ONLINE_CLOCK, ['permitEndOn']);
  }
}

/** Every date of the register that the facts start. */
export const dueDatesTopic: Topic<Answers['dueDates']> = {
  isAsked: startsAnyRow,
  decide: ({ facts, on, calendar, trace }) => {
    const found: Partial<Record<DueDate['ruleId'], DueDate>> = {};
    const counting = new CountingRules();
    for (const outcome of reckonRows({ facts, on, calendar })) {
      const { row } = outcome;
      if (outcome.kind === 'needs')
        trace.needs(row.rule, NEEDS_MORE, [
          ...row.triggers.filter((name) => facts[name] !== undefined),
          ...outcome.missing,
        ]);
      else {
        found[row.id] = outcome.due;
        counting.add(row, outcome.due);
        trace.holds(row.rule, told(row, outcome.due), row.triggers);
      }
    }
    counting.tell(trace);
    return found;
  },
};
