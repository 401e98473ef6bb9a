import { text, type Bilingual } from '../../law/text.js';

/* The lengths as they are read out. Arithmetic uses `code-limits.ts`; a test holds the two together. */

export const TRADER_OR_INVESTOR = text(
  'Initial permit of up to 1 year. Extensions of 2 years while the terms are still met.',
  "Permis initial d'au plus 1 an. Prolongations de 2 ans tant que les conditions sont toujours remplies.",
);

export const professionalFor = (term: Bilingual): Bilingual =>
  text(
    `Initial permit of up to ${term.en}. Renewals of up to ${term.en}. No fixed number of renewals while the stay is still temporary.`,
    `Permis initial d'au plus ${term.fr}. Renouvellements d'au plus ${term.fr}. Aucun nombre fixe de renouvellements tant que le séjour reste temporaire.`,
  );
export const PROFESSIONAL = professionalFor(text('3 years', '3 ans'));

const totalOf = (years: number): Bilingual =>
  text(
    `Total of ${years} years, counted with every other transferee code.`,
    `Total de ${years} ans, calculé avec tous les autres codes de personnes mutées.`,
  );
const EXECUTIVE_TOTAL = totalOf(7);
const SPECIALIZED_TOTAL = totalOf(5);

export const TRANSFEREE_EXECUTIVE = text(
  `Initial permit of 3 years (1 year plus at most 6 months when opening an enterprise). Renewals of 2 years. ${EXECUTIVE_TOTAL.en}`,
  `Permis initial de 3 ans (1 an plus au maximum 6 mois à l'ouverture d'une entreprise). Renouvellements de 2 ans. ${EXECUTIVE_TOTAL.fr}`,
);
/** Peru's page says nothing of opening an enterprise. */
export const TRANSFEREE_EXECUTIVE_PERU = text(
  `Initial permit of 3 years. Renewals of 2 years. ${EXECUTIVE_TOTAL.en}`,
  `Permis initial de 3 ans. Renouvellements de 2 ans. ${EXECUTIVE_TOTAL.fr}`,
);
export const TRANSFEREE_SPECIALIZED = text(
  `Initial permit of 3 years. Renewals of 2 years. ${SPECIALIZED_TOTAL.en}`,
  `Permis initial de 3 ans. Renouvellements de 2 ans. ${SPECIALIZED_TOTAL.fr}`,
);
export const TRANSFEREE_TRAINEE = text(
  'Initial permit of 1 year. Extensions are possible. Total of 3 years.',
  'Permis initial de 1 an. Prolongations possibles. Total de 3 ans.',
);

/* Agreements with the European Union and the United Kingdom. */
export const INTRA_CORPORATE = text(
  'The lesser of 3 years or the contract. One extension of up to 18 months is possible. Total of 4.5 years across the transferee codes.',
  "La plus courte des deux durées : 3 ans ou le contrat. Une prolongation d'au plus 18 mois est possible. Total de 4,5 ans pour l'ensemble des codes de personnes mutées.",
);
export const INTRA_CORPORATE_GRADUATE = text(
  'The lesser of 1 year or the contract. No extension in this code.',
  'La plus courte des deux durées : 1 an ou le contrat. Aucune prolongation sous ce code.',
);
export const SERVICE_SUPPLIER = text(
  'A cumulative 12 months in any 24-month period, or the contract if shorter. An extension is possible only inside that window.',
  "12 mois cumulatifs par période de 24 mois, ou le contrat s'il est plus court. Une prolongation n'est possible qu'à l'intérieur de cette période.",
);
export const INVESTOR_OF_ONE_YEAR = text(
  "1 year at first. Extensions are at the officer's discretion.",
  "1 an au départ. Les prolongations sont à la discrétion de l'agent.",
);

export const OFFER_OR_TRAVEL_DOCUMENT = text(
  'Length of the offer or of the travel document, whichever is earlier.',
  "Durée de l'offre ou du document de voyage, selon la première échéance.",
);
export const NOT_STATED = text('Not stated.', 'Non précisée.');
export const NOT_APPLICABLE = text('Not applicable.', 'Sans objet.');

export const PRINCIPAL_PERMIT = text("Length of the principal's permit.", 'Durée du permis du travailleur principal.');
export const PRINCIPAL_DATES = text(
  "Same dates as the principal's permit.",
  'Mêmes dates que le permis du travailleur principal.',
);
