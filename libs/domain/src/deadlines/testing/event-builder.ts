import {
  cardOf,
  occurredOnFrom,
  type CaseEvent,
  type EventOf,
  type EventType,
  type FactsOf,
} from '../../cases/event.js';
import type { FactCard } from '../../cases/facts.js';
import type { CaseSetting } from '../../cases/subject.js';
import { interpretationActCalendar } from '../../time/holidays/holiday-calendar.js';
import { day, type IsoDay } from '../../time/plain-date.js';
import { isoAfter } from '../day-count.js';

export const ZONE = 'America/Toronto';

/** Two parties, the federal calendar and a tenant in Toronto; whatever matters to a test is given to it. */
export const aSetting = (
  over: Partial<Omit<CaseSetting, 'worker'>> & { readonly worker?: Partial<CaseSetting['worker']> } = {},
): CaseSetting => ({
  calendar: interpretationActCalendar,
  zone: ZONE,
  reviewerMustDiffer: false,
  employer: {
    legalName: 'Maple Robotics Inc.',
    operatingName: 'Maple Robotics',
    businessNumber: '123456782',
    regime: 'bound',
    province: 'ON',
  },
  ...over,
  worker: {
    familyName: 'Okafor',
    givenNames: 'Ada',
    citizenship: 'NG',
    residence: 'NG',
    passportNumber: 'A01234567',
    officialLanguage: 'en',
    ...over.worker,
  },
});

/** How the facts are filled in that a test does not give. */
export interface Filling {
  /** How far a day that may lie ahead lies ahead; 60 days unless said. */
  readonly daysAhead?: number;
  /** Which of the choices; the first unless said. */
  readonly choice?: number;
  readonly yes?: boolean;
  /** Whether optional facts are given too; not unless said. */
  readonly optional?: boolean;
}

const valueOf = (fact: FactCard, on: IsoDay, filling: Filling): string | number | boolean => {
  const { daysAhead = 60, choice = 0, yes = true } = filling;
  switch (fact.kind) {
    case 'day':
      return fact.mayLieAhead === true ? isoAfter(day(on), daysAhead, 'days') : on;
    case 'instant':
      return `${on}T15:00:00Z`;
    case 'choice':
      return fact.choices?.[choice % fact.choices.length]?.value ?? '';
    case 'yes-no':
      return yes;
    case 'money':
      return 230_00;
    case 'count':
      return 1;
    case 'country':
      return 'NG';
    case 'offer-number':
      return 'A1234567';
    case 'application-number':
      return 'W123456789';
    case 'uci':
      return '1122334455';
    case 'permit-number':
      return 'U123456789';
    case 'reference':
      return '00000000-0000-4000-8000-000000000001';
    case 'line':
    case 'text':
      return 'As the letter says';
  }
};

/** An event of any kind that happened on a day, with every required fact; the optional ones are for the test to give. */
export const anEvent = <T extends EventType>(
  type: T,
  on: IsoDay,
  over: Partial<FactsOf<T>> = {},
  filling: Filling = {},
): EventOf<T> => {
  const facts: Record<string, string | number | boolean> = {};
  for (const [name, fact] of Object.entries(cardOf(type).facts))
    if (fact.required || filling.optional === true) facts[name] = valueOf(fact, on, filling);
  Object.assign(facts, over);
  const occurredOn = occurredOnFrom(type, facts, ZONE) ?? on;
  return {
    id: `${type}@${occurredOn}`,
    seq: 1,
    type,
    occurredOn,
    learnedOn: occurredOn,
    source: 'person',
    asFound: true,
    facts: facts as unknown as FactsOf<T>,
    recordedBy: '00000000-0000-4000-8000-0000000000aa',
    recordedAt: `${occurredOn}T16:00:00Z`,
  };
};

/** Events as entries of one history, numbered in the order given; two of the same kind and day keep apart. */
export const aHistory = (...events: readonly CaseEvent[]): readonly CaseEvent[] =>
  events.map((event, index) => ({
    ...event,
    seq: index + 1,
    id: events.findIndex((other) => other.id === event.id) === index ? event.id : `${event.id}#${index + 1}`,
  }));

/** A first case from the request to the first pay, everything in order. */
export const aWorkingCase = (): readonly CaseEvent[] =>
  aHistory(
    anEvent('case.requested', '2026-08-03', { kind: 'first_permit' }),
    anEvent('case.accepted', '2026-08-04'),
    anEvent('exemption.put-to-review', '2026-08-05', { code: 'C62' }),
    anEvent('exemption.signed-off', '2026-08-06', { code: 'C62' }),
    anEvent('fee.paid', '2026-08-10'),
    anEvent('agreement.recorded', '2026-08-11'),
    anEvent('offer.passport-confirmed', '2026-08-12'),
    anEvent('offer.attested', '2026-08-12'),
    anEvent('offer.made-ready', '2026-08-13'),
    anEvent('offer.submitted', '2026-08-13'),
    anEvent('number.handed-over', '2026-08-14'),
    anEvent('documents.started', '2026-08-17'),
    anEvent('application.filed', '2026-08-24'),
    anEvent('offer.matched', '2026-08-26'),
    anEvent('examination.started', '2026-08-26'),
    anEvent('biometrics.instructed', '2026-08-27'),
    anEvent('biometrics.given', '2026-09-03'),
    anEvent('medical.instructed', '2026-08-27'),
    anEvent('medical.done', '2026-09-04'),
    anEvent('application.approved', '2026-10-05', { letterValidTo: '2027-06-30', visaOrEtaTo: '2028-08-31' }),
    anEvent('permit.issued', '2026-11-02', { validTo: '2029-11-01', code: 'C62' }),
    anEvent('permit.compared', '2026-11-02'),
    anEvent('work.planned', '2026-11-03', { firstDayOn: '2026-11-09' }),
    anEvent('rights.given', '2026-11-06'),
    anEvent('work.started', '2026-11-09'),
    anEvent('sin.asked', '2026-11-10'),
    anEvent('sin.shown', '2026-11-12'),
  );
