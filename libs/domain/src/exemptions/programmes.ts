import { complianceFeeOn } from '../fees/compliance-fee.js';
import type { RuleId } from '../law/rule.js';
import { text, type Bilingual } from '../law/text.js';
import { dollars, type Cents } from '../money/cents.js';
import type { PlainDate } from '../time/plain-date.js';
import { PRINCIPAL_MONTHS } from './criteria/spouse-terms.js';

/** One point on which the two programmes differ. */
export interface ProgrammeDifference {
  readonly point: Bilingual;
  /** Temporary Foreign Worker Program. */
  readonly tfwp: Bilingual;
  /** International Mobility Program. */
  readonly imp: Bilingual;
  /** Rules of the book that say more. */
  readonly rules: readonly RuleId[];
}

/** What employers and firms publish of the LMIA's own fee, for each position; information, never computed with. */
export const LMIA_FEE: Cents = dollars(1000);

const wholeDollars = (amount: Cents): Bilingual =>
  text(`$${(amount / 100).toLocaleString('en-CA')}`, `${(amount / 100).toLocaleString('fr-CA')} $`);

const NEEDED_OR_NOT: readonly ProgrammeDifference[] = [
  {
    point: text('LMIA', 'EIMT'),
    tfwp: text('Needed', 'Exigée'),
    imp: text('Not needed', 'Non exigée'),
    rules: ['EXM-01', 'EXM-03'],
  },
  {
    point: text('Permit', 'Permis'),
    tfwp: text('Closed: one employer', 'Lié à un seul employeur'),
    imp: text('Tied to an employer, or open', 'Lié à un employeur, ou ouvert'),
    rules: ['EXM-06'],
  },
  {
    point: text('Purpose', 'But'),
    tfwp: text('To fill a shortage of labour for a time', "Combler temporairement une pénurie de main-d'œuvre"),
    imp: text(
      'Wider economic, cultural or competitive interests, and reciprocity with other countries',
      "Intérêts économiques, culturels ou concurrentiels plus larges, et réciprocité avec d'autres pays",
    ),
    rules: ['EXM-12', 'EXM-13', 'EXM-14'],
  },
  {
    point: text('Based on', 'Fondement'),
    tfwp: text('Needs by occupation and region', 'Besoins par profession et par région'),
    imp: text("Agreements, and Canada's interests", 'Accords, et intérêts du Canada'),
    rules: ['EXM-02'],
  },
  {
    point: text('Streams by wage', 'Volets selon le salaire'),
    tfwp: text('Yes: high wage, low wage', 'Oui : haut salaire, bas salaire'),
    imp: text(
      "No; some streams look at the occupation's level (TEER)",
      'Non; certains volets tiennent compte du niveau de la profession (FÉER)',
    ),
    rules: ['EXM-08'],
  },
  {
    point: text('Recruiting in Canada first', "Recruter d'abord au Canada"),
    tfwp: text('As a rule', 'En règle générale'),
    imp: text('No', 'Non'),
    rules: [],
  },
  {
    point: text('Transition plan', 'Plan de transition'),
    tfwp: text('Usual for high-wage positions', 'Habituel pour les postes à haut salaire'),
    imp: text('No', 'Non'),
    rules: [],
  },
];

const SPEED_AND_LEAD: readonly ProgrammeDifference[] = [
  {
    point: text('Two-week processing', 'Traitement en deux semaines'),
    tfwp: text('Few occupations', 'Peu de professions'),
    imp: text(
      'Many cases: Global Skills Strategy, TEER 0 or 1, applying from outside Canada',
      "Bien des cas : Stratégie en matière de compétences mondiales, FÉER 0 ou 1, demande de l'extérieur du Canada",
    ),
    rules: ['GSS-01', 'GSS-02'],
  },
  {
    point: text('Lead department', 'Ministère responsable'),
    tfwp: text('Employment and Social Development Canada', 'Emploi et Développement social Canada'),
    imp: text('Immigration, Refugees and Citizenship Canada', 'Immigration, Réfugiés et Citoyenneté Canada'),
    rules: [],
  },
];

const fees = (on: PlainDate): ProgrammeDifference => {
  const lmia = wholeDollars(LMIA_FEE);
  const rate = complianceFeeOn(on);
  const compliance = rate === undefined ? undefined : wholeDollars(rate.each);
  return {
    point: text("Employer's fee", "Frais de l'employeur"),
    tfwp: text(`${lmia.en} for each position (LMIA)`, `${lmia.fr} par poste (EIMT)`),
    imp:
      compliance === undefined
        ? text('Compliance fee', 'Frais relatifs à la conformité')
        : text(
            `${compliance.en} compliance fee; none where the worker holds an open permit, and in a few other cases`,
            `${compliance.fr} de frais relatifs à la conformité; aucuns si le travailleur a un permis ouvert, et dans quelques autres cas`,
          ),
    rules: ['FEE-01', 'FEE-04', 'FEE-05', 'FEE-07'],
  };
};

