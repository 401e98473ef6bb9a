import { text, type Bilingual } from '../law/text.js';
import type { FeeState } from './fee.machine.js';

/** How each state of the fee is called, and what it means in one plain sentence. */
export const FEE_STATE_NAMES: Readonly<Record<FeeState, { readonly name: Bilingual; readonly meaning: Bilingual }>> = {
  none: {
    name: text('Not known yet', 'Pas encore connus'),
    meaning: text('Whether a fee is owed follows from the exemption.', 'La dispense dira si des frais sont dus.'),
  },
  not_applicable: {
    name: text('Not applicable', 'Sans objet'),
    meaning: text('No offer is made, so no fee is owed.', "Aucune offre n'est faite, donc aucuns frais ne sont dus."),
  },
  due: {
    name: text('Due', 'Dus'),
    meaning: text(
      'The fee must be paid, or its exemption proved, before the worker applies.',
      'Les frais doivent être payés, ou leur exemption prouvée, avant que le travailleur présente sa demande.',
    ),
  },
  exempt: {
    name: text('Exempt', 'Exemptés'),
    meaning: text(
      'No fee, with proof on file. The offer is still needed.',
      "Aucuns frais, preuve au dossier. L'offre reste requise.",
    ),
  },
  paid: {
    name: text('Paid', 'Payés'),
    meaning: text('Paid; the receipt is on file.', 'Payés; le reçu est au dossier.'),
  },
  allocated: {
    name: text('Allocated', 'Affectés'),
    meaning: text(
      'IRCC has matched the offer; the fee belongs to that application.',
      "IRCC a apparié l'offre; les frais se rattachent à cette demande.",
    ),
  },
  kept: {
    name: text('Kept', 'Conservés'),
    meaning: text(
      'The permit was issued; the fee is not refunded.',
      'Le permis a été délivré; les frais ne sont pas remboursés.',
    ),
  },
  refund_due: {
    name: text('Refund due', 'Remboursement dû'),
    meaning: text(
      'The fee is to be paid back to whoever paid it.',
      'Les frais doivent être remboursés à la personne qui les a payés.',
    ),
  },
  refund_requested: {
    name: text('Refund requested', 'Remboursement demandé'),
    meaning: text('Asked for; ask IRCC again after eight weeks.', 'Demandé; relancez IRCC après huit semaines.'),
  },
  refunded: { name: text('Refunded', 'Remboursés'), meaning: text('The money is back.', "L'argent est revenu.") },
};
