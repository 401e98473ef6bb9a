import { card, refusalsOf } from '../law/refusal.js';
import { text, type Language } from '../law/text.js';

const LANGUAGE_NAMES = { en: text('English', 'anglais'), fr: text('French', 'français') } as const;

/** Reasons that keep an offer from being ready, submitted or withdrawn. */
export const offerRefusal = refusalsOf({
  'offer.exemption-open': card({
    basis: 'law',
    cites: ['IRPR s. 209.11(1)(c)'],
    text: () =>
      text(
        'The exemption is not signed off. The offer must show that the work falls under R204 or R205, or the worker under R207.',
        "La dispense n'est pas approuvée. L'offre doit montrer que le travail relève de R204 ou R205, ou le travailleur de R207.",
      ),
    remedy: () => text('Finish step 1, the exemption.', "Terminez l'étape 1, la dispense."),
    mendAt: 'exemption',
  }),
  'offer.agreement-missing': card({
    basis: 'law',
    cites: ['IRPR s. 209.11(1)(e)(i)'],
    text: () =>
      text(
        'No employment agreement signed by both is on file. The offer attests that one has been entered into.',
        "Aucun contrat d'emploi signé par les deux parties n'est au dossier. L'offre atteste qu'un contrat a été conclu.",
      ),
    remedy: () =>
      text(
        'Have both sign, give the worker a copy, and record the agreement.',
        'Faites signer les deux parties, remettez une copie au travailleur et consignez le contrat.',
      ),
    mendAt: 'agreement',
  }),
  'offer.agreement-language': card<{ agreement: Language; chosen: Language }>({
    basis: 'law',
    cites: ['IRPR s. 209.11(1)(e)(i)(B)'],
    text: ({ agreement, chosen }) =>
      text(
        `The agreement is in ${LANGUAGE_NAMES[agreement].en}; the worker chose ${LANGUAGE_NAMES[chosen].en}.`,
        `Le contrat est en ${LANGUAGE_NAMES[agreement].fr}; le travailleur a choisi le ${LANGUAGE_NAMES[chosen].fr}.`,
      ),
    remedy: () =>
      text(
        "Sign the agreement in the worker's chosen official language.",
        'Signez le contrat dans la langue officielle choisie par le travailleur.',
      ),
    mendAt: 'agreement',
  }),
  'offer.agreement-terms': card({
    basis: 'law',
    cites: ['IRPR s. 209.11(1)(e)(i)(A)'],
    text: () =>
      text(
        'The agreement does not have the same occupation, wage and conditions as the offer.',
        "Le contrat ne prévoit pas la même profession, le même salaire et les mêmes conditions que l'offre.",
      ),
    remedy: () => text('Mend the offer or sign a new agreement.', "Corrigez l'offre ou signez un nouveau contrat."),
    mendAt: 'agreement',
  }),
  'offer.not-attested': card({
    basis: 'law',
    cites: ['IRPR s. 209.11(1)(e)'],
    text: () =>
      text("The employer's attestations have not been made.", "Les attestations de l'employeur n'ont pas été faites."),
    remedy: () =>
      text('Have the employer make all seven declarations.', "Demandez à l'employeur de faire les sept déclarations."),
    mendAt: 'attestation',
  }),
  'offer.attested-before-agreement': card({
    basis: 'law',
    cites: ['IRPR s. 209.11(1)(e)'],
    text: () =>
      text('The agreement is newer than the attestations.', 'Le contrat est plus récent que les attestations.'),
    remedy: () => text('Have the attestations made again.', 'Faites refaire les attestations.'),
    mendAt: 'attestation',
  }),
  'offer.attestation-not-given': card({
    basis: 'law',
    cites: ['IRPR s. 209.11(1)(e)'],
    text: () =>
      text(
        'Every declaration must be made; none can be left out.',
        'Chaque déclaration doit être faite; aucune ne peut être omise.',
      ),
    remedy: () => text('Without it the offer cannot be submitted.', "Sans elle, l'offre ne peut être soumise."),
    mendAt: 'attestation',
  }),
  'offer.fee-open': card({
    basis: 'law',
    cites: ['IRPR s. 303.1(2)', 'IRPR s. 200(3)(f.1)'],
    text: () =>
      text(
        'The compliance fee is neither paid nor exempt with proof.',
        'Les frais de conformité ne sont ni payés ni exemptés avec preuve.',
      ),
    remedy: () => text('Finish step 2, the fee.', "Terminez l'étape 2, les frais."),
    mendAt: 'fee',
  }),
  'offer.passport-unconfirmed': card({
    basis: 'house',
    cites: ['IRCC: Employer-specific LMIA exemptions (2024-12-24), matching; EP04'],
    text: () =>
      text(
        'No second person has typed the passport data from the passport itself.',
        "Aucune seconde personne n'a saisi les données du passeport à partir du passeport lui-même.",
      ),
    remedy: () =>
      text(
        'Ask a colleague to confirm the passport data.',
        'Demandez à un collègue de confirmer les données du passeport.',
      ),
    mendAt: 'passport',
  }),
  'offer.list-not-checked': card<{ checkedOn: string; submittedOn: string }>({
    basis: 'law',
    cites: ['IRPR s. 200(3)(h)', 'IRPR s. 209.997'],
    text: ({ checkedOn, submittedOn }) =>
      text(
        `The public list of non-compliant employers was checked on ${checkedOn}, the offer was submitted on ${submittedOn}.`,
        `La liste publique des employeurs non conformes a été vérifiée le ${checkedOn}, l'offre a été soumise le ${submittedOn}.`,
      ),
    remedy: () => text('Check the list on the day of submission.', 'Vérifiez la liste le jour de la soumission.'),
    mendAt: 'offer',
  }),
  'offer.withdraw-in-portal': card({
    basis: 'law',
    cites: ['IRCC: Employer-specific LMIA exemptions (2024-12-24), withdrawing an offer'],
    text: () =>
      text(
        'The offer is not matched: it is withdrawn in the Employer Portal.',
        "L'offre n'est pas appariée : elle est retirée dans le Portail de l'employeur.",
      ),
    remedy: () => text('Withdraw it in the portal.', 'Retirez-la dans le portail.'),
    mendAt: 'offer',
  }),
  'offer.withdraw-by-mail': card({
    basis: 'law',
    cites: ['IRCC: Employer-specific LMIA exemptions (2024-12-24), withdrawing an offer'],
    text: () =>
      text(
        'The offer is matched: it is withdrawn by e-mail to the portal mailbox.',
        "L'offre est appariée : elle est retirée par courriel à la boîte du portail.",
      ),
    remedy: () => text('Write to the portal mailbox.', 'Écrivez à la boîte du portail.'),
    mendAt: 'offer',
  }),
  'number.not-submitted': card({
    basis: 'law',
    cites: ['IRPR s. 209.11(1)', 'IRPR s. 200(3)(f.1)'],
    text: () =>
      text(
        'No number is handed over before the offer stands in the portal.',
        "Aucun numéro n'est remis avant que l'offre soit dans le portail.",
      ),
    remedy: () =>
      text('Submit the offer and record its number first.', "Soumettez d'abord l'offre et consignez son numéro."),
    mendAt: 'offer',
  }),
  'number.fee-open': card({
    basis: 'law',
    cites: ['IRPR s. 303.1(2)', 'IRPR s. 200(3)(f.1)'],
    text: () =>
      text(
        'No number is handed over for filing before the fee is paid or exempt: the application would be refused.',
        "Aucun numéro n'est remis avant que les frais soient payés ou exemptés : la demande serait refusée.",
      ),
    remedy: () => text('Finish step 2, the fee.', "Terminez l'étape 2, les frais."),
    mendAt: 'fee',
  }),
});
