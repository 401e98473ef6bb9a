import type { Citation } from '../../law/citation.js';
import { card, refusalsOf, type Refusal } from '../../law/refusal.js';
import { text, type Bilingual } from '../../law/text.js';
import type { Span } from './layouts.js';

/** Something in the coded lines that is not as the standard wants it, with the place where it stands. */
export interface MrzFault extends Refusal {
  readonly at: Span;
}

const STANDARD: Citation = 'ICAO Doc 9303-3, section 4 (machine-readable zone)';
const LOOK = text(
  'Compare the place with the passport and type it again. The printed page decides for the offer, not these lines.',
  "Comparez cet endroit avec le passeport et saisissez-le de nouveau. Pour l'offre, c'est la page imprimée qui fait foi, non ces lignes.",
);
const whereEn = ({ line, from, to }: Span): string =>
  from === to ? `line ${line}, character ${from}` : `line ${line}, characters ${from} to ${to}`;
const whereFr = ({ line, from, to }: Span): string =>
  from === to ? `ligne ${line}, caractère ${from}` : `ligne ${line}, caractères ${from} à ${to}`;

/** A text that begins with its place. */
const placed = (at: Span, en: string, fr: string): Bilingual =>
  text(`${whereEn(at)}: ${en}`.replace(/^l/, 'L'), `${whereFr(at)} : ${fr}`.replace(/^l/, 'L'));

const house = <P extends { readonly at: Span }>(say: (params: P) => Bilingual, remedy: Bilingual = LOOK) =>
  card<P>({ basis: 'house', cites: [STANDARD], text: say, remedy: () => remedy, mendAt: 'passport' });

const refusal = refusalsOf({
  'mrz.lines': house<{ at: Span; count: number }>(
    ({ count }) =>
      text(
        `These are ${count} lines; a passport has two lines of 44 characters, a card three of 30 or two of 36.`,
        `Il y a ${count} lignes; un passeport en a deux de 44 caractères, une carte trois de 30 ou deux de 36.`,
      ),
    text('Copy all coded lines, each in a line of its own.', 'Copiez toutes les lignes codées, chacune sur sa ligne.'),
  ),
  'mrz.line-length': house<{ at: Span; length: number; wanted: readonly number[] }>(
    ({ at, length, wanted }) =>
      text(
        `Line ${at.line} has ${length} characters instead of ${wanted.join(' or ')}.`,
        `La ligne ${at.line} compte ${length} caractères au lieu de ${wanted.join(' ou ')}.`,
      ),
    text(
      'Look whether a filler < was left out or typed twice.',
      'Vérifiez si un caractère de remplissage < a été omis ou doublé.',
    ),
  ),
  'mrz.character': house<{ at: Span; char: string }>(({ at, char }) =>
    placed(
      at,
      `“${char}” cannot stand there; only A to Z, 0 to 9 and < can.`,
      `« ${char} » ne peut s'y trouver; seuls A à Z, 0 à 9 et < le peuvent.`,
    ),
  ),
  'mrz.document-type': house<{ at: Span; found: string; wanted: string }>(({ at, found, wanted }) =>
    placed(
      at,
      `“${found}” is not the letter of such a document (${wanted}).`,
      `« ${found} » n'est pas la lettre d'un tel document (${wanted}).`,
    ),
  ),
  'mrz.state': house<{ at: Span; found: string }>(({ at, found }) =>
    placed(at, `“${found}” is no code of a state.`, `« ${found} » n'est pas un code d'État.`),
  ),
  'mrz.name-missing': house<{ at: Span }>(({ at }) =>
    placed(at, 'there is no family name.', "il n'y a pas de nom de famille."),
  ),
  'mrz.name-digit': house<{ at: Span; char: string }>(({ at, char }) =>
    placed(
      at,
      `the digit ${char} stands in the name; a letter may be meant.`,
      `le chiffre ${char} figure dans le nom; c'est peut-être une lettre.`,
    ),
  ),
  'mrz.digit-expected': house<{ at: Span; char: string }>(({ at, char }) =>
    placed(
      at,
      `“${char}” stands where a digit must be (O and 0, I and 1 look alike).`,
      `« ${char} » se trouve à la place d'un chiffre (O et 0, I et 1 se ressemblent).`,
    ),
  ),
  'mrz.date': house<{ at: Span; found: string }>(({ at, found }) =>
    placed(at, `“${found}” is no date.`, `« ${found} » n'est pas une date.`),
  ),
  'mrz.sex': house<{ at: Span; found: string }>(({ at, found }) =>
    placed(
      at,
      `“${found}” stands for no sex; M, F or < can.`,
      `« ${found} » ne désigne aucun sexe; M, F ou < le peuvent.`,
    ),
  ),
  'mrz.number-missing': house<{ at: Span }>(({ at }) =>
    placed(at, 'there is no document number.', "il n'y a pas de numéro de document."),
  ),
  'mrz.check-digit': house<{ at: Span; of: Bilingual; found: string; computed: string }>(
    ({ at, of, found, computed }) =>
      placed(
        at,
        `the check digit of ${of.en} is ${found}, but the characters give ${computed}.`,
        `le chiffre de contrôle ${of.fr} est ${found}, mais les caractères donnent ${computed}.`,
      ),
  ),
});

export type MrzFaultCode = Parameters<typeof refusal>[0];

/** Makes a fault of the catalogue with its place. */
export const faultOf = ((code: MrzFaultCode, params: { readonly at: Span }) => ({
  ...refusal(code, params as never),
  at: params.at,
})) as <K extends MrzFaultCode>(code: K, params: Parameters<typeof refusal<K>>[1] & { readonly at: Span }) => MrzFault;
