import type { Citations } from '../law/citation.js';
import { text, type Bilingual } from '../law/text.js';

/** Months that hold for work in Quebec, or for a transferee who opens an enterprise. */
export interface CeilingVariant {
  readonly when: 'in-quebec' | 'new-enterprise';
  readonly firstMonths?: number;
  readonly renewalMonths?: number;
}

/**
 * How long a permit may be under a code. Officer instructions and agreement pages, not the Regulations: a longer offer
 * is lawful, the permit is shorter (DUR-01). The passport may cut any of them shorter still (IRPR s. 52(1)).
 */
export interface CodeCeiling {
  readonly firstMonths?: number;
  readonly renewalMonths?: number;
  /** All permits together. */
  readonly totalMonths?: number;
  /** The permit is shorter than this many days. */
  readonly belowDays?: number;
  /** The months are counted together within any so many months, permits of other employers included. */
  readonly withinMonths?: number;
  /** Nobody stays longer under this code: the next permit needs another. */
  readonly noExtension?: true;
  /** Other months where a fact of the case calls for them; what one leaves out stays as above. */
  readonly variants?: readonly CeilingVariant[];
  /** What months cannot say: when the figure does not hold, or what sets it. */
  readonly note?: Bilingual;
  readonly cites: Citations;
}

/** A code whose time adds up with every other transferee code, whatever the order (DUR-04). */
export interface TransfereeCap {
  /** Undefined where the time counts but the code has no cumulative figure of its own. */
  readonly capMonths?: number;
  readonly cites: Citations;
}

const TRANSFEREE_CITES: Citations = ['IRCC: Intra-company transferees (2025-01-06) and agreement pages; DUR-04'];
const EXECUTIVE: TransfereeCap = { capMonths: 84, cites: TRANSFEREE_CITES };
const SPECIALIZED: TransfereeCap = { capMonths: 60, cites: TRANSFEREE_CITES };
const TRAINEE: TransfereeCap = { capMonths: 36, cites: TRANSFEREE_CITES };
const EUROPE: TransfereeCap = {
  capMonths: 54,
  cites: ['IRCC: CETA and CUKTCA transferee pages (2025-05-02); DUR-04'],
};
/** The cap of a founder is that of the capacity in which the person came, which the code does not tell. */
const NEW_ENTERPRISE: TransfereeCap = { cites: TRANSFEREE_CITES };

const rows = <T>(value: T, codes: string): readonly (readonly [string, T])[] =>
  codes.split(' ').map((code) => [code, value] as const);

/**
 * One full year of full-time work for the enterprise outside Canada sets the sum back to nothing; documented absences
 * from the Canadian job may be added back (DUR-04, DUR-05).
 */
export const TRANSFEREE_CODES: ReadonlyMap<string, TransfereeCap> = new Map([
  ...rows(NEW_ENTERPRISE, 'C61'),
  ...rows(EXECUTIVE, 'C62 T37 F13 F23 F33 F53 T51 F71'),
  ...rows(SPECIALIZED, 'C63 T38 F15 F24 F35 F55 T55 F74'),
  ...rows(TRAINEE, 'F14 F34 F54 T54'),
  ...rows(EUROPE, 'T41 T42 T44 F61 F62 F63'),
]);

const AGREEMENTS: Citations = ['IRCC: International free trade agreements, pages of the code table; DUR-02'];
const CODE_PAGES: Citations = ['IRCC: LMIA exemption codes (table of 2025-02-03) and its pages; DUR-02'];

const WHILE_TERMS_ARE_MET = text(
  'Extensions follow one another while the terms are still met.',
  'Les prolongations se suivent tant que les conditions sont toujours remplies.',
);
const WHILE_TEMPORARY = text(
  'Renewals follow one another while the stay is still temporary.',
  'Les renouvellements se suivent tant que le séjour reste temporaire.',
);
const ON_DOCUMENTED_NEED = text('Extension on documented need.', 'Prolongation sur preuve du besoin.');
const AT_DISCRETION = text(
  "Extensions are at the officer's discretion.",
  "Les prolongations sont à la discrétion de l'agent.",
);
const OPENING_AN_ENTERPRISE = text(
  'When opening an enterprise: 1 year first, then at most 6 months.',
  "À l'ouverture d'une entreprise : 1 an d'abord, puis au plus 6 mois.",
);

