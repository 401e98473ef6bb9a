import { text, type Bilingual } from '../../law/text.js';
import type { ExemptionCode } from '../exemption-code.js';
import { NOT_APPLICABLE } from './durations.js';
import { agreementWorker, EMPLOYER_OFFER, entry, LAST_DAY_BEFORE_RENUMBERING } from './entry.js';
import { update } from './sources.js';

const KEPT_FOR_READING = text(
  'The code is retired. It is kept only so that older permits can be read.',
  "Ce code est retiré. Il n'est conservé que pour permettre la lecture des anciens permis.",
);
const RETIRED = {
  to: LAST_DAY_BEFORE_RENUMBERING,
  criteria: [],
  typicalEvidence: [],
  maxDuration: NOT_APPLICABLE,
} as const;
const NOTICE_OF_2022 = update('2022-new-lmia-exemption-codes.html');

const retiredTradeCode = (code: string, name: Bilingual, replacedBy: readonly string[]): ExemptionCode =>
  agreementWorker({
    ...RETIRED,
    code,
    legacy: code,
    name,
    replacedBy,
    notes: [KEPT_FOR_READING],
    sources: [NOTICE_OF_2022],
  });

/** One code per kind of worker, whatever the agreement, until each agreement got its own. */
export const RETIRED_TRADE_CODES: readonly ExemptionCode[] = [
  retiredTradeCode(
    'T21',
    text('NAFTA or other trade agreement – trader (legacy)', 'ALENA ou autre ALE – négociant (ancien code)'),
    ['T34', 'F10', 'F20', 'F30', 'F50'],
  ),
  retiredTradeCode(
    'T22',
    text('NAFTA or other trade agreement – investor (legacy)', 'ALENA ou autre ALE – investisseur (ancien code)'),
    ['T35', 'F11', 'F21', 'F31', 'F51'],
  ),
  retiredTradeCode(
    'T23',
    text(
      'NAFTA or other trade agreement – professional or technician (legacy)',
      'ALENA ou autre ALE – professionnel ou technicien (ancien code)',
    ),
    ['T36', 'F12', 'F22', 'F32', 'F42', 'F52'],
  ),
  retiredTradeCode(
    'T24',
    text(
      'NAFTA or other trade agreement – intra-company transferee (legacy)',
      'ALENA ou autre ALE – personne mutée (ancien code)',
    ),
    ['T37', 'T38', 'F13', 'F14', 'F15', 'F23', 'F24', 'F33', 'F34', 'F35', 'F53', 'F54', 'F55'],
  ),
];

export const RETIRED_TRANSFEREE_CODES: readonly ExemptionCode[] = [
  entry({
    ...RETIRED,
    code: 'C12',
    legacy: 'C12',
    provision: 'R205(a)',
    name: text(
      'Intra-company transferee, general (legacy)',
      "Personne mutée à l'intérieur d'une société (ancien code)",
    ),
    group: 'significant-benefit',
    ...EMPLOYER_OFFER,
    replacedBy: ['C61', 'C62', 'C63'],
    notes: [
      text(
        'The code is retired. The last instruction page on C12 was deleted on 2025-10-03.',
        "Ce code est retiré. La dernière page d'instructions sur C12 a été supprimée le 2025-10-03.",
      ),
    ],
    sources: ['https://lpen.ca/major-update-to-canadas-intra-company-transferee-rules-imp-r205a', NOTICE_OF_2022],
  }),
];
