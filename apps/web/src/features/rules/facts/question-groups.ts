import { DUE_DATE_FACTS } from '@permitdesk/domain/assess/facts/due-date-facts';
import { EMPLOYER_FACTS } from '@permitdesk/domain/assess/facts/employer-facts';
import { EXEMPTION_FACTS } from '@permitdesk/domain/assess/facts/exemption-facts';
import { OFFER_FACTS } from '@permitdesk/domain/assess/facts/offer-facts';
import { PERMIT_FACTS } from '@permitdesk/domain/assess/facts/permit-facts';
import { WORKER_FACTS } from '@permitdesk/domain/assess/facts/worker-facts';
import type { FactName } from '@permitdesk/domain/assess/facts';

const namesOf = (cards: object): readonly FactName[] => Object.keys(cards) as readonly FactName[];

/** All questions of the rule book, by the record they belong to. */
export const QUESTION_GROUPS = [
  { id: 'worker', names: namesOf(WORKER_FACTS) },
  { id: 'exemption', names: namesOf(EXEMPTION_FACTS) },
  { id: 'offer', names: namesOf(OFFER_FACTS) },
  { id: 'permit', names: namesOf(PERMIT_FACTS) },
  { id: 'employer', names: namesOf(EMPLOYER_FACTS) },
  { id: 'dates', names: namesOf(DUE_DATE_FACTS) },
] as const;
