import type { Permission } from '@permitdesk/domain/access/permissions';
import type { CaseView } from '../case-query';

export type Act = 'answer' | 'confirm' | 'sign' | 'pay' | 'refund' | 'prepare' | 'submit' | 'handOver';
export type ActPlace = 'request' | 'exemption' | 'fee' | 'offer';

interface Row {
  readonly act: Act;
  readonly place: ActPlace;
  readonly permission: Permission;
  readonly holds: (view: CaseView) => boolean;
}

const isHandedOver = (view: CaseView): boolean => view.facts.some(({ type }) => type === 'number.handed-over');

/** What the steps themselves ask for, in the order in which one waits for the other. */
const ROWS: readonly Row[] = [
  { act: 'answer', place: 'request', permission: 'case.accept', holds: ({ states }) => states.intake === 'requested' },
  {
    act: 'sign',
    place: 'exemption',
    permission: 'exemption.sign',
    holds: ({ states }) => states.exemption === 'in_review',
  },
  {
    act: 'confirm',
    place: 'exemption',
    permission: 'exemption.prepare',
    holds: ({ states }) => states.exemption === 'open' && states.intake === 'accepted' && states.permit === 'none',
  },
  { act: 'pay', place: 'fee', permission: 'fee.record', holds: ({ states }) => states.fee === 'due' },
  { act: 'refund', place: 'fee', permission: 'fee.record', holds: ({ states }) => states.fee === 'refund_due' },
  {
    act: 'prepare',
    place: 'offer',
    permission: 'offer.prepare',
    holds: ({ states }) => states.offer === 'draft' && states.permit === 'none',
  },
  { act: 'submit', place: 'offer', permission: 'offer.submit', holds: ({ states }) => states.offer === 'ready' },
  {
    act: 'handOver',
    place: 'offer',
    permission: 'offer.submit',
    holds: (view) => view.states.offer === 'pending' && view.states.permit === 'none' && !isHandedOver(view),
  },
];

export interface NextAct {
  readonly act: Act;
  readonly place: ActPlace;
  /** The reader is one of those who may do it. */
  readonly isMine: boolean;
}

/** The step that is open now, if one is. */
export const nextAct = (view: CaseView, may: (permission: Permission) => boolean): NextAct | undefined => {
  const row = ROWS.find(({ holds, act }) => (view.stage !== 'closed' || act === 'refund') && holds(view));
  return row === undefined ? undefined : { act: row.act, place: row.place, isMine: may(row.permission) };
};
