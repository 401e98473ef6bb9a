import { text } from '../../law/text.js';
import type { ExemptionCode } from '../exemption-code.js';
import { BY_CATEGORY, entry, RENUMBERED } from './entry.js';
import { EVIDENCE } from './evidence.js';
import { CODE_TABLE, update } from './sources.js';

const POLICY_CLAUSES = [
  text(
    'A public policy signed under A25.2 is in force on the application date.',
    "Une politique d'intérêt public signée en vertu de A25.2 est en vigueur à la date de la demande.",
  ),
  text(
    'The worker meets every condition written in that policy.',
    'Le travailleur remplit chacune des conditions énoncées dans cette politique.',
  ),
  text(
    'The policy itself says whether an offer is needed.',
    'La politique indique elle-même si une offre est nécessaire.',
  ),
] as const;

const SET_BY_POLICY = text('Set by each policy.', 'Fixée par chaque politique.');
const LOOK_UP_EACH = text(
  'The code says nothing of the policy: each policy must be looked up.',
  'Le code ne dit rien de la politique : chaque politique doit être consultée.',
);

/** A25.2: the Minister may exempt a class of people by a public policy. */
export const PUBLIC_POLICY_CODES: readonly ExemptionCode[] = [
  entry({
    code: 'R01',
    legacy: 'R01',
    provision: 'A25.2',
    name: text('Public policy applied inside Canada', "Politique d'intérêt public appliquée au Canada"),
    group: 'public-policy',
    ...BY_CATEGORY,
    criteria: POLICY_CLAUSES,
    typicalEvidence: [
      EVIDENCE.policy,
      EVIDENCE.policyConditions,
      text(
        'Offer of employment number, if the policy asks for it',
        "Numéro de l'offre d'emploi, si la politique l'exige",
      ),
    ],
    maxDuration: SET_BY_POLICY,
    notes: [
      text(
        'Example of 2026: open permits under the pathway from temporary to permanent residence (extended to 2026-12-31).',
        'Exemple de 2026 : les permis ouverts de la voie de la résidence temporaire à la résidence permanente (prolongée au 2026-12-31).',
      ),
      text(
        'Example of 2026: employer-specific permits for selected PSTQ candidates in Quebec (instructions dated 2026-03-19). The code used for it was not confirmed.',
        "Exemple de 2026 : les permis liés à un employeur donné pour certains candidats du PSTQ au Québec (instructions du 2026-03-19). Le code utilisé n'a pas été confirmé.",
      ),
      LOOK_UP_EACH,
    ],
    sources: [CODE_TABLE, update('2026-public-policy-prospective-pr-quebec.html')],
  }),
  entry({
    code: 'R02',
    legacy: 'R01',
    provision: 'A25.2',
    name: text('Public policy applied outside Canada', "Politique d'intérêt public appliquée à l'extérieur du Canada"),
    group: 'public-policy',
    ...BY_CATEGORY,
    from: RENUMBERED,
    criteria: [
      ...POLICY_CLAUSES,
      text(
        'The applicant is outside Canada.',
        "La personne qui présente la demande se trouve à l'extérieur du Canada.",
      ),
    ],
    typicalEvidence: [EVIDENCE.policy, EVIDENCE.policyConditions],
    maxDuration: SET_BY_POLICY,
    notes: [LOOK_UP_EACH],
    sources: [CODE_TABLE, 'https://eonsimmigration.ca/lmia (reprint)'],
  }),
];
