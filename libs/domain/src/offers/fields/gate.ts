import { text } from '../../law/text.js';
import { type FormCards } from './field-card.js';
import { USER_GUIDE } from './sources.js';

const SECTION = text('Before the portal', 'Avant le portail');

/** What is settled before anyone opens the portal. */
export const GATE_FIELDS: FormCards<'gate'> = {
  work_permit_required: {
    section: SECTION,
    label: text('Does the work need a work permit?', 'Le travail exige-t-il un permis de travail?'),
    help: text(
      'Work under R186 needs no permit, so no offer and no fee. In doubt, ask the International Mobility Workers Unit or have it analysed in writing.',
      "Un travail visé par R186 n'exige pas de permis, donc ni offre ni frais. En cas de doute, demandez l'avis de l'Unité mobilité internationale des travailleurs ou une analyse écrite.",
    ),
    kind: 'choice',
    choices: [
      { value: 'needed', label: text('A permit is needed', 'Un permis est requis') },
      { value: 'exempt', label: text('No permit under R186', 'Aucun permis selon R186') },
      { value: 'unsure', label: text('Not sure', 'Incertain') },
    ],
    required: 'yes',
    origin: 'event',
    inPortal: false,
    verified: true,
    example: 'needed',
    cites: ['IRPR s. 186', 'IRPR s. 200(1)'],
  },
  permit_kind: {
    section: SECTION,
    label: text('Kind of permit the worker will ask for', 'Type de permis que demandera le travailleur'),
    help: text(
      'Only the first kind leads to an offer in the portal.',
      'Seul le premier type mène à une offre dans le portail.',
    ),
    kind: 'choice',
    choices: [
      {
        value: 'employer_specific',
        label: text('Employer-specific, LMIA-exempt', "Lié à un employeur donné, dispensé de l'EIMT"),
      },
      { value: 'open', label: text('Open', 'Ouvert') },
      { value: 'lmia', label: text('With an LMIA', 'Avec une EIMT') },
    ],
    required: 'yes',
    origin: 'event',
    inPortal: false,
    verified: true,
    example: 'employer_specific',
    cites: [USER_GUIDE],
  },
  employer_regime_exempt: {
    section: SECTION,
    label: text(
      'Is the employer outside the compliance regime (R209.91)?',
      "L'employeur échappe-t-il au régime de conformité (R209.91)?",
    ),
    help: text(
      'Such an employer makes no offer in the portal and pays no fee; the worker files the contract.',
      "Un tel employeur ne présente pas d'offre dans le portail et ne paie pas de frais; le travailleur dépose le contrat.",
    ),
    kind: 'choice',
    choices: [
      { value: 'bound', label: text('No', 'Non') },
      {
        value: 'foreign_government',
        label: text('Foreign government, for its officials', 'Gouvernement étranger, pour ses fonctionnaires'),
      },
      {
        value: 'foreign_subdivision',
        label: text(
          'Office of a foreign political subdivision',
          "Bureau d'une subdivision politique d'un État étranger",
        ),
      },
      {
        value: 'mission',
        label: text('Mission or international organization', 'Mission ou organisation internationale'),
      },
      {
        value: 'bridge_or_tunnel',
        label: text('International bridge or tunnel', 'Pont ou tunnel international'),
      },
    ],
    required: 'yes',
    origin: 'employer',
    inPortal: false,
    verified: true,
    example: 'bound',
    cites: ['IRPR s. 209.91', 'IRPR s. 303.1(4.1)'],
  },
  case_kind: {
    section: SECTION,
    label: text('Reason for the offer', "Motif de l'offre"),
    help: text(
      'A renewal and every change need a new offer and a new fee.',
      'Un renouvellement et tout changement exigent une nouvelle offre et de nouveaux frais.',
    ),
    kind: 'choice',
    choices: [
      { value: 'first_permit', label: text('First permit', 'Premier permis') },
      { value: 'renewal', label: text('Renewal with the same employer', 'Renouvellement chez le même employeur') },
      { value: 'new_employer', label: text('New employer', 'Nouvel employeur') },
      {
        value: 'new_conditions',
        label: text('New occupation or conditions', 'Nouvelle profession ou nouvelles conditions'),
      },
      { value: 'correction', label: text('Correction of an earlier offer', "Correction d'une offre antérieure") },
    ],
    required: 'yes',
    origin: 'typed',
    inPortal: false,
    verified: true,
    example: 'first_permit',
    cites: ['IRPR s. 303.1(1)', 'IRPR s. 209.11(1)'],
  },
};
