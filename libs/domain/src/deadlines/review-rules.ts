import { text } from '../law/text.js';
import { parseDay } from '../time/plain-date.js';
import { Reckoning } from './arithmetic.js';
import { firstSince, isCaseOver } from './case-phase.js';
import type { DeadlineRule } from './deadline-rule.js';
import { triggeredBy } from './trigger.js';

/** Days to apply for leave, by where the matter arises; a port of entry is in Canada (IRPA s. 72(2)(b)). */
export const REVIEW_DAYS = { outside: 60, inside: 15, border: 15 } as const;

/** What is left after a refusal. */
export const reviewRules: readonly DeadlineRule[] = [
  {
    id: 'DL-73',
    action: text(
      'Apply to the Federal Court for leave for judicial review',
      "Demander à la Cour fédérale l'autorisation de présenter une demande de contrôle judiciaire",
    ),
    owner: 'representative',
    consequence: text(
      'The refusal stands; a new application stays possible.',
      'Le refus est maintenu; une nouvelle demande reste possible.',
    ),
    cites: ['IRPA s. 72(2)(b)', 'IA s. 26'],
    verified: true,
    remindDaysBefore: [30, 15, 7, 3],
    instances: ({ folded, setting }) => {
      if (folded.ever('application.refused') === undefined && folded.ever('restoration.refused') === undefined)
        return [];
      const refusals = [...folded.all('application.refused'), ...folded.all('restoration.refused')];
      return refusals.flatMap((refused) => {
        const on = parseDay(refused.facts.refusedOn);
        if (on === undefined) return [];
        const where = refused.type === 'application.refused' ? refused.facts.decidedWhere : 'inside';
        return [
          {
            key: refused.id,
            trigger: triggeredBy(refused, refused.facts.refusedOn),
            reckoned: Reckoning.from(on, text('Told of the refusal', 'Avis du refus'))
              .plus(REVIEW_DAYS[where], 'days', 'IRPA s. 72(2)(b)')
              .movingOff(setting.calendar),
            metBy: firstSince(folded, 'review.sought', refused.occurredOn),
            overtaken: isCaseOver(folded),
          },
        ];
      });
    },
  },
];
