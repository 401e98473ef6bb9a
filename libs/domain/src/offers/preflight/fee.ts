import { complianceFeeOn } from '../../fees/compliance-fee.js';
import { FEE_EXEMPTION_GROUNDS, GROUND_CODES } from '../../fees/fee-exemption.js';
import { text } from '../../law/text.js';
import { asPlainDollars, type Cents } from '../../money/cents.js';
import { parseDay } from '../../time/plain-date.js';
import { fault, lacking, type PreflightRule } from './preflight-check.js';
import type { PreflightQuestion } from './preflight-input.js';

/** International Experience Canada never claims the exemption: R299(2)(i) is left out of R303.1(5). */
const ALWAYS_PAYS = 'C21';
const FINISH_STEP_2 = text('Finish step 2, the fee.', "Terminez l'étape 2, les frais.");

const plain = (amount: Cents): string => asPlainDollars(amount).replace(/\.00$/, '');

const feeStillDue = (today: string) => {
  const on = parseDay(today);
  const rate = on === undefined ? undefined : complianceFeeOn(on);
  const words =
    rate === undefined
      ? text(
          'The employer compliance fee is not paid.',
          "Les frais relatifs à la conformité de l'employeur ne sont pas payés.",
        )
      : text(
          `The employer compliance fee of $${plain(rate.each)} is not paid (at most $${plain(rate.group)} in all for ${rate.groupFrom} or more performing artists and their staff).`,
          `Les frais relatifs à la conformité de l'employeur, de ${plain(rate.each)} $, ne sont pas payés (au plus ${plain(rate.group)} $ en tout pour ${rate.groupFrom} artistes de spectacle ou plus et leur personnel).`,
        );
  return fault(
    words,
    text(
      'Pay it, or record the ground of exemption with its proof.',
      "Payez-les ou consignez le motif d'exemption avec sa preuve.",
    ),
    { field: 'fee_paying' },
  );
};

const exemptionHolds = ({ fee, exemption }: PreflightQuestion) => {
  const about = { field: 'fee_exemption_ground' } as const;
  const ground = FEE_EXEMPTION_GROUNDS.find(({ value }) => value === fee.ground);
  if (ground === undefined)
    return [
      lacking(
        text('The ground of the fee exemption is not known.', "Le motif de l'exemption de frais n'est pas connu."),
        text(
          'Record the paragraph of R299(2) and the letter that proves it.',
          "Consignez l'alinéa de R299(2) et la lettre qui en fait la preuve.",
        ),
        about,
      ),
    ];
  const code = exemption?.code;
  if (code === ALWAYS_PAYS)
    return [
      fault(
        text(
          'International Experience Canada (C21) always pays the fee.',
          'Expérience internationale Canada (C21) paie toujours les frais.',
        ),
        text('Strike the exemption and pay the fee.', "Annulez l'exemption et payez les frais."),
        about,
      ),
    ];
  return code === undefined || GROUND_CODES[ground.value].includes(code)
    ? []
    : [
        fault(
          text(
            `The ground ${ground.value} does not belong to the code ${code}.`,
            `Le motif ${ground.value} ne se rapporte pas au code ${code}.`,
          ),
          text(
            'Choose the ground that fits the code, or pay the fee.',
            'Choisissez le motif qui convient au code ou payez les frais.',
          ),
          about,
        ),
      ];
};

const feeSettled = (ask: PreflightQuestion) => {
  switch (ask.fee.state) {
    case 'not_applicable':
      return 'not_applicable' as const;
    case 'none':
      return [
        lacking(
          text('Whether a fee is owed is not settled.', "On n'a pas établi si des frais sont dus."),
          FINISH_STEP_2,
          { field: 'fee_paying' },
        ),
      ];
    case 'due':
      return [feeStillDue(ask.today)];
    case 'exempt':
      return exemptionHolds(ask);
    case 'paid':
    case 'allocated':
    case 'kept':
      return [];
    case 'refund_due':
    case 'refund_requested':
    case 'refunded':
      return [
        fault(
          text(
            'The fee goes back or went back to its payer, so none stands for this offer.',
            "Les frais sont ou ont été remboursés : il n'en reste aucun pour cette offre.",
          ),
          text('A new offer bears a new fee.', 'Une nouvelle offre entraîne de nouveaux frais.'),
          { field: 'fee_paying' },
        ),
      ];
  }
};

/** The employer compliance fee (IRPR s. 303.1). */
export const FEE_CHECKS: readonly PreflightRule[] = [
  {
    id: 'EP20',
    title: text('Compliance fee paid or exempt', 'Frais de conformité payés ou exemptés'),
    level: 'block',
    basis: 'law',
    cites: ['IRPR s. 303.1(1)', 'IRPR s. 303.1(2)', 'IRPR s. 303.1(5)', 'IRPR s. 299(2)', 'IRPR s. 200(3)(f.1)'],
    verified: true,
    mendAt: 'fee',
    decide: feeSettled,
  },
];
