import { text } from '../../law/text.js';
import { isBefore, parseDay } from '../../time/plain-date.js';
import { dayIn, numberIn } from '../offer-values.js';
import { caution, fault, FILL_IN, lacking, type Found, type PreflightRule } from './preflight-check.js';
import type { PreflightQuestion } from './preflight-input.js';

const datesStand = ({ values, ceilingMonths, today }: PreflightQuestion): readonly Found[] => {
  const start = dayIn(values, 'expected_start_date');
  const months = numberIn(values, 'duration_months');
  const now = parseDay(today);
  const findings: Found[] = [];
  if (start === undefined)
    findings.push(
      lacking(text('The expected start date is not known.', "La date de début prévue n'est pas connue."), FILL_IN, {
        field: 'expected_start_date',
      }),
    );
  else if (now !== undefined && isBefore(start, now))
    findings.push(
      fault(
        text(`The start date ${start.toString()} is past.`, `La date de début ${start.toString()} est passée.`),
        text(
          'Choose a date that leaves time for the application.',
          'Choisissez une date qui laisse le temps de présenter la demande.',
        ),
        { field: 'expected_start_date' },
      ),
    );
  if (months === undefined)
    findings.push(
      lacking(text('The duration is not known.', "La durée n'est pas connue."), FILL_IN, { field: 'duration_months' }),
    );
  else if (months <= 0)
    findings.push(
      fault(
        text('The duration must be more than zero.', 'La durée doit être supérieure à zéro.'),
        text(
          'Give the months of the offer; a job of less than a month as the portal takes it.',
          "Indiquez les mois de l'offre; un emploi de moins d'un mois, tel que le portail l'accepte.",
        ),
        { field: 'duration_months' },
      ),
    );
  else if (ceilingMonths !== undefined && months > ceilingMonths)
    findings.push(
      caution(
        text(
          `The offer runs for ${months} months; under this code a first permit is given for ${ceilingMonths} at most. The permit will be shorter.`,
          `L'offre dure ${months} mois; selon ce code, un premier permis est délivré pour ${ceilingMonths} mois au plus. Le permis sera plus court.`,
        ),
        text(
          'Plan the renewal, or note why the duration stays.',
          'Prévoyez le renouvellement ou notez pourquoi la durée demeure.',
        ),
        { field: 'duration_months' },
      ),
    );
  return findings;
};

/** When the work begins and how long it lasts. */
export const DATE_CHECKS: readonly PreflightRule[] = [
  {
    id: 'EP15',
    title: text('Start date and duration', 'Date de début et durée'),
    level: 'block',
    basis: 'house',
    cites: [
      'IRCC: Conditions and validity of work permits (2024-07-18)',
      'Permitdesk: an offer starts on a day to come',
    ],
    verified: true,
    mendAt: 'offer',
    decide: datesStand,
  },
];
