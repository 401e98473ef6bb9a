import { text, type Bilingual } from '../../law/text.js';
import type { ExemptionCode } from '../exemption-code.js';
import { PRINCIPAL_PERMIT } from './durations.js';
import { entry, OPEN_PERMIT } from './entry.js';
import { EVIDENCE } from './evidence.js';
import { CODE_TABLE, instruction } from './sources.js';

const FAMILY = { provision: 'R205(c)(ii)', group: 'designated-by-minister', ...OPEN_PERMIT } as const;

/** Spouses of workers and of students, as limited since January 2025. */
export const SPOUSE_CODES: readonly ExemptionCode[] = [
  entry({
    code: 'C41',
    legacy: 'C41',
    ...FAMILY,
    name: text(
      'Spouse or partner of a high-skilled worker (TEER 0 or 1, or select TEER 2 or 3)',
      "Époux ou conjoint d'un travailleur hautement qualifié (FÉER 0 ou 1, ou certaines FÉER 2 ou 3)",
    ),
    criteria: [
      text('The relationship is genuine.', 'La relation est authentique.'),
      text(
        'The principal works in TEER 0 or 1, or in a TEER 2 or 3 occupation on the published select list.',
        'Le travailleur principal travaille dans FÉER 0 ou 1, ou dans une profession FÉER 2 ou 3 figurant sur la liste publiée.',
      ),
      text(
        "The principal's work authorization has at least 16 months left when the spouse applies.",
        "Il reste au moins 16 mois à l'autorisation de travail du travailleur principal lorsque l'époux ou le conjoint présente sa demande.",
      ),
      text('The principal lives or will live in Canada.', 'Le travailleur principal vit ou vivra au Canada.'),
    ],
    typicalEvidence: [
      EVIDENCE.unionProof,
      text("Principal's permit and proof of pay", 'Permis et preuve de paie du travailleur principal'),
      text('Proof of the NOC', 'Preuve de la CNP'),
    ],
    maxDuration: PRINCIPAL_PERMIT,
    notes: [
      text(
        'These tests apply to applications from 2025-01-21 05:00 UTC.',
        "Ces critères s'appliquent aux demandes reçues à compter du 2025-01-21 à 05:00 UTC.",
      ),
      text(
        'Spouses under trade agreements and of workers moving to permanent residence follow other rules.',
        "Les époux et conjoints visés par les accords commerciaux et ceux de travailleurs en voie d'obtenir la résidence permanente suivent d'autres règles.",
      ),
    ],
    sources: [
      instruction(
        'exemption-codes/public-policy-competitiveness-economy/spouses-common-law-authorized-work-high-skilled-occupations.html',
      ),
    ],
  }),
  entry({
    code: 'C42',
    legacy: 'C42',
    ...FAMILY,
    name: text('Spouse or partner of a study permit holder', "Époux ou conjoint d'un titulaire de permis d'études"),
    criteria: [
      text(
        "The applicant is the spouse or partner of a student in a doctoral program, in a master's program of 16 months or more, or in a select professional program.",
        "La personne est l'époux ou le conjoint d'un étudiant inscrit à un programme de doctorat, à une maîtrise de 16 mois ou plus, ou à un programme professionnel sélectionné.",
      ),
    ],
    typicalEvidence: [
      EVIDENCE.unionProof,
      text('Letter of enrolment', "Lettre d'inscription"),
      text('Proof of funds', 'Preuve de fonds'),
    ],
    maxDuration: text("Length of the student's permit.", "Durée du permis de l'étudiant."),
    notes: [
      text(
        'This test applies from 2025-01-21. Children are not covered.',
        "Ce critère s'applique depuis le 2025-01-21. Les enfants ne sont pas visés.",
      ),
      text(
        'The instructions were updated on 2026-03-04. That change was seen in private summaries.',
        'Les instructions ont été mises à jour le 2026-03-04. Ce changement a été lu dans des résumés privés.',
      ),
    ],
    sources: [
      instruction('public-policy-competitiveness-economy/c42.html', 'dated 2025-01-23'),
      'amended 2026-03-04 per private summaries',
      CODE_TABLE,
    ],
  }),
];

const STILL_OPEN_FOR = text(
  'The application is a renewal that matches the existing permit of the principal, or the principal is a worker moving to permanent residence (A73, A76, T10, T13, C60, A77, C18, Yukon pilot).',
  "La demande est un renouvellement qui correspond au permis existant du travailleur principal, ou celui-ci est en voie d'obtenir la résidence permanente (A73, A76, T10, T13, C60, A77, C18, programme pilote du Yukon).",
);
const CLOSED_TO_NEW = text(
  'The code is closed to new applicants since 2025-01-21, except for the cases named in the criteria.',
  'Le code est fermé aux nouvelles demandes depuis le 2025-01-21, sauf dans les cas nommés dans les critères.',
);

