import { text } from '../law/text.js';
import { parseDay, type IsoDay } from '../time/plain-date.js';
import { Reckoning, type Reckoned } from './arithmetic.js';
import { permitsOf, type PermitEvent } from './case-phase.js';
import { dateAfter, isoOf } from './day-count.js';
import type { DeadlineInstance, DeadlineRule, DeadlineSource } from './deadline-rule.js';
import { notAfter, triggeredBy } from './trigger.js';

/** Years for which every document is kept (IRPR s. 209.2(1)(b)). */
export const RETENTION_YEARS = 6;

const FIRST_DAY = text(
  'First day of the period of employment of the permit',
  "Premier jour de la période d'emploi visée par le permis",
);
const ISSUED = text('Permit issued', 'Permis délivré');

/** The law's reading: from the first day of the period of employment for which the permit is issued. */
export const keptByLaw = (firstDayOn: IsoDay): Reckoned | undefined => {
  const on = parseDay(firstDayOn);
  return on === undefined ? undefined : Reckoning.from(on, FIRST_DAY).plus(RETENTION_YEARS, 'years').fixed();
};

/** The department's reading: from the day the permit was issued. */
export const keptByDepartment = (issuedOn: IsoDay): Reckoned | undefined => {
  const on = parseDay(issuedOn);
  return on === undefined ? undefined : Reckoning.from(on, ISSUED).plus(RETENTION_YEARS, 'years').fixed();
};

/** The last day on which the file of a permit must be kept: the later of both readings (EMP-14). */
export const keepThrough = (permit: {
  readonly validFrom: IsoDay;
  readonly issuedOn: IsoDay;
}): Reckoned | undefined => {
  const law = keptByLaw(permit.validFrom);
  const department = keptByDepartment(permit.issuedOn);
  if (law === undefined || department === undefined) return law ?? department;
  const of = [isoOf(law.safeDue), isoOf(department.safeDue)] as const;
  const date = of[0] >= of[1] ? law.safeDue : department.safeDue;
  return {
    safeDue: date,
    legalDue: date,
    steps: [...law.steps, ...department.steps, { kind: 'latest', of, result: isoOf(date) }],
  };
};

/** The first day on which the file of a permit may be disposed of, if nothing else holds it. */
export const earliestDisposal = (permit: {
  readonly validFrom: IsoDay;
  readonly issuedOn: IsoDay;
}): IsoDay | undefined => {
  const kept = keepThrough(permit);
  return kept === undefined ? undefined : isoOf(dateAfter(kept.safeDue, 1, 'days'));
};

// The duty outlives the permit, the employment and the case, so nothing overtakes it; a disposal is decided elsewhere.
const forEachPermit =
  (startOf: (permit: PermitEvent) => IsoDay, kept: (on: IsoDay) => Reckoned | undefined) =>
  ({ folded }: DeadlineSource): readonly DeadlineInstance[] =>
    permitsOf(folded).flatMap((permit) => {
      const start = startOf(permit);
      const reckoned = kept(start);
      return reckoned === undefined
        ? []
        : [{ key: permit.id, trigger: triggeredBy(permit, notAfter(permit.occurredOn, start)), reckoned }];
    });

/** How long the employer keeps the file of each permit. */
export const retentionRules: readonly DeadlineRule[] = [
  {
    id: 'DL-61',
    action: text(
      "Keep every document through this day, and through the department's day if that is later",
      "Conserver chaque document jusqu'à ce jour inclus, et jusqu'au jour du ministère s'il est ultérieur",
    ),
    owner: 'employer',
    consequence: text('Violations 1 and 2, Type A.', 'Violations visées aux articles 1 et 2, type A.'),
    cites: ['IRPR s. 209.2(1)(b)', 'IA s. 37(1)'],
    verified: true,
    remindDaysBefore: [30],
    background: true,
    instances: forEachPermit(({ facts }) => facts.validFrom, keptByLaw),
  },
  {
    id: 'DL-62',
    action: text(
      "Keep every document through this day, and through the Regulations' day if that is later",
      "Conserver chaque document jusqu'à ce jour inclus, et jusqu'au jour du Règlement s'il est ultérieur",
    ),
    owner: 'employer',
    consequence: text('Violations 1 and 2, Type A.', 'Violations visées aux articles 1 et 2, type A.'),
    cites: ['IRCC: International Mobility Program, after hiring (2025-05-16)', 'IA s. 37(1)'],
    verified: true,
    remindDaysBefore: [30],
    background: true,
    instances: forEachPermit(({ facts }) => facts.issuedOn, keptByDepartment),
  },
];
