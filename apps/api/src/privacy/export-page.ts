import type { Language } from '@permitdesk/domain/law/text';
import type { PersonExport } from './gather-person.js';

const TITLES: Readonly<Record<string, readonly [en: string, fr: string]>> = {
  title: ['Your personal information', 'Vos renseignements personnels'],
  organisation: ['Who keeps it', 'Qui les conserve'],
  worker: ['Your record', 'Votre fiche'],
  earlierValues: ['Earlier values of your record', 'Valeurs antérieures de votre fiche'],
  cases: ['Your cases', 'Vos dossiers'],
  files: ['Papers on file', 'Pièces au dossier'],
  notices: ['Notices sent about your cases', 'Avis envoyés au sujet de vos dossiers'],
  requests: ['Your requests', 'Vos demandes'],
  holds: ['Legal holds', 'Mesures de conservation'],
  breaches: ['Breaches that touched your data', 'Atteintes qui ont touché vos données'],
  looks: ['Who opened or exported your papers', 'Qui a ouvert ou exporté vos pièces'],
  changes: ['What was done to your record', 'Ce qui a été fait à votre fiche'],
  leftOut: ['What is not in this copy', 'Ce qui ne figure pas dans cette copie'],
  none: ['Nothing.', 'Rien.'],
  madeAt: ['Made at', 'Établi le'],
  familyName: ['Family name', 'Nom de famille'],
  givenNames: ['Given names', 'Prénoms'],
  dateOfBirth: ['Date of birth', 'Date de naissance'],
  gender: ['Gender', 'Genre'],
  birthCountry: ['Country of birth', 'Pays de naissance'],
  citizenship: ['Citizenship', 'Citoyenneté'],
  residence: ['Country of residence', 'Pays de résidence'],
  passportNumber: ['Passport number', 'Numéro de passeport'],
  passportExpiresOn: ['Passport expires on', 'Expiration du passeport'],
  officialLanguage: ['Official language', 'Langue officielle'],
  email: ['E-mail', 'Courriel'],
  uci: ['UCI', 'IUC'],
  biometricsGivenOn: ['Biometrics given on', 'Données biométriques fournies le'],
  createdAt: ['Created at', 'Créé le'],
  updatedAt: ['Changed at', 'Modifié le'],
  name: ['Name', 'Nom'],
  number: ['Number', 'Numéro'],
  employer: ['Employer', 'Employeur'],
  events: ['Events', 'Événements'],
  deadlines: ['Dates', 'Échéances'],
  offer: ['Offer', 'Offre'],
  facts: ['Facts', 'Faits'],
  recordedBy: ['Recorded by', 'Inscrit par'],
  recordedAt: ['Recorded at', 'Inscrit le'],
  personInChargeOfPrivacy: ['Person in charge of privacy', 'Responsable de la confidentialité'],
  at: ['At', 'Le'],
  by: ['By', 'Par'],
  action: ['Act', 'Acte'],
  title_: ['Title', 'Titre'],
  purpose: ['Purpose', 'But'],
  addedBy: ['Added by', 'Versé par'],
  addedAt: ['Added at', 'Versé le'],
  earlier: ['Earlier', 'Avant'],
  later: ['Later', 'Après'],
  field: ['Field', 'Champ'],
  changedBy: ['Changed by', 'Modifié par'],
  changedAt: ['Changed at', 'Modifié le'],
  jobTitle: ['Job title', 'Titre du poste'],
  wantedStartOn: ['Wanted start', 'Début souhaité'],
  permitValidFrom: ['Permit valid from', 'Permis valide du'],
  permitValidTo: ['Permit valid to', 'Permis valide jusqu’au'],
  rightToWork: ['Right to work today', 'Droit de travailler aujourd’hui'],
  responsible: ['Responsible', 'Responsable'],
  askedWhat: ['What was asked', 'Objet de la demande'],
  receivedOn: ['Received on', 'Reçue le'],
  answer: ['Answer', 'Réponse'],
  answeredOn: ['Answered on', 'Réponse donnée le'],
  reasons: ['Reasons', 'Motifs'],
  statement: ['Your statement', 'Votre déclaration'],
};

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (each) => ESCAPES[each] ?? each);

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem;color:#1b1f24}
h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2rem;border-bottom:1px solid #ccd3da}dl{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.15rem 1rem;margin:.5rem 0}
dt{color:#57606a}dd{margin:0;overflow-wrap:anywhere}.row{padding:.5rem 0 .5rem .75rem;border-left:2px solid #ccd3da;margin:.5rem 0}
@media print{body{margin:0;max-width:none}.row{break-inside:avoid}}@media(max-width:30rem){dl{grid-template-columns:1fr}}`;

/** A readable page of a person's data in their language; whole, without scripts, and fit to be printed. */
export const exportPage = (data: PersonExport, language: Language): string => {
  const say = (key: string): string => {
    const found = TITLES[key];
    return found === undefined ? key : language === 'fr' ? found[1] : found[0];
  };
  const value = (each: unknown): string => {
    if (each === null || each === undefined || each === '') return '—';
    if (Array.isArray(each))
      return each.length === 0 ? '—' : each.map((part) => `<div class="row">${value(part)}</div>`).join('');
    if (typeof each === 'object') {
      const both = each as { en?: unknown; fr?: unknown };
      if (typeof both.en === 'string' && typeof both.fr === 'string' && Object.keys(both).length === 2)
        return escaped(language === 'fr' ? both.fr : both.en);
      return `<dl>${Object.entries(each)
        .map(([key, part]) => `<dt>${escaped(say(key === 'title' ? 'title_' : key))}</dt><dd>${value(part)}</dd>`)
        .join('')}</dl>`;
    }
    return escaped(typeof each === 'string' ? each : JSON.stringify(each));
  };
  const { format: _, madeAt, ...sections } = data;
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escaped(say('title'))}</title><style>${STYLE}</style></head><body><main><h1>${escaped(say('title'))}</h1><p>${escaped(say('madeAt'))} ${escaped(madeAt)}</p>${Object.entries(
    sections,
  )
    .map(
      ([key, part]) =>
        `<section><h2>${escaped(say(key))}</h2>${Array.isArray(part) && part.length === 0 ? `<p>${escaped(say('none'))}</p>` : value(part)}</section>`,
    )
    .join('')}</main></body></html>`;
};
