import { FEE_EXEMPTION_GROUNDS } from '../fees/fee-exemption.js';
import { text } from '../law/text.js';
import { event } from './event-card.js';
import { fact, optional } from './facts.js';

const REASON = text('Reason', 'Motif');

export const EXEMPTION_OUTCOMES = [
  { value: 'lmia_exempt', label: text('LMIA-exempt, with an offer', "Dispensé d'EIMT, avec offre") },
  { value: 'no_offer_needed', label: text('No offer needed', 'Aucune offre requise') },
  { value: 'lmia_needed', label: text('LMIA needed', 'EIMT requise') },
  { value: 'no_permit_needed', label: text('No permit needed', 'Aucun permis requis') },
] as const;
export type ExemptionOutcome = (typeof EXEMPTION_OUTCOMES)[number]['value'];

/** Step 1: confirm the exemption. The answers themselves stand in the assessment; these are its turns. */
export const EXEMPTION_EVENTS = {
  'exemption.put-to-review': event({
    area: 'exemption',
    label: text('Exemption put to review', 'Dispense soumise à la révision'),
    actors: ['employer', 'representative'],
    permission: 'exemption.prepare',
    ownUseCase: true,
    facts: {
      outcome: fact.choice(text('Answer', 'Réponse'), EXEMPTION_OUTCOMES),
      code: optional(fact.line(text('Exemption code', 'Code de dispense'))),
      preparedBy: fact.reference(text('Prepared by', 'Préparé par')),
    },
  }),
  'exemption.returned': event({
    area: 'exemption',
    label: text('Exemption returned to the preparer', 'Dispense renvoyée au préparateur'),
    actors: ['representative', 'employer'],
    permission: 'exemption.sign',
    facts: { reason: fact.text(REASON) },
  }),
  'exemption.signed-off': event({
    area: 'exemption',
    label: text('Exemption signed off', 'Dispense approuvée'),
    actors: ['representative', 'employer'],
    permission: 'exemption.sign',
    ownUseCase: true,
    facts: {
      outcome: fact.choice(text('Answer', 'Réponse'), EXEMPTION_OUTCOMES),
      code: optional(fact.line(text('Exemption code', 'Code de dispense'))),
      snapshotId: fact.reference(text('Frozen snapshot', 'Copie figée')),
    },
  }),
  'exemption.reopened': event({
    area: 'exemption',
    label: text('Exemption reopened', 'Dispense rouverte'),
    actors: ['representative', 'employer'],
    permission: 'exemption.prepare',
    facts: { reason: fact.text(REASON) },
  }),
  'exemption.found': event({
    area: 'exemption',
    label: text('Exemption decided elsewhere, recorded as found', 'Dispense décidée ailleurs, consignée telle quelle'),
    actors: ['representative', 'employer'],
    permission: 'exemption.prepare',
    facts: {
      code: fact.line(text('Exemption code', 'Code de dispense')),
      reason: fact.text(text('Where it was decided', 'Où elle a été décidée')),
    },
  }),
} as const;

/** Step 2: the employer compliance fee (IRPR s. 303.1). */
export const FEE_EVENTS = {
  'fee.exemption-claimed': event({
    area: 'fee',
    label: text('Fee exemption recorded', 'Exemption de frais consignée'),
    actors: ['employer', 'representative'],
    permission: 'fee.record',
    facts: {
      ground: fact.choice(text('Ground', 'Motif'), FEE_EXEMPTION_GROUNDS),
      explanation: fact.text(text('Why it applies', "Pourquoi il s'applique")),
      evidenceId: fact.reference(text('Proof of fee exemption', "Preuve d'exemption de frais")),
    },
  }),
  'fee.paid': event({
    area: 'fee',
    label: text('Compliance fee paid', 'Frais de conformité payés'),
    actors: ['employer', 'representative'],
    permission: 'fee.record',
    at: ['paidAt'],
    facts: {
      amountCents: fact.money(text('Amount paid (CAD)', 'Montant payé (CAD)')),
      paidAt: fact.instant(text('Paid on', 'Payé le')),
      payer: fact.line(text('Who paid', 'Qui a payé'), {
        help: text('A refund goes back to the person who paid.', 'Un remboursement revient à la personne qui a payé.'),
      }),
      receiptNumber: fact.line(text('Receipt number', 'Numéro de reçu')),
      evidenceId: fact.reference(text('Receipt', 'Reçu')),
      groupId: optional(fact.reference(text('Performing-arts group', "Troupe d'artistes"))),
    },
  }),
  'fee.payment-struck': event({
    area: 'fee',
    label: text('Payment or exemption withdrawn', 'Paiement ou exemption annulé'),
    actors: ['employer', 'representative'],
    permission: 'fee.record',
    facts: { reason: fact.text(REASON) },
  }),
  'fee.refund-requested': event({
    area: 'fee',
    label: text('Refund requested', 'Remboursement demandé'),
    actors: ['employer', 'representative'],
    permission: 'fee.record',
    at: ['requestedOn'],
    facts: {
      requestedOn: fact.day(text('Requested on', 'Demandé le')),
      route: fact.choice(text('How', 'Comment'), [
        { value: 'portal', label: text('Withdrawal in the Employer Portal', "Retrait dans le Portail de l'employeur") },
        { value: 'mailbox', label: text('E-mail to the portal mailbox', 'Courriel à la boîte du portail') },
        { value: 'office', label: text('By the office that refused', 'Par le bureau qui a refusé') },
        { value: 'web_form', label: text('Web form', 'Formulaire Web') },
      ]),
    },
  }),
  'fee.refunded': event({
    area: 'fee',
    label: text('Refund received', 'Remboursement reçu'),
    actors: ['ircc'],
    permission: 'fee.record',
    at: ['receivedOn'],
    facts: {
      receivedOn: fact.day(text('Received on', 'Reçu le')),
      amountCents: fact.money(text('Amount (CAD)', 'Montant (CAD)')),
      payee: fact.line(text('Paid to', 'Versé à')),
    },
  }),
} as const;

