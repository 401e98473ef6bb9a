import { card, refusalsOf, type Refusal } from '../law/refusal.js';
import { text } from '../law/text.js';

const refusal = refusalsOf({
  'custodian.looks-like-credential': card({
    basis: 'house',
    cites: [
      'IRCC: Help Centre 1035, each account of the Employer Portal has its own credential, which is not shared',
      'Permitdesk: who holds a credential is kept, the credential never is',
    ],
    text: () =>
      text(
        'This looks like a PIN, a password or a code. Permitdesk keeps who holds it, never what it is.',
        'Ceci ressemble à un NIP, à un mot de passe ou à un code. Permitdesk garde le nom du détenteur, jamais le secret lui-même.',
      ),
    remedy: () =>
      text(
        'Write a person’s name or a label such as “GCKey of the payroll office”, without digits or codes.',
        'Écrivez le nom d’une personne ou une étiquette comme « CléGC du service de la paie », sans chiffres ni codes.',
      ),
  }),
});

const NAMED_SECRET =
  /\b(pin|nip|password|passphrase|passcode|pwd|mot de passe|code|secret|otp|mfa|réponse|answer)\b\s*(?:[:=#]|is\b|est\b)\s*\S/iu;
/** Four digits in a row, however they are set apart: a PIN is typed in groups as well. */
const DIGITS = /\d(?:[\s.\-_/]?\d){3}/u;
/** Days and years are no secrets: “since 2024”, “2026-03-01”. */
const CALENDAR = /\b(?:19|20)\d{2}(?:-\d{2}-\d{2})?\b(?![\s.\-_/]?\d)/gu;

const kinds = (word: string): number =>
  [/\p{Ll}/u, /\p{Lu}/u, /\d/u, /[^\p{L}\d\s'’.,()-]/u].filter((kind) => kind.test(word)).length;

/** One word of eight signs or more with digits or odd signs among its letters is no word of a language. */
const isToken = (word: string): boolean => word.length >= 8 && kinds(word) >= 3;
const isMixed = (word: string): boolean =>
  word.length >= 6 && /\p{L}/u.test(word) && /\d/u.test(word) && !/^[\p{L}]+\d$/u.test(word);

/** Does the text look as if somebody had written the secret itself where its holder belongs? */
export const looksLikeCredential = (written: string): boolean => {
  if (NAMED_SECRET.test(written)) return true;
  const bare = written.replaceAll(CALENDAR, ' ');
  if (DIGITS.test(bare)) return true;
  return bare
    .split(/\s+/u)
    .some((word) => !/^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(word) && (isToken(word) || isMixed(word)));
};

/** A refusal for each field that looks like a credential. @param fields by the name under which they were sent. */
export const refuseCredentials = (fields: Readonly<Record<string, string | undefined>>): readonly Refusal[] =>
  Object.entries(fields).flatMap(([field, written]) =>
    written !== undefined && looksLikeCredential(written)
      ? [refusal('custodian.looks-like-credential', undefined, field)]
      : [],
  );
