import { isEmail } from 'class-validator';
import { scimFault } from './scim-fault.js';
import { isRecord, member } from './scim-json.js';

/** What is kept of a SCIM user. One address, for one person has one account. */
export interface ScimUser {
  readonly userName: string;
  readonly externalId: string | null;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly displayName: string | null;
  readonly email: string | null;
  readonly language: 'en' | 'fr' | null;
  readonly isActive: boolean;
}

const MOST = 254;

/**
 * One text. Some directories wrap a single value in a list or an object.
 * @returns null for what is empty: SCIM takes that for "not there" (RFC 7643 s. 2.5).
 */
export const textValue = (value: unknown, name: string): string | null => {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'string') {
    const trimmed = value.trim();
    // A NUL is no text for the database; a line break in a name is somebody's attempt at something.
    if (trimmed.length > MOST || /\p{Cc}/u.test(trimmed))
      throw scimFault('invalidValue', `${name} is one line of at most ${MOST} characters`);
    return trimmed === '' ? null : trimmed;
  }
  if (Array.isArray(value) && value.length === 0) return null;
  if (Array.isArray(value) && value.length === 1) return textValue(value[0], name);
  if (isRecord(value) && Object.hasOwn(value, 'value')) return textValue(value['value'], name);
  throw scimFault('invalidValue', `${name} is a text`);
};

/** True or false, also as the words that Entra ID writes. */
export const booleanValue = (value: unknown, name: string): boolean => {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string' && /^(true|false)$/i.test(value)) return value.toLowerCase() === 'true';
  if (Array.isArray(value) && value.length === 1) return booleanValue(value[0], name);
  if (isRecord(value) && Object.hasOwn(value, 'value')) return booleanValue(value['value'], name);
  throw scimFault('invalidValue', `${name} is true or false`);
};

export const emailValue = (value: unknown): string | null => {
  const text = textValue(value, 'emails.value');
  if (text !== null && !isEmail(text)) throw scimFault('invalidValue', 'emails.value is an e-mail address');
  return text;
};

/** The primary one of a list of addresses, else the one at work, else the first. */
export const emailsValue = (value: unknown): string | null => {
  if (value === undefined || value === null) return null;
  if (!Array.isArray(value)) return emailValue(value);
  const all: readonly unknown[] = value.slice(0, 50);
  const records = all.filter(isRecord);
  const chosen =
    records.find((each) => member(each, 'primary') === true || member(each, 'primary') === 'true') ??
    records.find((each) => member(each, 'type') === 'work') ??
    all[0];
  return emailValue(isRecord(chosen) ? member(chosen, 'value') : chosen);
};

export const languageValue = (value: unknown): 'en' | 'fr' | null => {
  const code = textValue(value, 'preferredLanguage')?.slice(0, 2).toLowerCase();
  return code === 'en' || code === 'fr' ? code : null;
};

/**
 * Reads a whole user (POST, PUT). Attributes that are not kept are accepted and left out of the answer, as RFC 7644 s. 3.3 allows.
 * @throws AppError `scim.refused`
 */
export const readUser = (body: unknown): ScimUser => {
  if (!isRecord(body)) throw scimFault('invalidSyntax', 'a user is a JSON object');
  const userName = textValue(member(body, 'userName'), 'userName');
  if (userName === null) throw scimFault('invalidValue', 'userName is missing');
  const name = member(body, 'name') ?? {};
  if (!isRecord(name)) throw scimFault('invalidValue', 'name is an object');
  const active = member(body, 'active');
  return {
    userName,
    externalId: textValue(member(body, 'externalId'), 'externalId'),
    givenName: textValue(member(name, 'givenName'), 'name.givenName'),
    familyName: textValue(member(name, 'familyName'), 'name.familyName'),
    displayName:
      textValue(member(body, 'displayName'), 'displayName') ?? textValue(member(name, 'formatted'), 'name.formatted'),
    email: emailsValue(member(body, 'emails')),
    language: languageValue(member(body, 'preferredLanguage') ?? member(body, 'locale')),
    isActive: active === undefined || active === null ? true : booleanValue(active, 'active'),
  };
};

/** The address that means the person: the e-mail address, or a user name that is one. */
export const addressOf = (user: ScimUser): string => {
  const address = user.email ?? (isEmail(user.userName) ? user.userName : null);
  if (address === null) throw scimFault('invalidValue', 'an e-mail address is needed: in emails, or as the userName');
  return address;
};

/** How the person is called. */
export const nameOf = (user: ScimUser): string =>
  user.displayName ?? ([user.givenName, user.familyName].filter((part) => part !== null).join(' ') || user.userName);
