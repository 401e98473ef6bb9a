import { text } from '../law/text.js';
import { earliestOf, firstSince, isCaseOver, isLater } from './case-phase.js';
import type { DeadlineRule } from './deadline-rule.js';
import { sameDay, triggeredBy } from './trigger.js';

/** What the employer does before and while the offer stands in the portal. */
export const filingRules: readonly DeadlineRule[] = [
  {
    id: 'DL-02',
    action: text(
      "Have the employment agreement signed by both, in the worker's language, and give the worker a copy",
      "Faire signer le contrat d'emploi par les deux parties, dans la langue du travailleur, et lui en remettre une copie",
    ),
    owner: 'employer',
    consequence: text(
      'The attestation would be false: refusal of the permit and violation item 1.',
      "L'attestation serait fausse : refus du permis et violation visée à l'article 1.",
    ),
    cites: ['IRPR s. 209.11(1)(e)', 'IRPR s. 200(3)(f.1)', 'IRPR Schedule 2, item 1'],
    verified: true,
    remindDaysBefore: [14, 7, 2],
    instances: ({ folded, setting }) => {
      const before = folded.ever('offer.made-ready') ?? folded.ever('offer.submitted');
      const reckoned = before === undefined ? undefined : sameDay(before);
      if (before === undefined || reckoned === undefined) return [];
      const agreement = folded.ever('agreement.recorded');
      const inOrder =
        agreement !== undefined &&
        agreement.facts.sameTerms &&
        agreement.facts.language === setting.worker.officialLanguage;
      return [
        {
          key: 'agreement',
          trigger: triggeredBy(before),
          reckoned,
          metBy: inOrder ? agreement : undefined,
          overtaken: folded.states.offer === 'used' || folded.states.offer === 'withdrawn' || isCaseOver(folded),
        },
      ];
    },
  },
  {
    id: 'DL-05',
    action: text('Save the receipt of the compliance fee', 'Conserver le reçu des frais de conformité'),
    owner: 'employer',
    consequence: text(
      'The receipt is shown once: the proof for a refund or an inspection is missing.',
      "Le reçu n'est affiché qu'une fois : la preuve pour un remboursement ou une inspection manque.",
    ),
    cites: ['IRCC: payment page of the Employer Portal, web-team draft (2026-07-27); FEE-13'],
    verified: false,
    remindDaysBefore: [0],
    instances: ({ folded }) => {
      if (folded.ever('fee.paid') === undefined) return [];
      return folded.all('fee.paid').flatMap((paid) => {
        const reckoned = sameDay(paid);
        // A payment is recorded with its receipt or not at all, so recording it is keeping it.
        return reckoned === undefined ? [] : [{ key: paid.id, trigger: triggeredBy(paid), reckoned, metBy: paid }];
      });
    },
  },
  {
    id: 'DL-06',
    action: text(
      'Edit the pending offer, or withdraw it and make it again, before the worker applies',
      "Modifier l'offre en attente, ou la retirer et la refaire, avant que le travailleur présente sa demande",
    ),
    owner: 'employer',
    consequence: text(
      'Once it is matched the employer cannot edit it: a new offer and a new fee.',
      "Une fois appariée, l'offre ne peut plus être modifiée par l'employeur : nouvelle offre et nouveaux frais.",
    ),
    cites: ['IRCC: Employer-specific LMIA exemptions (2024-12-24), editing a pending offer'],
    verified: true,
    remindDaysBefore: [3, 1],
    instances: ({ folded }) => {
      const submitted = folded.ever('offer.submitted');
      const agreement = folded.ever('agreement.recorded');
      if (submitted === undefined || agreement === undefined) return [];
      // The one fact on file that says the offer in the portal is no longer right.
      if (agreement.facts.sameTerms || !isLater(agreement, submitted)) return [];
      const reckoned = sameDay(agreement);
      if (reckoned === undefined) return [];
      return [
        {
          key: agreement.id,
          trigger: triggeredBy(agreement),
          reckoned,
          metBy: earliestOf(
            firstSince(folded, 'offer.edited-in-portal', agreement.occurredOn),
            firstSince(folded, 'offer.withdrawn', agreement.occurredOn),
          ),
          overtaken: folded.states.offer !== 'pending' || isCaseOver(folded),
        },
      ];
    },
  },
];
