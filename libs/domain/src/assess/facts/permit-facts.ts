import { ask } from '../fact-kinds.js';

/** The permit: how long, until when, and the right to work around its end. */
export const PERMIT_FACTS = {
  startOn: ask.day('Permit or work to start on', 'Début du permis ou du travail'),
  offerEndOn: ask.day('Offer ends on', "Fin de l'offre"),
  offerMonths: ask.count('Length of the offer in months', "Durée de l'offre en mois"),
  permitEndOn: ask.day('End of the present permit', 'Fin du permis actuel'),
  permitIssuedOn: ask.day('Permit issued on', 'Permis délivré le'),
  capEndOn: ask.day("End of the transferee's total time", 'Fin du temps total de la personne mutée'),
  absenceDays: ask.wholeList(
    'Documented absences from the Canadian job, each in days without a break',
    "Absences documentées de l'emploi au Canada, chacune en jours consécutifs",
  ),
  earlierPermits: ask.list('Earlier permits as a transferee', 'Permis antérieurs à titre de personne mutée', {
    code: ask.line('Code', 'Code'),
    from: ask.day('From', 'Du'),
    to: ask.day('To', 'Au'),
  }),
  workAbroad: ask.list(
    'Full-time work for the enterprise outside Canada',
    "Travail à temps plein pour l'entreprise à l'extérieur du Canada",
    { from: ask.day('From', 'Du'), to: ask.day('To', 'Au') },
  ),
  shortWorkDays: ask.count('Short work without a permit, in days', 'Travail de courte durée sans permis, en jours'),
  shortWorkGrantedOn: ask.day('Short-work exemption granted on', 'Dispense de courte durée accordée le'),
  previousShortWorkDays: ask.count('Last short-work exemption, in days', 'Dernière dispense de courte durée, en jours'),
  previousShortWorkOn: ask.day('Last short-work exemption granted on', 'Dernière dispense de courte durée accordée le'),
  extensionFiledOn: ask.day('Extension filed on', 'Prolongation présentée le'),
  extensionFiledAt: ask.instant('Extension filed at', 'Prolongation présentée à'),
  extensionRefusedOn: ask.day('Extension refused on', 'Prolongation refusée le'),
  secondExtensionFiledOn: ask.day('Second application filed on', 'Deuxième demande présentée le'),
  leavesCanadaOn: ask.day('Leaves Canada on', 'Quitte le Canada le'),
  returnsToCanadaOn: ask.day('Returns to Canada on', 'Revient au Canada le'),
  hasMaintainedStatus: ask.yesNo('Status maintained', 'Statut conservé'),
  underDeclaration: ask.yesNo(
    'Under a declaration of the Minister (A22.1)',
    'Visé par une déclaration du ministre (L22.1)',
  ),
  newEmployerOffered: ask.yesNo('A new employer has an offer number', "Un nouvel employeur a un numéro d'offre"),
  webFormSent: ask.yesNo('Web form to change employer sent', "Formulaire Web de changement d'employeur envoyé"),
  positiveEmailReceived: ask.yesNo("IRCC's e-mail that allows it received", "Courriel d'autorisation d'IRCC reçu"),
  statusLostOn: ask.day('Status lost on', 'Statut perdu le'),
} as const;
