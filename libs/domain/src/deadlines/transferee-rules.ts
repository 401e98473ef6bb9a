import type { FoldedCase } from '../cases/fold.js';
import { ceilingOf, TRANSFEREE_CODES } from '../exemptions/code-limits.js';
import { text } from '../law/text.js';
import { parseDay } from '../time/plain-date.js';
import { Reckoning } from './arithmetic.js';
import { codeOf, hasPermit, permitsOf, type PermitEvent } from './case-phase.js';
import type { DeadlineRule } from './deadline-rule.js';
import { standingRenewal } from './expiry-rules.js';
import { notAfter, triggeredBy } from './trigger.js';

/** The code for establishing a new enterprise: one permit and no extension (DUR-03). */
const NEW_ENTERPRISE = 'C61';

const PAGE = 'IRCC: intra-company transferees (2025-01-06), length of stay';

/**
 * The permit with which the time of a transferee began. Only a first permit tells it: before a renewal, a new employer or
 * new terms lies time in another case, and counting from this permit would promise too much.
 */
const firstPermitOf = (folded: FoldedCase): PermitEvent | undefined => {
  const kind = folded.ever('case.requested')?.facts.kind;
  const route = folded.ever('application.filed')?.facts.route;
  const isFirst = kind === undefined ? route !== 'renewal' : kind === 'first_permit';
  return isFirst ? permitsOf(folded)[0] : undefined;
};

/** Caps on the time of transferees: officer instructions, not the Regulations. */
export const transfereeRules: readonly DeadlineRule[] = [
  {
    id: 'DL-41',
    action: text(
      'Have another basis for the stay: permanent residence, or a year of work abroad',
      "Avoir un autre fondement pour le séjour : résidence permanente, ou un an de travail à l'étranger",
    ),
    owner: 'employer',
    consequence: text(
      'The extension is refused; one year of work abroad is needed first.',
      "La prolongation est refusée; un an de travail à l'étranger est d'abord exigé.",
    ),
    cites: [PAGE],
    verified: true,
    remindDaysBefore: [540, 365, 180],
    begins: {
      daysBefore: 540,
      action: text('Plan the end of the transferee time', 'Planifier la fin du temps de mutation'),
    },
    background: true,
    instances: ({ folded }) => {
      const code = codeOf(folded);
      const months = code === undefined ? undefined : TRANSFEREE_CODES.get(code)?.capMonths;
      const first = months === undefined ? undefined : firstPermitOf(folded);
      const from = first === undefined ? undefined : parseDay(first.facts.validFrom);
      if (months === undefined || first === undefined || from === undefined) return [];
      return [
        {
          key: 'transferee',
          trigger: triggeredBy(first, notAfter(first.occurredOn, first.facts.validFrom)),
          reckoned: Reckoning.from(from, text('First day as a transferee', 'Premier jour à titre de personne mutée'))
            .plus(months, 'months', PAGE)
            .fixed(),
          overtaken: !hasPermit(folded),
        },
      ];
    },
  },
  {
    id: 'DL-42',
    action: text(
      'Move to C62 or C63 with premises and staff in place, or leave',
      'Passer à C62 ou C63 avec locaux et personnel en place, ou quitter',
    ),
    owner: 'employer',
    consequence: text(
      'No extension; six months more only for a delay outside control.',
      'Aucune prolongation; six mois de plus seulement pour un retard indépendant de la volonté.',
    ),
    cites: [PAGE],
    verified: true,
    remindDaysBefore: [270, 180, 120],
    instances: ({ folded }) => {
      const first = codeOf(folded) === NEW_ENTERPRISE ? firstPermitOf(folded) : undefined;
      const months = ceilingOf(NEW_ENTERPRISE)?.firstMonths;
      const from = first === undefined ? undefined : parseDay(first.facts.validFrom);
      if (months === undefined || first === undefined || from === undefined) return [];
      return [
        {
          key: 'new-enterprise',
          trigger: triggeredBy(first, notAfter(first.occurredOn, first.facts.validFrom)),
          reckoned: Reckoning.from(from, triggeredBy(first).what).plus(months, 'months', PAGE).fixed(),
          metBy: standingRenewal(folded, first.facts.validTo),
          overtaken: !hasPermit(folded),
        },
      ];
    },
  },
];
