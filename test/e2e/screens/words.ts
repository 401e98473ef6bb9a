import type { Bilingual, Language } from '@permitdesk/domain/law/text';

type Texts = Readonly<Record<string, string>>;

/** The files that hold every visible word of the web, by the name of its namespace. */
const FOLDERS = {
  app: 'app/texts',
  case: 'features/case/texts',
  cases: 'features/cases/texts',
  deadlines: 'features/deadlines/texts',
  exemption: 'features/exemption/texts',
  fee: 'features/fee/texts',
  offer: 'features/offer/texts',
  records: 'shared/records/texts',
  refusals: 'shared/refusals/texts',
  ui: 'shared/ui/texts',
  workers: 'features/workers/texts',
} as const;
export type Feature = keyof typeof FOLDERS;

const textsOf = (feature: Feature, language: Language): Texts => {
  const file = jest.requireActual<Partial<Record<Language, Texts>>>(`@permitdesk/web/${FOLDERS[feature]}/${language}`);
  return file[language] ?? {};
};

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** As a screen shows it: French is set there with its own apostrophes, quotation marks and spaces. */
const shown = (text: string): string =>
  escaped(text)
    .replaceAll(/['’]/g, "['’]")
    .replaceAll(/\s*(\\?[;:!?»])/g, String.raw`\s*$1`)
    .replaceAll(/«\s*/g, String.raw`«\s*`)
    .replaceAll(/\s+/g, String.raw`\s+`);

/** What stands on the screens, in the language of whoever reads them. */
export class Words {
  constructor(readonly language: Language) {}

  /** A word of a screen, with what is put into it. */
  text(feature: Feature, key: string, values: Readonly<Record<string, string | number>> = {}): string {
    const found = textsOf(feature, this.language)[key];
    if (found === undefined) throw new Error(`${feature} has no text “${key}”`);
    return found.replaceAll(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole));
  }

  /** A text of the law, as found anywhere in what is shown. */
  within(text: Bilingual | string): RegExp {
    return new RegExp(shown(typeof text === 'string' ? text : text[this.language]));
  }

  /** The whole name of a thing on the screen: a button, a link, a heading. */
  name(text: Bilingual | string): RegExp {
    return new RegExp(`^${this.within(text).source}$`);
  }

  /** The label of a field, required or not. */
  label(text: Bilingual | string): RegExp {
    return new RegExp(`^${this.within(text).source}( \\(${this.text('ui', 'required')}\\))?$`);
  }

  /** The name of one part of a labelled date: “year, Wanted start”. */
  part(text: Bilingual | string): RegExp {
    return new RegExp(`${this.within(text).source}( \\(${this.text('ui', 'required')}\\))?$`);
  }
}
