import { rules } from '../law/rule.js';
import { text } from '../law/text.js';
import {
  ACT,
  EMPLOYER_SPECIFIC_PAGE,
  EXEMPT_EMPLOYERS_PAGE,
  OPEN_PERMIT_PAGE,
  REGULATIONS,
  RESEARCH_PAGE,
} from '../offers/rule-sources.js';

/** The employer compliance fee (step 2). */
export const FEE_RULE_CARDS = rules(
  {
    id: 'FEE-01',
    title: text('Amount and payer', 'Montant et payeur'),
    statement: text(
      'An employer who offers work under R204 or R205, or to a person described in R207, pays the compliance fee of the dated table for each offer, renewals included.',
      "L'employeur qui offre un travail visé à R204 ou R205, ou à une personne visée à R207, paie pour chaque offre, renouvellement compris, les frais de conformité de la table datée.",
    ),
    cites: ['IRPR s. 303.1(1)', 'IRPA s. 89.2'],
    sources: [REGULATIONS, ACT],
    implementedBy: [
      'topic:fee',
      'machine:fee',
      'refusal:fee.wrong-amount',
      'code:libs/domain/src/fees/compliance-fee.ts',
    ],
  },
  {
    id: 'FEE-02',
    title: text('Paid before the application', 'Payés avant la demande'),
    statement: text(
      'The fee is paid before the worker applies for the permit or its renewal; otherwise no permit is issued.',
      "Les frais sont payés avant que le travailleur demande le permis ou son renouvellement; sinon, aucun permis n'est délivré.",
    ),
    cites: ['IRPR s. 303.1(2)', 'IRPR s. 200(3)(f.1)'],
    sources: [REGULATIONS],
    implementedBy: [
      'topic:sequence',
      'topic:fee',
      'refusal:number.fee-open',
      'refusal:offer.fee-open',
      'check:EP20',
      'check:EP24',
    ],
  },
  {
    id: 'FEE-03',
    title: text('Per offer, each time', 'Par offre, à chaque fois'),
    statement: text(
      'One fee for each worker and each offer, and again for each renewal.',
      'Des frais par travailleur et par offre, et de nouveau à chaque renouvellement.',
    ),
    cites: ['IRPR s. 303.1(1)(c)'],
    sources: [REGULATIONS],
    implementedBy: ['topic:fee', 'machine:fee'],
  },
  {
    id: 'FEE-04',
    title: text('Employers outside the regime', 'Employeurs non visés par le régime'),
    statement: text(
      'No fee, no offer and no conditions for a foreign government that hires its official, the privileged office of a political subdivision of a foreign state, a diplomatic mission, consular post or international organization, and the owner or operator of an international bridge or tunnel. The worker says that the job offer needs no number; another choice is refused.',
      "Ni frais, ni offre, ni conditions pour un gouvernement étranger qui embauche son fonctionnaire, le bureau privilégié d'une subdivision politique d'un État étranger, une mission diplomatique, un poste consulaire ou une organisation internationale, et le propriétaire ou l'exploitant d'un pont ou tunnel international. Le travailleur indique que l'offre d'emploi n'exige pas de numéro; un autre choix entraîne un refus.",
    ),
    cites: ['IRPR s. 209.91', 'IRPR s. 303.1(4.1)'],
    sources: [REGULATIONS, EXEMPT_EMPLOYERS_PAGE],
    from: '2018-02-27',
    implementedBy: ['topic:fee', 'topic:offer', 'check:EP01', 'refusal:exemption.employer-outside-regime'],
  },
  {
    id: 'FEE-05',
    title: text("Exempt with the worker's processing fee", 'Exemptés avec les frais de traitement du travailleur'),
    statement: text(
      'No fee where the worker pays no processing fee under R299(2), youth exchanges of paragraph (i) excepted: those pay. The offer is still needed and the proof is uploaded; an officer who is not convinced asks for payment or refuses. Unpaid means nothing beyond a living stipend under the minimum wage; room and board count as unpaid only where they are integral and cannot be turned into money.',
      "Aucuns frais lorsque R299(2) dispense le travailleur des frais de traitement, sauf les échanges de jeunes de l'alinéa i), qui paient. L'offre reste requise et la preuve est téléversée; l'agent non convaincu exige le paiement ou refuse. Non rémunéré signifie rien de plus qu'une allocation de subsistance inférieure au salaire minimum; le gîte et le couvert n'en sont que s'ils font partie intégrante du travail et ne sont pas convertibles en argent.",
    ),
    cites: ['IRPR s. 303.1(5)', 'IRPR s. 299(2)'],
    sources: [REGULATIONS],
    implementedBy: [
      'topic:fee',
      'topic:workerFees',
      'refusal:fee.ground-not-for-code',
      'check:EP20',
      'code:libs/domain/src/fees/processing-exemption.ts',
    ],
  },
  {
    id: 'FEE-06',
    title: text('Research and co-op codes', 'Codes de recherche et de stage coop'),
    statement: text(
      'The Regulations exempt research under R205(c)(i), code C31. The department treats C32 and C33 alike; those permits are open, and C32 is closed.',
      'Le Règlement exempte la recherche visée à R205c)(i), code C31. Le ministère traite C32 et C33 de même; ces permis sont ouverts, et C32 est fermé.',
    ),
    cites: ['IRPR s. 299(2)(e)', 'IRCC: Research and co-op, codes C31, C32 and C33 (2025-11-10)'],
    sources: [REGULATIONS, RESEARCH_PAGE],
    implementedBy: ['topic:fee', 'topic:workerFees'],
  },
  {
    id: 'FEE-07',
    title: text('No offer, no employer fee', "Sans offre, pas de frais pour l'employeur"),
    statement: text(
      'An open permit never carries the employer compliance fee.',
      "Un permis ouvert n'entraîne jamais les frais de conformité de l'employeur.",
    ),
    cites: ['IRPR s. 303.1(1)', 'IRPR s. 200(1)(c)(ii)'],
    sources: [REGULATIONS],
    implementedBy: ['topic:fee', 'machine:fee'],
  },
  {
    id: 'FEE-08',
    title: text('Limit for a performing-arts group', "Plafond d'un groupe d'artistes de la scène"),
    statement: text(
      'Three or more performing artists and their staff, whose offers one employer makes at the same time, cost the group amount of the table at most. Read as the same day: offers of different days do not add together.',
      "Trois artistes de la scène ou plus et leur personnel, dont un employeur fait les offres au même moment, coûtent au plus le montant de groupe de la table. Au même moment se lit le même jour : les offres de jours différents ne s'additionnent pas.",
    ),
    cites: ['IRPR s. 303.1(7)'],
    sources: [REGULATIONS],
    unverified: text(
      '"At the same time" is not defined, and how the portal applies the limit to offers entered one after the other is not published; the same day is our reading.',
      "« Au même moment » n'est pas défini, et l'application du plafond par le portail à des offres saisies l'une après l'autre n'est pas publiée; le même jour est notre lecture.",
    ),
    implementedBy: [
      'topic:fee',
      'code:libs/domain/src/fees/compliance-fee.ts',
      'code:libs/domain/src/fees/offer-charges.ts',
    ],
  },
  {
    id: 'FEE-09',
    title: text('Refund on refusal', 'Remboursement en cas de refus'),
    statement: text(
      'If the permit is refused, the fee is remitted to the person who paid it, who may be another than the employer.',
      "Si le permis est refusé, les frais sont remis à la personne qui les a payés, qui peut ne pas être l'employeur.",
    ),
    cites: ['IRPR s. 303.1(6)(a)'],
    sources: [REGULATIONS],
    implementedBy: ['topic:refund', 'machine:fee', 'event:fee.refunded', 'deadline:DL-53'],
  },
  {
    id: 'FEE-10',
    title: text('Refund on withdrawal', 'Remboursement en cas de retrait'),
    statement: text(
      'The fee is remitted when the employer withdraws the offer and asks for the refund before the permit is issued, that is printed and handed over. Pending: in the portal; matched: by e-mail, and the application is refused; refused at a port of entry: the employer withdraws the pending offer. When the worker withdraws before issue the department refunds by practice, not by law. After issue nothing comes back.',
      "Les frais sont remis lorsque l'employeur retire l'offre et demande le remboursement avant la délivrance du permis, soit son impression et sa remise. En attente : dans le portail; appariée : par courriel, et la demande est refusée; refus à un point d'entrée : l'employeur retire l'offre en attente. Si le travailleur se retire avant la délivrance, le ministère rembourse par usage, non en vertu de la loi. Après la délivrance, rien n'est remboursé.",
    ),
    cites: ['IRPR s. 303.1(6)(b)', 'IRCC: Employer-specific LMIA exemptions (2024-12-24), refunds'],
    sources: [REGULATIONS, EMPLOYER_SPECIFIC_PAGE],
    implementedBy: [
      'topic:refund',
      'machine:fee',
      'refusal:fee.refund-after-issue',
      'event:offer.withdrawn',
      'deadline:DL-52',
    ],
  },
  {
    id: 'FEE-11',
    title: text('Never recovered from the worker', 'Jamais récupérés du travailleur'),
    statement: text(
      "Neither employer nor recruiter charges or recovers the fee or a cost of recruitment, directly or indirectly; only the worker's own visa and permit processing fees may be the worker's. A breach is excused only by all reasonable efforts together with full compensation.",
      "Ni l'employeur ni le recruteur n'impose ou ne récupère, directement ou indirectement, les frais ou un coût de recrutement; seuls les frais de traitement du visa et du permis peuvent être à la charge du travailleur. Un manquement n'est justifié que par tous les efforts raisonnables et une indemnisation complète.",
    ),
    cites: [
      'IRPR s. 209.11(1)(e)(iii)',
      'IRPR s. 209.11(1)(e)(iv)',
      'IRPR s. 209.2(1)(a)(ix)',
      'IRPR s. 209.2(1)(a)(x)',
      'IRPR s. 209.2(3.1)',
      'IRPR Schedule 2, items 27 and 28',
    ],
    sources: [REGULATIONS],
    from: '2022-09-26',
    implementedBy: [
      'topic:readiness',
      'topic:fee',
      'topic:penalty',
      'check:EP17',
      'refusal:offer.attestation-not-given',
    ],
  },
  {
    id: 'FEE-12',
    title: text('Which fees are indexed', 'Quels frais sont indexés'),
    statement: text(
      'The Service Fees Act does not touch the compliance fee, the processing fee, the open permit holder fee or biometrics: they move only when the Regulations are amended. Restoration of status moves every December.',
      "La Loi sur les frais de service ne vise pas les frais de conformité, les frais de traitement, les frais du titulaire d'un permis ouvert ni la biométrie : ils ne changent que par modification du Règlement. Le rétablissement du statut est indexé chaque décembre.",
    ),
    cites: ['IRPA s. 89.2(2)', 'IRPA s. 89.1(2)', 'IRPA s. 89(1.2)', 'IRPA s. 89(3)', 'IRPR s. 306'],
    sources: [ACT, REGULATIONS],
    implementedBy: ['topic:workerFees', 'code:libs/domain/src/fees/department-fees.ts'],
  },
  {
    id: 'FEE-13',
    title: text('The receipt is shown once', "Le reçu n'est montré qu'une fois"),
    statement: text(
      'The receipt of a payment in the portal is shown right after it and cannot be fetched again: save it in the same session.',
      "Le reçu d'un paiement au portail est affiché aussitôt après et ne peut plus être obtenu : enregistrez-le dans la même session.",
    ),
    cites: ['IRCC: web-team draft of the payment page (2026-07-27)'],
    sources: [{ href: 'https://github.com/gc-proto/ircc', dated: '2026-07-27' }],
    unverified: text(
      "The only source is a draft of the department's web team.",
      "La seule source est une ébauche de l'équipe Web du ministère.",
    ),
    implementedBy: ['event:fee.paid', 'deadline:DL-05'],
  },
  {
    id: 'FEE-14',
    title: text("Fees on the worker's side", 'Frais du côté du travailleur'),
    statement: text(
      'The worker pays for the processing of the permit and for biometrics; groups of three or more performing artists and staff who apply together, and families for biometrics, pay an amount for all. A visitor who stays longer, a person who restores status and a participant of International Experience Canada pay fees of their own.',
      "Le travailleur paie le traitement du permis et la biométrie; un groupe d'au moins trois artistes de la scène et membres de leur personnel qui présentent leurs demandes ensemble, et une famille pour la biométrie, paient un montant global. Le visiteur qui prolonge son séjour, la personne qui rétablit son statut et le participant d'Expérience internationale Canada paient leurs propres frais.",
    ),
    cites: ['IRPR s. 299(1)', 'IRPR s. 299(3)', 'IRPR s. 315.1(1)', 'IRPR s. 315.1(3)', 'IRPR s. 305', 'IRPR s. 306'],
    sources: [
      REGULATIONS,
      { href: 'https://rcicnews.com/2025/12/ircc-fees-jump-status-restoration-now-costs-246', dated: '2025-12-01' },
    ],
    unverified: text(
      'The indexed amounts (restoration, International Experience Canada) come from reports, and new ones are expected around 2026-12-01.',
      'Les montants indexés (rétablissement, Expérience internationale Canada) proviennent de comptes rendus, et de nouveaux sont attendus vers le 2026-12-01.',
    ),
    implementedBy: ['topic:workerFees', 'code:libs/domain/src/fees/department-fees.ts'],
  },
);

