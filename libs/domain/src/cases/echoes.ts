import type { CaseEvent, EventType } from './event.js';

/** An entry that another case of the worker's chain must carry, because this case's entry changes its state too. */
export interface Echo {
  readonly type: Extract<EventType, 'renewal.filed' | 'renewal.ended' | 'permit.superseded'>;
  readonly facts: Readonly<Record<string, string>>;
}

/** What the echo depends on: the case it comes from, why that case was opened, and the route of its application. */
export interface EchoSource {
  readonly caseId: string;
  readonly kind: 'first_permit' | 'renewal' | 'new_employer' | 'new_terms';
  readonly route: 'outside' | 'inside' | 'renewal' | undefined;
}

/**
 * What an entry of a renewal or change case says to the case before it in the chain. One case is one application; the old
 * case lives on beside the new one until the new permit replaces it or the renewal fails (permit lifecycle rows 38 to 42).
 */
export const echoesOf = (event: CaseEvent, { caseId, kind, route }: EchoSource): readonly Echo[] => {
  // Only a renewal keeps the old permit's right to work alive (IRPR s. 186(u), s. 201).
  const isRenewal = event.type === 'application.filed' ? event.facts.route === 'renewal' : route === 'renewal';
  switch (event.type) {
    case 'application.filed':
      return isRenewal ? [{ type: 'renewal.filed', facts: { receivedAt: event.facts.receivedAt, caseId } }] : [];
    // A file sent back under IRPR s. 12 was never filed, so it never extended anything.
    case 'application.returned':
      return isRenewal
        ? [{ type: 'renewal.ended', facts: { outcome: 'returned', endedOn: event.facts.letterOn, caseId } }]
        : [];
    case 'application.refused':
      return isRenewal
        ? [{ type: 'renewal.ended', facts: { outcome: 'refused', endedOn: event.facts.refusedOn, caseId } }]
        : [];
    case 'application.withdrawn':
      return isRenewal
        ? [{ type: 'renewal.ended', facts: { outcome: 'withdrawn', endedOn: event.facts.withdrawnOn, caseId } }]
        : [];
    // A permit for another employer replaces nothing at the old one: there the employment ends, or both permits stand.
    case 'permit.issued':
      return kind === 'new_employer'
        ? []
        : [{ type: 'permit.superseded', facts: { issuedOn: event.facts.issuedOn, caseId } }];
    default:
      return [];
  }
};
