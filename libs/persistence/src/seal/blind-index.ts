import { createHmac } from 'node:crypto';

/** Identifiers as they are compared in a search: capitals, spaces and hyphens do not count. */
export const normalIdentifier = (raw: string): string =>
  raw
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\-\u2010-\u2015]/g, '');

/**
 * The fingerprint by which an exact value is found without being opened. Keyed: whoever has only the database cannot try
 * out all passport numbers. `kind` keeps a passport number and an identifier of the same digits apart.
 */
export const blindIndex = (key: Buffer, kind: 'passport' | 'uci', raw: string): Buffer =>
  createHmac('sha256', key)
    .update(`${kind}|${normalIdentifier(raw)}`, 'utf8')
    .digest();
