import { cardOf, EVENT_TYPES, type EventType } from '@permitdesk/domain/cases/event';
import type { Permission } from '@permitdesk/domain/access/permissions';

/** What happens to a permit case, in the order of its life; what belongs to another record goes by that record. */
export const EVENT_GROUPS = [
  'filing',
  'questions',
  'permit',
  'work',
  'status',
  'offer',
  'fee',
  'exemption',
  'case',
] as const;
export type EventGroup = (typeof EVENT_GROUPS)[number];

// The first word of an event names its subject.
const GROUP_OF_SUBJECT: Readonly<Record<string, EventGroup>> = {
  number: 'filing',
  documents: 'filing',
  application: 'filing',
  border: 'filing',
  receipt: 'filing',
  examination: 'filing',
  biometrics: 'questions',
  medical: 'questions',
  employer: 'questions',
  concern: 'questions',
  letter: 'permit',
  permit: 'permit',
  correction: 'permit',
  revocation: 'permit',
  'open-permit': 'permit',
  residence: 'permit',
  review: 'permit',
  rights: 'work',
  work: 'work',
  sin: 'work',
  leave: 'work',
  change: 'work',
  employment: 'work',
  worker: 'work',
  'interim-work': 'status',
  renewal: 'status',
  status: 'status',
  canada: 'status',
  restoration: 'status',
};

/** Questions and decisions that share their subject with the filing. */
const GROUP_OF_TYPE: Readonly<Partial<Record<EventType, EventGroup>>> = {
  'documents.requested': 'questions',
  'documents.sent': 'questions',
  'application.approved': 'permit',
  'application.refused': 'permit',
};

export const groupOf = (type: EventType): EventGroup => {
  const { area } = cardOf(type);
  if (area !== 'permit') return area;
  return GROUP_OF_TYPE[type] ?? GROUP_OF_SUBJECT[type.slice(0, type.indexOf('.'))] ?? 'permit';
};

const isRecordable = (type: EventType): boolean => {
  const { ownUseCase, actors } = cardOf(type);
  return ownUseCase !== true && !(actors.length === 1 && actors[0] === 'timer');
};

export interface RecordableEvent {
  readonly type: EventType;
  /** The tables do not know it directly from here: a step between is missing, or it is a fact of the world as found. */
  readonly isOutOfTurn: boolean;
}

/** What a person may put on file by hand: what can follow from here and, when wanted, everything else that can happen. */
export const recordableEvents = (
  possible: readonly EventType[],
  may: (permission: Permission) => boolean,
  isAll: boolean,
): readonly RecordableEvent[] => {
  const known = new Set(possible);
  return EVENT_TYPES.filter(
    (type) =>
      isRecordable(type) &&
      (known.has(type) || (isAll && cardOf(type).area !== 'case' && may(cardOf(type).permission))),
  ).map((type) => ({
    type,
    isOutOfTurn: !known.has(type),
  }));
};
