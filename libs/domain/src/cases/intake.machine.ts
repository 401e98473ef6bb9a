import type { Machine } from '../law/machine.js';
import type { Subject } from './subject.js';
import type { Topic } from './topics.js';

export const INTAKE_STATES = ['new', 'requested', 'accepted', 'declined', 'closed'] as const;
export type IntakeState = (typeof INTAKE_STATES)[number];

/** The case itself: asked for, then taken or declined; closed when nothing more is to be done in it. */
export const intakeMachine: Machine<IntakeState, Subject, Topic> = {
  name: 'intake',
  states: INTAKE_STATES,
  initial: 'new',
  moves: [
    {
      on: 'case.requested',
      from: ['new'],
      to: 'requested',
      cites: ['Permitdesk: HR asks, the firm answers'],
      emits: ['case.requested'],
    },
    {
      on: 'case.accepted',
      from: ['requested'],
      to: 'accepted',
      cites: ['Permitdesk: HR asks, the firm answers'],
      emits: ['case.answered'],
    },
    {
      on: 'case.declined',
      from: ['requested'],
      to: 'declined',
      cites: ['Permitdesk: HR asks, the firm answers'],
      emits: ['case.answered'],
    },
    {
      on: 'case.closed',
      from: ['requested', 'accepted'],
      to: 'closed',
      cites: ['Permitdesk: a closed case keeps its file'],
    },
    {
      on: 'case.reopened',
      from: ['closed', 'declined'],
      to: 'accepted',
      cites: ['Permitdesk: a closed case keeps its file'],
    },
  ],
};
