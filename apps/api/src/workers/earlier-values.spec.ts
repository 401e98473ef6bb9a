import { asKept } from './earlier-values.js';

it.each([
  ['familyName', 'RAGHAVENDRAN', 'RAGHAVENDRAN'],
  ['passportNumber', 'Z1234567', '•••• 567'],
  ['passportNumber', 'Z1', '••••'],
  ['uci', '1234567890', '•••• 890'],
  ['dateOfBirth', '1992-04-17', '1992-••-••'],
  ['uci', null, null],
])('keeps %s %s as %s', (field, value, kept) => expect(asKept(field, value)).toBe(kept));
