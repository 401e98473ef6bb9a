import type { ExemptionOutcome } from '../cases/step-events.js';
import type { EmployerRegime } from '../employers/employer-facts.js';
import { card, refusalsOf, type Refusal } from '../law/refusal.js';
import { text, type Bilingual } from '../law/text.js';
import type { PlainDate } from '../time/plain-date.js';
import { placeRefusals } from './code-places.js';
import { codeRefusals, findExemptionCode } from './code-register.js';
import type { Criterion } from './exemption-code.js';

export const CRITERION_ANSWERS = ['fits', 'does_not_fit', 'need_to_know'] as const;
export type CriterionAnswer = (typeof CRITERION_ANSWERS)[number];

export interface AnsweredCriterion {
  readonly answer: CriterionAnswer;
  readonly statement: string;
  readonly evidenceIds: readonly string[];
}

/** The working paper of step 1: which answer, and what carries it. */
export interface Assessment {
  readonly outcome?: ExemptionOutcome | undefined;
  readonly code?: string | undefined;
  readonly workProvince?: string | undefined;
  readonly noc?: string | undefined;
  readonly reasons?: string | undefined;
  /** The explanation for the portal, in the language it will be typed in; one of the two is enough. */
  readonly explanation?: string | undefined;
  readonly answers: Readonly<Record<string, AnsweredCriterion>>;
}

export interface AssessmentSetting {
  readonly citizenship: string;
  readonly regime: EmployerRegime;
  /** The day for which the code must be open: the planned application, or today. */
  readonly on: PlainDate;
}

const quote = ({ text: words }: Criterion): Bilingual => ({ en: `“${words.en}”`, fr: `« ${words.fr} »` });

const refusal = refusalsOf({
  'exemption.outcome-missing': card({
    basis: 'law',
    cites: ['IRPR s. 200(1)(c)', 'IRPR s. 209.11(1)(c)'],
    text: () => text('No answer is chosen yet.', "Aucune réponse n'est encore choisie."),
    remedy: () =>
      text(
        'Choose: exempt with an offer, no offer needed, LMIA needed, or no permit needed.',
        'Choisissez : dispense avec offre, aucune offre requise, EIMT requise ou aucun permis requis.',
      ),
    mendAt: 'exemption',
  }),
  'exemption.code-missing': card({
    basis: 'law',
    cites: ['IRPR s. 209.11(1)(c)'],
    text: () => text('No exemption code is chosen.', "Aucun code de dispense n'est choisi."),
    remedy: () =>
      text(
        'Choose the code whose criteria the case meets.',
        'Choisissez le code dont le dossier remplit les critères.',
      ),
    mendAt: 'exemption',
  }),
  'exemption.code-is-open': card<string>({
    basis: 'law',
    cites: ['IRPR s. 200(1)(c)'],
    text: (code) =>
      text(
        `${code} leads to an open permit: no offer is made.`,
        `${code} mène à un permis ouvert : aucune offre n'est faite.`,
      ),
    remedy: () =>
      text(
        'Answer “no offer needed”, or choose another code.',
        'Répondez « aucune offre requise », ou choisissez un autre code.',
      ),
    mendAt: 'exemption',
  }),
  'exemption.offer-is-needed': card<string>({
    basis: 'law',
    cites: ['IRPR s. 200(1)(c)(ii.1)', 'IRPR s. 209.11(1)', 'IRPR s. 209.91'],
    text: (code) =>
      text(
        `Work under ${code} for an employer bound by the regime needs an offer.`,
        `Le travail sous ${code} pour un employeur soumis au régime exige une offre.`,
      ),
    remedy: () => text('Answer “LMIA-exempt, with an offer”.', "Répondez « dispensé d'EIMT, avec offre »."),
    mendAt: 'exemption',
  }),
  'exemption.employer-outside-regime': card({
    basis: 'law',
    cites: ['IRPR s. 209.91', 'IRPR s. 303.1(4.1)'],
    text: () =>
      text(
        'This employer stands outside the compliance regime: no offer is made and no fee is owed.',
        "Cet employeur n'est pas soumis au régime de conformité : aucune offre n'est faite et aucuns frais ne sont dus.",
      ),
    remedy: () => text('Answer “no offer needed”.', 'Répondez « aucune offre requise ».'),
    mendAt: 'exemption',
  }),
  'exemption.reasons-missing': card({
    basis: 'house',
    cites: ['Permitdesk: an answer is given with its reasons'],
    text: () => text('The reasons for this answer are missing.', 'Les motifs de cette réponse manquent.'),
    remedy: () =>
      text('Write why, with the facts and the provision.', 'Écrivez pourquoi, avec les faits et la disposition.'),
    mendAt: 'exemption',
  }),
  'exemption.explanation-missing': card({
    basis: 'law',
    cites: [
      'IRPR s. 209.11(1)(c)',
      'IRCC: Employer-specific LMIA exemptions (2024-12-24), explanation of the exemption',
    ],
    text: () =>
      text(
        'The explanation of how the job meets the exemption is missing.',
        "L'explication de la façon dont l'emploi répond à la dispense manque.",
      ),
    remedy: () =>
      text(
        'Write it for this job and this person; it goes into the portal.',
        'Rédigez-la pour cet emploi et cette personne; elle ira au portail.',
      ),
    mendAt: 'exemption',
  }),
  'exemption.criterion-unanswered': card<Criterion>({
    basis: 'house',
    cites: ['IRPR s. 209.11(1)(c)'],
    text: (criterion) => text(`Not answered: ${quote(criterion).en}`, `Sans réponse : ${quote(criterion).fr}`),
    remedy: () => text('Answer it, or find out what is still to know.', 'Répondez, ou trouvez ce qui reste à savoir.'),
    mendAt: 'exemption',
  }),
  'exemption.criterion-not-met': card<Criterion>({
    basis: 'law',
    cites: ['IRPR s. 209.11(1)(c)', 'IRPR s. 200(1)(c)'],
    text: (criterion) => text(`Not met: ${quote(criterion).en}`, `Non rempli : ${quote(criterion).fr}`),
    remedy: () => text('Choose another code, or another answer.', 'Choisissez un autre code, ou une autre réponse.'),
    mendAt: 'exemption',
  }),
  'exemption.criterion-not-evidenced': card<Criterion>({
    basis: 'house',
    cites: ['IRPR s. 209.11(1)(c)', 'IRPR s. 209.2(1)(b)(ii)'],
    text: (criterion) => text(`Not evidenced: ${quote(criterion).en}`, `Non prouvé : ${quote(criterion).fr}`),
    remedy: () => text('Add at least one paper that shows it.', 'Ajoutez au moins une pièce qui le montre.'),
    mendAt: 'evidence',
  }),
});

