import { text } from '../../law/text.js';
import type { ExemptionCode } from '../exemption-code.js';
import { OFFER_OR_TRAVEL_DOCUMENT } from './durations.js';
import { EMPLOYER_OFFER, entry } from './entry.js';
import { EVIDENCE } from './evidence.js';
import { CODE_TABLE, instruction } from './sources.js';

const PROGRAM = { provision: 'R205(c)(ii)', group: 'designated-by-minister', ...EMPLOYER_OFFER } as const;

export const FRANCOPHONE_MOBILITY_CODES: readonly ExemptionCode[] = [
  entry({
    code: 'C16',
    legacy: 'C16',
    ...PROGRAM,
    name: text('Francophone Mobility', 'Mobilité francophone'),
    from: '2023-06-15',
    criteria: [
      text(
        'The job and the residence are outside Quebec. Telework for an employer in Quebec does not qualify.',
        "L'emploi et la résidence sont à l'extérieur du Québec. Le télétravail pour un employeur au Québec n'est pas admissible.",
      ),
      text(
        'The job is of any TEER, except TEER 4 or 5 in primary agriculture as defined in R315.2(4).',
        "L'emploi est de n'importe quelle FÉER, sauf FÉER 4 ou 5 en agriculture primaire au sens de R315.2(4).",
      ),
      text(
        'The worker has French at NCLC 5 or more in speaking and listening, proved at the first application (not normally again on renewal).',
        "Le travailleur a un niveau de français NCLC 5 ou plus à l'oral, en expression et en compréhension, prouvé à la première demande (normalement pas de nouveau au renouvellement).",
      ),
      text(
        "The worker meets the requirements of the job's NOC.",
        "Le travailleur remplit les exigences de la CNP de l'emploi.",
      ),
    ],
    typicalEvidence: [
      text('TEF or TCF result, or French-language diploma', 'Résultat du TEF ou du TCF, ou diplôme en français'),
      text('Offer outside Quebec', "Offre à l'extérieur du Québec"),
      text('NOC and TEER mapping', 'Correspondance CNP et FÉER'),
    ],
    maxDuration: OFFER_OR_TRAVEL_DOCUMENT,
    notes: [text('The job itself need not be in French.', "L'emploi lui-même n'a pas à être en français.")],
    sources: [
      instruction(
        'exemption-codes/canadian-interests-significant-benefit-mobilite-francophone-r205-exemption-code-c16.html',
        'dated 2024-01-25',
      ),
      CODE_TABLE,
    ],
  }),
];

export const INNOVATION_STREAM_CODES: readonly ExemptionCode[] = [
  entry({
    code: 'C88',
    ...PROGRAM,
    name: text(
      'Innovation Stream (Global Hypergrowth Project employers)',
      "Volet Innovation (employeurs du Projet d'hypercroissance mondial)",
    ),
    from: '2024-03-22',
    to: '2026-03-22',
    manualReview: true,
    criteria: [
      text(
        'The offer number comes from an employer of the Global Hypergrowth Project.',
        "Le numéro d'offre provient d'un employeur du Projet d'hypercroissance mondial.",
      ),
      text('The job is TEER 0-3.', "L'emploi relève de FÉER 0-3."),
      text(
        "The wage passes two tests. It is at or above the provincial or territorial median. It is at or above the collective agreement or, without one, the higher of the Job Bank median for the occupation and place and the employer's own range.",
        "Le salaire satisfait à deux critères. Il est égal ou supérieur au médian provincial ou territorial. Il est égal ou supérieur à celui de la convention collective ou, à défaut, au plus élevé du médian du Guichet-Emplois pour la profession et le lieu et de la fourchette de l'employeur.",
      ),
      text(
        'The offer says that wages are reviewed on the first day of work and each year by 1 January.',
        "L'offre indique que les salaires sont révisés le premier jour de travail et chaque année au plus tard le 1er janvier.",
      ),
    ],
    typicalEvidence: [
      text("Proof of the employer's participation", "Preuve de la participation de l'employeur"),
      EVIDENCE.offerNumber,
      text('Wage check', 'Vérification du salaire'),
      EVIDENCE.qualifications,
    ],
    maxDuration: text('Up to 5 years.', 'Au plus 5 ans.'),
    notes: [
      text(
        'The first employers, according to the press: Ada, AlayaCare, CellCarta, Clarius, Clio, Duchesnay, Lightspeed, Vive Crop Protection.',
        'Les premiers employeurs, selon la presse : Ada, AlayaCare, CellCarta, Clarius, Clio, Duchesnay, Lightspeed, Vive Crop Protection.',
      ),
      text(
        'The published end is 2026-03-22 unless extended. Any extension could not be confirmed.',
        "La fin publiée est le 2026-03-22, sauf prolongation. Aucune prolongation n'a pu être confirmée.",
      ),
    ],
    sources: [
      instruction('public-policy-competitiveness-economy/innovation-stream-pilot.html', 'dated 2024-12-24'),
      CODE_TABLE,
    ],
  }),
];
