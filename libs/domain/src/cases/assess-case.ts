import { computeDeadlines } from '../deadlines/compute-deadlines.js';
import { deadlineRule } from '../deadlines/deadline-rules.js';
import type { Deadline } from '../deadlines/deadline-rule.js';
import type { Holder } from '../permits/permit-states.js';
import { timeMoveOf, type TimeMove } from '../permits/time-moves.js';
import type { IsoDay } from '../time/plain-date.js';
import type { CaseEvent } from './event.js';
import { findingsOf, type Finding } from './findings.js';
import { foldCase, type FoldedCase } from './fold.js';
import { holderOf, stageOf, type Stage } from './stage.js';
import type { CaseSetting } from './subject.js';

/** Everything that follows from a case's history: nothing in it is typed by hand, all of it can be rebuilt. */
export interface CaseAssessment {
  readonly folded: FoldedCase;
  readonly stage: Stage;
  readonly holder: Holder;
  readonly deadlines: readonly Deadline[];
  readonly findings: readonly Finding[];
  /** The open deadline whose work begins first; documents' lives and duties to keep are left out. */
  readonly next: { readonly on: IsoDay; readonly ruleId: string } | undefined;
  readonly timeMove: TimeMove | undefined;
}

/** Assesses a folded case. Independent of today, so that the stored columns are true on any day. */
export const assessFolded = (folded: FoldedCase, setting: CaseSetting): CaseAssessment => {
  const offer = folded.ever('offer.made-ready')?.facts;
  const code = folded.ever('exemption.signed-off')?.facts.code ?? folded.ever('exemption.found')?.facts.code;
  const gss = { ...(offer?.teer === undefined ? {} : { teer: offer.teer }), ...(code === undefined ? {} : { code }) };
  const deadlines = computeDeadlines({ folded, setting, gss });
  let next: CaseAssessment['next'];
  for (const { status, beginOn, ruleId } of deadlines)
    if (status === 'open' && (next === undefined || beginOn < next.on) && deadlineRule(ruleId)?.background !== true)
      next = { on: beginOn, ruleId };
  return {
    folded,
    stage: stageOf(folded),
    holder: holderOf(folded),
    deadlines,
    findings: findingsOf(folded),
    next,
    timeMove: timeMoveOf(folded, setting),
  };
};

/** Folds and assesses a history in one go. */
export const assessCase = (events: readonly CaseEvent[], setting: CaseSetting): CaseAssessment =>
  assessFolded(foldCase(events, setting), setting);
