import { scimFault } from './scim-fault.js';
import { MOST_RESULTS } from './scim-schemas.js';

export interface ScimPage {
  /** From 1, as SCIM counts. */
  readonly startIndex: number;
  readonly count: number;
  readonly filter: string | undefined;
  readonly withoutMembers: boolean;
}

const numberOf = (value: unknown, name: string, otherwise: number): number => {
  if (value === undefined || value === '') return otherwise;
  if (typeof value !== 'string' || !/^-?\d{1,9}$/.test(value))
    throw scimFault('invalidValue', `${name} is a whole number`);
  return Number(value);
};

/** Reads paging and filter. Below one the first page is meant, below nothing no resource (RFC 7644 s. 3.4.2.4). */
export const readPage = (query: Readonly<Record<string, unknown>>): ScimPage => {
  const { filter, excludedAttributes } = query;
  if (filter !== undefined && typeof filter !== 'string') throw scimFault('invalidFilter', 'one filter at a time');
  return {
    startIndex: Math.max(1, numberOf(query['startIndex'], 'startIndex', 1)),
    count: Math.min(MOST_RESULTS, Math.max(0, numberOf(query['count'], 'count', 100))),
    filter: filter === undefined || filter.trim() === '' ? undefined : filter,
    withoutMembers: typeof excludedAttributes === 'string' && /(^|,)\s*members\s*(,|$)/i.test(excludedAttributes),
  };
};
