import { text } from '../../law/text.js';
import { PHONE_HELP, type FormCards } from './field-card.js';
import { FOUR_FORMS } from './sources.js';

const CONTACT = text(
  'Business information – Primary contact',
  "Renseignements sur l'entreprise – Personne-ressource principale",
);
const CONTACT_ASSUMED = text(
  'The contact block is official; the labels of its fields are not proved.',
  'Le bloc de la personne-ressource est officiel; les libellés de ses champs ne sont pas prouvés.',
);

type ContactIds =
  | 'contact_family_name'
  | 'contact_given_name'
  | 'contact_job_title'
  | 'contact_telephone'
  | 'contact_email'
  | 'contact_language';

/** The end of form 1: the person to whom an officer writes when in doubt. */
export const BUSINESS_CONTACT_FIELDS: Pick<FormCards<'business'>, ContactIds> = {
  contact_family_name: {
    section: CONTACT,
    label: text('Contact family name', 'Nom de famille de la personne-ressource'),
    kind: 'line',
    required: 'yes',
    origin: 'typed',
    inPortal: true,
    verified: true,
    unverifiedNote: CONTACT_ASSUMED,
    example: 'Tremblay',
    cites: [FOUR_FORMS],
  },
  contact_given_name: {
    section: CONTACT,
    label: text('Contact given name', 'Prénom de la personne-ressource'),
    kind: 'line',
    required: 'yes',
    origin: 'typed',
    inPortal: true,
    verified: true,
    unverifiedNote: CONTACT_ASSUMED,
    example: 'Julie',
    cites: [FOUR_FORMS],
  },
  contact_job_title: {
    section: CONTACT,
    label: text('Contact job title', 'Titre du poste de la personne-ressource'),
    help: text(
      'Someone of the business who can answer for the offer: officers write to this person.',
      "Quelqu'un de l'entreprise qui peut répondre de l'offre : les agents écrivent à cette personne.",
    ),
    kind: 'line',
    required: 'yes',
    origin: 'typed',
    inPortal: true,
    verified: false,
    unverifiedNote: CONTACT_ASSUMED,
    example: 'HR director',
    cites: [FOUR_FORMS],
  },
  contact_telephone: {
    section: CONTACT,
    label: text('Contact telephone', 'Téléphone de la personne-ressource'),
    help: PHONE_HELP,
    kind: 'phone',
    required: 'yes',
    origin: 'typed',
    inPortal: true,
    verified: true,
    unverifiedNote: CONTACT_ASSUMED,
    example: '613-555-0143',
    cites: [FOUR_FORMS],
  },
  contact_email: {
    section: CONTACT,
    label: text('Contact e-mail', 'Adresse électronique de la personne-ressource'),
    help: text(
      'Read every day while the application is processed: an unanswered question can cost the permit.',
      'À consulter chaque jour pendant le traitement de la demande : une question sans réponse peut coûter le permis.',
    ),
    kind: 'email',
    required: 'yes',
    origin: 'typed',
    inPortal: true,
    verified: true,
    unverifiedNote: CONTACT_ASSUMED,
    example: 'julie.tremblay@sample-robotics.example',
    cites: [FOUR_FORMS],
  },
  contact_language: {
    section: CONTACT,
    label: text('Language of correspondence', 'Langue de correspondance'),
    kind: 'choice',
    choices: [
      { value: 'en', label: text('English', 'Anglais') },
      { value: 'fr', label: text('French', 'Français') },
    ],
    required: 'no',
    origin: 'typed',
    inPortal: true,
    verified: false,
    unverifiedNote: CONTACT_ASSUMED,
    example: 'fr',
    cites: [FOUR_FORMS],
  },
};
