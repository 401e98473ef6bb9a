import { text } from '../../law/text.js';
import { LABEL_UNPROVED, when, type FormCards } from './field-card.js';
import { yesNoIn } from '../offer-values.js';
import { ENROLMENT_GUIDE, FOUR_FORMS, PIN_HELP, REPORTED } from './sources.js';

const SECTION = text('Enrolment in the Employer Portal', "Inscription au Portail de l'employeur");
const FIXED = text(
  'Copied into every offer. It cannot be changed after enrolment: a wrong value needs a new credential and a new enrolment.',
  "Reproduit dans chaque offre. Il ne peut être modifié après l'inscription : une erreur exige un nouvel identifiant de connexion et une nouvelle inscription.",
);

/** How the employer signs in, and the identity that every offer repeats. */
export const ENROLMENT_FIELDS: FormCards<'enrolment'> = {
  signin_method: {
    section: SECTION,
    label: text('Sign-in method', 'Mode de connexion'),
    help: text(
      'Each portal account needs a credential of its own. With GCKey a second factor is compulsory.',
      'Chaque compte du portail exige son propre identifiant de connexion. Avec la CléGC, un second facteur est obligatoire.',
    ),
    kind: 'choice',
    choices: [
      { value: 'gckey', label: text('GCKey', 'CléGC') },
      { value: 'signin_partner', label: text('Sign-In Partner', 'Partenaire de connexion') },
    ],
    required: 'yes',
    origin: 'employer',
    inPortal: true,
    verified: true,
    example: 'gckey',
    cites: [ENROLMENT_GUIDE],
  },
  has_pin: {
    section: SECTION,
    label: text('Have you received a PIN?', 'Avez-vous reçu un NIP?'),
    help: text(
      'No: the first person to enrol the business. Yes: a secondary user, a branch, or someone who lost their credential.',
      "Non : la première personne qui inscrit l'entreprise. Oui : un utilisateur secondaire, une succursale ou quelqu'un qui a perdu son identifiant.",
    ),
    kind: 'yes-no',
    required: 'yes',
    origin: 'employer',
    inPortal: true,
    verified: true,
    unverifiedNote: text(
      'The sense is official, the exact wording is not.',
      "Le sens est officiel, le libellé exact ne l'est pas.",
    ),
    example: 'no',
    cites: [PIN_HELP],
  },
  pin: {
    section: SECTION,
    label: text('Personal identification number (PIN)', "Numéro d'identification personnel (NIP)"),
    help: text(
      'Given by the primary user or by the portal mailbox. It is never stored here.',
      "Remis par l'utilisateur principal ou par la boîte du portail. Il n'est jamais conservé ici.",
    ),
    kind: 'line',
    required: when((values) => yesNoIn(values, 'has_pin') === true, 'Only with a PIN', 'Seulement avec un NIP'),
    origin: 'employer',
    inPortal: true,
    verified: true,
    unverifiedNote: text(
      'How long a PIN is and how long it lasts is not published.',
      "La longueur et la durée de validité d'un NIP ne sont pas publiées.",
    ),
    cites: [PIN_HELP],
  },
  operates_in_canada: {
    section: SECTION,
    label: text('The business operates in Canada', "L'entreprise exerce ses activités au Canada"),
    kind: 'yes-no',
    required: 'yes',
    origin: 'employer',
    inPortal: true,
    verified: false,
    unverifiedNote: LABEL_UNPROVED,
    example: 'yes',
    cites: [REPORTED],
  },
  business_number: {
    section: SECTION,
    label: text('Business number (Canada Revenue Agency)', "Numéro d'entreprise (Agence du revenu du Canada)"),
    help: text(
      'Nine digits, without the letters of a program account. One portal account for each number.',
      "Neuf chiffres, sans les lettres d'un compte de programme. Un compte du portail par numéro.",
    ),
    kind: 'digits',
    required: 'yes',
    maxLength: 9,
    origin: 'employer',
    inPortal: true,
    verified: true,
    unverifiedNote: text(
      'The check digit rule comes from software vendors; a number that fails it is a warning only.',
      "La règle du chiffre de contrôle vient d'éditeurs de logiciels; un numéro qui n'y satisfait pas n'est qu'un avertissement.",
    ),
    example: '123456782',
    cites: ['IRPR s. 209.11(1)(b)', FOUR_FORMS],
  },
  business_legal_name: {
    section: SECTION,
    label: text('Business legal name', "Dénomination sociale de l'entreprise"),
    help: FIXED,
    kind: 'line',
    required: 'yes',
    origin: 'employer',
    inPortal: true,
    verified: true,
    example: 'Sample Robotics Canada Inc.',
    cites: ['IRPR s. 209.11(1)(a)', FOUR_FORMS],
  },
  business_operating_name: {
    section: SECTION,
    label: text('Business operating name', "Nom commercial de l'entreprise"),
    help: text(
      'Repeat the legal name when there is no other. It becomes the employer printed on the permit, and cannot be changed after enrolment.',
      "Répétez la dénomination sociale s'il n'y en a pas d'autre. Il devient l'employeur imprimé sur le permis et ne peut être modifié après l'inscription.",
    ),
    kind: 'line',
    required: 'yes',
    origin: 'employer',
    inPortal: true,
    verified: true,
    example: 'Sample Robotics',
    cites: ['IRPR s. 209.11(1)(a)', FOUR_FORMS],
  },
  account_user_role: {
    section: SECTION,
    label: text('Role of the account holder', 'Rôle du titulaire du compte'),
    help: text(
      'A paid representative must be authorized (A91) and holds a separate credential for each employer.',
      'Un représentant rémunéré doit être autorisé (A91) et détient un identifiant distinct pour chaque employeur.',
    ),
    kind: 'choice',
    choices: [
      { value: 'primary', label: text('Employer primary user', "Utilisateur principal de l'employeur") },
      { value: 'branch_primary', label: text('Branch primary user', 'Utilisateur principal de la succursale') },
      { value: 'secondary', label: text('Secondary user', 'Utilisateur secondaire') },
      {
        value: 'representative',
        label: text('Representative, as a secondary user', 'Représentant, comme utilisateur secondaire'),
      },
    ],
    required: 'yes',
    origin: 'employer',
    inPortal: true,
    verified: true,
    example: 'secondary',
    cites: [ENROLMENT_GUIDE, 'IRPA s. 91'],
  },
};
