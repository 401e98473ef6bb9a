import type { RuleId } from '../law/rule.js';
import { text, type Bilingual } from '../law/text.js';
import type { EvidenceKey } from './evidence.js';
import { SCHEDULE_2_ITEMS, scheduleItem, type ScheduleItem } from './schedule-2/items.js';

/** When a condition binds. */
export type ConditionPeriod =
  /** The permit's period, maintained status after it and a quarantine on entry included (IRPR s. 209.2(2)). */
  | 'period-of-employment'
  /** By the first day of work under each permit. */
  | 'first-day-of-work'
  /** Six years from the first day of the period of employment. */
  | 'six-years'
  /** While an inspection is under way. */
  | 'inspection';

/** One condition of IRPR s. 209.2 or s. 209.4 as a line of a checklist: what shows that it is kept. */
export interface EmployerCondition {
  readonly rule: RuleId;
  /** Lines of Schedule 2, Table 1 that a failure falls under. */
  readonly items: readonly ScheduleItem[];
  readonly binds: ConditionPeriod;
  /** The question a reviewer answers: evidenced, or not evidenced. */
  readonly asks: Bilingual;
  readonly evidence: readonly EvidenceKey[];
}

const condition = (
  rule: RuleId,
  items: readonly number[],
  binds: ConditionPeriod,
  asks: readonly [en: string, fr: string],
  ...evidence: readonly EvidenceKey[]
): EmployerCondition => ({
  rule,
  items: items.flatMap((item) => scheduleItem(item) ?? []),
  binds,
  asks: text(asks[0], asks[1]),
  evidence,
});

/** Every condition an employer of the International Mobility Program bears, with the papers that show it is kept. */
export const EMPLOYER_CONDITIONS: readonly EmployerCondition[] = [
  condition(
    'EMP-01',
    [15],
    'period-of-employment',
    ['The business of the offer is active', "L'entreprise visée par l'offre est en activité"],
    'business-licence',
    'tax-schedules',
    'pay-summary',
  ),
  condition(
    'EMP-02',
    [8],
    'period-of-employment',
    [
      'Employment and recruitment law of Canada and of the province is obeyed',
      "Le droit de l'emploi et du recrutement, fédéral et provincial, est respecté",
    ],
    'provincial-registration',
    'compensation-letter',
    'payroll',
    'time-sheets',
  ),
  condition(
    'EMP-03',
    [26],
    'period-of-employment',
    [
      'The rights information is available in both official languages all the time',
      'Les renseignements sur les droits sont accessibles en tout temps dans les deux langues officielles',
    ],
    'rights-posting',
  ),
  condition(
    'EMP-04',
    [9],
    'period-of-employment',
    [
      'Occupation, wages and conditions are those of the offer, and not less favourable',
      "La profession, le salaire et les conditions sont ceux de l'offre, et non moins avantageux",
    ],
    'offer',
    'agreement',
    'job-description',
    'payroll',
    'time-sheets',
    'proof-of-payment',
    'benefits',
  ),
  condition(
    'EMP-05',
    [17],
    'period-of-employment',
    [
      'Reasonable efforts keep the workplace free of abuse and reprisal',
      'Des efforts raisonnables gardent le lieu de travail exempt de violence et de représailles',
    ],
    'abuse-policy',
    'abuse-training',
  ),
  condition(
    'EMP-06',
    [18, 19],
    'period-of-employment',
    [
      'Nothing hindered health orders or provincial COVID-19 law',
      "Rien n'a fait obstacle aux ordres sanitaires ni au droit provincial relatif à la COVID-19",
    ],
    'health-order-log',
  ),
  condition(
    'EMP-07',
    [20],
    'period-of-employment',
    [
      'Wages were paid during a quarantine ordered on entry',
      "Le salaire a été versé pendant une quarantaine ordonnée à l'entrée",
    ],
    'quarantine-pay',
  ),
  condition(
    'EMP-08',
    [30],
    'period-of-employment',
    [
      'A worker hurt or ill at work got access to care the same day',
      'Un travailleur blessé ou malade au travail a eu accès à des soins le jour même',
    ],
    'incident-log',
  ),
  condition(
    'EMP-09',
    [27],
    'period-of-employment',
    [
      'The employer bore the fee and the cost of recruitment itself',
      "L'employeur a assumé lui-même les frais et le coût du recrutement",
    ],
    'fee-receipt',
    'payroll',
  ),
  condition(
    'EMP-10',
    [28],
    'period-of-employment',
    [
      'No recruiter charged the worker or recovered anything from the worker',
      "Aucun recruteur n'a exigé ni recouvré de somme auprès du travailleur",
    ],
    'recruiter-contract',
  ),
  condition(
    'EMP-11',
    [25],
    'first-day-of-work',
    [
      'The rights information was given by the first day of work, in the language chosen',
      'Les renseignements sur les droits ont été remis au plus tard le premier jour de travail, dans la langue choisie',
    ],
    'rights-receipt',
  ),
  condition(
    'EMP-12',
    [1],
    'six-years',
    [
      'Each statement of the offer can be shown to be accurate',
      "L'exactitude de chaque déclaration de l'offre peut être démontrée",
    ],
    'offer',
    'application-evidence',
  ),
  condition(
    'EMP-13',
    [2],
    'six-years',
    ['Every document that shows compliance is kept', 'Tout document qui montre le respect des conditions est conservé'],
    'keeping-index',
    'permit',
    'agreement',
    'payroll',
    'time-sheets',
    'proof-of-payment',
  ),
  condition(
    'EMP-16',
    [5, 6, 7],
    'inspection',
    [
      'The employer reported, gave the documents and helped with the inspection',
      "L'employeur s'est présenté, a fourni les documents et a prêté assistance à l'inspection",
    ],
    'inspection-letters',
  ),
];

/** Items of Table 1 that bind this programme and that no condition names; none, or the checklist has a hole. */
export const itemsWithoutCondition = (): readonly number[] => {
  const named = new Set(EMPLOYER_CONDITIONS.flatMap(({ items }) => items.map(({ item }) => item)));
  return SCHEDULE_2_ITEMS.filter(({ item, provision }) => provision !== undefined && !named.has(item)).map(
    ({ item }) => item,
  );
};
