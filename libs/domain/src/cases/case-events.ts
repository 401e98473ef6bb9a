import { text } from '../law/text.js';
import { event } from './event-card.js';
import { fact, optional } from './facts.js';

/** What happens to the case itself: asked for, taken, declined, closed, taken over half-way, corrected. */
export const CASE_EVENTS = {
  'case.requested': event({
    area: 'case',
    label: text('Case requested', 'Dossier demandé'),
    actors: ['employer', 'representative'],
    permission: 'case.request',
    ownUseCase: true,
    facts: {
      kind: fact.choice(text('Reason for the case', 'Motif du dossier'), [
        { value: 'first_permit', label: text('First permit', 'Premier permis') },
        { value: 'renewal', label: text('Renewal with the same employer', 'Renouvellement chez le même employeur') },
        { value: 'new_employer', label: text('New employer', 'Nouvel employeur') },
        {
          value: 'new_terms',
          label: text('New occupation or conditions', 'Nouvelle profession ou nouvelles conditions'),
        },
      ]),
      jobTitle: fact.line(text('Job title', 'Titre du poste')),
      wantedStartOn: fact.day(text('Wanted start', 'Début souhaité'), { mayLieAhead: true }),
      previousCaseId: optional(fact.reference(text('Previous case', 'Dossier précédent'))),
    },
  }),
  'case.accepted': event({
    area: 'case',
    label: text('Case accepted', 'Dossier accepté'),
    actors: ['representative', 'employer'],
    permission: 'case.accept',
    facts: {},
  }),
  'case.declined': event({
    area: 'case',
    label: text('Case declined', 'Dossier refusé'),
    actors: ['representative', 'employer'],
    permission: 'case.accept',
    facts: { reason: fact.text(text('Reason', 'Motif')) },
  }),
  'case.closed': event({
    area: 'case',
    label: text('Case closed', 'Dossier fermé'),
    actors: ['representative', 'employer'],
    permission: 'case.close',
    facts: { reason: fact.text(text('Reason', 'Motif')) },
  }),
  'case.reopened': event({
    area: 'case',
    label: text('Case reopened', 'Dossier rouvert'),
    actors: ['representative', 'employer'],
    permission: 'case.close',
    facts: { reason: fact.text(text('Reason', 'Motif')) },
  }),
  'gate.waived': event({
    area: 'case',
    label: text('Check waived', 'Vérification levée'),
    actors: ['representative', 'employer'],
    permission: 'gate.waive',
    ownUseCase: true,
    facts: {
      code: fact.line(text('Check', 'Vérification')),
      reason: fact.text(text('Reason', 'Motif')),
    },
  }),
  'event.corrected': event({
    area: 'case',
    label: text('Earlier entry corrected', 'Inscription antérieure corrigée'),
    actors: ['representative', 'employer'],
    permission: 'event.correct',
    ownUseCase: true,
    facts: { eventId: fact.reference(text('Entry', 'Inscription')), reason: fact.text(text('Reason', 'Motif')) },
  }),
  'event.voided': event({
    area: 'case',
    label: text('Earlier entry struck out', 'Inscription antérieure rayée'),
    actors: ['representative', 'employer'],
    permission: 'event.correct',
    ownUseCase: true,
    facts: { eventId: fact.reference(text('Entry', 'Inscription')), reason: fact.text(text('Reason', 'Motif')) },
  }),
} as const;
