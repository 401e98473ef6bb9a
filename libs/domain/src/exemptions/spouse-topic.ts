import type { SpouseAnswer } from '../assess/answers.js';
import type { FactName } from '../assess/facts.js';
import type { Topic } from '../assess/topic.js';
import { isoAfter } from '../deadlines/day-count.js';
import { text } from '../law/text.js';
import { dayOfApplication } from './assessment-day.js';
import { lastsLongEnough } from './criteria/family-tests.js';
import { isSpouseRuleInForce, PRINCIPAL_MONTHS } from './criteria/spouse-terms.js';

const OF: readonly FactName[] = ['principalPermitEndOn', 'principalMovingToPr', 'applicationOn'];
const END: readonly FactName[] = ['principalPermitEndOn'];
const DAY: readonly FactName[] = ['applicationOn'];

const NOT_YET = text(
  'The test of the remaining months is applied to applications from 2025-01-21 on; an earlier one is for a person.',
  "Le critère des mois restants s'applique aux demandes à partir du 2025-01-21; une demande antérieure relève d'une personne.",
);
const NO_DAY = text('The day of the application is not known.', "Le jour de la demande n'est pas connu.");
const UNKNOWN_END = text(
  "The end of the principal's permit is not known.",
  "La fin du permis du travailleur principal n'est pas connue.",
);
const worded = (months: number) => ({
  passed: text(
    `The principal's right to work lasts at least ${months} months from the application.`,
    `Le droit de travailler du travailleur principal dure au moins ${months} mois à compter de la demande.`,
  ),
  failed: text(
    `The principal's right to work ends before ${months} months have passed from the application.`,
    `Le droit de travailler du travailleur principal prend fin avant ${months} mois à compter de la demande.`,
  ),
});
const SAID = { worker: worded(PRINCIPAL_MONTHS.worker), movingToResidence: worded(PRINCIPAL_MONTHS.movingToResidence) };

/**
 * Whether the principal's permit lasts long enough for the family's open permit: 16 months under C41, six under C49
 * where the principal is moving to permanent residence.
 */
export const spouseTopic: Topic<SpouseAnswer> = {
  isAsked: ({ principalPermitEndOn, principalTeer }) =>
    principalPermitEndOn !== undefined || principalTeer !== undefined,
  decide: ({ facts, on, trace }) => {
    const day = dayOfApplication(facts, on);
    if (day === undefined) {
      trace.needs('EXM-06', NO_DAY, DAY);
      return { test: 'need-to-know', neededEndOn: undefined };
    }
    if (!isSpouseRuleInForce(day)) {
      trace.warns('EXM-06', NOT_YET, DAY);
      return { test: 'need-to-know', neededEndOn: undefined };
    }
    const which = facts.principalMovingToPr === true ? 'movingToResidence' : 'worker';
    const neededEndOn = isoAfter(day, PRINCIPAL_MONTHS[which], 'months');
    const lasts = lastsLongEnough(facts, day, PRINCIPAL_MONTHS[which]);
    if (lasts === undefined) {
      trace.needs('EXM-06', UNKNOWN_END, END);
      return { test: 'need-to-know', neededEndOn };
    }
    if (lasts) trace.holds('EXM-06', SAID[which].passed, OF);
    else trace.fails('EXM-06', SAID[which].failed, OF);
    return { test: lasts ? 'passed' : 'failed', neededEndOn };
  },
};
