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
    repaidBeforeFinding: ask.yesNo(
      'Repaid, or repayment seriously tried, before the preliminary finding',
      'Remboursé, ou sérieusement tenté, avant la décision provisoire',
    ),
    goodFaith: ask.yesNo('Acted in good faith', 'A agi de bonne foi'),
    ground: ask.choice('Ground of excuse', 'Motif de justification', {
      none: ['none', 'aucun'],
      'change-in-law': ['change in federal or provincial law', 'modification du droit fédéral ou provincial'],
      'collective-agreement': ['change in a collective agreement', "modification d'une convention collective"],
      'economic-measures': [
        'economic measures not aimed at foreign workers',
        'mesures économiques qui ne visent pas les travailleurs étrangers',
      ],
      'good-faith-error': [
        'reading in good faith, or accounting error, made good',
        'interprétation de bonne foi ou erreur comptable, compensée',
      ],
      similar: ['similar circumstances', 'circonstances similaires'],
      'superior-force': ['superior force', 'force majeure'],
    }),
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
  feeRecoveredOn: ask.day('Recovered on', 'Récupérée le'),
  retentionHold: ask.yesNo(
    'An inspection, a claim or an access request is open',
    "Une inspection, une réclamation ou une demande d'accès est en cours",
  ),
  permitPeriods: ask.list('Permits and their first day', 'Permis et leur premier jour', {
    issuedOn: ask.day('Issued on', 'Délivré le'),
    firstDayOn: ask.day('First day of the period of employment', "Premier jour de la période d'emploi"),
  }),
} as const;
