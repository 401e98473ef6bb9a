import type { Bilingual } from '../../law/text.js';
import type { Cents } from '../../money/cents.js';
import type { IsoDay } from '../../time/plain-date.js';
import type { Ban } from '../schedule-2/consequences.js';

/** What the list says of an employer's standing. */
export type ListedStatus =
  /** The penalty is paid and no ban runs: it may hire again. */
  | { readonly kind: 'may-hire' }
  /** A penalty is not paid: no permit until it is (IRPR s. 200(3)(h)). */
  | { readonly kind: 'unpaid' }
  | { readonly kind: 'banned-until'; readonly until: IsoDay }
  /** Banned, with no end on the list. */
  | { readonly kind: 'banned' };

/** One employer of the public list, as far as its line could be read; what could not be read is `undefined`. */
export interface ListedEmployer {
  /** Line of the file, or number of the record of the feed, counted from 1. */
  readonly line: number;
  readonly operatingName: string;
  readonly legalName: string;
  readonly street: string | undefined;
  readonly city: string | undefined;
  /** Code of the province or territory; `undefined` where the list names none of Canada. */
  readonly province: string | undefined;
  /** Numbers of the list of reasons, in order, each once. */
  readonly reasons: readonly number[];
  /** Decided under the rules before the system of points: the list gives an asterisk and no reason. */
  readonly beforePoints: boolean;
  readonly decidedOn: IsoDay | undefined;
  readonly penaltyCents: Cents | undefined;
  readonly ban: Ban | undefined;
  readonly status: ListedStatus | undefined;
  /** Day on which the list was taken. */
  readonly snapshotOn: IsoDay | undefined;
}

/** Something in the list that could not be read: where, what stood there, and what was looked for. */
export interface ListProblem {
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly text: Bilingual;
}

export interface PublicList {
  readonly employers: readonly ListedEmployer[];
  readonly problems: readonly ListProblem[];
}

/** What a listing means for a permit on a day. A line that could not be read stands for the worse. */
export type ListedStanding = 'barred' | 'unpaid' | 'may-hire' | 'look-at-it';

/** Whether the employer may have workers on a day, by what the list says; the last day of a ban still bars. */
export const standingOn = ({ status }: Pick<ListedEmployer, 'status'>, on: IsoDay): ListedStanding => {
  switch (status?.kind) {
    case undefined:
      return 'look-at-it';
    case 'banned':
      return 'barred';
    case 'banned-until':
      // After the ban only a look at the list tells whether everything was paid.
      return on <= status.until ? 'barred' : 'look-at-it';
    case 'unpaid':
      return 'unpaid';
    case 'may-hire':
      return 'may-hire';
  }
};
