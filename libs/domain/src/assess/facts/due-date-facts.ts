import { ask } from '../fact-kinds.js';

/** Days from which the law counts, where no other record bears them. */
export const DUE_DATE_FACTS = {
  biometricsLetterOn: ask.day('Biometrics letter dated', 'Lettre de biométrie datée du'),
  firstDayOfWorkOn: ask.day('First day of work', 'Premier jour de travail'),
  sinObtained: ask.yesNo('Social insurance number obtained', "Numéro d'assurance sociale obtenu"),
  noticeKind: ask.choice('Notice received', 'Avis reçu', {
    preliminary: ['preliminary finding', 'décision provisoire'],
    final: ['final determination', 'décision finale'],
  }),
  noticeSentOn: ask.day('Notice sent on', 'Avis envoyé le'),
  noticeItems: ask.wholeList('Items of Schedule 2 in the notice', "Articles de l'annexe 2 visés par l'avis"),
  accessRequestOn: ask.day('Access request received on', "Demande d'accès reçue le"),
  breachDeterminedOn: ask.day('Breach determined on', 'Atteinte constatée le'),
} as const;