/** The two programmes side by side, with the fee in force on the day. */
export const programmeComparison = (on: PlainDate): readonly ProgrammeDifference[] => [
  ...NEEDED_OR_NOT,
  fees(on),
  ...SPEED_AND_LEAD,
];

/** What the employer does under the International Mobility Program; only then may the worker apply. */
export const EMPLOYER_STEPS: readonly Bilingual[] = [
  text(
    'Confirm that the position or the worker falls under an exemption.',
    "Confirmer que le poste ou le travailleur relève d'une dispense.",
  ),
  text('Pay the compliance fee.', 'Payer les frais relatifs à la conformité.'),
  text('Submit the offer in the Employer Portal.', "Soumettre l'offre dans le Portail de l'employeur."),
];

/** A group of hires that people know by a name, and where it leads. */
export interface KnownGroup {
  readonly id: string;
  readonly name: Bilingual;
  /** Codes of the register; none where the answer is another programme. */
  readonly codes: readonly string[];
  readonly leadsTo: 'offer-and-fee' | 'own-permit' | 'either' | 'lmia';
  readonly says: Bilingual;
}

const codes = (list: string): readonly string[] => list.split(' ');
const OWN_PERMIT = text('No offer and no fee.', 'Aucune offre et aucuns frais.');
const OFFER_AND_FEE = text('An offer and the fee.', 'Une offre et les frais.');

export const KNOWN_GROUPS: readonly KnownGroup[] = [
  {
    id: 'transfer',
    name: text('Transfer inside a group of companies', "Mutation à l'intérieur d'une société"),
    codes: codes(
      'C61 C62 C63 T37 T38 F13 F14 F15 F23 F24 F33 F34 F35 F53 F54 F55 T41 T42 T44 F61 F62 F63 T51 T54 T55 F71 F74',
    ),
    leadsTo: 'offer-and-fee',
    says: text(
      'An offer and the fee. Under a trade agreement where the citizenship is covered, otherwise C61 to C63.',
      "Une offre et les frais. Au titre d'un accord commercial si la citoyenneté est visée, sinon C61 à C63.",
    ),
  },
  {
    id: 'significant-benefit',
    name: text('Significant benefit to Canada', 'Avantage important pour le Canada'),
    codes: ['C10'],
    leadsTo: 'offer-and-fee',
    says: OFFER_AND_FEE,
  },
  {
    id: 'youth-exchange',
    name: text('International Experience Canada', 'Expérience internationale Canada'),
    codes: ['C21'],
    leadsTo: 'either',
    says: text(
      'Young Professionals and International Co-op: an offer and the fee. Working Holiday: neither.',
      "Jeunes professionnels et Stage coop international : une offre et les frais. Vacances-travail : ni l'une ni les autres.",
    ),
  },
  {
    id: 'spouse',
    name: text("Spouse's open permit", "Permis ouvert de l'époux ou du conjoint"),
    codes: ['C41', 'C42'],
    leadsTo: 'own-permit',
    says: OWN_PERMIT,
  },
  {
    id: 'bridging',
    name: text('Bridging open permit', 'Permis ouvert transitoire'),
    codes: ['A75'],
    leadsTo: 'own-permit',
    says: OWN_PERMIT,
  },
  {
    id: 'post-graduation',
    name: text('Post-graduation permit', 'Permis postdiplôme'),
    codes: ['C43'],
    leadsTo: 'own-permit',
    says: OWN_PERMIT,
  },
  {
    id: 'exchange-and-research',
    name: text('Academic exchange, research, reciprocal work', 'Échange universitaire, recherche, travail réciproque'),
    codes: codes('C20 C22 C31 C44 C52'),
    leadsTo: 'offer-and-fee',
    says: text(
      'An offer, and the fee unless the work is designated as research (C31) or another exception holds.',
      'Une offre, et les frais sauf si le travail est désigné comme recherche (C31) ou si une autre exception vaut.',
    ),
  },
  {
    id: 'religious-charitable',
    name: text('Religious and charitable work', 'Travail religieux et de bienfaisance'),
    codes: ['C50', 'C51'],
    leadsTo: 'offer-and-fee',
    says: text(
      'Always an offer; the fee unless the work is unpaid.',
      "Toujours une offre; les frais, sauf si le travail n'est pas rémunéré.",
    ),
  },
  {
    id: 'own-situation',
    name: text(
      'Humanitarian grounds and no other means of support',
      "Motifs d'ordre humanitaire et absence d'autres moyens de subsistance",
    ),
    codes: codes('S61 S62 H81 H82 A72'),
    leadsTo: 'own-permit',
    says: text(
      "The worker's own permit: no offer and no fee.",
      'Permis propre au travailleur : aucune offre et aucuns frais.',
    ),
  },
  {
    id: 'residence',
    name: text('Candidates for permanent residence', 'Candidats à la résidence permanente'),
    codes: codes('A70 A71 A73 A74 A75 T13 C15 C18 C60'),
    leadsTo: 'either',
    says: text(
      'With an offer and the fee where the permit is tied to an employer (T13, C15, C18, A73, C60), otherwise open.',
      'Avec une offre et les frais si le permis est lié à un employeur (T13, C15, C18, A73, C60), sinon ouvert.',
    ),
  },
  {
    id: 'global-talent',
    name: text('Global Talent Stream', 'Volet des talents mondiaux'),
    codes: [],
    leadsTo: 'lmia',
    says: text(
      'Often listed with the International Mobility Program, but part of the Temporary Foreign Worker Program: an LMIA is needed.',
      'Souvent cité avec le Programme de mobilité internationale, mais il relève du Programme des travailleurs étrangers temporaires : une EIMT est nécessaire.',
    ),
  },
];

