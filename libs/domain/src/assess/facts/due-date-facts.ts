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
  offerErrorFoundOn: ask.day('Error in the pending offer found on', "Erreur constatée dans l'offre en attente le"),
  onTwoWeekLine: ask.yesNo(
    'The application rides the two-week line of the Global Skills Strategy',
    'La demande suit la file de deux semaines de la Stratégie en matière de compétences mondiales',
  ),
  biometricsLetterDueOn: ask.day(
    'Last day printed in the biometrics letter',
    'Dernier jour indiqué dans la lettre de biométrie',
  ),
  medicalLetterDueOn: ask.day(
    'Last day printed in the medical letter',
    "Dernier jour indiqué dans la lettre d'examen médical",
  ),
  documentsLetterDueOn: ask.day(
    'Last day printed in the request for documents',
    'Dernier jour indiqué dans la demande de documents',
  ),
  changeRequestLetterOn: ask.day(
    'Letter that finds the request to change employer incomplete, dated',
    "Lettre jugeant incomplète la demande de changement d'employeur, datée du",
  ),
  changeRequestLetterDueOn: ask.day('Last day printed in that letter', 'Dernier jour indiqué dans cette lettre'),
  designatedStayFromOn: ask.day(
    'Stay in a designated country since the approval began on',
    "Séjour dans un pays désigné depuis l'approbation, commencé le",
  ),
  letterEnterByOn: ask.day(
    'Enter Canada by, printed in the letter of introduction',
    "Date limite d'entrée indiquée dans la lettre d'introduction",
  ),
  visaOrEtaEndOn: ask.day('Visa or eTA valid to', "Visa ou AVE valide jusqu'au"),
  permitPrintedAtBorder: ask.yesNo('Permit printed at a port of entry', "Permis imprimé à un point d'entrée"),
  sinReceivedOn: ask.day('Worker received the number on', 'Numéro reçu par le travailleur le'),
  sinExpiryKnownOn: ask.day(
    'Worker learned the new expiry of a 900-series number on',
    "Nouvelle échéance d'un numéro de la série 900 connue du travailleur le",
  ),
  shortfallOn: ask.day('Possible failure of the employer happened on', "Manquement possible de l'employeur survenu le"),
  shortfallFoundOn: ask.day('Possible failure discovered on', 'Manquement possible découvert le'),
  inspectionOpen: ask.yesNo(
    'An inspection or enforcement is under way against the employer',
    "Une inspection ou une mesure d'exécution vise actuellement l'employeur",
  ),
  postGraduation: ask.yesNo(
    'The application is for a post-graduation permit',
    'La demande vise un permis de travail postdiplôme',
  ),
  unauthorizedUntilOn: ask.day(
    'Last day of unauthorized work or study, or of the breach of conditions',
    'Dernier jour du travail ou des études non autorisés, ou du manquement aux conditions',
  ),
  transfereeSinceOn: ask.day('Transferee since', 'Personne mutée depuis le'),
  agreementEntryOn: ask.day('First entry under the agreement on', "Première entrée au titre de l'accord le"),
  nominationEndOn: ask.day('Nomination certificate valid to', "Certificat de désignation valide jusqu'au"),
  intentNoticeOn: ask.day('Quebec notice of intent to select dated', "Avis d'intention de sélection du Québec daté du"),
  pathwayPermit: ask.yesNo(
    'Holds an open permit of the pathway from temporary to permanent residence',
    'Détient un permis ouvert de la voie de la résidence temporaire à la résidence permanente',
  ),
  withdrawnOn: ask.day('Offer or application given up on', 'Offre ou demande abandonnée le'),
  refusedOn: ask.day('Told of the refusal of the permit on', 'Refus du permis communiqué le'),
  refusedWhere: ask.choice('Refusal decided', 'Refus décidé', {
    outside: ['outside Canada', 'hors du Canada'],
    inside: ['in Canada', 'au Canada'],
    border: ['at a port of entry', "à un point d'entrée"],
  }),
  inspectionLetterDueOn: ask.day(
    'Last day printed in the inspection letter',
    "Dernier jour indiqué dans la lettre d'inspection",
  ),
  instalments: ask.list('Instalments of the payment agreement', "Versements de l'entente de paiement", {
    dueOn: ask.day('Due on', 'Dû le'),
    paid: ask.yesNo('Paid', 'Versé'),
  }),
  banLength: ask.choice('Ban in the final determination', 'Interdiction dans la décision finale', {
    none: ['none', 'aucune'],
    '1': ['one year', 'un an'],
    '2': ['two years', 'deux ans'],
    '5': ['five years', 'cinq ans'],
    '10': ['ten years', 'dix ans'],
    permanent: ['permanent', 'permanente'],
  }),
  toldOfFinalOn: ask.day(
    'Employer first told of the final determination on',
    "Décision finale portée à la connaissance de l'employeur le",
  ),
  breachSerious: ask.yesNo('Real risk of significant harm', 'Risque réel de préjudice grave'),
  privacyLaw: ask.choice('Privacy law that applies', 'Loi applicable à la vie privée', {
    federal: ['federal (PIPEDA)', 'fédérale (LPRPDE)'],
    quebec: ['Quebec', 'Québec'],
    both: ['both', 'les deux'],
  }),
  accessRequestDatedOn: ask.day('Access request dated', "Demande d'accès datée du"),
  accessExtensionSentOn: ask.day('Notice of extension sent on', 'Avis de prolongation envoyé le'),
  feesCheckedOn: ask.day('Amounts of the fees last checked on', 'Montants des frais vérifiés pour la dernière fois le'),
  licenceEndOn: ask.day("Representative's licence valid to", "Permis d'exercice du représentant valide jusqu'au"),
  wageReviewPromised: ask.yesNo(
    'The offer promises a yearly review of the wage',
    "L'offre promet une révision annuelle du salaire",
  ),
  abuseTrainingOn: ask.day('Last training against abuse on', 'Dernière formation contre la violence le'),
  iecInvitationOn: ask.day(
    'Invitation of International Experience Canada accepted on',
    "Invitation d'Expérience internationale Canada acceptée le",
  ),
} as const;
