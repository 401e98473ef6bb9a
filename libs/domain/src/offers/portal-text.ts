import { text, type Bilingual } from '../law/text.js';

/** What a character is that may make the portal's Validate fail. */
export const RISK_KINDS = ['bullet', 'quote', 'symbol', 'emoji', 'line-drawing', 'control'] as const;
export type RiskKind = (typeof RISK_KINDS)[number];

export interface RiskyCharacter {
  readonly character: string;
  readonly kind: RiskKind;
  /** Counted from 0, in Unicode characters. */
  readonly at: number;
}

export const RISK_NAMES: Readonly<Record<RiskKind, Bilingual>> = {
  bullet: text('bullet', 'puce'),
  quote: text('curly quote', 'guillemet typographique'),
  symbol: text('symbol', 'symbole'),
  emoji: text('emoji or pictogram', 'émoji ou pictogramme'),
  'line-drawing': text('line-drawing character', 'caractère de tracé'),
  control: text('invisible control character', 'caractère de commande invisible'),
};

// Hyphens, brackets and apostrophes are reported as safe, and accents are needed. The rest is a warning: the portal's own
// rule is not published (EP22).
const RISKS: readonly (readonly [RiskKind, RegExp])[] = [
  ['bullet', /[\u00B7\u2022\u2023\u2043\u2219\u25A0-\u25FF\u2756\u2794-\u27BF]/u],
  ['quote', /[\u00AB\u00BB\u2018-\u201F\u2039\u203A]/u],
  ['symbol', /[&%<>/\\"]/u],
  ['line-drawing', /[\u2500-\u259F]/u],
  ['emoji', /\p{Extended_Pictographic}|\p{Regional_Indicator}|\uFE0F/u],
  ['control', /[^\P{C}\n\r\t]/u],
];

/** Every character of a text that the portal may refuse, in order of appearance. */
export const riskyCharacters = (value: string): readonly RiskyCharacter[] =>
  [...value].flatMap((character, at) => {
    const risk = RISKS.find(([, pattern]) => pattern.test(character));
    return risk === undefined ? [] : [{ character, kind: risk[0], at }];
  });

/** Characters as a form counts them. The portal's own way of counting is not published. */
export const lengthOf = (value: string): number => [...value].length;

const fold = (value: string): string =>
  value
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\u2018\u2019\u02BC]/g, "'")
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .toLowerCase();

const ATTACHMENT: readonly RegExp[] = [
  /\b(?:see|refer to|as per|per|consult|described in|listed in)\s+(?:the\s+|our\s+|an?\s+|my\s+)?(?:attach(?:ed|ment|ments)|enclos(?:ed|ure|ures)|annex|appendix)\b/,
  /\b(?:as|please find|find)\s+(?:attached|enclosed)\b/,
  /\battached\s+(?:hereto|herewith|documents?|files?|letters?|sheets?|descriptions?)\b/,
  /\b(?:is|are)\s+(?:attached|enclosed)\s*(?:[.;,)]|$)/,
  /\bci[- ]?(?:joint|jointe|joints|jointes|annexe|annexes)\b/,
  /\b(?:en|voir|cf\.?|selon|consulter)\s+(?:la\s+|le\s+|les\s+|l'|notre\s+)?(?:pieces?[- ]jointes?|annexes?|documents?[- ]joints?)\b/,
  /\b(?:documents?|fichiers?|lettres?)\s+(?:ci-)?joint(?:s|e|es)?\b/,
];

/**
 * Whether a text sends its reader to an attachment ("see attached", « voir ci-joint »). The department does not treat an
 * attachment as part of the offer, and may ask for a new one (OFF-15, EP06).
 */
export const mentionsAttachment = (value: string): boolean => {
  const folded = fold(value);
  return ATTACHMENT.some((pattern) => pattern.test(folded));
};

const DENIAL: readonly RegExp[] = [
  /\bno\s+(?:(?:written|signed|formal|employment|work)\s+)*(?:agreement|contract)\s+(?:exists?|has|have|was|is|will|signed|yet|between|with)\b/,
  /\b(?:without|no)\s+(?:an?\s+)?(?:employment|work)\s+(?:agreement|contract)\b/,
  /\baucun\s+(?:contrat|accord)\s+(?:de\s+travail|d'emploi|n'|ecrit|signe|entre|avec)/,
  /\b(?:sans|pas\s+de|pas\s+encore\s+de)\s+(?:contrat|accord)\s+(?:de\s+travail|d'emploi|ecrit|signe)/,
];

/**
 * Whether a text says that no employment agreement exists. That statement alone can lead to a refusal and to a finding
 * of non-compliance, because the offer attests the opposite (OFF-15).
 */
export const deniesAgreement = (value: string): boolean => {
  const folded = fold(value);
  return DENIAL.some((pattern) => pattern.test(folded));
};

const wordsOf = (value: string): readonly string[] => fold(value).match(/[\p{L}\p{N}]+/gu) ?? [];

/** From how many words in a row a text is held to be copied and not merely to use the same terms. */
const COPIED_RUN = 12;

/** Whether a text repeats a dozen words in a row of one of the given sources: pasted, not written for this worker. */
export const copiesFrom = (value: string, sources: readonly string[]): boolean => {
  const own = ` ${wordsOf(value).join(' ')} `;
  return sources.some((source) => {
    const words = wordsOf(source);
    for (let from = 0; from + COPIED_RUN <= words.length; from += 1)
      if (own.includes(` ${words.slice(from, from + COPIED_RUN).join(' ')} `)) return true;
    return false;
  });
};

/** "None", « aucun », a dash: an answer that says there is nothing. */
export const saysNone = (value: string): boolean =>
  /^(?:none|no|nil|n\/?a|not (?:applicable|required)|aucune?|neant|non|sans objet|s\.?\s?o\.?|non (?:requise?|exigee?)|-+)\.?$/.test(
    fold(value).trim(),
  );

/** "Not applicable", « sans objet »: an answer that leaves the question open. */
export const saysNotApplicable = (value: string): boolean =>
  /^(?:n\/?a|not applicable|sans objet|s\.?\s?o\.?|ne s'applique pas)\b/.test(fold(value).trim());

const POST_BOX = /\b(?:p\.?\s?o\.?\s*box|post(?:al)? (?:office )?box|c\.?\s?p\.?\s*\d|case postale|boite postale)/;

/** Whether an address names a post-office box, where no one works. */
export const namesPostBox = (address: string): boolean => POST_BOX.test(fold(address));