const withTotal = (cap: TransfereeCap, ceiling: Omit<CodeCeiling, 'totalMonths'>): CodeCeiling =>
  cap.capMonths === undefined ? ceiling : { ...ceiling, totalMonths: cap.capMonths };

const TRANSFEREE_TERMS = { firstMonths: 36, renewalMonths: 24, cites: TRANSFEREE_CITES } as const;
const UKRAINE_TERMS = { firstMonths: 36, note: AT_DISCRETION, cites: AGREEMENTS } as const;

const TRANSFEREE_CEILINGS = [
  ...rows(
    withTotal(EXECUTIVE, {
      ...TRANSFEREE_TERMS,
      variants: [{ when: 'new-enterprise', firstMonths: 12, renewalMonths: 6 }],
      note: OPENING_AN_ENTERPRISE,
    }),
    'T37 F13 F23 F33',
  ),
  ...rows(withTotal(EXECUTIVE, TRANSFEREE_TERMS), 'C62 F53 T51'),
  ...rows(withTotal(SPECIALIZED, TRANSFEREE_TERMS), 'C63 T38 F15 F24 F35 F55 T55'),
  ...rows(withTotal(EXECUTIVE, UKRAINE_TERMS), 'F71'),
  ...rows(withTotal(SPECIALIZED, UKRAINE_TERMS), 'F74'),
  ...rows(withTotal(TRAINEE, { firstMonths: 12, cites: AGREEMENTS }), 'F14 F34 F54'),
  ...rows(
    withTotal(TRAINEE, {
      firstMonths: 36,
      note: text(
        'Extensions are given only in exceptional cases.',
        'Les prolongations ne sont accordées que dans des cas exceptionnels.',
      ),
      cites: AGREEMENTS,
    }),
    'T54',
  ),
  ...rows(
    withTotal(EUROPE, {
      firstMonths: 36,
      renewalMonths: 18,
      note: text(
        'Never longer than the contract. One extension only.',
        'Jamais plus longtemps que le contrat. Une seule prolongation.',
      ),
      cites: EUROPE.cites,
    }),
    'T41 T44 F61 F63',
  ),
  ...rows<CodeCeiling>(
    {
      firstMonths: 12,
      totalMonths: 12,
      noExtension: true,
      note: text(
        'Never longer than the contract. No extension in this code.',
        'Jamais plus longtemps que le contrat. Aucune prolongation sous ce code.',
      ),
      cites: EUROPE.cites,
    },
    'T42 F62',
  ),
  ...rows<CodeCeiling>(
    {
      firstMonths: 12,
      renewalMonths: 6,
      noExtension: true,
      note: text(
        'No extension. The 6 months are exceptional, for delay outside control.',
        'Aucune prolongation. Les 6 mois sont exceptionnels, pour un retard indépendant de la volonté.',
      ),
      cites: ['IRCC: Intra-company transferees (2025-01-06); DUR-03'],
    },
    'C61',
  ),
];

