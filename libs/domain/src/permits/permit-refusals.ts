import { card, refusalsOf } from '../law/refusal.js';
import { text } from '../law/text.js';

/** Reasons against a step of the permit case. */
export const permitRefusal = refusalsOf({
  'application.before-offer': card<{ filedAt: string; offerAt: string | undefined }>({
    basis: 'law',
    cites: ['IRPR s. 209.11(1)', 'IRPR s. 200(3)(f.1)'],
    text: ({ filedAt, offerAt }) =>
      offerAt === undefined
        ? text(
            `The application was received at ${filedAt}, and no offer was submitted before it.`,
            `La demande a été reçue à ${filedAt}, et aucune offre n'avait été soumise auparavant.`,
          )
        : text(
            `The application was received at ${filedAt}, before the offer was submitted at ${offerAt}.`,
            `La demande a été reçue à ${filedAt}, avant la soumission de l'offre à ${offerAt}.`,
          ),
    remedy: () =>
      text(
        'Predicted: refusal under R200(3)(f.1). Withdraw the application and apply again after the offer.',
        "Prévision : refus en vertu de R200(3)f.1). Retirez la demande et présentez-en une nouvelle après l'offre.",
      ),
    mendAt: 'permit',
  }),
  'application.before-fee': card<{ filedAt: string; paidAt: string | undefined }>({
    basis: 'law',
    cites: ['IRPR s. 303.1(2)', 'IRPR s. 200(3)(f.1)'],
    text: ({ filedAt, paidAt }) =>
      paidAt === undefined
        ? text(
            `The application was received at ${filedAt}, and the compliance fee was neither paid nor exempt before it.`,
            `La demande a été reçue à ${filedAt}, et les frais de conformité n'étaient ni payés ni exemptés auparavant.`,
          )
        : text(
            `The application was received at ${filedAt}, before the fee was paid at ${paidAt}.`,
            `La demande a été reçue à ${filedAt}, avant le paiement des frais à ${paidAt}.`,
          ),
    remedy: () =>
      text(
        'Predicted: refusal under R200(3)(f.1). Withdraw the application and apply again after the fee and the offer.',
        "Prévision : refus en vertu de R200(3)f.1). Retirez la demande et présentez-en une nouvelle après les frais et l'offre.",
      ),
    mendAt: 'fee',
  }),
  'application.number-differs': card<{ inForm: string; onFile: string }>({
    basis: 'law',
    cites: ['IRCC: Employer-specific LMIA exemptions (2024-12-24), matching; OFF-08'],
    text: ({ inForm, onFile }) =>
      text(
        `The form bears ${inForm}; the offer on file is ${onFile}.`,
        `Le formulaire porte ${inForm}; l'offre au dossier est ${onFile}.`,
      ),
    remedy: () =>
      text(
        'Check both numbers; tell IRCC by web form if the form is wrong.',
        'Vérifiez les deux numéros; avisez IRCC par formulaire Web si le formulaire est erroné.',
      ),
    mendAt: 'permit',
  }),
  'renewal.conditions-unknown': card({
    basis: 'house',
    cites: ['IRPR s. 201(1)'],
    text: () =>
      text(
        'The expiry of the permit now held is not known.',
        "La date d'expiration du permis actuel n'est pas connue.",
      ),
    remedy: () =>
      text('Enter it: a renewal must be filed before it.', 'Inscrivez-la : le renouvellement doit être déposé avant.'),
    mendAt: 'permit',
  }),
  'work.no-right': card<{ on: string }>({
    basis: 'law',
    cites: ['IRPA s. 124(1)(c)', 'IRPA s. 124(2)', 'IRPR s. 196'],
    text: ({ on }) =>
      text(
        `No permit on file covers ${on}, the first day of work.`,
        `Aucun permis au dossier ne couvre le ${on}, premier jour de travail.`,
      ),
    remedy: () =>
      text(
        'Record the permit first. If the work has in fact begun, record it as found and ask counsel at once.',
        "Consignez d'abord le permis. Si le travail a réellement commencé, consignez-le tel quel et consultez sans tarder un conseiller.",
      ),
    mendAt: 'permit',
  }),
  'work.rights-not-given': card({
    basis: 'law',
    cites: ['IRPR s. 209.2(1)(a.1)', 'IRPR Schedule 2, item 25'],
    text: () =>
      text(
        'The rights information was not given on or before the first day of work.',
        "Les renseignements sur les droits n'ont pas été remis au plus tard le premier jour de travail.",
      ),
    remedy: () =>
      text(
        "Give the worker the government's latest text in the chosen official language, and record the day.",
        'Remettez au travailleur le texte gouvernemental le plus récent dans la langue officielle choisie et consignez le jour.',
      ),
    mendAt: 'permit',
  }),
  'work.rights-language': card({
    basis: 'law',
    cites: ['IRPR s. 209.2(1)(a.1)', 'IRPR Schedule 2, item 25'],
    text: () =>
      text(
        'The rights information was not given in the official language the worker chose.',
        "Les renseignements sur les droits n'ont pas été remis dans la langue officielle choisie par le travailleur.",
      ),
    remedy: () => text('Give it in the chosen language.', 'Remettez-les dans la langue choisie.'),
    mendAt: 'permit',
  }),
  'work.permit-wrong': card({
    basis: 'law',
    cites: ['IRPR s. 185(b)', 'IRPA s. 124(1)(c)'],
    text: () =>
      text(
        'The permit has an error that touches employer, occupation, place or dates.',
        "Le permis comporte une erreur touchant l'employeur, la profession, le lieu ou les dates.",
      ),
    remedy: () => text('Have it corrected before work starts.', 'Faites-le corriger avant le début du travail.'),
    mendAt: 'permit',
  }),
  'restoration.not-open': card({
    basis: 'law',
    cites: ['IRPR s. 182(1)'],
    text: () =>
      text(
        'Restoration covers only a breach of R185(a), R185(b)(i) to (iii) or R185(c).',
        'Le rétablissement ne vise que le manquement à R185a), R185b)(i) à (iii) ou R185c).',
      ),
    remedy: () => text('Ask counsel what is left.', 'Demandez à un conseiller ce qui reste possible.'),
    mendAt: 'permit',
  }),
  'restoration.too-late': card<{ last: string }>({
    basis: 'law',
    cites: ['IRPR s. 182(1)', 'IA s. 26'],
    text: ({ last }) =>
      text(`The last day for restoration was ${last}.`, `Le dernier jour pour le rétablissement était le ${last}.`),
    remedy: () =>
      text(
        'A new application from outside Canada remains possible.',
        "Une nouvelle demande de l'extérieur du Canada reste possible.",
      ),
    mendAt: 'permit',
  }),
});
