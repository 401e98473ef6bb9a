import { FEE_EXEMPTION_GROUNDS } from '../../fees/fee-exemption.js';
import { text } from '../../law/text.js';
import { textIn } from '../offer-values.js';
import { when, type FormCards } from './field-card.js';
import { FEE_EXEMPTIONS, ONLINE_PAYMENT } from './sources.js';

const SECTION = text('Employer compliance fee', "Frais relatifs à la conformité de l'employeur");

const exempt = when(
  (values) => textIn(values, 'fee_paying') === 'exempt',
  'Only if an exemption is claimed',
  'Seulement si une exemption est demandée',
);
const paying = when(
  (values) => textIn(values, 'fee_paying') === 'yes',
  'Only if the fee is paid',
  'Seulement si les frais sont payés',
);

/** The fee step, between the declarations and the submission. */
export const FEE_FIELDS: FormCards<'fee'> = {
  fee_paying: {
    section: SECTION,
    label: text(
      'Are you paying the employer compliance fee for this offer?',
      "Payez-vous les frais relatifs à la conformité de l'employeur pour cette offre?",
    ),
    help: text(
      'Exempt only in the cases of R299(2) other than (i): International Experience Canada pays.',
      "Exempté seulement dans les cas visés à R299(2), sauf l'alinéa i) : Expérience internationale Canada paie.",
    ),
    kind: 'choice',
    choices: [
      { value: 'yes', label: text('Yes', 'Oui') },
      { value: 'exempt', label: text('No, exempt for this offer', 'Non, exempté pour cette offre') },
    ],
    required: 'yes',
    origin: 'event',
    inPortal: true,
    verified: true,
    example: 'yes',
    cites: ['IRPR s. 303.1(5)', FEE_EXEMPTIONS],
  },
  fee_exemption_ground: {
    section: SECTION,
    label: text('Ground of the fee exemption', "Motif de l'exemption de frais"),
    help: text('It must fit the exemption code.', 'Il doit convenir au code de dispense.'),
    kind: 'choice',
    choices: FEE_EXEMPTION_GROUNDS,
    required: exempt,
    origin: 'event',
    inPortal: true,
    verified: true,
    unverifiedNote: text(
      'It is written as an explanation; a list in the portal is not proved.',
      "Il s'écrit comme une explication; une liste dans le portail n'est pas établie.",
    ),
    example: 'R299(2)(e)',
    cites: ['IRPR s. 299(2)', 'IRPR s. 303.1(5)'],
  },
  fee_exemption_proof: {
    section: SECTION,
    label: text('Proof of fee exemption', "Preuve d'exemption de frais"),
    help: text(
      "A letter that states the facts, not a copy of the department's text.",
      'Une lettre qui expose les faits, et non une copie du texte du ministère.',
    ),
    kind: 'file',
    required: exempt,
    origin: 'event',
    inPortal: true,
    verified: true,
    unverifiedNote: text(
      'File formats and sizes are not published.',
      'Les formats et tailles de fichier ne sont pas publiés.',
    ),
    example: 'nserc-letter.pdf',
    cites: [FEE_EXEMPTIONS],
  },
  fee_amount_cad: {
    section: SECTION,
    label: text('Amount of the fee (CAD)', 'Montant des frais (CAD)'),
    help: text(
      'For each offer; performing artists and their staff, offered at the same time, have a ceiling for the group.',
      'Par offre; les artistes de spectacle et leur personnel, si les offres sont faites en même temps, ont un plafond de groupe.',
    ),
    kind: 'money',
    required: paying,
    origin: 'event',
    inPortal: true,
    verified: true,
    cites: ['IRPR s. 303.1(1)', 'IRPR s. 303.1(7)'],
  },
  performing_arts_group: {
    section: SECTION,
    label: text(
      "Is the offer part of a performing artists' group of three or more?",
      "L'offre fait-elle partie d'une troupe d'artistes de trois personnes ou plus?",
    ),
    kind: 'yes-no',
    required: when(
      (values) => textIn(values, 'fee_paying') === 'yes' && textIn(values, 'intended_exemption_code') === 'C23',
      'Only for performing artists and their staff',
      'Seulement pour les artistes de spectacle et leur personnel',
    ),
    origin: 'event',
    inPortal: true,
    verified: true,
    unverifiedNote: text(
      'How the portal applies the ceiling is not published.',
      "La façon dont le portail applique le plafond n'est pas publiée.",
    ),
    example: 'no',
    cites: ['IRPR s. 303.1(7)'],
  },
  payment_method: {
    section: SECTION,
    label: text('Payment method', 'Mode de paiement'),
    help: text(
      'Only the kind of card. Card numbers are never stored here.',
      'Le type de carte seulement. Les numéros de carte ne sont jamais conservés ici.',
    ),
    kind: 'choice',
    choices: [
      { value: 'visa', label: text('Visa', 'Visa') },
      { value: 'mastercard', label: text('Mastercard', 'Mastercard') },
      { value: 'amex', label: text('American Express', 'American Express') },
      { value: 'jcb', label: text('JCB', 'JCB') },
      { value: 'prepaid', label: text('Prepaid card', 'Carte prépayée') },
      { value: 'debit', label: text('Debit card', 'Carte de débit') },
      { value: 'interac', label: text('Interac', 'Interac') },
    ],
    required: paying,
    origin: 'typed',
    inPortal: true,
    verified: true,
    unverifiedNote: text(
      "These are the methods of the department's general payment service, not of the portal itself.",
      'Ce sont les modes du service général de paiement du ministère, et non du portail lui-même.',
    ),
    example: 'visa',
    cites: [ONLINE_PAYMENT],
  },
};
