import { text, type Bilingual } from '../../law/text.js';
import { asPlainDollars, cents } from '../../money/cents.js';
import { findProvince, provinceOfAddress } from '../../places/provinces.js';
import { offerField, type OfferFieldId } from '../offer-fields.js';
import { centsIn, numberIn, textIn, yesNoIn } from '../offer-values.js';
import { saysNotApplicable } from '../portal-text.js';
import { annualFromHourly } from '../wage.js';
import { caution, fault, openQuestion, lacking, type Found, type PreflightRule } from './preflight-check.js';
import type { PreflightQuestion } from './preflight-input.js';
import { STIPEND_CODES, WAGE_TESTS, WAGE_TOLERANCE_PERCENT } from './wage-expectations.js';

const HOURLY = { field: 'hourly_wage_cad' } as const;
const money = (amount: number): Bilingual => {
  const [dollars = '', rest = ''] = asPlainDollars(cents(amount)).split('.');
  const grouped = (separator: string): string => dollars.replace(/\B(?=(?:\d{3})+$)/g, separator);
  return text(`$${grouped(',')}.${rest}`, `${grouped(' ')},${rest} $`);
};
const isCents = (amount: number): boolean => Number.isSafeInteger(amount) && amount >= 0;

const NO_WAGE = lacking(
  text('The hourly wage is not known.', "Le salaire horaire n'est pas connu."),
  text(
    'Fill in the hourly wage, or the annual wage and the weekly hours.',
    'Inscrivez le salaire horaire, ou le salaire annuel et les heures par semaine.',
  ),
  HOURLY,
);

/** At least the minimum wage of the place, or a lawful stipend that is described. */
const minimumWage = ({ values, exemption, settings }: PreflightQuestion): readonly Found[] => {
  const hourly = centsIn(values, 'hourly_wage_cad');
  if (hourly === undefined) return [NO_WAGE];
  const province = provinceOfAddress(textIn(values, 'location1_address') ?? '');
  const entered = province === undefined ? undefined : settings.minimumHourlyCents[province];
  const minimum = entered !== undefined && isCents(entered) ? entered : undefined;
  const below = hourly === 0 || (minimum !== undefined && hourly < minimum);
  if (!below) {
    if (minimum !== undefined) return [];
    const name = province === undefined ? undefined : findProvince(province)?.name;
    return [
      openQuestion(
        name === undefined
          ? text(
              'The province of work is not known, so the minimum wage is not checked.',
              "La province de travail n'est pas connue : le salaire minimum n'est pas vérifié.",
            )
          : text(
              `No minimum wage for ${name.en} is in the settings.`,
              `Aucun salaire minimum n'est inscrit dans les paramètres pour cette province ou ce territoire : ${name.fr}.`,
            ),
        text(
          `Compare ${money(hourly).en} with the law of the place, and enter the minimum in the settings.`,
          `Comparez ${money(hourly).fr} avec la loi du lieu et inscrivez le minimum dans les paramètres.`,
        ),
        HOURLY,
      ),
    ];
  }
  const floor = minimum === undefined ? undefined : money(minimum);
  const words = text(
    floor === undefined ? 'The wage is zero.' : `The wage of ${money(hourly).en} is below the minimum of ${floor.en}.`,
    floor === undefined
      ? 'Le salaire est nul.'
      : `Le salaire de ${money(hourly).fr} est inférieur au minimum de ${floor.fr}.`,
  );
  if (exemption === undefined || !STIPEND_CODES.includes(exemption.code))
    return [
      fault(
        words,
        text(
          'Raise the wage, or note the law that sets another minimum for this occupation.',
          'Augmentez le salaire ou notez la loi qui fixe un autre minimum pour cette profession.',
        ),
        HOURLY,
      ),
    ];
  return textIn(values, 'alternate_compensation') === undefined
    ? [
        fault(
          text(
            `${words.en} The stipend or the unpaid placement is not described.`,
            `${words.fr} L'allocation ou le stage non rémunéré n'est pas décrit.`,
          ),
          text('Describe it under alternate compensation.', "Décrivez-le sous l'autre mode de rémunération."),
          { field: 'alternate_compensation' },
        ),
      ]
    : [];
};

/** Words that show that the explanation speaks of pay at all. */
const SPEAKS_OF_WAGE =
  /\b(?:wages?|salar(?:y|ies)|pay|paid|remuneration|median|prevailing|salaires?|remunerations?|paie|payee?s?)\b/;
