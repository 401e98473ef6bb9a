import { text } from '../../law/text.js';
import { LABEL_UNPROVED, onlyIf, type FieldCard, type FormCards } from './field-card.js';
import { EMPLOYER_SPECIFIC } from './sources.js';

const SECTION = text('Declarations', 'Déclarations');
const SHORTENED = text(
  'The sense is official; the wording is shortened.',
  'Le sens est officiel; le libellé est abrégé.',
);

const tick = {
  section: SECTION,
  kind: 'tick',
  required: 'yes',
  origin: 'event',
  inPortal: true,
  verified: true,
} as const satisfies Partial<FieldCard>;

/** All must be ticked: the portal offers no way to decline one and still submit (IRPR s. 209.11(1)(e)). */
export const DECLARATION_FIELDS: FormCards<'declarations'> = {
  attest_agreement: {
    ...tick,
    label: text(
      "An employment agreement is signed by both, with the same occupation, wage and conditions, in the worker's chosen official language, and a copy was given",
      "Un contrat d'emploi est signé par les deux parties, avec la même profession, le même salaire et les mêmes conditions, dans la langue officielle choisie par le travailleur, et une copie a été remise",
    ),
    unverifiedNote: SHORTENED,
    cites: ['IRPR s. 209.11(1)(e)(i)', 'IRPR s. 209.11(1)(e)(ii)'],
  },
  attest_no_fees: {
    ...tick,
    label: text(
      'No compliance fee or cost of recruitment was charged to or recovered from the worker',
      "Ni les frais relatifs à la conformité ni des frais de recrutement n'ont été exigés ou recouvrés du travailleur",
    ),
    help: text(
      "Neither directly nor indirectly. Only the fees for the visa and the permit itself (R296(1), R298(1), R299(1)) may be the worker's own.",
      'Ni directement ni indirectement. Seuls les frais du visa et du permis eux-mêmes (R296(1), R298(1), R299(1)) peuvent être à la charge du travailleur.',
    ),
    unverifiedNote: SHORTENED,
    cites: ['IRPR s. 209.11(1)(e)(iii)'],
  },
  attest_recruiters: {
    ...tick,
    label: text(
      'No one who recruited for the employer charged or recovered them either',
      "Aucune personne ayant recruté pour l'employeur ne les a exigés ou recouvrés",
    ),
    help: text(
      'The employer made sure of it: agencies, agents abroad, and whoever else took part.',
      "L'employeur s'en est assuré : agences, agents à l'étranger et quiconque est intervenu.",
    ),
    unverifiedNote: SHORTENED,
    cites: ['IRPR s. 209.11(1)(e)(iv)'],
  },
  cert_active_business: {
    ...tick,
    label: text(
      'The employer is actively engaged in the business and stays so during the permit',
      "L'employeur exploite activement l'entreprise et le fera pendant la durée du permis",
    ),
    unverifiedNote: SHORTENED,
    cites: [EMPLOYER_SPECIFIC, 'IRPR s. 209.2(1)(a)(i)'],
  },
  cert_law: {
    ...tick,
    label: text(
      'The employer obeys the laws on employment and recruitment and any collective agreement',
      "L'employeur respecte les lois sur l'emploi et le recrutement et toute convention collective",
    ),
    help: text(
      'Federal law, and that of the province of work; now and during the permit.',
      'Les lois fédérales et celles de la province de travail, maintenant et pendant la durée du permis.',
    ),
    unverifiedNote: SHORTENED,
    cites: [EMPLOYER_SPECIFIC, 'IRPR s. 209.2(1)(a)(ii)'],
  },
  cert_same_terms: {
    ...tick,
    label: text(
      'Same occupation; wages and conditions substantially the same and not less favourable',
      'Même profession; salaire et conditions essentiellement les mêmes et non moins avantageux',
    ),
    unverifiedNote: SHORTENED,
    cites: [EMPLOYER_SPECIFIC, 'IRPR s. 209.2(1)(a)(iii)'],
  },
  cert_abuse_free: {
    ...tick,
    label: text(
      'Reasonable efforts for a workplace free of abuse and reprisals',
      'Efforts raisonnables pour un lieu de travail exempt de violence et de représailles',
    ),
    help: text(
      'Physical, sexual, psychological and financial abuse.',
      'Violence physique, sexuelle, psychologique et exploitation financière.',
    ),
    unverifiedNote: SHORTENED,
    cites: [EMPLOYER_SPECIFIC, 'IRPR s. 209.2(1)(a)(iv)'],
  },
  declarant_name: {
    section: SECTION,
    label: text('Name and title of the person who declares', 'Nom et titre de la personne qui déclare'),
    help: text('Someone with authority to bind the employer.', "Une personne autorisée à engager l'employeur."),
    kind: 'line',
    required: onlyIf('Only if it is asked', 'Seulement si la question est posée'),
    origin: 'event',
    inPortal: true,
    verified: false,
    unverifiedNote: LABEL_UNPROVED,
    example: 'Julie Tremblay, HR director',
    cites: [EMPLOYER_SPECIFIC],
  },
};
