import { ask } from '../fact-kinds.js';

/** The employer's duties after the permit: violations, their size, and what is kept. */
export const EMPLOYER_FACTS = {
  employerSize: ask.choice('Size of the employer', "Taille de l'employeur", {
    small: ['individual or small business', 'particulier ou petite entreprise'],
    large: ['large business', 'grande entreprise'],
  }),
  employees: ask.count('Employees, affiliates included', 'Employés, sociétés affiliées comprises'),
  revenueCents: ask.money('Gross revenue a year', 'Revenus bruts par année'),
  violations: ask.list('Violations', 'Violations', {
    item: ask.count('Item of Schedule 2', "Article de l'annexe 2"),
    element: ask.choice('Element', 'Élément', {
      occupation: ['occupation', 'profession'],
      wages: ['wages', 'salaire'],
      conditions: ['working conditions', 'conditions de travail'],
    }),
    earlier: ask.count('Earlier inspections with this type', 'Inspections antérieures avec ce type'),
    severity: ask.count('Severity points', 'Points de gravité'),
    /** Instead of history and severity, where the sum is known. */
    points: ask.count('Total points', 'Total des points'),
    repaidInFull: ask.yesNo('Repaid in full', 'Entièrement remboursé'),
    allReasonableEfforts: ask.yesNo('All reasonable efforts shown', 'Tous les efforts raisonnables démontrés'),
  }),
  disclosureAccepted: ask.yesNo('Voluntary disclosure accepted', 'Divulgation volontaire acceptée'),
  earlierPenalties: ask.list('Earlier final penalties', 'Sanctions définitives antérieures', {
    on: ask.day('Day', 'Jour'),
    amountCents: ask.money('Amount', 'Montant'),
  }),
  penaltyBeforeCapCents: ask.money(
    'Sum of the new penalties before the cap',
    'Somme des nouvelles sanctions avant le plafond',
  ),
  penaltyOn: ask.day('Day of the new final determination', 'Jour de la nouvelle décision finale'),
  feeRecoveredCents: ask.money('Recovered from the worker', 'Somme récupérée du travailleur'),
  permitPeriods: ask.list('Permits and their first day', 'Permis et leur premier jour', {
    issuedOn: ask.day('Issued on', 'Délivré le'),
    firstDayOn: ask.day('First day of the period of employment', "Premier jour de la période d'emploi"),
  }),
} as const;
