import type { RuleId } from '../law/rule.js';
import { text, type Bilingual } from '../law/text.js';
import type { Holder } from '../permits/permit-states.js';

interface StepCard {
  readonly title: Bilingual;
  /** Who holds the step while it is under way. */
  readonly holder: Holder;
  readonly rules: readonly RuleId[];
  /** Why it stands where it stands. */
  readonly why: Bilingual;
}

/** The days of a plan, in the order of a hire from outside Canada. */
export const PLAN_STEPS = {
  request: {
    title: text('Request complete', 'Demande de dossier complète'),
    holder: 'client',
    rules: ['OFF-03'],
    why: text(
      'Nothing can be prepared before the facts are there.',
      'Rien ne se prépare avant que les faits soient là.',
    ),
  },
  'sign-off': {
    title: text('Exemption signed off', 'Dispense approuvée'),
    holder: 'us',
    rules: ['EXM-01', 'EXM-03'],
    why: text(
      'The code decides whether an offer and a fee are needed.',
      'Le code détermine si une offre et des frais sont requis.',
    ),
  },
  agreement: {
    title: text('Agreement signed, copy given', 'Entente signée, copie remise'),
    holder: 'client',
    rules: ['OFF-05', 'LNG-01'],
    why: text(
      'It must be signed by both, in the language the worker chose, before the offer.',
      "Elle doit être signée par les deux, dans la langue choisie par le travailleur, avant l'offre.",
    ),
  },
  fee: {
    title: text('Compliance fee paid', 'Frais de conformité payés'),
    holder: 'client',
    rules: ['FEE-01', 'FEE-02'],
    why: text('It must be paid before the worker applies.', 'Ils doivent être payés avant la demande du travailleur.'),
  },
  offer: {
    title: text('Offer submitted', 'Offre soumise'),
    holder: 'us',
    rules: ['OFF-01', 'OFF-02'],
    why: text(
      'It must be submitted before the worker applies.',
      'Elle doit être soumise avant la demande du travailleur.',
    ),
  },
  number: {
    title: text('Offer number handed over', "Numéro de l'offre remis"),
    holder: 'us',
    rules: ['OFF-06'],
    why: text('The worker enters it in the application.', "Le travailleur l'inscrit dans sa demande."),
  },
  medical: {
    title: text('Medical exam done', 'Examen médical passé'),
    holder: 'worker',
    rules: ['MED-01'],
    why: text(
      'Before filing it opens the two-week line and the border; after filing the file waits for it.',
      'Avant le dépôt, il ouvre la file de deux semaines et la frontière; après, le dossier attend.',
    ),
  },
  application: {
    title: text('Application filed', 'Demande présentée'),
    holder: 'worker',
    rules: ['OFF-02', 'FEE-02', 'BRD-01'],
    why: text(
      'Filed before the fee or the offer, it is refused.',
      "Présentée avant les frais ou l'offre, elle est refusée.",
    ),
  },
  biometrics: {
    title: text('Biometrics given', 'Données biométriques fournies'),
    holder: 'worker',
    rules: ['BIO-01', 'BIO-03'],
    why: text('No decision comes without them.', 'Aucune décision ne vient sans elles.'),
  },
  decision: {
    title: text('Decision', 'Décision'),
    holder: 'ircc',
    rules: ['BRD-03'],
    why: text(
      'Only IRCC decides, and when; every date from here on is an estimate.',
      "Seul IRCC décide, et du moment; toute date à partir d'ici est une estimation.",
    ),
  },
  entry: {
    title: text('Arrival in Canada', 'Arrivée au Canada'),
    holder: 'worker',
    rules: ['BRD-03', 'WPX-03'],
    why: text(
      'The letter of introduction is no permit; the officer at entry prints it.',
      "La lettre d'introduction n'est pas un permis; l'agent à l'arrivée l'imprime.",
    ),
  },
  permit: {
    title: text('Permit in hand', 'Permis en main'),
    holder: 'ircc',
    rules: ['BRD-05'],
    why: text(
      'Employer, occupation, place and dates are checked before leaving the counter.',
      'Employeur, profession, lieu et dates se vérifient avant de quitter le comptoir.',
    ),
  },
  start: {
    title: text('First day of work', 'Premier jour de travail'),
    holder: 'client',
    rules: ['EMP-19', 'EMP-22'],
    why: text('Never before the right to work.', 'Jamais avant le droit de travailler.'),
  },
} as const satisfies Readonly<Record<string, StepCard>>;
export type PlanStepId = keyof typeof PLAN_STEPS;
export const PLAN_STEP_IDS = Object.keys(PLAN_STEPS) as readonly PlanStepId[];