const AGREEMENT_CEILINGS = [
  ...rows<CodeCeiling>(
    { firstMonths: 12, renewalMonths: 24, note: WHILE_TERMS_ARE_MET, cites: AGREEMENTS },
    'T34 T35 F10 F11 F20 F21 F30 F31 F50 F51',
  ),
  ...rows<CodeCeiling>(
    { firstMonths: 36, renewalMonths: 36, note: WHILE_TEMPORARY, cites: AGREEMENTS },
    'T36 F12 F22 F32 F42',
  ),
  ...rows<CodeCeiling>({ firstMonths: 12, renewalMonths: 12, note: WHILE_TEMPORARY, cites: AGREEMENTS }, 'F52'),
  ...rows<CodeCeiling>({ firstMonths: 12, renewalMonths: 12, cites: AGREEMENTS }, 'F72'),
  ...rows<CodeCeiling>({ firstMonths: 12, note: ON_DOCUMENTED_NEED, cites: AGREEMENTS }, 'T50 T52'),
  ...rows<CodeCeiling>({ firstMonths: 12, note: AT_DISCRETION, cites: AGREEMENTS }, 'T46 F65'),
  ...rows<CodeCeiling>(
    {
      firstMonths: 12,
      note: text(
        'The page of the category allows extension on documented need. The overview of the agreement excludes it.',
        "La page de la catégorie permet la prolongation sur preuve du besoin. L'aperçu de l'accord l'exclut.",
      ),
      cites: AGREEMENTS,
    },
    'F70',
  ),
  ...rows<CodeCeiling>(
    {
      firstMonths: 12,
      withinMonths: 24,
      note: text(
        'The months are counted together within any 24, and never pass the contract. An extension is possible only inside that window.',
        "Les mois se cumulent par période de 24 et ne dépassent jamais le contrat. Une prolongation n'est possible qu'à l'intérieur de cette période.",
      ),
      cites: AGREEMENTS,
    },
    'T43 T47 T48 F60 F66 F67',
  ),
  ...rows<CodeCeiling>(
    {
      // Up to 90 days is fewer than 91.
      belowDays: 90 + 1,
      noExtension: true,
      note: text(
        'One permit of consecutive days in any 12 months. No extension.',
        'Un seul permis, en jours consécutifs, par période de 12 mois. Aucune prolongation.',
      ),
      cites: ['IRCC: GATS professionals (2018-04-05); DUR-02'],
    },
    'T33',
  ),
  ...rows<CodeCeiling>(
    {
      firstMonths: 36,
      renewalMonths: 24,
      note: text('One renewal only.', 'Un seul renouvellement.'),
      cites: ['IRCC: Quebec cases (2024-05-01); DUR-02'],
    },
    'T10',
  ),
  ...rows<CodeCeiling>(
    {
      firstMonths: 36,
      note: text(
        'A nominee. An investment project has 24 or 36 months, as the letter asks. An exceptional event has at most 120 days.',
        "Personne désignée. Un projet d'investissement a 24 ou 36 mois, selon la lettre. Un événement exceptionnel a au plus 120 jours.",
      ),
      cites: ['IRCC: Code T13 (2022-11-17, 2025-12-12); EXM-15, DUR-02'],
    },
    'T13',
  ),
  ...rows<CodeCeiling>(
    {
      firstMonths: 24,
      note: text(
        'An extension is possible while the permanent-residence file is open.',
        'Une prolongation est possible tant que le dossier de résidence permanente est ouvert.',
      ),
      cites: ['IRCC: Code C18 (2024-04-10); DUR-02'],
    },
    'C18',
  ),
];

