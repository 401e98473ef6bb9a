import type { EventType } from '../cases/event.js';
import type { FoldedCase } from '../cases/fold.js';
import type { CaseSetting } from '../cases/subject.js';
import { restorationWindow } from '../deadlines/restoration.js';
import { daysAfter } from '../time/counting.js';
import { parseDay, type PlainDate } from '../time/plain-date.js';

/** Days with status and right to work after a letter of revocation (IRPA s. 30(1.41); permit lifecycle row 53). */
export const REVOCATION_DAYS = 90;

/** A move that no one makes: time itself does, on that local day. */
export interface TimeMove {
  readonly event: Extract<
    EventType,
    'concern.time-over' | 'letter.lapsed' | 'permit.expired' | 'restoration.window-closed' | 'revocation.took-effect'
  >;
  /** First day on which the move has happened. */
  readonly on: PlainDate;
}

const dayAfter = (event: TimeMove['event'], iso: string | undefined): TimeMove | undefined => {
  const last = iso === undefined ? undefined : parseDay(iso);
  return last === undefined ? undefined : { event, on: daysAfter(last, 1) };
};

/** The permit now in force in a case: as corrected, or as issued. */
export const permitAsItStands = (
  folded: Pick<FoldedCase, 'ever'>,
): { readonly validFrom: string; readonly validTo: string; readonly issuedOn: string } | undefined => {
  const issued = folded.ever('permit.issued');
  const corrected = folded.ever('permit.corrected');
  if (corrected !== undefined && (issued === undefined || corrected.seq > issued.seq)) return corrected.facts;
  return issued?.facts;
};

/** What time will do to the case next, if nothing else happens before. Independent of today. */
export const timeMoveOf = (folded: FoldedCase, setting: Pick<CaseSetting, 'calendar'>): TimeMove | undefined => {
  switch (folded.states.permit) {
    case 'P25':
      return dayAfter('concern.time-over', folded.ever('concern.raised')?.facts.dueOn);
    case 'P30':
      return dayAfter('letter.lapsed', folded.ever('application.approved')?.facts.letterValidTo);
    case 'P40':
    case 'P41':
    case 'P42':
    case 'P50':
    case 'P52':
      return dayAfter('permit.expired', permitAsItStands(folded)?.validTo);
    case 'P60': {
      const window = restorationWindow({ permitBy: folded.permitBy, setting });
      return window === undefined
        ? undefined
        : { event: 'restoration.window-closed', on: daysAfter(window.legalDue, 1) };
    }
    case 'P70': {
      const letterOn = parseDay(folded.ever('revocation.announced')?.facts.letterOn ?? '');
      return letterOn === undefined
        ? undefined
        : { event: 'revocation.took-effect', on: daysAfter(letterOn, REVOCATION_DAYS + 1) };
    }
    default:
      return undefined;
  }
};
