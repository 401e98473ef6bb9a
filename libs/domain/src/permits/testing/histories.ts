import type { CaseEvent, EventType } from '../../cases/event.js';
import { aHistory, anEvent, aWorkingCase } from '../../deadlines/testing/event-builder.js';
import type { PermitState } from '../permit-states.js';

/** A first case in order, up to and with an event. */
export const upTo = (type: EventType): readonly CaseEvent[] => {
  const history = aWorkingCase();
  return history.slice(0, history.findIndex((event) => event.type === type) + 1);
};

const prepared = upTo('documents.started');
const filed = upTo('application.filed');
const inProcess = upTo('examination.started');
const approved = upTo('application.approved');
const issued = upTo('permit.issued');
const working = aWorkingCase();
const wrong = [...issued, anEvent('permit.found-wrong', '2026-11-03', { touchesWork: false })];

/** The permit of the working case ends on 1 November 2029; time moves the case on the day after. */
const EXPIRED = anEvent('permit.expired', '2029-11-02', { expiredOn: '2029-11-01' });
const maintained = [...working, anEvent('renewal.filed', '2029-10-01'), EXPIRED];
const lost = [...working, EXPIRED];
const restoring = [...lost, anEvent('restoration.filed', '2029-12-03')];

/** One legal history for every state of the permit case: each step in turn, and nothing against it. */
export const HISTORIES: Readonly<Record<PermitState, readonly CaseEvent[]>> = {
  none: upTo('offer.submitted'),
  P00: upTo('number.handed-over'),
  P05: prepared,
  P10: filed,
  P11: aHistory(...prepared, anEvent('application.filed', '2026-08-24', { route: 'inside' })),
  P12: aHistory(
    ...prepared,
    anEvent('application.filed', '2026-08-24', { route: 'renewal', currentPermitExpiresOn: '2026-12-10' }),
  ),
  P13: aHistory(...prepared, anEvent('border.presented', '2026-08-24')),
  P15: aHistory(...filed, anEvent('application.returned', '2026-09-01')),
  P20: inProcess,
  P25: aHistory(...inProcess, anEvent('concern.raised', '2026-09-07', { dueOn: '2026-10-07' })),
  P30: approved,
  P35: aHistory(...approved, anEvent('letter.lapsed', '2027-07-01')),
  P40: issued,
  P41: aHistory(...wrong),
  P42: aHistory(...wrong, anEvent('correction.requested', '2026-11-04')),
  P50: working,
  P52: aHistory(...working, anEvent('leave.started', '2027-03-01')),
  P55: aHistory(...maintained),
  P56: aHistory(
    ...maintained,
    anEvent('canada.left', '2029-11-10'),
    anEvent('canada.reentered-as-visitor', '2029-11-20'),
  ),
  P60: aHistory(...lost),
  P61: aHistory(...restoring),
  P62: aHistory(...restoring, anEvent('restoration.granted', '2030-02-01')),
  P70: aHistory(...working, anEvent('revocation.announced', '2027-01-04')),
  P80: aHistory(...inProcess, anEvent('application.refused', '2026-10-05')),
  P81: aHistory(...inProcess, anEvent('application.withdrawn', '2026-09-15')),
  P82: aHistory(...prepared, anEvent('offer.withdrawn', '2026-08-20')),
  P83: aHistory(...working, anEvent('employment.ended', '2027-06-30')),
  P84: aHistory(...working, anEvent('canada.departed', '2027-07-15')),
  P85: aHistory(...lost, anEvent('restoration.window-closed', '2030-01-31')),
  P86: aHistory(...maintained, anEvent('permit.superseded', '2029-12-10')),
  P87: aHistory(...working, anEvent('open-permit.issued', '2027-05-03', { validTo: '2029-05-02' })),
  P88: aHistory(...working, anEvent('residence.granted', '2028-02-01')),
  P89: aHistory(...working, anEvent('worker.died', '2028-02-01')),
  P90: aHistory(...working, anEvent('permit.cancelled', '2027-09-01')),
  P91: aHistory(...restoring, anEvent('restoration.refused', '2030-02-01')),
};
