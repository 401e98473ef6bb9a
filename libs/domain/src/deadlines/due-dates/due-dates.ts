import type { DueDate } from '../../assess/answers.js';
import type { FactName, Facts } from '../../assess/facts.js';
import { text } from '../../law/text.js';
import { isoOf } from '../day-count.js';
import { deadlineRule } from '../deadline-rules.js';
import { consequenceRows } from './consequence-rows.js';
import { DUE_DATE_CARDS } from './due-date-cards.js';
import type { DueDateAsked, DueDateCard, DueDateRow } from './due-date-row.js';
import { filingRows } from './filing-rows.js';
import { lengthRows } from './length-rows.js';
import { paperRows } from './paper-rows.js';
import { recordRows } from './record-rows.js';
import { statusRows } from './status-rows.js';
import { workRows } from './work-rows.js';

/** Every row of the register of deadlines as a function of facts, in the order in which a case meets them. */
export const DUE_DATE_ROWS: readonly DueDateRow[] = [
  ...filingRows,
  ...paperRows,
  ...workRows,
  ...statusRows,
  ...lengthRows,
  ...consequenceRows,
  ...recordRows,
];

const ownCards: ReadonlyMap<string, DueDateCard> = new Map(DUE_DATE_CARDS.map((card) => [card.id, card]));

/** What to tell of a row; the register of deadlines first, so that a text stands once. */
export const dueDateCard = (id: DueDateRow['id']): DueDateCard | undefined => deadlineRule(id) ?? ownCards.get(id);

/** No row goes without a card; a test holds the two registers together. */
const UNNAMED = text('a date of the register', 'une date du registre');

/** What came of one row: a day, a question, or nothing. */
export type RowOutcome =
  | { readonly kind: 'due'; readonly row: DueDateRow; readonly due: DueDate }
  | { readonly kind: 'needs'; readonly row: DueDateRow; readonly missing: readonly FactName[] };

/** Past it ISO writes days in another way, and no period of the law reaches there: such a fact is a slip of the pen. */
const LAST_YEAR = 9999;

const NONE_MISSING: readonly FactName[] = [];

const reckonRow = (row: DueDateRow, asked: DueDateAsked): RowOutcome | undefined => {
  const { facts } = asked;
  const missing = row.requires === undefined ? NONE_MISSING : row.requires.filter((name) => facts[name] === undefined);
  if (missing.length > 0) return { kind: 'needs', row, missing };
  if (row.when !== undefined && !row.when(facts)) return undefined;
  const reckoned = row.reckon(asked);
  if (reckoned === undefined || reckoned.legalDue.year > LAST_YEAR) return undefined;
  return {
    kind: 'due',
    row,
    due: {
      ruleId: row.id,
      action: dueDateCard(row.id)?.action ?? UNNAMED,
      sense: row.sense,
      safeDue: isoOf(reckoned.safeDue),
      legalDue: isoOf(reckoned.legalDue),
      steps: reckoned.steps,
    },
  };
};

// A fact touches a handful of rows; only those are looked at.
const rowsByTrigger = new Map<FactName, DueDateRow[]>();
for (const row of DUE_DATE_ROWS)
  for (const trigger of row.triggers) {
    const rows = rowsByTrigger.get(trigger);
    if (rows === undefined) rowsByTrigger.set(trigger, [row]);
    else rows.push(row);
  }

/** Whether any fact starts any row. */
export const startsAnyRow = (facts: Facts): boolean => {
  for (const trigger of rowsByTrigger.keys()) if (facts[trigger] !== undefined) return true;
  return false;
};

/** Every row that the facts start, with its day or what it must still know. */
export const reckonRows = (asked: DueDateAsked): readonly RowOutcome[] => {
  const outcomes: RowOutcome[] = [];
  for (const row of DUE_DATE_ROWS) {
    if (!row.triggers.some((trigger) => asked.facts[trigger] !== undefined)) continue;
    const outcome = reckonRow(row, asked);
    if (outcome !== undefined) outcomes.push(outcome);
  }
  return outcomes;
};

/** The days that follow from facts, by the id of their row. Pure: the same facts, day and calendar give the same days. */
export const reckonDueDates = (asked: DueDateAsked): Readonly<Partial<Record<DueDate['ruleId'], DueDate>>> => {
  const found: Partial<Record<DueDate['ruleId'], DueDate>> = {};
  for (const outcome of reckonRows(asked)) if (outcome.kind === 'due') found[outcome.row.id] = outcome.due;
  return found;
};
