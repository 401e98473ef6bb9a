import { rules } from '../law/rule.js';
import { text } from '../law/text.js';
import {
  AFTER_HIRING_PAGE,
  CONDITIONS_PAGE,
  EMPLOYER_SPECIFIC_PAGE,
  INSPECTION_PAGE,
  OWNER_PAGE,
  REGULATIONS,
  TRANSFEREE_PAGE,
  USER_GUIDE_PAGE,
} from './rule-sources.js';

/** The offer of employment (step 3): who, when, what it holds, and its life in the portal. */
export const OFFER_RULE_CARDS = rules(
  {
    id: 'OFF-01',
    title: text('Who must submit', 'Qui doit soumettre'),
    statement: text(
      'Every employer of a worker on an offer submits one, unless it stands outside the regime. A fee exemption does not remove the duty.',
      "Tout employeur d'un travailleur visé par une offre en soumet une, à moins de ne pas être visé par le régime. Une exemption de frais ne supprime pas cette obligation.",
    ),
    cites: ['IRPR s. 209.11(1)', 'IRPR s. 209.91'],
    sources: [REGULATIONS],
    implementedBy: ['topic:offer', 'check:EP01', 'machine:offer'],
  },
  {
    id: 'OFF-02',
    title: text('Before the worker applies', 'Avant la demande du travailleur'),
    statement: text(
      'The offer is submitted before the worker applies; an application that bears an earlier time than offer or payment is refused.',
      "L'offre est soumise avant que le travailleur présente sa demande; une demande antérieure à l'offre ou au paiement est refusée.",
    ),
    cites: ['IRPR s. 209.11(1)', 'IRPR s. 200(3)(f.1)'],
    sources: [REGULATIONS],
    implementedBy: ['topic:sequence', 'topic:offer', 'refusal:number.not-submitted', 'check:EP24'],
  },
  {
    id: 'OFF-03',
    title: text('Content set by law', 'Contenu fixé par la loi'),
    statement: text(
      "The offer gives the employer's name, address and telephone, its business number if any, what shows R204, R205 or R207, the terms on the department's form, and the attestation. Nobody checks it before an officer opens the permit file.",
      "L'offre donne les nom, adresse et téléphone de l'employeur, son numéro d'entreprise s'il y a lieu, ce qui démontre R204, R205 ou R207, les conditions sur le formulaire du ministère et l'attestation. Personne ne la vérifie avant qu'un agent ouvre le dossier de permis.",
    ),
    cites: ['IRPR s. 209.11(1)(a)', 'IRPR s. 209.11(1)(b)', 'IRPR s. 209.11(1)(c)', 'IRPR s. 209.11(1)(d)'],
    sources: [REGULATIONS, TRANSFEREE_PAGE],
    implementedBy: [
      'topic:readiness',
      'check:EP02',
      'check:EP03',
      'check:EP08',
      'code:libs/domain/src/offers/offer-fields.ts',
    ],
  },
  {
    id: 'OFF-04',
    title: text('By the portal', 'Par le portail'),
    statement: text(
      'The offer goes through the Employer Portal; form IMM 5802 by other means only after the portal mailbox authorizes it: a technical fault that stays, a disability, or a founder without a business number. The product prepares and records; a person submits.',
      "L'offre passe par le Portail de l'employeur; le formulaire IMM 5802 n'est transmis autrement qu'avec l'autorisation de la boîte du portail : panne persistante, handicap ou fondateur sans numéro d'entreprise. Le produit prépare et consigne; une personne soumet.",
    ),
    cites: ['IRPR s. 209.11(1)', 'IRCC: Employer-specific LMIA exemptions (2024-12-24), electronic means'],
    sources: [REGULATIONS, EMPLOYER_SPECIFIC_PAGE],
    from: '2015-11-21',
    implementedBy: ['event:offer.submitted', 'machine:offer'],
  },
  {
    id: 'OFF-05',
    title: text('Attestation', 'Attestation'),
    statement: text(
      "The employer attests that an agreement has been entered into, with the same occupation, wage and conditions as the offer, in the worker's chosen official language, signed by both; that the worker has a copy; and that neither it nor a recruiter charged or recovered a fee or a cost of recruitment. So agreement and delivery come before the submission.",
      "L'employeur atteste qu'un contrat a été conclu, avec la même profession, le même salaire et les mêmes conditions que l'offre, dans la langue officielle choisie par le travailleur, signé par les deux; que le travailleur en a une copie; et que ni lui ni un recruteur n'a imposé ou récupéré des frais ou un coût de recrutement. Le contrat et sa remise précèdent donc la soumission.",
    ),
    cites: ['IRPR s. 209.11(1)(e)'],
    sources: [REGULATIONS],
    from: '2022-09-26',
    implementedBy: [
      'topic:readiness',
      'topic:offer',
      'event:offer.attested',
      'refusal:offer.agreement-missing',
      'refusal:offer.not-attested',
      'check:EP16',
    ],
  },
  {
    id: 'OFF-06',
    title: text('Offer number', "Numéro de l'offre"),
    statement: text(
      'The portal gives the letter A and seven digits, one for each offer. A9999999 is a placeholder and no number.',
      'Le portail donne la lettre A et sept chiffres, un numéro par offre. A9999999 est un numéro fictif et non un numéro.',
    ),
    cites: ['IRCC: Employer-specific LMIA exemptions (2024-12-24), offer of employment number'],
    sources: [EMPLOYER_SPECIFIC_PAGE],
    implementedBy: [
      'check:EP23',
      'refusal:offer-number.malformed',
      'refusal:offer-number.placeholder',
      'code:libs/domain/src/identifiers/offer-number.ts',
    ],
  },
  {
    id: 'OFF-07',
    title: text('One offer per worker and employer', 'Une offre par travailleur et par employeur'),
    statement: text(
      'Each worker needs an own offer from each employer: two employers, two offers, two permits. A number serves one application and never an extension.',
      'Chaque travailleur a besoin de sa propre offre de chaque employeur : deux employeurs, deux offres, deux permis. Un numéro sert à une seule demande et jamais à une prolongation.',
    ),
    cites: ['IRPR s. 209.11(1)', 'IRCC: Employer-specific LMIA exemptions (2024-12-24), life of a number'],
    sources: [
      REGULATIONS,
      EMPLOYER_SPECIFIC_PAGE,
      {
        href: 'https://canadaonline-ca.com/en/immigration-refugees-citizenship/services/work-canada/permit/overnight-camp-counsellor.html',
      },
    ],
    implementedBy: ['topic:offer', 'machine:offer', 'check:EP21'],
  },
  {
    id: 'OFF-08',
    title: text('Offer and application must match', "L'offre et la demande doivent concorder"),
    statement: text(
      "The link is made on passport number and citizenship, character by character: hyphen, accent, space and capital count. Province and city of work, NOC and the employer's name should agree too. An officer may change only the code and the passport number.",
      "Le lien se fait sur le numéro de passeport et la citoyenneté, caractère par caractère : trait d'union, accent, espace et majuscule comptent. La province et la ville de travail, la CNP et le nom de l'employeur devraient aussi concorder. Un agent ne peut changer que le code et le numéro de passeport.",
    ),
    cites: ['IRCC: Employer-specific LMIA exemptions (2024-12-24), matching'],
    sources: [EMPLOYER_SPECIFIC_PAGE],
    implementedBy: [
      'topic:match',
      'check:EP04',
      'event:offer.passport-confirmed',
      'refusal:passport.differs',
      'code:libs/domain/src/identifiers/exact-match.ts',
      'code:libs/domain/src/offers/offer-changes.ts',
    ],
  },
  {
    id: 'OFF-09',
    title: text('When a new offer is needed', 'Quand une nouvelle offre est requise'),
    statement: text(
      'A new offer and fee for every renewal, another employer, another occupation, a place or duration that the permit does not allow, an offer withdrawn or wrong after matching, a merger or sale that ends the link, and, before it takes effect, any cut in hours, pay or benefits. A raise breaks nothing unless it hides another job or would have changed the exemption; another title within the NOC needs nothing. IRCC need not be told, the proof is kept, and a voluntary disclosure is considered.',
      "Une nouvelle offre et de nouveaux frais pour tout renouvellement, un autre employeur, une autre profession, un lieu ou une durée que le permis ne prévoit pas, une offre retirée ou erronée après l'appariement, une fusion ou vente qui met fin au lien et, avant sa prise d'effet, toute réduction des heures, du salaire ou des avantages. Une augmentation n'enfreint rien, sauf si elle cache un autre emploi ou aurait changé la dispense; un autre titre dans la CNP n'exige rien. IRCC n'a pas à être avisé, la preuve est conservée et une divulgation volontaire est envisagée.",
    ),
    cites: ['IRPR s. 303.1(1)(c)', 'IRPR s. 209.11', 'IRPR s. 185(b)', 'IRPR s. 209.2(1)(a)(iii)'],
    sources: [REGULATIONS, AFTER_HIRING_PAGE, INSPECTION_PAGE, CONDITIONS_PAGE],
    implementedBy: [
      'topic:offer',
      'topic:change',
      'deadline:DL-27',
      'event:change.planned',
      'code:libs/domain/src/offers/offer-changes.ts',
    ],
  },
  {
    id: 'OFF-10',
    title: text('Roles in the portal', 'Rôles dans le portail'),
    statement: text(
      "The first to enrol is the employer's primary user; branches share the business number and have primary users of their own; secondary users, representatives among them, may be added. To submit an offer makes nobody an employee. Contact details are kept current: notices go there.",
      "La première personne inscrite est l'utilisateur principal de l'employeur; les succursales partagent le numéro d'entreprise et ont leurs propres utilisateurs principaux; des utilisateurs secondaires, dont les représentants, peuvent s'ajouter. Soumettre une offre ne fait de personne un employé. Les coordonnées sont tenues à jour : les avis y sont envoyés.",
    ),
    cites: ['IRCC: Employer Portal user guide'],
    sources: [USER_GUIDE_PAGE],
    implementedBy: ['check:EP26', 'code:libs/domain/src/offers/fields/enrolment.ts'],
  },
  {
    id: 'OFF-11',
    title: text("Work at a client's site", "Travail dans les locaux d'un client"),
    statement: text(
      "A transferee placed at a client's site stays under the control of the Canadian enterprise.",
      "La personne mutée placée dans les locaux d'un client reste sous l'autorité de l'entreprise canadienne.",
    ),
    cites: ['IRCC: Intra-company transferees (2025-01-06)'],
    sources: [TRANSFEREE_PAGE],
    implementedBy: ['topic:readiness'],
  },
  {
    id: 'OFF-12',
    title: text('Self-employed', 'Travailleur autonome'),
    statement: text(
      'A person who works for her own business is employer and worker at once: offer number and fee are both needed.',
      "La personne qui travaille pour sa propre entreprise est à la fois employeur et travailleur : le numéro de l'offre et les frais sont requis.",
    ),
    cites: ['IRPR s. 209.11(1)', 'IRCC: Business owners, code C11 (2025-05-27)'],
    sources: [OWNER_PAGE],
    implementedBy: ['topic:offer', 'topic:fee'],
  },
  {
    id: 'OFF-13',
    title: text('Life of an offer', "Vie d'une offre"),
    statement: text(
      'Pending: the employer edits and withdraws it. Matched to one application: no edit, withdrawal by e-mail. Used up at the decision, or withdrawn. Before a final decision an officer may release it and tie it to another application.',
      "En attente : l'employeur la modifie et la retire. Appariée à une demande : aucune modification, retrait par courriel. Utilisée à la décision, ou retirée. Avant une décision finale, un agent peut la dissocier et la rattacher à une autre demande.",
    ),
    cites: ['IRCC: Employer-specific LMIA exemptions (2024-12-24), life of an offer'],
    sources: [EMPLOYER_SPECIFIC_PAGE],
    implementedBy: [
      'topic:match',
      'topic:refund',
      'machine:offer',
      'refusal:offer.withdraw-by-mail',
      'refusal:offer.withdraw-in-portal',
      'deadline:DL-06',
      'code:libs/domain/src/offers/offer-changes.ts',
    ],
  },
  {
    id: 'OFF-14',
    title: text('Places of work', 'Lieux de travail'),
    statement: text(
      'The form takes two places; with three or more the first is filled in and all are listed in the duties. A place left out becomes unauthorized work when the permit names places.',
      'Le formulaire reçoit deux lieux; à partir de trois, on inscrit le premier et on les énumère tous dans les fonctions. Un lieu omis devient du travail non autorisé lorsque le permis désigne des lieux.',
    ),
    cites: [
      'IRCC: Employer-specific LMIA exemptions (2024-12-24), places of work',
      'IRCC: Conditions and validity of work permits (2024-07-18)',
    ],
    sources: [EMPLOYER_SPECIFIC_PAGE, CONDITIONS_PAGE],
    implementedBy: ['topic:places', 'check:EP10', 'code:libs/domain/src/offers/places-of-work.ts'],
  },
  {
    id: 'OFF-15',
    title: text('Every field complete in itself', 'Chaque champ complet en soi'),
    statement: text(
      '"See attached" can cost a new offer, a new fee or a refusal; uploads are only in addition. A note that no agreement exists leads to refusal. The wage is in Canadian dollars an hour; another currency stands under alternate compensation.',
      "« Voir ci-joint » peut entraîner une nouvelle offre, de nouveaux frais ou un refus; les pièces jointes ne font que s'ajouter. Une mention qu'aucun contrat n'existe mène au refus. Le salaire est en dollars canadiens de l'heure; une autre devise figure sous la rémunération de remplacement.",
    ),
    cites: [
      'IRCC: Employer-specific LMIA exemptions (2024-12-24), complete fields',
      'IRCC: Employer compliance inspections (2024-07-26)',
    ],
    sources: [EMPLOYER_SPECIFIC_PAGE, INSPECTION_PAGE],
    implementedBy: [
      'check:EP06',
      'check:EP13',
      'check:EP14',
      'check:EP22',
      'code:libs/domain/src/offers/portal-text.ts',
      'code:libs/domain/src/offers/wage.ts',
    ],
  },
  {
    id: 'OFF-16',
    title: text('Duties and NOC', 'Fonctions et CNP'),
    statement: text(
      'Duties may include tasks of a lower level of the same type, never of a higher level.',
      "Les fonctions peuvent comprendre des tâches d'un niveau inférieur du même genre, jamais d'un niveau supérieur.",
    ),
    cites: ['IRCC: Employer-specific LMIA exemptions (2024-12-24), duties'],
    sources: [EMPLOYER_SPECIFIC_PAGE],
    implementedBy: [],
    notImplemented: text(
      'A person compares the duties with the NOC description: which level a task has no text can tell. EP08 only asks that duties are given.',
      "Une personne compare les fonctions à la description de la CNP : aucun texte ne dit le niveau d'une tâche. EP08 exige seulement que des fonctions soient inscrites.",
    ),
  },
);
