import { Reckoning, type Reckoned } from '../deadlines/arithmetic.js';
import { isoOf } from '../deadlines/day-count.js';
import { BREACH_TARGET_DAYS } from '../deadlines/due-dates/record-rows.js';
import { breachRecordKeptThrough } from '../deadlines/notice-periods.js';
import type { Citations } from '../law/citation.js';
import { text, type Bilingual } from '../law/text.js';
import { parseDay, type IsoDay } from '../time/plain-date.js';
import { HOUSE_PERIOD_WARNINGS, isFederal, isQuebec, type HousePeriods, type PrivacyLaw } from './privacy-settings.js';

/** The two factors the Act names (PIPEDA s. 10.1(8)); a person weighs them, the software only asks for both. */
export const RISK_LEVELS = ['low', 'medium', 'high'] as const;
export type RiskLevel = (typeof RISK_LEVELS)[number];

export interface BreachClock {
  readonly rule: 'DL-63' | 'DL-64' | 'DL-65' | 'PRV-03';
  readonly what: Bilingual;
  readonly on: IsoDay;
  readonly cites: Citations;
  readonly steps: Reckoned['steps'];
  readonly unverified?: Bilingual;
}

export interface BreachClocks {
  /** Whom to tell, and by when: aims of this product, the law says "as soon as feasible" and "promptly". */
  readonly tell: readonly BreachClock[];
  /** Through which day the record is kept; it is not removed before. */
  readonly keep: readonly BreachClock[];
  readonly keepThrough: IsoDay | undefined;
}

const DETERMINED = text('Breach determined', 'Atteinte constatée');
const TARGET = 'Permitdesk: three days at most';

const clockOf = (
  rule: BreachClock['rule'],
  what: Bilingual,
  cites: Citations,
  reckoned: Reckoned,
  unverified?: Bilingual,
): BreachClock => ({
  rule,
  what,
  on: isoOf(reckoned.safeDue),
  cites,
  steps: reckoned.steps,
  ...(unverified === undefined ? {} : { unverified }),
});

/** The days that follow from a breach (PRV-02, PRV-03; DL-63, DL-64, DL-65). */
export const breachClocks = (
  breach: { readonly determinedOn: IsoDay; readonly isSerious: boolean },
  law: PrivacyLaw,
  house: HousePeriods,
): BreachClocks => {
  const on = parseDay(breach.determinedOn);
  if (on === undefined) return { tell: [], keep: [], keepThrough: undefined };
  const target = (): Reckoned => Reckoning.from(on, DETERMINED).plus(BREACH_TARGET_DAYS, 'days', TARGET).fixed();
  const tell = breach.isSerious
    ? [
        ...(isFederal(law)
          ? [
              clockOf(
                'DL-63',
                text(
                  'Report to the Commissioner and tell the people',
                  'Déclarer au Commissariat et aviser les personnes',
                ),
                ['PIPEDA s. 10.1', 'PIPEDA s. 10.2'],
                target(),
              ),
            ]
          : []),
        ...(isQuebec(law)
          ? [
              clockOf(
                'DL-65',
                text(
                  'Notify the Commission d’accès à l’information and the people',
                  'Aviser la Commission d’accès à l’information et les personnes',
                ),
                ['CQLR P-39.1'],
                target(),
              ),
            ]
          : []),
      ]
    : [];
  const keep = [
    // The federal record is kept whichever law the workspace named: a firm's clients stand in several provinces.
    clockOf(
      'DL-64',
      text('Keep this record', 'Conserver ce registre'),
      ['SOR/2018-64 s. 6', 'PIPEDA s. 10.3'],
      breachRecordKeptThrough(on),
    ),
    ...(isQuebec(law)
      ? [
          clockOf(
            'PRV-03',
            text('Keep this record in Quebec’s register', 'Conserver au registre québécois'),
            ['CQLR P-39.1'],
            Reckoning.from(on, DETERMINED).plus(house.quebecRegisterYears, 'years', 'CQLR P-39.1').fixed(),
            HOUSE_PERIOD_WARNINGS.quebecRegisterYears,
          ),
        ]
      : []),
  ];
  return {
    tell,
    keep,
    keepThrough: keep
      .map((each) => each.on)
      .toSorted()
      .at(-1),
  };
};