const closedFamilyCode = (
  code: string,
  name: Bilingual,
  applicant: Bilingual,
  papers: readonly Bilingual[],
  page: string,
): ExemptionCode =>
  entry({
    code,
    ...FAMILY,
    name,
    from: '2023-01-30',
    to: '2025-01-20',
    criteria: [applicant, STILL_OPEN_FOR],
    typicalEvidence: papers,
    maxDuration: PRINCIPAL_PERMIT,
    notes: [CLOSED_TO_NEW],
    sources: [
      instruction(`public-policy-competitiveness-economy/${page}`, 'as published in February 2026'),
      CODE_TABLE,
    ],
  });

/** Closed to most since January 2025; what stays open is a criterion of its own. */
export const CLOSED_FAMILY_CODES: readonly ExemptionCode[] = [
  closedFamilyCode(
    'C46',
    text('Dependent child of a high-skilled worker', "Enfant à charge d'un travailleur hautement qualifié"),
    text(
      'The applicant is the dependent child of a high-skilled worker.',
      "La personne est l'enfant à charge d'un travailleur hautement qualifié.",
    ),
    [EVIDENCE.relationship, EVIDENCE.currentPermit],
    'c41-c46.html',
  ),
  closedFamilyCode(
    'C47',
    text(
      'Spouse or partner of a low-skilled worker (TEER 4 or 5)',
      "Époux ou conjoint d'un travailleur peu qualifié (FÉER 4 ou 5)",
    ),
    text(
      'The applicant is the spouse or partner of a low-skilled worker (TEER 4 or 5).',
      "La personne est l'époux ou le conjoint d'un travailleur peu qualifié (FÉER 4 ou 5).",
    ),
    [EVIDENCE.unionProof, EVIDENCE.currentPermit],
    'c47-c48.html',
  ),
  closedFamilyCode(
    'C48',
    text('Dependent child of a low-skilled worker', "Enfant à charge d'un travailleur peu qualifié"),
    text(
      'The applicant is the dependent child of a low-skilled worker.',
      "La personne est l'enfant à charge d'un travailleur peu qualifié.",
    ),
    [EVIDENCE.relationship, EVIDENCE.currentPermit],
    'c47-c48.html',
  ),
];

export const RESIDENCE_APPLICANT_FAMILY_CODES: readonly ExemptionCode[] = [
  entry({
    code: 'C49',
    legacy: 'C41',
    ...FAMILY,
    name: text(
      'Family member of an economic-class permanent-residence applicant or nominee',
      "Membre de la famille d'un demandeur de résidence permanente de la catégorie économique",
    ),
    from: '2023-01-30',
    criteria: [
      text(
        'The principal has an economic-class permanent-residence file in process, and a permit (or letter of introduction) given because of it.',
        "Le demandeur principal a un dossier de résidence permanente de la catégorie économique en traitement, et un permis (ou une lettre d'introduction) délivré pour cette raison.",
      ),
      text(
        "The principal's right to work lasts at least six months after the family application is received.",
        'Le droit de travailler du demandeur principal dure au moins six mois après la réception de la demande de la famille.',
      ),
      text(
        'The applicant is an accompanying spouse, partner or dependent child in that file.',
        'La personne est un époux, un conjoint ou un enfant à charge qui accompagne le demandeur principal dans ce dossier.',
      ),
      text(
        'An applicant in Canada has valid or restorable status.',
        'La personne qui se trouve au Canada a un statut valide ou pouvant être rétabli.',
      ),
    ],
    typicalEvidence: [
      EVIDENCE.relationship,
      text("Principal's permit and acknowledgement of receipt", 'Permis et accusé de réception du demandeur principal'),
      text('IMM 0008 that lists the applicant', 'IMM 0008 mentionnant la personne'),
    ],
    maxDuration: text(
      "Principal's authorized stay or expiry of the passport.",
      'Séjour autorisé du demandeur principal ou expiration du passeport.',
    ),
    notes: [text('The worker pays $155 and $100.', 'Le travailleur paie 155 $ et 100 $.')],
    sources: [instruction('public-policy-competitiveness-economy/c49.html', 'dated 2025-02-03'), CODE_TABLE],
  }),
];
