import { ask } from '../fact-kinds.js';

const PARTY = {
  employer: ['employer', 'employeur'],
  'immigration-firm': ['immigration firm', "cabinet d'immigration"],
  worker: ['worker', 'travailleur'],
  other: ['somebody else', 'une autre personne'],
} as const;
const LANGUAGE = { en: ['English', 'anglais'], fr: ['French', 'français'] } as const;

/** Steps 2 and 3: the fee, the agreement, the offer, and what becomes of them. */
export const OFFER_FACTS = {
  employerKind: ask.choice('Kind of employer', "Genre d'employeur", {
    ordinary: ['employer of the ordinary kind', 'employeur ordinaire'],
    university: ['university or research institution', 'université ou établissement de recherche'],
    religious: ['religious organization', 'organisme religieux'],
    charity: ['registered charity', 'organisme de bienfaisance enregistré'],
    'foreign-government': ['foreign government, for its official', 'gouvernement étranger, pour son fonctionnaire'],
    'foreign-political-subdivision': [
      'office of a political subdivision of a foreign state with privileges',
      "bureau d'une subdivision politique d'un État étranger avec privilèges",
    ],
    mission: [
      'diplomatic mission, consular post or international organization',
      'mission diplomatique, poste consulaire ou organisation internationale',
    ],
    'bridge-or-tunnel': [
      'owner or operator of an international bridge or tunnel',
      "propriétaire ou exploitant d'un pont ou tunnel international",
    ],
    'foreign-state-enterprise': ['enterprise owned by a foreign state', 'entreprise appartenant à un État étranger'],
    self: ["the worker's own business", 'la propre entreprise du travailleur'],
  }),
  remuneration: ask.choice('Pay', 'Rémunération', {
    paid: ['paid', 'rémunéré'],
    'stipend-below-minimum': [
      'living stipend below the minimum wage',
      'allocation de subsistance sous le salaire minimum',
    ],
    none: ['none', 'aucune'],
  }),
  boardIsIntegral: ask.yesNo(
    'Room and board are part of the life there and cannot be turned into money',
    'Le gîte et le couvert font partie de la vie sur place et ne sont pas convertibles en argent',
  ),
  refugeeProtected: ask.yesNo('Has refugee protection in Canada', "Bénéficie de l'asile au Canada"),
  reciprocalCulturalAgreement: ask.yesNo(
    'An agreement of Canada or a province gives reciprocal artistic, cultural or educational jobs',
    "Un accord du Canada ou d'une province prévoit des emplois artistiques, culturels ou éducatifs réciproques",
  ),
  accreditedFamily: ask.yesNo(
    'Family of an accredited diplomat, a visiting force or an exchange officer, in reciprocal work',
    "Membre de la famille d'un diplomate accrédité, d'une force étrangère ou d'un militaire en échange, dans un emploi réciproque",
  ),
  usOfficial: ask.yesNo(
    'United States official, pre-inspection, grain inspection or joint commission staff, or their family',
    "Fonctionnaire des États-Unis, personnel du précontrôle, de l'inspection des grains ou de la commission mixte, ou leur famille",
  ),
  groupKind: ask.choice('Group', 'Groupe', {
    'performing-artists': ['performing artists and their staff', 'artistes de la scène et leur personnel'],
    other: ['other workers', 'autres travailleurs'],
  }),
  offerCount: ask.count('Offers of this employer', 'Offres de cet employeur'),
  offersAtSameTime: ask.yesNo('All offers on the same day', 'Toutes les offres le même jour'),
  offersByDay: ask.list('Offers by day', 'Offres par jour', {
    on: ask.day('Day', 'Jour'),
    offers: ask.count('Offers', 'Offres'),
  }),
  applicationsTogether: ask.yesNo('The workers apply together', 'Les travailleurs présentent leurs demandes ensemble'),
  employerCount: ask.count('Employers of this worker at the same time', 'Employeurs de ce travailleur à la fois'),
  feePaidOn: ask.day('Fee paid on', 'Frais payés le'),
  feePaidBy: ask.choice('Fee paid by', 'Frais payés par', PARTY),
  feePaidCents: ask.money('Fee paid', 'Frais payés'),
  offerSubmittedOn: ask.day('Offer submitted on', 'Offre soumise le'),
  submissionPlannedOn: ask.day('Submission planned on', 'Soumission prévue le'),
  applicationReceivedOn: ask.day('Application received on', 'Demande reçue le'),
  agreementLanguage: ask.choice('Language of the employment agreement', 'Langue du contrat de travail', LANGUAGE),
  signedByEmployer: ask.yesNo('Agreement signed by the employer', "Contrat signé par l'employeur"),
  signedByWorker: ask.yesNo('Agreement signed by the worker', 'Contrat signé par le travailleur'),
  copyGiven: ask.yesNo('Copy given to the worker', 'Copie remise au travailleur'),
  listedAs: ask.choice('Employer on the public list', 'Employeur sur la liste publique', {
    no: ['not listed', 'absent de la liste'],
    ineligible: ['listed as banned', 'inscrit comme inadmissible au programme'],
    unpaid: ['listed with an unpaid penalty', 'inscrit avec une sanction impayée'],
  }),
  listedUntilOn: ask.day('Banned until', "Exclu jusqu'au"),
  offerState: ask.choice('State of the offer', "État de l'offre", {
    draft: ['draft', 'ébauche'],
    pending: ['pending', 'en attente'],
    matched: ['matched', 'jumelée'],
    used: ['used', 'utilisée'],
    withdrawn: ['withdrawn', 'retirée'],
  }),
  offerPassport: ask.line('Passport number in the offer', "Numéro de passeport dans l'offre"),
  applicationPassport: ask.line('Passport number in the application', 'Numéro de passeport dans la demande'),
  offerCitizenship: ask.country('Citizenship in the offer', "Citoyenneté dans l'offre"),
  applicationCitizenship: ask.country('Citizenship in the application', 'Citoyenneté dans la demande'),
  worksAtClientSite: ask.yesNo("Works at a client's site", "Travaille dans les locaux d'un client"),
  placesOfWork: ask.count('Places of work', 'Lieux de travail'),
  decision: ask.choice('Decision on the application', 'Décision sur la demande', {
    pending: ['pending', 'en attente'],
    approved: ['approved', 'approuvée'],
    refused: ['refused', 'refusée'],
  }),
  letterIssued: ask.yesNo('Letter of introduction issued', "Lettre d'introduction délivrée"),
  permitHandedOver: ask.yesNo('Permit printed and handed over', 'Permis imprimé et remis'),
  withdrawnBy: ask.choice('Withdrawn by', 'Retrait par', PARTY),
  withdrawalChannel: ask.choice('Withdrawn through', 'Retrait par la voie', {
    portal: ['Employer Portal', "Portail de l'employeur"],
    mailbox: ['e-mail to the portal mailbox', 'courriel à la boîte du portail'],
  }),
  refundAsked: ask.yesNo('Refund asked for', 'Remboursement demandé'),
  sameEmployer: ask.yesNo('Same employer', 'Même employeur'),
  sameJob: ask.yesNo('Same job', 'Même emploi'),
  nocChanges: ask.yesNo('The occupation changes', 'La profession change'),
  changePlannedOn: ask.day('Change planned for', 'Changement prévu le'),
  wageChangePercent: ask.number('Change of pay in percent', 'Variation du salaire en pourcentage'),
  exemptionRestsOnWage: ask.yesNo('The exemption rests on the wage', 'La dispense repose sur le salaire'),
  hoursBefore: ask.number('Hours a week before', 'Heures par semaine avant'),
  hoursAfter: ask.number('Hours a week after', 'Heures par semaine après'),
  measureForAll: ask.yesNo(
    'An economic measure that touches all staff alike',
    'Mesure économique touchant tout le personnel de la même façon',
  ),
  linkLost: ask.yesNo(
    'A merger or sale ends the link the exemption rests on',
    'Une fusion ou une vente met fin au lien sur lequel repose la dispense',
  ),
  placeChanges: ask.yesNo('The place of work changes', 'Le lieu de travail change'),
  permitNamesPlace: ask.yesNo(
    'The permit or the exemption names the place of work',
    'Le permis ou la dispense désigne le lieu de travail',
  ),
  holdOrderNumber: ask.line('Order in council that holds such applications', 'Décret suspendant de telles demandes'),
  holdOrderCountry: ask.country('Country the order covers', 'Pays visé par le décret'),
  holdOrderCode: ask.line('Exemption code the order covers', 'Code de dispense visé par le décret'),
  holdOrderProvince: ask.line('Province the order covers', 'Province visée par le décret'),
  holdOrderFromOn: ask.day('Order in force from', 'Décret en vigueur à partir du'),
  holdOrderUntilOn: ask.day('Order in force until', "Décret en vigueur jusqu'au"),
} as const;
