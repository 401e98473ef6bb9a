import { compareExactly } from '../../identifiers/exact-match.js';
import { text, type Bilingual } from '../../law/text.js';
import { findCountry } from '../../places/countries.js';
import { isBefore, parseDay } from '../../time/plain-date.js';
import { offerField, type OfferFieldId } from '../offer-fields.js';
import { dayIn, textIn } from '../offer-values.js';
import { caution, fault, lacking, type Found, type PreflightRule } from './preflight-check.js';
import type { PreflightQuestion } from './preflight-input.js';

const IN_WORKER_RECORD = text(
  "Fill it in from the passport, in the worker's record.",
  'Remplissez-le à partir du passeport, dans la fiche du travailleur.',
);

const countryName = (code = ''): Bilingual => findCountry(code)?.name ?? text(`“${code}”`, `« ${code} »`);

const asInPassport = (ask: PreflightQuestion): readonly Found[] => {
  const { worker } = ask;
  const printed: readonly (readonly [OfferFieldId, string, boolean])[] = [
    ['fw_family_name', worker.familyName, true],
    // A passport may show one name only; it goes into the family name.
    ['fw_given_names', worker.givenNames, false],
    ['fw_passport_number', worker.passportNumber, true],
    ['fw_citizenship', worker.citizenship, true],
  ];
  const findings = printed.flatMap(([field, value, wanted]): readonly Found[] => {
    const { label } = offerField(field);
    if (value.trim() === '')
      return wanted
        ? [
            lacking(text(`“${label.en}” is not known.`, `« ${label.fr} » n'est pas connu.`), IN_WORKER_RECORD, {
              field,
            }),
          ]
        : [];
    const inOffer = textIn(ask.values, field);
    const compared = inOffer === undefined ? { equal: true as const } : compareExactly(value, inOffer);
    if (compared.equal) return [];
    // Two countries differ as countries; the letters of their codes would tell a reader nothing.
    const how =
      field === 'fw_citizenship'
        ? text(
            `${countryName(inOffer).en} in the offer, ${countryName(value).en} in the record.`,
            `${countryName(inOffer).fr} dans l'offre, ${countryName(value).fr} dans la fiche.`,
          )
        : compared.text;
    return [
      fault(
        text(
          `“${label.en}” of the offer differs from the worker's record. ${how.en}`,
          `« ${label.fr} » de l'offre diffère de la fiche du travailleur. ${how.fr}`,
        ),
        text(
          'Look at the passport and mend the one that is wrong.',
          'Consultez le passeport et corrigez la valeur fautive.',
        ),
        { field, difference: compared },
      ),
    ];
  });
  const unlisted =
    worker.citizenship.trim() !== '' && findCountry(worker.citizenship) === undefined
      ? [
          fault(
            text(
              `“${worker.citizenship}” is no country of the list.`,
              `« ${worker.citizenship} » n'est pas un pays de la liste.`,
            ),
            text('Choose the country of the passport.', 'Choisissez le pays du passeport.'),
            { field: 'fw_citizenship' },
          ),
        ]
      : [];
  const unconfirmed = ask.passportConfirmed
    ? []
    : [
        fault(
          text(
            'No second person has typed the passport data from the passport itself.',
            "Aucune seconde personne n'a saisi les données du passeport à partir du passeport lui-même.",
          ),
          text(
            'Ask a colleague to confirm the passport data.',
            'Demandez à un collègue de confirmer les données du passeport.',
          ),
        ),
      ];
  return [...findings, ...unlisted, ...unconfirmed];
};

/** Where people live who may be free of the passport cap without being citizens of the United States (IRPR s. 52(2)). */
const PERHAPS_FREE_OF_PASSPORT = ['US', 'GL', 'PM'];

const passportLasts = (ask: PreflightQuestion) => {
  const { worker } = ask;
  if (worker.citizenship === 'US') return 'not_applicable' as const;
  const remedy = PERHAPS_FREE_OF_PASSPORT.includes(worker.residence)
    ? text(
        'Renew the passport first, or note the paragraph of R52(2) that frees this worker.',
        "Faites d'abord renouveler le passeport, ou notez l'alinéa de R52(2) qui vise ce travailleur.",
      )
    : text(
        'Renew the passport first; the permit ends with it.',
        "Faites d'abord renouveler le passeport; le permis prend fin avec lui.",
      );
  const expires = parseDay(worker.passportExpiresOn ?? textIn(ask.values, 'fw_passport_expiry') ?? '');
  const starts = dayIn(ask.values, 'expected_start_date');
  const ends = dayIn(ask.values, 'end_date');
  if (expires === undefined)
    return [
      lacking(
        text('The expiry date of the passport is not known.', "La date d'expiration du passeport n'est pas connue."),
        IN_WORKER_RECORD,
        { field: 'fw_passport_expiry' },
      ),
    ];
  if (starts === undefined)
    return [
      lacking(
        text('The expected start date is not known.', "La date de début prévue n'est pas connue."),
        text('Fill in the start date.', 'Inscrivez la date de début.'),
        { field: 'expected_start_date' },
      ),
    ];
  if (isBefore(expires, starts))
    return [
      fault(
        text(
          `The passport ends on ${expires.toString()}, before the work starts on ${starts.toString()}.`,
          `Le passeport expire le ${expires.toString()}, avant le début du travail le ${starts.toString()}.`,
        ),
        remedy,
        { field: 'fw_passport_expiry' },
      ),
    ];
  return ends !== undefined && isBefore(expires, ends)
    ? [
        caution(
          text(
            `The passport ends on ${expires.toString()}, before the offer does on ${ends.toString()}: the permit will be shorter.`,
            `Le passeport expire le ${expires.toString()}, avant la fin de l'offre le ${ends.toString()} : le permis sera plus court.`,
          ),
          remedy,
          { field: 'fw_passport_expiry' },
        ),
      ]
    : [];
};

/** The worker's passport: its data, and how long it lasts. */
export const WORKER_CHECKS: readonly PreflightRule[] = [
  {
    id: 'EP04',
    title: text(
      'Passport data confirmed by a second person',
      'Données du passeport confirmées par une seconde personne',
    ),
    level: 'block',
    basis: 'house',
    cites: ['IRCC: Employer-specific LMIA exemptions (2024-12-24), matching; OFF-08'],
    verified: true,
    mendAt: 'passport',
    decide: asInPassport,
  },
  {
    id: 'EP05',
    title: text('The passport lasts', 'Le passeport est valide assez longtemps'),
    level: 'block',
    basis: 'house',
    cites: ['IRPR s. 52(1)', 'IRPR s. 52(2)', 'IRCC: Conditions and validity of work permits (2024-07-18)'],
    verified: true,
    mendAt: 'worker',
    decide: passportLasts,
  },
];