const criterionRefusals = (criteria: readonly Criterion[], answers: Assessment['answers']): readonly Refusal[] =>
  criteria.flatMap((criterion) => {
    const field = `answers.${criterion.id}`;
    const given = answers[criterion.id];
    if (given === undefined || given.answer === 'need_to_know')
      return [refusal('exemption.criterion-unanswered', criterion, field)];
    if (given.answer === 'does_not_fit') return [refusal('exemption.criterion-not-met', criterion, field)];
    return given.evidenceIds.length === 0 ? [refusal('exemption.criterion-not-evidenced', criterion, field)] : [];
  });

const isBlank = (words: string | undefined): boolean => words === undefined || words.trim() === '';

const exemptWithOffer = (assessment: Assessment, setting: AssessmentSetting): readonly Refusal[] => {
  if (setting.regime !== 'bound') return [refusal('exemption.employer-outside-regime', undefined, 'outcome')];
  if (assessment.code === undefined) return [refusal('exemption.code-missing', undefined, 'code')];
  const code = findExemptionCode(assessment.code);
  if (code?.permitScope === 'open') return [refusal('exemption.code-is-open', code.code, 'code')];
  return [
    ...codeRefusals(assessment.code, setting.on).map((each) => ({ ...each, field: 'code' })),
    ...placeRefusals({
      code: assessment.code,
      province: assessment.workProvince,
      noc: assessment.noc,
      citizenships: [setting.citizenship],
    }).map((each) => ({ ...each, field: each.field ?? 'code' })),
    ...criterionRefusals(code?.criteria ?? [], assessment.answers),
    ...(isBlank(assessment.explanation) ? [refusal('exemption.explanation-missing', undefined, 'explanation')] : []),
  ];
};

const noOffer = (assessment: Assessment, setting: AssessmentSetting): readonly Refusal[] => {
  const reasons = isBlank(assessment.reasons) ? [refusal('exemption.reasons-missing', undefined, 'reasons')] : [];
  // Outside the regime no code decides: the employer itself is the reason.
  if (setting.regime !== 'bound') return reasons;
  if (assessment.code === undefined) return [refusal('exemption.code-missing', undefined, 'code'), ...reasons];
  const code = findExemptionCode(assessment.code);
  return [
    ...(code?.offerRequired === 'yes' ? [refusal('exemption.offer-is-needed', code.code, 'outcome')] : []),
    ...codeRefusals(assessment.code, setting.on).map((each) => ({ ...each, field: 'code' })),
    ...reasons,
  ];
};

/** Everything that keeps an assessment from being put to review or signed off; empty when it stands. */
export const assessmentRefusals = (assessment: Assessment, setting: AssessmentSetting): readonly Refusal[] => {
  switch (assessment.outcome) {
    case undefined:
      return [refusal('exemption.outcome-missing', undefined, 'outcome')];
    case 'lmia_exempt':
      return exemptWithOffer(assessment, setting);
    case 'no_offer_needed':
      return noOffer(assessment, setting);
    case 'lmia_needed':
    case 'no_permit_needed':
      return isBlank(assessment.reasons) ? [refusal('exemption.reasons-missing', undefined, 'reasons')] : [];
  }
};