/** Papers that people expect to hand in. */
export const EXPECTED_PAPERS: readonly Bilingual[] = [
  text('Offer letter', "Lettre d'offre"),
  text('Proof of education', "Preuve d'études"),
  text('Letters of experience', "Lettres d'expérience"),
  text('Passport or travel document', 'Passeport ou titre de voyage'),
  text('Police certificate, where asked', "Certificat de police, s'il est demandé"),
  text('Biometrics', 'Données biométriques'),
  text('Medical examination, where asked', "Examen médical, s'il est demandé"),
  text('Application forms', 'Formulaires de demande'),
  text('Proof of the fees paid', 'Preuve du paiement des frais'),
];

/** A question of the help page, answered in plain words. */
export interface PlainQuestion {
  readonly id: string;
  readonly question: Bilingual;
  readonly answer: Bilingual;
  readonly rules: readonly RuleId[];
}

export const PLAIN_QUESTIONS: readonly PlainQuestion[] = [
  {
    id: 'students',
    question: text('Can students take part?', 'Les étudiants peuvent-ils participer?'),
    answer: text(
      'While studying they work on campus, and off campus within the weekly limit, without a permit of this kind. After graduating they may ask for a post-graduation permit (C43), which is open: no offer and no fee.',
      'Pendant leurs études, ils travaillent sur le campus, et hors campus dans la limite hebdomadaire, sans un tel permis. Une fois diplômés, ils peuvent demander un permis postdiplôme (C43), qui est ouvert : aucune offre et aucuns frais.',
    ),
    rules: ['WPX-01', 'EXM-06'],
  },
  {
    id: 'family',
    question: text('May the family come?', 'La famille peut-elle venir?'),
    answer: text(
      `Often. A spouse or partner may ask for an open permit where the worker's job is TEER 0 or 1, or on the list of TEER 2 and 3, and the worker's permit has at least ${PRINCIPAL_MONTHS.worker} months left; families of workers moving to permanent residence have rules of their own. Children may study.`,
      `Souvent. L'époux ou le conjoint peut demander un permis ouvert si l'emploi du travailleur est de FÉER 0 ou 1, ou figure sur la liste des FÉER 2 et 3, et si son permis est encore valide au moins ${PRINCIPAL_MONTHS.worker} mois; les familles de travailleurs en voie d'obtenir la résidence permanente ont leurs propres règles. Les enfants peuvent étudier.`,
    ),
    rules: ['EXM-06', 'EXM-07'],
  },
  {
    id: 'permanent-residence',
    question: text('Can it lead to permanent residence?', 'Cela peut-il mener à la résidence permanente?'),
    answer: text(
      "Often: the work counts as Canadian experience, and several codes are for people on that road. The employer's conditions end with the permit's employment, for example when the worker becomes a permanent resident.",
      "Souvent : le travail compte comme expérience canadienne, et plusieurs codes visent les personnes sur cette voie. Les conditions de l'employeur prennent fin avec l'emploi visé par le permis, par exemple quand le travailleur devient résident permanent.",
    ),
    rules: ['EXM-15', 'EXM-16'],
  },
  {
    id: 'length',
    question: text(
      'How long is the permit, and can it be extended?',
      'Quelle est la durée du permis, et peut-il être prolongé?',
    ),
    answer: text(
      'Each code has its own ceiling, and some have a total. The permit never lasts longer than the offer, and as a rule no longer than the passport. Each renewal needs a new offer and a new fee.',
      "Chaque code a son plafond, et certains un total. Le permis ne dépasse jamais l'offre ni, en règle générale, le passeport. Chaque renouvellement exige une nouvelle offre et de nouveaux frais.",
    ),
    rules: ['DUR-01', 'DUR-02', 'OFF-09'],
  },
  {
    id: 'how-long',
    question: text('How long does it take?', 'Combien de temps faut-il?'),
    answer: text(
      'The department publishes processing times that change week by week. They are dated estimates here, never a promise; two weeks is a service standard for those who meet the Global Skills Strategy.',
      'Le ministère publie des délais de traitement qui changent chaque semaine. Ce sont ici des estimations datées, jamais une promesse; deux semaines est une norme de service pour ceux qui relèvent de la Stratégie en matière de compétences mondiales.',
    ),
    rules: ['GSS-01', 'GSS-02'],
  },
];
