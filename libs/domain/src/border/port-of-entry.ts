import { day, isBefore, type IsoDay, type PlainDate } from '../time/plain-date.js';

const codes = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Codes whose application is never taken at a port of entry (code pages; BRD-01). */
export const NEVER_AT_BORDER = codes('C15 C17 C18 C90 C91 F70 T10 A72 A73 A74 A75 A76 A77');
/** Youth exchanges, except nationals and permanent residents of the United States (IRPR s. 198(2)(c)). */
export const YOUTH_EXCHANGE_CODE = 'C21';

/**
 * First whole day on which people in Canada may no longer leave and come back for a permit (2024-12-23, 23:59 Eastern
 * Time; BRD-02).
 */
export const NO_RETURN_FROM: IsoDay = '2024-12-24';
const FROM = day(NO_RETURN_FROM);
export const isReturnBarred = (on: PlainDate): boolean => !isBefore(on, FROM);

/** Professionals who may all the same (BRD-02). */
export const RETURNING_PROFESSIONALS = codes('T36 F22 F32 F42 F12 F52');
/** Professionals whose spouses may too. */
export const RETURNING_SPOUSES_OF = codes('F32 F42 F12');
/** Transport truck drivers, NOC 2021. */
export const TRUCK_DRIVER_NOC = '73300';
/** Whose citizens and permanent residents may always. */
export const UNITED_STATES = 'US';
