import { ask } from '../fact-kinds.js';

/** The person, where she is, and what she does there. */
export const WORKER_FACTS = {
  citizenship: ask.country('Citizenship', 'Citoyenneté'),
  permanentResidentOf: ask.country('Permanent resident of', 'Résident permanent de'),
  residence: ask.country('Country where the worker lives now', 'Pays où vit actuellement le travailleur'),
  inCanada: ask.yesNo('The worker is in Canada now', 'Le travailleur est actuellement au Canada'),
  ageOnApplication: ask.count('Age on the day of the application', 'Âge le jour de la demande'),
  workerLanguage: ask.choice('Official language the worker chose', 'Langue officielle choisie par le travailleur', {
    en: ['English', 'anglais'],
    fr: ['French', 'français'],
  }),
  passportEndOn: ask.day('Passport valid to', "Passeport valide jusqu'au"),
  biometricsOn: ask.day('Biometrics last given on', 'Dernières données biométriques fournies le'),
  medicalExamOn: ask.day('Medical exam on', 'Examen médical le'),
  medicalUpfront: ask.choice('Medical exam before filing', 'Examen médical avant la demande', {
    done: ['done', 'fait'],
    'not-needed': ['not needed', 'non requis'],
    'not-done': ['needed, not done', 'requis, non fait'],
  }),
  biometricsWithinDays: ask.count(
    'Biometrics planned within so many days of filing',
    'Données biométriques prévues dans tant de jours après le dépôt',
  ),
  livedInDesignatedCountry: ask.yesNo(
    'Six months in a row in a designated country within the past year',
    'Six mois consécutifs dans un pays désigné au cours de la dernière année',
  ),
  designatedSinceApproval: ask.yesNo(
    'More than six months in a designated country since the approval',
    "Plus de six mois dans un pays désigné depuis l'approbation",
  ),
  healthSensitiveJob: ask.yesNo(
    'Health care, school, child care, in-home care or another job where protecting public health is essential',
    "Soins de santé, école, garde d'enfants, soins à domicile ou autre emploi où la protection de la santé publique est essentielle",
  ),
  workedWithoutRight: ask.yesNo(
    'Worked or studied in Canada without the right to, in the past six months',
    'A travaillé ou étudié au Canada sans en avoir le droit au cours des six derniers mois',
  ),
} as const;
