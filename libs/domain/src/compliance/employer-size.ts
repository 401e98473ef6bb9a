import type { EmployerSizeAnswer } from '../assess/answers.js';
import type { Topic } from '../assess/topic.js';
import { text } from '../law/text.js';
import { dollars, type Cents } from '../money/cents.js';
import type { EmployerSize } from './schedule-2/consequences.js';

/** A business with its affiliates is small below either figure (IRPR s. 209.93). */
export const SMALL_BELOW = { employees: 100, revenueCents: dollars(5_000_000) } as const;

type Size = EmployerSize | 'need-to-know';

const sizeOf = (
  employees: number | undefined,
  revenueCents: Cents | number | undefined,
  isSmall: (value: number, limit: number) => boolean,
): Size => {
  if (employees !== undefined && isSmall(employees, SMALL_BELOW.employees)) return 'small';
  if (revenueCents !== undefined && isSmall(revenueCents, SMALL_BELOW.revenueCents)) return 'small';
  return employees === undefined || revenueCents === undefined ? 'need-to-know' : 'large';
};

/** The size by the Regulations: "fewer than", "less than". One figure is enough to be small, both are needed to be large. */
export const sizeByRegulation = (employees: number | undefined, revenueCents: number | undefined): Size =>
  sizeOf(employees, revenueCents, (value, limit) => value < limit);

/** The size by the department's page: "or fewer", "or less". The Regulations prevail. */
export const sizeByDepartment = (employees: number | undefined, revenueCents: number | undefined): Size =>
  sizeOf(employees, revenueCents, (value, limit) => value <= limit);

const FACTS = ['employees', 'revenueCents'] as const;

const SAYS = {
  small: text(
    'Fewer than 100 employees, or less than $5 million a year: a small business.',
    'Moins de 100 employés, ou moins de 5 millions de dollars par année : une petite entreprise.',
  ),
  large: text(
    '100 employees or more and $5 million a year or more: a large business.',
    '100 employés ou plus et 5 millions de dollars ou plus par année : une grande entreprise.',
  ),
  'need-to-know': text(
    'The size needs the number of employees and the revenue, affiliates included, on the day the offer copy was given.',
    "La taille exige le nombre d'employés et les revenus, sociétés affiliées comprises, au jour de la remise de la copie de l'offre.",
  ),
  differ: text(
    'The department\'s page says "or fewer" and "or less": exactly at the limit it calls the business small. The Regulations prevail.',
    "La page du ministère dit « ou moins » : exactement à la limite, elle tient l'entreprise pour petite. Le Règlement l'emporte.",
  ),
} as const;

/** Whether the employer is weighed as small or large: it decides the column of the penalties. */
export const employerSizeTopic: Topic<EmployerSizeAnswer> = {
  isAsked: ({ employees, revenueCents }) => employees !== undefined || revenueCents !== undefined,
  decide: ({ facts: { employees, revenueCents }, trace }) => {
    const byRegulation = sizeByRegulation(employees, revenueCents);
    const byDepartmentPage = sizeByDepartment(employees, revenueCents);
    const textsDiffer =
      byRegulation !== byDepartmentPage && byRegulation !== 'need-to-know' && byDepartmentPage !== 'need-to-know';
    if (byRegulation === 'need-to-know') trace.needs('AMP-05', SAYS['need-to-know'], FACTS);
    else trace.holds('AMP-05', SAYS[byRegulation], FACTS);
    if (textsDiffer) trace.warns('AMP-05', SAYS.differ, FACTS);
    return { byRegulation, byDepartmentPage, textsDiffer };
  },
};