const wageExplained = ({ values }: PreflightQuestion): boolean =>
  (['exemption_explanation', 'additional_information'] as const).some((id) =>
    SPEAKS_OF_WAGE.test((textIn(values, id) ?? '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()),
  );

const referenceWage = (ask: PreflightQuestion): readonly Found[] => {
  const code = ask.exemption?.code ?? '';
  const test = Object.hasOwn(WAGE_TESTS, code) ? WAGE_TESTS[code]?.test : undefined;
  const explained = wageExplained(ask);
  const hourly = centsIn(ask.values, 'hourly_wage_cad');
  const reference =
    ask.referenceWage !== undefined && isCents(ask.referenceWage.hourlyCents) && ask.referenceWage.source.trim() !== ''
      ? ask.referenceWage
      : undefined;
  const blocks = test === 'floor' || (test === 'explain' && !explained);
  if (reference === undefined)
    return [
      (blocks ? lacking : openQuestion)(
        test === undefined
          ? text(
              'No reference wage for the occupation and region is on file.',
              "Aucun salaire de référence pour la profession et la région n'est au dossier.",
            )
          : text(
              `No reference wage is on file, and the code ${code} is weighed against one.`,
              `Aucun salaire de référence n'est au dossier, et le code ${code} est apprécié au regard d'un tel salaire.`,
            ),
        text(
          'Record the wage of the Job Bank for the occupation and region, with its date.',
          'Consignez le salaire du Guichet-Emplois pour la profession et la région, avec sa date.',
        ),
        { field: 'median_wage_source' },
      ),
    ];
  if (hourly === undefined)
    return [blocks ? NO_WAGE : openQuestion(NO_WAGE.message.text, NO_WAGE.message.remedy, HOURLY)];
  if (hourly >= reference.hourlyCents) return [];
  const words = text(
    `The wage of ${money(hourly).en} is below the reference wage of ${money(reference.hourlyCents).en} (${reference.source}).`,
    `Le salaire de ${money(hourly).fr} est inférieur au salaire de référence de ${money(reference.hourlyCents).fr} (${reference.source}).`,
  );
  return [
    blocks
      ? fault(
          words,
          test === 'floor'
            ? text(
                `Raise the wage: for ${code} the reference wage is a floor.`,
                `Augmentez le salaire : pour ${code}, le salaire de référence est un plancher.`,
              )
            : text(
                'Raise the wage, or give the reasons in the explanation.',
                "Augmentez le salaire ou exposez-en les raisons dans l'explication.",
              ),
          HOURLY,
        )
      : caution(words, text('Note why the wage is lower.', 'Notez pourquoi le salaire est inférieur.'), HOURLY),
  ];
};

const MONTHS_OF_A_YEAR = 12;

/** Only what was typed is compared: a figure that we computed from the other agrees with it by itself. */
const annualAgainstHourly = ({ given }: PreflightQuestion) => {
  const [hourly, annual] = [centsIn(given, 'hourly_wage_cad'), centsIn(given, 'annual_wage_cad')];
  const months = numberIn(given, 'duration_months');
  if (hourly === undefined || annual === undefined || months === undefined || months < MONTHS_OF_A_YEAR)
    return 'not_applicable' as const;
  const hours = numberIn(given, 'hours_per_week');
  const reckoned = hours === undefined ? undefined : annualFromHourly(cents(hourly), hours);
  if (reckoned === undefined)
    return [
      openQuestion(
        text('The weekly hours are not known.', 'Les heures par semaine ne sont pas connues.'),
        text('Fill in the contractual hours.', 'Inscrivez les heures du contrat.'),
        { field: 'hours_per_week' },
      ),
    ];
  return Math.abs(annual - reckoned) * 100 > reckoned * WAGE_TOLERANCE_PERCENT
    ? [
        caution(
          text(
            `The annual wage is ${money(annual).en}; the hourly wage and the hours come to ${money(reckoned).en}.`,
            `Le salaire annuel est de ${money(annual).fr}; le salaire horaire et les heures donnent ${money(reckoned).fr}.`,
          ),
          text(
            'Mend the one that is wrong, or note why they differ.',
            'Corrigez la valeur fautive ou notez pourquoi elles diffèrent.',
          ),
          HOURLY,
        ),
      ]
    : [];
};

const fold = (value: string): string => value.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const ALLOWANCE_INSIDE =
  /\b(?:wage|salary|pay|rate|salaire|taux)\b[^.;\n]{0,60}\b(?:includes?|including|inclusive of|inclut|comprend|y compris|incluant)\b[^.;\n]{0,40}\b(?:allowances?|per diems?|housing|room and board|indemnites?|allocations?|logement|gite)\b/;
const FOREIGN_CURRENCY = /[\u20AC\u00A3\u00A5\u20B9]|\b(?:EUR|USD|GBP|JPY|CHF|INR|CNY|MXN|AUD|BRL)\b/;

const TEXTS_ON_PAY: readonly OfferFieldId[] = [
  'alternate_compensation',
  'additional_information',
  'other_benefits',
  'wage_conversion_note',
];
const BENEFIT_TEXTS: readonly OfferFieldId[] = ['vacation_days', 'statutory_holidays_sick_leave', 'other_benefits'];

const allowancesApart = ({ values }: PreflightQuestion): readonly Found[] => {
  const findings: Found[] = [];
  for (const field of TEXTS_ON_PAY)
    if (ALLOWANCE_INSIDE.test(fold(textIn(values, field) ?? '')))
      findings.push(
        fault(
          text(
            `“${offerField(field).label.en}” says that the wage includes an allowance.`,
            `« ${offerField(field).label.fr} » indique que le salaire comprend une indemnité.`,
          ),
          text(
            'Take the allowance out of the hourly wage and describe it under alternate compensation.',
            "Retirez l'indemnité du salaire horaire et décrivez-la sous l'autre mode de rémunération.",
          ),
          { field },
        ),
      );
  const abroad = yesNoIn(values, 'paid_by_foreign_entity') === true;
  const described = textIn(values, 'alternate_compensation') !== undefined;
  const foreign = TEXTS_ON_PAY.some((field) => FOREIGN_CURRENCY.test(textIn(values, field) ?? ''));
  if ((abroad || foreign) && !described)
    findings.push(
      lacking(
        abroad
          ? text(
              'A foreign entity pays the worker, and the offer does not describe it.',
              "Une entité étrangère paie le travailleur, et l'offre ne le décrit pas.",
            )
          : text(
              'Another currency is named, and the offer does not describe it.',
              "Une autre devise est mentionnée, et l'offre ne la décrit pas.",
            ),
        text(
          'Give currency, amount and payer under alternate compensation.',
          "Indiquez la devise, le montant et le payeur sous l'autre mode de rémunération.",
        ),
        { field: 'alternate_compensation' },
      ),
    );
  for (const field of abroad ? BENEFIT_TEXTS : [])
    if (saysNotApplicable(textIn(values, field) ?? ''))
      findings.push(
        caution(
          text(
            `“${offerField(field).label.en}” is left open because a foreign entity pays.`,
            `« ${offerField(field).label.fr} » est laissé sans réponse parce qu'une entité étrangère paie.`,
          ),
          text(
            'Describe the benefit that the worker will have.',
            "Décrivez l'avantage dont le travailleur bénéficiera.",
          ),
          { field },
        ),
      );
  return findings;
};

/** What is paid for the work. */
export const WAGE_CHECKS: readonly PreflightRule[] = [
  {
    id: 'EP11',
    title: text('Wage at or above the minimum', 'Salaire au moins égal au minimum'),
    level: 'block',
    basis: 'house',
    cites: ['IRCC: Employer compliance inspections (2024-07-26), wages', 'IRPR s. 209.2(1)(a)(ii)'],
    // The minimum wages are the tenant's own table.
    verified: false,
    mendAt: 'offer',
    decide: minimumWage,
  },
  {
    id: 'EP12',
    title: text('Wage against the reference wage', 'Salaire comparé au salaire de référence'),
    level: 'warn',
    basis: 'house',
    cites: [
      'IRCC: Intra-company transferees (2025-01-06), wage',
      'IRCC: Television and film, C14 (2025-12-16), wage',
      'IRCC: Innovation Stream (2024-12-24), wage',
    ],
    verified: true,
    mendAt: 'offer',
    decide: referenceWage,
  },
  {
    id: 'EP13',
    title: text('Annual and hourly wage agree', 'Salaires annuel et horaire concordants'),
    level: 'warn',
    basis: 'house',
    cites: ['IRCC: Employer compliance inspections (2024-07-26), hourly wage; OFF-15'],
    verified: true,
    mendAt: 'offer',
    decide: annualAgainstHourly,
  },
  {
    id: 'EP14',
    title: text('Allowances and other currencies apart from the wage', 'Indemnités et autres devises hors du salaire'),
    level: 'block',
    basis: 'house',
    cites: [
      'IRCC: Employer compliance inspections (2024-07-26), alternate compensation',
      'IRCC: Intra-company transferees (2025-01-06)',
    ],
    verified: true,
    mendAt: 'offer',
    decide: allowancesApart,
  },
];