/** Step 3: the offer of employment (IRPR s. 209.11). */
export const OFFER_EVENTS = {
  'agreement.recorded': event({
    area: 'offer',
    label: text('Employment agreement recorded', "Contrat d'emploi consigné"),
    actors: ['employer', 'representative'],
    permission: 'offer.prepare',
    at: ['employerSignedOn', 'workerSignedOn', 'copyGivenOn'],
    facts: {
      language: fact.choice(text('Language of the agreement', 'Langue du contrat'), [
        { value: 'en', label: text('English', 'Anglais') },
        { value: 'fr', label: text('French', 'Français') },
      ]),
      employerSignedOn: fact.day(text('Signed by the employer on', "Signé par l'employeur le")),
      workerSignedOn: fact.day(text('Signed by the worker on', 'Signé par le travailleur le')),
      copyGivenOn: fact.day(text('Copy given to the worker on', 'Copie remise au travailleur le')),
      sameTerms: fact.yesNo(
        text(
          'Same occupation, wage and conditions as the offer',
          "Même profession, même salaire et mêmes conditions que l'offre",
        ),
      ),
      evidenceId: fact.reference(text('Signed agreement', 'Contrat signé')),
    },
  }),
  'offer.passport-confirmed': event({
    area: 'offer',
    label: text(
      'Passport data confirmed by a second person',
      'Données du passeport confirmées par une seconde personne',
    ),
    actors: ['employer', 'representative'],
    permission: 'offer.prepare',
    ownUseCase: true,
    facts: {
      confirmedBy: fact.reference(text('Confirmed by', 'Confirmé par')),
      passportDigest: fact.line(text('Fingerprint of the confirmed data', 'Empreinte des données confirmées')),
    },
  }),
  'offer.attested': event({
    area: 'offer',
    label: text('Employer attestations made', "Attestations de l'employeur faites"),
    actors: ['employer'],
    permission: 'offer.attest',
    facts: {
      agreement: fact.yesNo(
        text(
          'Agreement signed, same terms, chosen language, copy given',
          'Contrat signé, mêmes conditions, langue choisie, copie remise',
        ),
      ),
      noFees: fact.yesNo(
        text('No fee charged to or recovered from the worker', 'Aucuns frais exigés ou recouvrés du travailleur'),
      ),
      recruiters: fact.yesNo(text('No recruiter charged such a fee', "Aucun recruteur n'a exigé de tels frais")),
      activeBusiness: fact.yesNo(text('Actively engaged in the business', "Exploite activement l'entreprise")),
      lawObeyed: fact.yesNo(
        text('Obeys employment and recruitment law', "Respecte les lois sur l'emploi et le recrutement"),
      ),
      sameTermsKept: fact.yesNo(text('Will keep the same terms', 'Maintiendra les mêmes conditions')),
      abuseFree: fact.yesNo(
        text('Keeps the workplace free of abuse', 'Maintient un lieu de travail exempt de violence'),
      ),
      declarant: fact.line(text('Who declares (name and title)', 'Qui déclare (nom et titre)')),
    },
  }),
  'offer.made-ready': event({
    area: 'offer',
    label: text('Offer ready for the portal', 'Offre prête pour le portail'),
    actors: ['employer', 'representative'],
    permission: 'offer.prepare',
    ownUseCase: true,
    facts: {
      version: fact.count(text('Version of the offer', "Version de l'offre")),
      expectedStartOn: fact.day(text('Expected start', 'Début prévu'), { mayLieAhead: true }),
      endsOn: fact.day(text('End of the offer', "Fin de l'offre"), { mayLieAhead: true }),
      operatingName: fact.line(text('Employer as the permit will name it', 'Employeur tel que le permis le nommera')),
      jobTitle: fact.line(text('Job title', 'Titre du poste')),
      teer: optional(fact.count(text('TEER', 'FÉER'))),
      snapshotId: fact.reference(text('Frozen snapshot', 'Copie figée')),
    },
  }),
  'offer.taken-back': event({
    area: 'offer',
    label: text('Offer taken back to draft', "Offre remise à l'état d'ébauche"),
    actors: ['employer', 'representative'],
    permission: 'offer.prepare',
    facts: { reason: fact.text(REASON) },
  }),
  'offer.submitted': event({
    area: 'offer',
    label: text('Offer submitted in the Employer Portal', "Offre soumise dans le Portail de l'employeur"),
    actors: ['employer', 'representative'],
    permission: 'offer.submit',
    at: ['submittedAt'],
    facts: {
      submittedAt: fact.instant(text('Submitted at', 'Soumise à')),
      offerNumber: fact.offerNumber(text('Offer of employment number', "Numéro de l'offre d'emploi")),
      listCheckedOn: fact.day(
        text(
          'Public list of non-compliant employers checked on',
          'Liste publique des employeurs non conformes vérifiée le',
        ),
      ),
      evidenceId: optional(fact.reference(text('Confirmation', 'Confirmation'))),
      expectedStartOn: optional(fact.day(text('Expected start', 'Début prévu'), { mayLieAhead: true })),
      endsOn: optional(fact.day(text('End of the offer', "Fin de l'offre"), { mayLieAhead: true })),
    },
  }),
  'offer.edited-in-portal': event({
    area: 'offer',
    label: text('Pending offer edited in the portal', 'Offre en attente modifiée dans le portail'),
    actors: ['employer', 'representative'],
    permission: 'offer.submit',
    facts: { what: fact.text(text('What was changed', 'Ce qui a été modifié')) },
  }),
  'number.handed-over': event({
    area: 'permit',
    label: text('Offer number handed to the worker', "Numéro de l'offre remis au travailleur"),
    actors: ['employer', 'representative'],
    permission: 'offer.submit',
    at: ['handedOn'],
    facts: {
      handedOn: fact.day(text('Handed over on', 'Remis le')),
      channel: fact.line(text('How (mail, portal, in person)', 'Comment (courriel, portail, en personne)')),
    },
  }),
  'offer.matched': event({
    area: 'offer',
    label: text('Offer matched to an application', 'Offre appariée à une demande'),
    actors: ['ircc'],
    permission: 'offer.submit',
    at: ['seenOn'],
    facts: { seenOn: fact.day(text('Match seen on', 'Appariement constaté le')) },
  }),
  'offer.unmatched': event({
    area: 'offer',
    label: text('Offer released by an officer', 'Offre libérée par un agent'),
    actors: ['ircc', 'border'],
    permission: 'permit.record',
    at: ['seenOn'],
    facts: { seenOn: fact.day(text('Seen on', 'Constaté le')) },
  }),
  'offer.withdrawn': event({
    area: 'offer',
    label: text('Offer withdrawn', 'Offre retirée'),
    actors: ['employer', 'representative'],
    permission: 'offer.submit',
    at: ['withdrawnOn'],
    facts: {
      withdrawnOn: fact.day(text('Withdrawn on', 'Retirée le')),
      channel: fact.choice(text('How', 'Comment'), [
        {
          value: 'portal',
          label: text(
            'In the Employer Portal (while pending)',
            "Dans le Portail de l'employeur (tant qu'elle est en attente)",
          ),
        },
        {
          value: 'mailbox',
          label: text(
            'By e-mail to the portal mailbox (once matched)',
            'Par courriel à la boîte du portail (une fois appariée)',
          ),
        },
      ]),
      reason: fact.text(REASON),
      refundAsked: fact.yesNo(text('Refund of the fee asked for', 'Remboursement des frais demandé')),
    },
  }),
} as const;
