import type { Citations } from '../law/citation.js';
import type { Language } from '../law/text.js';

/** To whom a report goes: what it must say differs. */
export const REPORT_READERS = ['commissioner', 'individual', 'quebec'] as const;
export type ReportReader = (typeof REPORT_READERS)[number];

export const REPORT_CITES: Readonly<Record<ReportReader, Citations>> = {
  commissioner: ['PIPEDA s. 10.1(1)', 'SOR/2018-64 s. 2'],
  individual: ['PIPEDA s. 10.1(3)', 'SOR/2018-64 s. 3'],
  quebec: ['CQLR P-39.1'],
};

export interface BreachFacts {
  readonly organisation: string;
  readonly whatHappened: string;
  readonly happenedFrom: string;
  readonly happenedTo?: string;
  readonly determinedOn: string;
  readonly data: string;
  readonly peopleCount: number;
  readonly measures: string;
  readonly individualsToldOn?: string;
  readonly contact?: {
    readonly name: string;
    readonly title?: string;
    readonly email?: string;
    readonly phone?: string;
  };
}

const GAP: Readonly<Record<Language, string>> = { en: '[to be filled in]', fr: '[à compléter]' };

const contactOf = (facts: BreachFacts, language: Language): string =>
  facts.contact === undefined
    ? GAP[language]
    : [facts.contact.name, facts.contact.title, facts.contact.email, facts.contact.phone]
        .filter((part) => part !== undefined && part !== '')
        .join(', ');

const period = (facts: BreachFacts, language: Language): string =>
  facts.happenedTo === undefined || facts.happenedTo === facts.happenedFrom
    ? facts.happenedFrom
    : language === 'fr'
      ? `du ${facts.happenedFrom} au ${facts.happenedTo}`
      : `${facts.happenedFrom} to ${facts.happenedTo}`;

type Lines = readonly (readonly [heading: string, body: string])[];

const LINES: Readonly<Record<ReportReader, Readonly<Record<Language, (facts: BreachFacts) => Lines>>>> = {
  commissioner: {
    en: (f) => [
      ['Organization', f.organisation],
      ['Circumstances of the breach, and its cause if known', f.whatHappened],
      ['Day or period', period(f, 'en')],
      ['Day on which the breach was determined', f.determinedOn],
      ['Personal information concerned', f.data],
      ['Number of individuals affected, or approximately', String(f.peopleCount)],
      ['Steps taken to reduce the risk of harm', f.measures || GAP.en],
      ['Individuals notified', f.individualsToldOn ?? '[when and how you will notify them]'],
      ['Contact who can answer questions', contactOf(f, 'en')],
    ],
    fr: (f) => [
      ['Organisation', f.organisation],
      ['Circonstances de l’atteinte et sa cause, si elle est connue', f.whatHappened],
      ['Date ou période', period(f, 'fr')],
      ['Jour où l’atteinte a été constatée', f.determinedOn],
      ['Renseignements personnels visés', f.data],
      ['Nombre de personnes touchées, ou nombre approximatif', String(f.peopleCount)],
      ['Mesures prises pour réduire le risque de préjudice', f.measures || GAP.fr],
      ['Personnes avisées', f.individualsToldOn ?? '[quand et comment vous les aviserez]'],
      ['Personne-ressource', contactOf(f, 'fr')],
    ],
  },
  individual: {
    en: (f) => [
      ['What happened', f.whatHappened],
      ['When', period(f, 'en')],
      ['Which of your information', f.data],
      ['What we have done to reduce the risk', f.measures || GAP.en],
      ['What you can do yourself', '[steps the person can take: watch accounts, replace the passport …]'],
      ['Whom to ask', contactOf(f, 'en')],
    ],
    fr: (f) => [
      ['Ce qui s’est passé', f.whatHappened],
      ['Quand', period(f, 'fr')],
      ['Renseignements vous concernant', f.data],
      ['Ce que nous avons fait pour réduire le risque', f.measures || GAP.fr],
      ['Ce que vous pouvez faire', '[mesures à prendre : surveiller vos comptes, remplacer le passeport…]'],
      ['À qui vous adresser', contactOf(f, 'fr')],
    ],
  },
  quebec: {
    en: (f) => [
      ['Enterprise', f.organisation],
      ['Circumstances of the incident', f.whatHappened],
      ['Day or period', period(f, 'en')],
      ['Day on which the incident became known', f.determinedOn],
      ['Personal information concerned', f.data],
      ['Number of persons concerned', String(f.peopleCount)],
      ['Measures taken', f.measures || GAP.en],
      ['Person in charge of the protection of personal information', contactOf(f, 'en')],
    ],
    fr: (f) => [
      ['Entreprise', f.organisation],
      ['Circonstances de l’incident', f.whatHappened],
      ['Date ou période', period(f, 'fr')],
      ['Date de prise de connaissance de l’incident', f.determinedOn],
      ['Renseignements personnels visés', f.data],
      ['Nombre de personnes concernées', String(f.peopleCount)],
      ['Mesures prises', f.measures || GAP.fr],
      ['Responsable de la protection des renseignements personnels', contactOf(f, 'fr')],
    ],
  },
};

const TITLES: Readonly<Record<ReportReader, Readonly<Record<Language, string>>>> = {
  commissioner: {
    en: 'Report of a breach of security safeguards',
    fr: 'Déclaration d’une atteinte aux mesures de sécurité',
  },
  individual: { en: 'About your personal information', fr: 'Au sujet de vos renseignements personnels' },
  quebec: { en: 'Notice of a confidentiality incident', fr: 'Avis d’un incident de confidentialité' },
};

/** The text of a report, filled from the record; what the record does not know stands in brackets. A person sends it. */
export const breachReport = (facts: BreachFacts, reader: ReportReader, language: Language): string =>
  [
    TITLES[reader][language],
    ...LINES[reader][language](facts).map(([heading, body]) =>
      language === 'fr' ? `${heading} :\n${body}` : `${heading}:\n${body}`,
    ),
  ].join('\n\n');
