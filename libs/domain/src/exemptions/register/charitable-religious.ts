import { text } from '../../law/text.js';
import type { ExemptionCode } from '../exemption-code.js';
import { OFFER_OR_TRAVEL_DOCUMENT } from './durations.js';
import { EMPLOYER_OFFER, entry, RENUMBERED } from './entry.js';
import { EVIDENCE } from './evidence.js';
import { CODE_TABLE, instruction } from './sources.js';

const CHARITABLE_RELIGIOUS = {
  provision: 'R205(d)',
  group: 'charitable-religious',
  ...EMPLOYER_OFFER,
  feeRequired: 'depends',
} as const;

/** IRPR s. 205(d): the duties count, not the organization. */
export const CHARITABLE_RELIGIOUS_CODES: readonly ExemptionCode[] = [
  entry({
    code: 'C50',
    legacy: 'C50',
    ...CHARITABLE_RELIGIOUS,
    name: text('Religious work', 'Travail de nature religieuse'),
    criteria: [
      text(
        'The duties, not only the organization, are religious: teaching, promoting or maintaining the faith.',
        "Les fonctions, et non seulement l'organisme, sont religieuses : enseigner, promouvoir ou maintenir la foi.",
      ),
      text('The offer with such duties is genuine.', "L'offre comportant de telles fonctions est authentique."),
      text('The worker has the education and experience.', "Le travailleur a les études et l'expérience voulues."),
      text(
        'The worker shares the faith, or can teach it, as needed.',
        "Le travailleur partage la foi, ou peut l'enseigner, selon le besoin.",
      ),
    ],
    typicalEvidence: [
      EVIDENCE.duties,
      text('Registration of the organization', "Enregistrement de l'organisme"),
      text('Proof of membership or training', "Preuve d'appartenance ou de formation"),
      EVIDENCE.noPay,
    ],
    maxDuration: OFFER_OR_TRAVEL_DOCUMENT,
    notes: [
      text(
        'Clerical, cooking, accounting or gardening work does not qualify.',
        "Le travail de bureau, de cuisine, de comptabilité ou de jardinage n'est pas admissible.",
      ),
      text(
        'The fee is exempt only if the employer is a religious organization and the worker is unpaid (living stipend under minimum wage, integral non-monetary room and board).',
        "L'exemption des frais vaut seulement si l'employeur est un organisme religieux et que le travailleur n'est pas rémunéré (allocation de subsistance inférieure au salaire minimum, gîte et couvert non monétaires faisant partie intégrante de l'emploi).",
      ),
      text(
        'R186(l) may allow clergy to work with no permit.',
        'R186l) peut permettre aux membres du clergé de travailler sans permis.',
      ),
    ],
    sources: [instruction('religious-work.html', 'dated 2024-08-13'), CODE_TABLE],
  }),
  entry({
    code: 'C51',
    legacy: 'C50',
    ...CHARITABLE_RELIGIOUS,
    name: text('Charitable work', 'Travail de nature charitable'),
    from: RENUMBERED,
    criteria: [
      text(
        'The work itself relieves poverty, advances education or religion, or helps the community. Office or administrative jobs at a charity do not qualify.',
        "Le travail lui-même soulage la pauvreté, fait progresser l'éducation ou la religion, ou aide la collectivité. Les emplois de bureau ou administratifs dans un organisme de bienfaisance ne sont pas admissibles.",
      ),
      text(
        'It is real work (a volunteer who does not compete in the labour market needs no permit).',
        "Il s'agit d'un travail réel (un bénévole qui ne fait pas concurrence sur le marché du travail n'a pas besoin de permis).",
      ),
      text(
        'The charitable nature of the organization is shown (registration helps, and is not compulsory).',
        "La nature charitable de l'organisme est démontrée (l'enregistrement aide, mais n'est pas obligatoire).",
      ),
    ],
    typicalEvidence: [
      EVIDENCE.duties,
      text('Mandate and governing documents', 'Mandat et documents constitutifs'),
      text('Registration number', "Numéro d'enregistrement"),
      EVIDENCE.noPay,
    ],
    maxDuration: text(
      'Length of the offer, never past the passport.',
      "Durée de l'offre, jamais au-delà du passeport.",
    ),
    notes: [
      text(
        'The fee is exempt only if the organization is charitable and the worker is unpaid. The offer number is always needed.',
        "L'exemption des frais vaut seulement si l'organisme est de bienfaisance et que le travailleur n'est pas rémunéré. Le numéro d'offre est toujours nécessaire.",
      ),
    ],
    sources: [
      instruction(
        'exemption-codes/canadian-interests-charitable-religious-work-r205-exemption-code-c50.html',
        'dated 2022-12-14',
      ),
      CODE_TABLE,
    ],
  }),
];
