import { NOC_2021_FROM } from '../occupations/classification.js';
import { text, type Bilingual } from '../law/text.js';

/** What the answer on a chosen code says beside the clauses of the register. */
export const EXEMPTION_SAID = {
  unknownCode: text('The register has no such code.', 'Le registre ne contient aucun code de ce nom.'),
  unknownDay: text(
    'The day of the application cannot be read, so the code is not checked against it.',
    'Le jour de la demande est illisible; le code ne peut être vérifié pour ce jour.',
  ),
  retired: text(
    'The label was replaced when the table was renumbered; it is kept for older permits only.',
    "L'étiquette a été remplacée lors de la renumérotation; elle ne sert plus qu'aux anciens permis.",
  ),
  staysOpenForSome: text(
    'The code is closed to most. A person confirms that this case is one of those left.',
    'Le code est fermé à la plupart. Une personne confirme que le dossier fait partie des cas qui restent.',
  ),
  globalTalent: text(
    'The Global Talent Stream belongs to the Temporary Foreign Worker Program: an LMIA is needed, no exemption is argued.',
    "Le Volet des talents mondiaux relève du Programme des travailleurs étrangers temporaires : une EIMT est nécessaire, aucune dispense n'est invoquée.",
  ),
  ownPermit: text(
    "The permit is the worker's own: no offer is made and the employer has no conditions under it.",
    "Le permis appartient au travailleur : aucune offre n'est faite et il n'impose aucune condition à l'employeur.",
  ),
  outsideRegime: text(
    'The employer stands outside the compliance regime: no offer, and the worker files the proof of the exemption.',
    "L'employeur n'est pas soumis au régime de conformité : aucune offre, et le travailleur présente la preuve de la dispense.",
  ),
  withOffer: text(
    'The permit rests on an offer: the conditions of IRPR s. 209.2 fall on the employer.',
    "Le permis repose sur une offre : les conditions de l'article 209.2 du RIPR incombent à l'employeur.",
  ),
  byCategory: text(
    'The category or the policy says whether an offer is made.',
    'La catégorie ou la politique précise si une offre est faite.',
  ),
  noCertificate: text(
    'Work without an LMIA needs no Quebec acceptance certificate (CAQ).',
    "Un travail dispensé d'EIMT n'exige aucun certificat d'acceptation du Québec (CAQ).",
  ),
  certificate: text(
    'Work in Quebec that needs an LMIA also needs a Quebec acceptance certificate (CAQ).',
    "Un travail au Québec qui exige une EIMT exige aussi un certificat d'acceptation du Québec (CAQ).",
  ),
  quebecCode: text(
    'The code is one of those for people whom Quebec selects.',
    'Le code est de ceux qui visent les personnes sélectionnées par le Québec.',
  ),
  byNoc2016: text(
    `Received before ${NOC_2021_FROM}: the NOC 2016 skill type or level decides.`,
    `Reçue avant le ${NOC_2021_FROM} : le genre ou le niveau de compétence de la CNP 2016 s'applique.`,
  ),
  byNoc2021: text(
    `Received on or after ${NOC_2021_FROM}: the TEER category of NOC 2021 decides.`,
    `Reçue le ${NOC_2021_FROM} ou après : la catégorie FÉER de la CNP 2021 s'applique.`,
  ),
  newEnterpriseEnds: text(
    'A permit to set up an enterprise is not extended: the transferee goes on as an executive or with specialized knowledge.',
    "Un permis pour mettre sur pied une entreprise n'est pas prolongé : la personne mutée continue comme cadre supérieur ou à titre de connaissances spécialisées.",
  ),
  newEnterpriseDelay: text(
    "Six more months at most, and only for a delay outside the enterprise's control: a person must look.",
    "Au plus six mois de plus, et seulement pour un retard indépendant de l'entreprise : une personne doit examiner.",
  ),
  ownBusinessLong: text(
    'Longer than the usual 18 months: only with a definite plan to leave the running of the business.',
    "Plus long que les 18 mois habituels : seulement avec un plan précis de retrait de la gestion de l'entreprise.",
  ),
  stillR200: text(
    'The case can be argued; the officer still applies all of IRPR s. 200: able to do the work, will leave, genuine offer, no bar.',
    "Le dossier se défend; l'agent applique tout de même tout l'article 200 du RIPR : capacité d'exercer l'emploi, départ à la fin du séjour, offre authentique, aucun empêchement.",
  ),
  proveEach: text(
    'Each criterion of the code is answered and evidenced by a person; facts alone prove none.',
    "Chaque critère du code est répondu et prouvé par une personne; les faits seuls n'en prouvent aucun.",
  ),
  twoTexts: text(
    'The English text asks for “significant” benefits, the French one does not; the stricter reading is applied.',
    "Le texte anglais exige des avantages « significant », le texte français non; la lecture la plus stricte s'applique.",
  ),
} as const satisfies Record<string, Bilingual>;