/** The open work permit holder fee: the worker's, never the employer's. */
export const OPEN_PERMIT_FEE_RULE_CARDS = rules(
  {
    id: 'OPH-01',
    title: text(
      'Open permit holder fee: amount and payer',
      "Frais du titulaire d'un permis ouvert : montant et payeur",
    ),
    statement: text(
      'The worker pays it who will work under R204 or R205 without an offer, or who is of the spouse or partner class in R207(b) without an offer, or of the family of that person.',
      'Les paie le travailleur qui travaillera au titre de R204 ou R205 sans offre, ou qui appartient à la catégorie des époux ou conjoints visée à R207b) sans offre, ou à la famille de cette personne.',
    ),
    cites: ['IRPR s. 303.2(1)'],
    sources: [REGULATIONS],
    implementedBy: ['topic:workerFees', 'code:libs/domain/src/fees/department-fees.ts'],
  },
  {
    id: 'OPH-02',
    title: text('Who does not owe it', 'Qui ne les doit pas'),
    statement: text(
      'Not owed by people freed of the processing fee by R299(2), paragraph (i) excepted; nor by those of (i) whose agreement forbids any fee but the one for participation. It does not touch permits under R206, R208 or a public policy.',
      "Ne les doivent pas les personnes que R299(2) dispense des frais de traitement, sauf l'alinéa i); ni celles de i) dont l'accord interdit tous frais autres que ceux de participation. Ils ne visent pas les permis fondés sur R206, R208 ou un intérêt public.",
    ),
    cites: ['IRPR s. 303.2(2)', 'IRPR s. 299(2)'],
    sources: [REGULATIONS, OPEN_PERMIT_PAGE],
    implementedBy: ['topic:workerFees'],
  },
  {
    id: 'OPH-03',
    title: text('Refund of the open permit holder fee', "Remboursement des frais du titulaire d'un permis ouvert"),
    statement: text(
      'It is refunded on refusal, or when the worker withdraws and asks before issue.',
      'Ils sont remboursés en cas de refus, ou si le travailleur se retire et le demande avant la délivrance.',
    ),
    cites: ['IRPR s. 303.2(3)'],
    sources: [REGULATIONS],
    implementedBy: ['topic:refund'],
  },
);