const BENEFIT_CEILINGS: readonly (readonly [string, CodeCeiling])[] = [
  [
    'C10',
    {
      note: text(
        'No figure, except for physicians in Quebec: at most 5 years.',
        'Aucun chiffre, sauf pour les médecins au Québec : au plus 5 ans.',
      ),
      cites: ['IRCC: Quebec physicians (2025-07-31); QUE-03'],
    },
  ],
  [
    'C11',
    {
      firstMonths: 18,
      note: text(
        'Longer only with a definite plan to leave the running of the business.',
        "Plus longtemps seulement avec un plan précis de retrait de la gestion de l'entreprise.",
      ),
      cites: ['IRCC: Code C11 (2025-05-27); EXM-11'],
    },
  ],
  [
    'C13',
    {
      belowDays: 30,
      note: text(
        'Usual length. Longer only in exceptional, reasoned cases.',
        'Durée habituelle. Plus longtemps seulement dans des cas exceptionnels et motivés.',
      ),
      cites: CODE_PAGES,
    },
  ],
  [
    'C15',
    {
      firstMonths: 24,
      note: text(
        'RCIP and FCIP, extension possible. The Rural and Northern pilot has 1 year, with 1-year extensions.',
        'RCIP et FCIP, prolongation possible. Le programme pilote rural et du Nord a 1 an, avec prolongations de 1 an.',
      ),
      cites: ['IRCC: Rural and Northern pilot (2023-12-21); EXM-16, DUR-02'],
    },
  ],
  [
    'C17',
    {
      note: text(
        "The principal's permit. In the Rural and Northern pilot: at most 1 year.",
        'Le permis du demandeur principal. Dans le programme pilote rural et du Nord : au plus 1 an.',
      ),
      cites: CODE_PAGES,
    },
  ],
  [
    'C60',
    {
      firstMonths: 24,
      variants: [{ when: 'in-quebec', firstMonths: 36 }],
      note: text(
        'Quebec certificate holders: at most 3 years. Longer only with a permanent-residence file in process or for exceptional reasons.',
        'Titulaires du certificat du Québec : au plus 3 ans. Plus longtemps seulement avec un dossier de résidence permanente en traitement ou pour des motifs exceptionnels.',
      ),
      cites: ['IRCC: Code C60 (2024-02-16); DUR-02'],
    },
  ],
  [
    'A73',
    {
      firstMonths: 24,
      renewalMonths: 12,
      note: text(
        'The extension is the usual one, while permanent residence is in process.',
        'La prolongation est celle qui est habituelle, tant que la résidence permanente est en traitement.',
      ),
      cites: ['IRCC: Quebec selection certificate holders (2025-04-08); DUR-02'],
    },
  ],
  [
    'A74',
    {
      firstMonths: 24,
      renewalMonths: 24,
      note: text('Renewal while the file is open.', 'Renouvellement tant que le dossier est ouvert.'),
      cites: ['IRCC: Public policy for spouses and children (2025-11-20)'],
    },
  ],
  [
    'A75',
    {
      firstMonths: 24,
      variants: [{ when: 'in-quebec', renewalMonths: 12 }],
      note: text(
        'Extension is discretionary. Quebec extensions have 12 months.',
        'La prolongation est discrétionnaire. Au Québec, elle est de 12 mois.',
      ),
      cites: ['IRCC: Bridging open work permits (2025-07-30); DUR-02'],
    },
  ],
  ['A76', { firstMonths: 36, cites: CODE_PAGES }],
  [
    'A77',
    {
      firstMonths: 36,
      note: text('Later extensions case by case.', 'Prolongations ultérieures au cas par cas.'),
      cites: ['IRCC: Start-up visa work permits (2025-03-27); DUR-02'],
    },
  ],
  ['C90', { firstMonths: 36, cites: CODE_PAGES }],
];

const OTHER_CEILINGS: readonly (readonly [string, CodeCeiling])[] = [
  [
    'C22',
    {
      note: text(
        'Guest lecturer: under one term. Visiting professor: two academic years, not extendable in this code.',
        "Conférencier invité : moins d'un trimestre. Professeur invité : deux années universitaires, sans prolongation sous ce code.",
      ),
      cites: ['IRCC: Code C22 (2018-04-05); DUR-02'],
    },
  ],
  [
    'C23',
    {
      note: text(
        'No figure where the offer has an end date. Without one: up to 2 years.',
        "Aucun chiffre lorsque l'offre a une date de fin. Sans date de fin : au plus 2 ans.",
      ),
      cites: ['IRCC: Code C23 (2018-04-11); DUR-02'],
    },
  ],
  ['C43', { firstMonths: 36, cites: CODE_PAGES }],
  ['C88', { firstMonths: 60, totalMonths: 60, cites: ['IRCC: Innovation Stream (2024-12-24); DUR-02'] }],
  [
    'S61',
    {
      firstMonths: 24,
      renewalMonths: 12,
      note: text('Counted from the referral of the claim.', "Comptés à partir du déféré de la demande d'asile."),
      cites: ['IRCC: No other means of support (2022-12-06); DUR-02'],
    },
  ],
  [
    'S62',
    {
      firstMonths: 12,
      renewalMonths: 12,
      note: text('24 months first for suspended removals.', "24 mois d'abord en cas de sursis aux renvois."),
      cites: ['IRCC: No other means of support (2022-12-06); DUR-02'],
    },
  ],
];

const CEILINGS: ReadonlyMap<string, CodeCeiling> = new Map<string, CodeCeiling>([
  ...TRANSFEREE_CEILINGS,
  ...AGREEMENT_CEILINGS,
  ...BENEFIT_CEILINGS,
  ...OTHER_CEILINGS,
]);

/**
 * The ceiling of a code, or `undefined` where no figure is stated. "Often", "typically" and the principal's own permit
 * are no ceiling (C21, C45, A72, spouses); the register's `maxDuration` reads them out.
 */
export const ceilingOf = (code: string): CodeCeiling | undefined => CEILINGS.get(code);
