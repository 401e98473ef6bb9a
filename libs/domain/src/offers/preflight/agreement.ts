import { text } from '../../law/text.js';
import { isAfter, parseDay } from '../../time/plain-date.js';
import { textIn } from '../offer-values.js';
import { saysNone } from '../portal-text.js';
import { caution, fault, lacking, type Found, type PreflightRule } from './preflight-check.js';
import type { PreflightQuestion } from './preflight-input.js';

const LANGUAGE_NAMES = { en: text('English', "l'anglais"), fr: text('French', 'le français') } as const;
const IN_LANGUAGE = { en: text('English', 'anglais'), fr: text('French', 'français') } as const;
const RECORD = text(
  'Have both sign, give the worker a copy, and record the agreement.',
  'Faites signer les deux parties, remettez une copie au travailleur et consignez le contrat.',
);

/** The offer attests that the agreement has been entered into, so it comes first (OFF-05). */
const agreementStands = ({ agreement, worker, today }: PreflightQuestion): readonly Found[] => {
  if (agreement === undefined)
    return [
      lacking(
        text(
          'No employment agreement signed by both is on file.',
          "Aucun contrat d'emploi signé par les deux parties n'est au dossier.",
        ),
        RECORD,
      ),
    ];
  const findings: Found[] = [];
  if (agreement.language !== worker.officialLanguage)
    findings.push(
      fault(
        text(
          `The agreement is in ${IN_LANGUAGE[agreement.language].en}; the worker chose ${LANGUAGE_NAMES[worker.officialLanguage].en}.`,
          `Le contrat est en ${IN_LANGUAGE[agreement.language].fr}; le travailleur a choisi ${LANGUAGE_NAMES[worker.officialLanguage].fr}.`,
        ),
        text(
          "Sign the agreement in the worker's chosen official language.",
          'Signez le contrat dans la langue officielle choisie par le travailleur.',
        ),
        { field: 'worker_official_language' },
      ),
    );
  if (!agreement.sameTerms)
    findings.push(
      fault(
        text(
          'The agreement does not have the same occupation, wage and conditions as the offer.',
          "Le contrat ne prévoit pas la même profession, le même salaire et les mêmes conditions que l'offre.",
        ),
        text('Mend the offer or sign a new agreement.', "Corrigez l'offre ou signez un nouveau contrat."),
      ),
    );
  const now = parseDay(today);
  const days = [
    {
      on: agreement.employerSignedOn,
      field: 'agreement_signed_employer_on',
      act: text('The signature of the employer', "La signature de l'employeur"),
    },
    {
      on: agreement.workerSignedOn,
      field: 'agreement_signed_worker_on',
      act: text('The signature of the worker', 'La signature du travailleur'),
    },
    {
      on: agreement.copyGivenOn,
      field: 'agreement_copy_given_on',
      act: text('The handing over of the copy', 'La remise de la copie'),
    },
  ] as const;
  for (const { on, field, act } of days) {
    const day = parseDay(on);
    if (day === undefined)
      findings.push(lacking(text(`${act.en} has no date.`, `${act.fr} n'a pas de date.`), RECORD, { field }));
    else if (now !== undefined && isAfter(day, now))
      findings.push(
        fault(
          text(
            `${act.en} is dated ${on}, which is still to come.`,
            `${act.fr} est datée du ${on}, qui est encore à venir.`,
          ),
          text('Wait for that day, or mend the date.', 'Attendez ce jour ou corrigez la date.'),
          { field },
        ),
      );
  }
  return findings;
};

const FEE_ON_WORKER =
  /\b(?:recruit\w*|placement|agency|compliance)\s+(?:fees?|costs?)\b|\bfrais\s+(?:de\s+(?:recrutement|placement|conformite)|d'agence|relatifs?\s+a\s+la\s+conformite)/;

const workerPaysNothing = ({ attested, values }: PreflightQuestion): readonly Found[] => {
  const findings: Found[] = [];
  if (!attested)
    findings.push(
      lacking(
        text(
          'The employer has not attested that neither it nor a recruiter charged the worker.',
          "L'employeur n'a pas attesté que ni lui ni un recruteur n'a exigé de frais du travailleur.",
        ),
        text('Have the employer make the declarations.', "Demandez à l'employeur de faire les déclarations."),
        { field: 'attest_no_fees' },
      ),
    );
  const recruiter = textIn(values, 'recruiter');
  if (recruiter === undefined)
    findings.push(
      lacking(
        text('Whether a recruiter was involved is not known.', 'On ne sait pas si un recruteur est intervenu.'),
        text('Write “None”, or name, country and licence.', 'Écrivez « Aucun », ou le nom, le pays et le permis.'),
        { field: 'recruiter' },
      ),
    );
  else if (!saysNone(recruiter))
    findings.push(
      caution(
        text(`A recruiter was involved: ${recruiter}.`, `Un recruteur est intervenu : ${recruiter}.`),
        text(
          'Keep its licence and its written undertaking to charge the worker nothing.',
          'Conservez son permis et son engagement écrit à ne rien exiger du travailleur.',
        ),
        { field: 'recruiter' },
      ),
    );
  const deductions = (textIn(values, 'unusual_deductions') ?? '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  if (FEE_ON_WORKER.test(deductions))
    findings.push(
      caution(
        text(
          'The deductions from pay speak of a fee of recruitment or compliance.',
          'Les retenues sur le salaire mentionnent des frais de recrutement ou de conformité.',
        ),
        text(
          'Such a fee is never recovered from the worker: take it out.',
          'De tels frais ne sont jamais recouvrés du travailleur : retirez-les.',
        ),
        { field: 'unusual_deductions' },
      ),
    );
  return findings;
};

/** The employment agreement, and who bears the cost of hiring. */
export const AGREEMENT_CHECKS: readonly PreflightRule[] = [
  {
    id: 'EP16',
    title: text(
      "Agreement signed, in the worker's language, copy given",
      'Contrat signé, dans la langue du travailleur, copie remise',
    ),
    level: 'block',
    basis: 'law',
    cites: ['IRPR s. 209.11(1)(e)(i)', 'IRPR s. 209.11(1)(e)(ii)'],
    verified: true,
    mendAt: 'agreement',
    decide: agreementStands,
  },
  {
    id: 'EP17',
    title: text('No fee charged to the worker', 'Aucuns frais exigés du travailleur'),
    level: 'block',
    basis: 'law',
    cites: [
      'IRPR s. 209.11(1)(e)(iii)',
      'IRPR s. 209.11(1)(e)(iv)',
      'IRPR s. 209.2(1)(a)(ix)',
      'IRPR s. 209.2(1)(a)(x)',
    ],
    verified: true,
    mendAt: 'attestation',
    decide: workerPaysNothing,
  },
];
