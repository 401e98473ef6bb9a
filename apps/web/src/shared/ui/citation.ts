import type { Language } from '@permitdesk/domain/law/text';

export interface CitationText {
  readonly label: string;
  /** The official text, where it has an address. */
  readonly href?: string;
  /** A rule of the house, not of the law. */
  readonly isHouse: boolean;
  /** The name of the source exists in English only. */
  readonly isEnglish: boolean;
}

interface Act {
  readonly pattern: RegExp;
  readonly en: string;
  readonly fr: string;
  readonly pages?: { readonly en: string; readonly fr: string };
}

const JUSTICE = 'https://laws-lois.justice.gc.ca';
const ACTS: readonly Act[] = [
  {
    pattern: /^IRPR s\. /,
    en: 'IRPR s.',
    fr: 'RIPR, art.',
    pages: { en: 'eng/regulations/SOR-2002-227/section', fr: 'fra/reglements/DORS-2002-227/article' },
  },
  {
    pattern: /^IRPA s\. /,
    en: 'IRPA s.',
    fr: 'LIPR, art.',
    pages: { en: 'eng/acts/I-2.5/section', fr: 'fra/lois/I-2.5/article' },
  },
  {
    pattern: /^IA s\. /,
    en: 'IA s.',
    fr: 'LI, art.',
    pages: { en: 'eng/acts/I-21/section', fr: 'fra/lois/I-21/article' },
  },
  {
    pattern: /^EIR s\. /,
    en: 'EIR s.',
    fr: 'RAE, art.',
    pages: { en: 'eng/regulations/SOR-96-332/section', fr: 'fra/reglements/DORS-96-332/article' },
  },
  {
    pattern: /^Holidays Act s\. /,
    en: 'Holidays Act s.',
    fr: 'Loi instituant des jours de fête légale, art.',
    pages: { en: 'eng/acts/H-5/section', fr: 'fra/lois/H-5/article' },
  },
  {
    pattern: /^PIPEDA s\. /,
    en: 'PIPEDA s.',
    fr: 'LPRPDE, art.',
    pages: { en: 'eng/acts/P-8.6/section', fr: 'fra/lois/P-8.6/article' },
  },
  {
    pattern: /^SOR\/2018-64 s\. /,
    en: 'SOR/2018-64 s.',
    fr: 'DORS/2018-64, art.',
    pages: { en: 'eng/regulations/SOR-2018-64/section', fr: 'fra/reglements/DORS-2018-64/article' },
  },
  { pattern: /^IRPR Schedule /, en: 'IRPR Schedule', fr: 'RIPR, annexe' },
];

/** French statutes close a paragraph's letter on one side only: `209.11(1)c)`. */
const inFrench = (section: string): string =>
  section.replace(/^(\d[\d.]*(?:\(\d+(?:\.\d+)?\))?)\(([a-z](?:\.\d+)?)\)/, '$1$2)');

/** A citation of the rules as the reader's language writes it, with the address of the official text. */
export const readCitation = (cite: string, language: Language): CitationText => {
  for (const { pattern, en, fr, pages } of ACTS) {
    if (!pattern.test(cite)) continue;
    const section = cite.replace(pattern, '');
    const number = /^\d+(?:\.\d+)?/.exec(section)?.[0];
    return {
      label: language === 'fr' ? `${fr}\u00A0${inFrench(section)}` : `${en}\u00A0${section}`,
      ...(pages === undefined || number === undefined ? {} : { href: `${JUSTICE}/${pages[language]}-${number}.html` }),
      isHouse: false,
      isEnglish: false,
    };
  }
  if (cite.startsWith('Permitdesk: '))
    return { label: cite.slice('Permitdesk: '.length), isHouse: true, isEnglish: true };
  return { label: cite, isHouse: false, isEnglish: cite.startsWith('IRCC: ') };
};
