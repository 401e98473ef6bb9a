import { text } from '../law/text.js';
import { parseDay } from '../time/plain-date.js';
import { Reckoning } from './arithmetic.js';
import { earliestOf, firstSince, hasPermit, isCaseOver, isPermitCaseOver } from './case-phase.js';
import type { DeadlineRule } from './deadline-rule.js';
import { triggeredBy } from './trigger.js';

/** Days after which an offer number that nobody used is asked about: a rule of this product. */
export const UNUSED_NUMBER_DAYS = 60;
/** Days for which status and work go on after a revocation is announced (IRPA s. 30(1.41); revocation instructions). */
export const REVOCATION_DAYS = 90;

/** Timers of the permit case that no row of the register of deadlines has. */
export const lifecycleTimers: readonly DeadlineRule[] = [
  {
    id: 'DL-101',
    action: text(
      'Ask whether the worker still means to apply; withdraw the offer if not',
      "Demander si le travailleur compte encore présenter sa demande; sinon, retirer l'offre",
    ),
    owner: 'employer',
    consequence: text(
      'An abandoned offer stands in the portal and its refund is forgotten.',
      'Une offre abandonnée reste dans le portail et son remboursement est oublié.',
    ),
    cites: ['Permitdesk: an offer number unused for 60 days is asked about'],
    verified: true,
    remindDaysBefore: [0],
    instances: ({ folded }) => {
      const submitted = folded.ever('offer.submitted');
      const on = submitted === undefined ? undefined : parseDay(submitted.occurredOn);
      if (submitted === undefined || on === undefined) return [];
      const { permit, offer } = folded.states;
      return [
        {
          key: submitted.id,
          trigger: triggeredBy(submitted),
          reckoned: Reckoning.from(on, triggeredBy(submitted).what)
            .plus(UNUSED_NUMBER_DAYS, 'days', 'Permitdesk: an offer number unused for 60 days is asked about')
            .fixed(),
          // An application sent back as incomplete was never made, so the number is unused again.
          metBy:
            permit === 'P15'
              ? undefined
              : earliestOf(
                  firstSince(folded, 'application.filed', submitted.occurredOn),
                  firstSince(folded, 'border.presented', submitted.occurredOn),
                  firstSince(folded, 'offer.matched', submitted.occurredOn),
                ),
          overtaken:
            offer === 'withdrawn' ||
            offer === 'used' ||
            hasPermit(folded) ||
            isPermitCaseOver(folded) ||
            isCaseOver(folded),
        },
      ];
    },
  },
  {
    id: 'DL-102',
    action: text(
      'Have another right to stay and work, or end the work, before the revocation takes effect',
      'Avoir un autre droit de séjour et de travail, ou cesser le travail, avant que la révocation prenne effet',
    ),
    owner: 'worker',
    consequence: text(
      'The permit is gone: no work from then on.',
      "Le permis n'existe plus : aucun travail par la suite.",
    ),
    cites: ['IRPA s. 30(1.41)', 'IRCC: revocation of work permits on public policy considerations, 90 days'],
    verified: true,
    remindDaysBefore: [60, 30, 14, 7],
    instances: ({ folded }) => {
      if (folded.ever('revocation.announced') === undefined) return [];
      return folded.all('revocation.announced').flatMap((announced) => {
        const on = parseDay(announced.facts.letterOn);
        if (on === undefined) return [];
        return [
          {
            key: announced.id,
            trigger: triggeredBy(announced, announced.facts.letterOn),
            reckoned: Reckoning.from(on, triggeredBy(announced).what)
              .plus(
                REVOCATION_DAYS,
                'days',
                'IRCC: revocation of work permits on public policy considerations, 90 days',
              )
              .fixed(),
            overtaken: folded.states.permit !== 'P70',
          },
        ];
      });
    },
  },
];
