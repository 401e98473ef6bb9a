import { text } from '../../law/text.js';
import { textIn, yesNoIn } from '../offer-values.js';
import { onlyIf, when, type FormCards } from './field-card.js';
import { CONDITIONS, EMPLOYER_SPECIFIC, TRANSFEREES } from './sources.js';

const PLACE = text('Job details – Place', "Détails de l'emploi – Lieu");
const DATES = text('Job details – Dates', "Détails de l'emploi – Dates");
const PARTS_ASSUMED = text(
  'How the address is split into parts is assumed.',
  "La division de l'adresse en parties est supposée.",
);
const PHYSICAL = text(
  'Street, city, province, postal code, in Canada; not a post-office box. A place left out can become unauthorized work.',
  'Rue, ville, province et code postal, au Canada; pas de case postale. Un lieu omis peut devenir du travail non autorisé.',
);

type PlaceIds =
  | 'location1_address'
  | 'more_than_one_location'
  | 'location2_address'
  | 'additional_locations'
  | 'expected_start_date'
  | 'duration_months'
  | 'end_date';

/** The end of form 3: where and when the work is done. */
export const JOB_PLACE_FIELDS: Pick<FormCards<'job'>, PlaceIds> = {
  location1_address: {
    section: PLACE,
    label: text(
      'First job location: street, city, province, postal code',
      'Premier lieu de travail : rue, ville, province, code postal',
    ),
    help: PHYSICAL,
    kind: 'address',
    required: 'yes',
    origin: 'typed',
    inPortal: true,
    verified: true,
    unverifiedNote: PARTS_ASSUMED,
    example: '2500 Industrial Ave, Ottawa ON K1G 4K9',
    cites: [EMPLOYER_SPECIFIC],
  },
  more_than_one_location: {
    section: PLACE,
    label: text(
      'Will the worker perform duties at more than 1 job location?',
      "Le travailleur exercera-t-il ses fonctions à plus d'un lieu de travail?",
    ),
    kind: 'yes-no',
    required: 'yes',
    origin: 'typed',
    inPortal: true,
    verified: true,
    example: 'no',
    cites: ['IRCC: Quebec physicians (officer instructions)'],
  },
  location2_address: {
    section: PLACE,
    label: text(
      'Second job location: street, city, province, postal code',
      'Deuxième lieu de travail : rue, ville, province, code postal',
    ),
    help: text(
      'Only with two places in all. With three or more it stays empty, and all are listed in the main duties.',
      "Seulement s'il y a deux lieux en tout. À partir de trois, il reste vide et tous sont énumérés dans les fonctions principales.",
    ),
    kind: 'address',
    required: when(
      (values) =>
        yesNoIn(values, 'more_than_one_location') === true && textIn(values, 'additional_locations') === undefined,
      'Only with two places of work',
      "Seulement s'il y a deux lieux de travail",
    ),
    origin: 'typed',
    inPortal: true,
    verified: true,
    unverifiedNote: PARTS_ASSUMED,
    example: '40 King St W, Toronto ON M5H 1A1',
    cites: [EMPLOYER_SPECIFIC],
  },
  additional_locations: {
    section: PLACE,
    label: text(
      'Other job locations, when there are three or more in all',
      "Autres lieux de travail, s'il y en a trois ou plus en tout",
    ),
    help: text(
      'One address on each line. The portal has no field for them: they go into the main duties.',
      "Une adresse par ligne. Le portail n'a pas de champ pour elles : elles vont dans les fonctions principales.",
    ),
    kind: 'text',
    required: onlyIf('Only with more than two places of work', "Seulement s'il y a plus de deux lieux de travail"),
    origin: 'typed',
    inPortal: false,
    verified: true,
    example: '40 King St W, Toronto ON M5H 1A1\n10, rue A, Laval QC H7A 1A1',
    cites: [EMPLOYER_SPECIFIC],
  },
  expected_start_date: {
    section: DATES,
    label: text('Expected start date', 'Date de début prévue'),
    help: text(
      'Not in the past, and far enough ahead for the application. For a renewal: the day after the present permit ends, or earlier.',
      'Pas dans le passé, et assez loin pour la demande. Pour un renouvellement : le lendemain de la fin du permis actuel, ou plus tôt.',
    ),
    kind: 'day',
    required: 'yes',
    origin: 'typed',
    inPortal: true,
    verified: true,
    example: '2027-02-01',
    cites: [TRANSFEREES],
  },
  duration_months: {
    section: DATES,
    label: text('Duration of employment (months)', "Durée de l'emploi (mois)"),
    help: text(
      'A permit can be shorter: the passport and the ceiling of the code limit it.',
      'Le permis peut être plus court : le passeport et le plafond du code le limitent.',
    ),
    kind: 'count',
    required: 'yes',
    origin: 'typed',
    inPortal: true,
    verified: true,
    unverifiedNote: text(
      'The longest duration the portal takes, and how it takes a job of less than a month, are not published.',
      "La durée maximale acceptée par le portail, et la façon d'y inscrire un emploi de moins d'un mois, ne sont pas publiées.",
    ),
    example: '36',
    cites: [TRANSFEREES],
  },
  end_date: {
    section: DATES,
    label: text('End date', 'Date de fin'),
    help: text('The start, plus the duration, less one day.', 'Le début, plus la durée, moins un jour.'),
    kind: 'day',
    required: 'yes',
    origin: 'derived',
    inPortal: false,
    verified: true,
    example: '2030-01-31',
    cites: [CONDITIONS],
  },
};
