import type { Subject } from '../cases/subject.js';
import type { Topic } from '../cases/topics.js';
import type { Machine } from '../law/machine.js';
import { card, refusalsOf, type Refusal } from '../law/refusal.js';
import { text } from '../law/text.js';

export const EXEMPTION_STATES = ['open', 'in_review', 'signed_off', 'found'] as const;
export type ExemptionState = (typeof EXEMPTION_STATES)[number];

const refusal = refusalsOf({
  'case.not-accepted': card({
    basis: 'house',
    cites: ['Permitdesk: HR asks, the firm answers'],
    text: () => text('The case has not been accepted yet.', "Le dossier n'a pas encore été accepté."),
    remedy: () => text('Accept the case first.', "Acceptez d'abord le dossier."),
    mendAt: 'intake',
  }),
  'exemption.self-review': card({
    basis: 'house',
    cites: ['Permitdesk: the preparer does not sign off their own work'],
    text: () =>
      text(
        'You prepared this exemption; another person signs it off.',
        "Vous avez préparé cette dispense; une autre personne doit l'approuver.",
      ),
    remedy: () =>
      text(
        'Ask a reviewer of your office to open the case and sign off.',
        "Demandez à un réviseur de votre bureau d'ouvrir le dossier et de l'approuver.",
      ),
    mendAt: 'exemption',
  }),
  'exemption.offer-in-portal': card({
    basis: 'house',
    cites: ['IRCC: Employer-specific LMIA exemptions (2024-12-24), editing and withdrawing an offer'],
    text: () =>
      text(
        'The offer already stands in the Employer Portal with this exemption.',
        "L'offre se trouve déjà dans le Portail de l'employeur avec cette dispense.",
      ),
    remedy: () =>
      text(
        'Take the offer back to draft, or withdraw it, then reopen the exemption.',
        "Remettez l'offre à l'état d'ébauche ou retirez-la, puis rouvrez la dispense.",
      ),
    mendAt: 'offer',
  }),
});

const caseAccepted = ({ states }: Subject): readonly Refusal[] =>
  states.intake === 'accepted' || states.intake === 'closed' ? [] : [refusal('case.not-accepted')];

const anotherPersonSigns = (subject: Subject): readonly Refusal[] => {
  if (!subject.setting.reviewerMustDiffer) return [];
  const preparedBy = subject.last('exemption.put-to-review')?.facts.preparedBy;
  return preparedBy !== undefined && preparedBy === subject.event.recordedBy ? [refusal('exemption.self-review')] : [];
};

const offerNotInPortal = ({ states }: Subject): readonly Refusal[] =>
  states.offer === 'none' ||
  states.offer === 'draft' ||
  states.offer === 'not_applicable' ||
  states.offer === 'withdrawn'
    ? []
    : [refusal('exemption.offer-in-portal')];

/** What the use case found incomplete in the assessment itself. */
const assessmentComplete = ({ decision }: Subject): readonly Refusal[] => decision?.found ?? [];

/** Step 1: open → in review → signed off. `found` when it was decided before Permitdesk knew of the case. */
export const exemptionMachine: Machine<ExemptionState, Subject, Topic> = {
  name: 'exemption',
  states: EXEMPTION_STATES,
  initial: 'open',
  moves: [
    {
      on: 'exemption.put-to-review',
      from: ['open'],
      to: 'in_review',
      guards: [caseAccepted, assessmentComplete],
      cites: ['IRPR s. 209.11(1)(c)'],
      emits: ['exemption.review-wanted'],
    },
    {
      on: 'exemption.returned',
      from: ['in_review'],
      to: 'open',
      cites: ['Permitdesk: a reviewer returns with a reason'],
      emits: ['exemption.decided'],
    },
    {
      on: 'exemption.signed-off',
      from: ['in_review'],
      to: 'signed_off',
      guards: [anotherPersonSigns, assessmentComplete],
      cites: ['IRPR s. 209.11(1)(c)'],
      emits: ['exemption.decided'],
    },
    {
      on: 'exemption.reopened',
      from: ['signed_off', 'found'],
      to: 'open',
      guards: [offerNotInPortal],
      cites: ['Permitdesk: a frozen snapshot is never edited'],
    },
    {
      on: 'exemption.found',
      from: ['open', 'in_review'],
      to: 'found',
      cites: ['Permitdesk: facts of the world can always be recorded'],
    },
  ],
};
