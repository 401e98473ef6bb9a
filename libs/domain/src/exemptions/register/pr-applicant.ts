import { text } from '../../law/text.js';
import type { ExemptionCode } from '../exemption-code.js';
import { NOT_STATED } from './durations.js';
import { BY_CATEGORY, entry } from './entry.js';
import { EVIDENCE } from './evidence.js';
import { instruction } from './sources.js';

/** IRPR s. 207. */
export const PR_APPLICANT_CODES: readonly ExemptionCode[] = [
  entry({
    code: 'A70',
    legacy: 'A70',
    provision: 'R207',
    name: text(
      'Permanent-residence applicant in Canada (caregiver class, spouse class, protected person, humanitarian or public-policy exemption) and family',
      'Demandeur de résidence permanente au Canada et membres de sa famille',
    ),
    group: 'pr-applicant',
    ...BY_CATEGORY,
    criteria: [
      text(
        'The person is a live-in caregiver class member who meets R113, a member of the spouse or partner in Canada class, a protected person, a person granted an exemption under A25(1), A25.1(1) or A25.2(1), or family of one.',
        "La personne appartient à la catégorie des aides familiaux résidants et satisfait à R113, appartient à la catégorie des époux ou conjoints de fait au Canada, est une personne protégée, bénéficie d'une dispense accordée en vertu de A25(1), A25.1(1) ou A25.2(1), ou est membre de la famille d'une telle personne.",
      ),
      text('The person is in Canada.', 'La personne se trouve au Canada.'),
    ],
    typicalEvidence: [
      text('Approval in principle or protection decision', "Approbation de principe ou décision d'asile"),
      EVIDENCE.relationship,
    ],
    maxDuration: NOT_STATED,
    notes: [
      text(
        'It is normally an open permit with no offer. If a person described in R207 works on an offer of employment, R209.11 and the $230 fee apply.',
        "Il s'agit normalement d'un permis ouvert, sans offre. Si une personne visée par R207 travaille au titre d'une offre d'emploi, R209.11 et les frais de 230 $ s'appliquent.",
      ),
    ],
    sources: [instruction('applicants-canada.html', 'dated 2019-07-11'), 'R207', 'R303.1(1)(b)'],
  }),
];
