import { text, type Bilingual } from '../law/text.js';
import type { IsoDay } from '../time/plain-date.js';

/** How an account of the Employer Portal came to be: the first to enrol the business number, or one that person let in. */
export const CUSTODIAN_KINDS = ['primary', 'secondary'] as const;
export type CustodianKind = (typeof CUSTODIAN_KINDS)[number];

export const CUSTODIAN_KIND_NAMES: Readonly<Record<CustodianKind, Bilingual>> = {
  primary: text('Primary user', 'Utilisateur principal'),
  secondary: text('Secondary user', 'Utilisateur secondaire'),
};

/** The answer to “can you still sign in?”. */
export const CHECK_OUTCOMES = ['works', 'fails'] as const;
export type CheckOutcome = (typeof CHECK_OUTCOMES)[number];

export const CHECK_OUTCOME_NAMES: Readonly<Record<CheckOutcome, Bilingual>> = {
  works: text('Can sign in', 'Peut ouvrir une session'),
  fails: text('Cannot sign in', 'Ne peut pas ouvrir de session'),
};

/** A person who holds a sign-in of the portal for one business number. Never the sign-in itself. */
export interface Custodian {
  readonly id: string;
  readonly name: string;
  readonly kind: CustodianKind;
  /** Absent: the account of the business number itself; present: a branch account under it. */
  readonly branchId?: string;
  readonly since: IsoDay;
  /** The last day on which this person holds it. */
  readonly until?: IsoDay;
  /** The person's account here is disabled: they have left, and their portal sign-in went with them. */
  readonly isDisabled: boolean;
  readonly checkedOn?: IsoDay;
  readonly outcome?: CheckOutcome;
  /** The last day on which it was seen to work, if ever. */
  readonly workedOn?: IsoDay;
  readonly nextCheckOn: IsoDay;
}

/** Does this person hold the sign-in on that day? The last day still counts. */
export const holdsOn = (custodian: Pick<Custodian, 'since' | 'until'>, today: IsoDay): boolean =>
  custodian.since <= today && (custodian.until === undefined || custodian.until >= today);
