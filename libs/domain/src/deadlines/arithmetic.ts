import type { Citation } from '../law/citation.js';
import type { Bilingual, Language } from '../law/text.js';
import type { HolidayCalendar } from '../time/calendar.js';
import type { IsoDay, PlainDate } from '../time/plain-date.js';
import { dateAfter, isoOf, type CountingUnit } from './day-count.js';

/** One line of the reckoning behind a date, so that every date can explain itself. */
export type ArithmeticStep =
  | { readonly kind: 'from'; readonly on: IsoDay; readonly what: Bilingual }
  | { readonly kind: 'printed'; readonly on: IsoDay; readonly what: Bilingual }
  | {
      readonly kind: 'count';
      readonly amount: number;
      readonly unit: CountingUnit;
      readonly result: IsoDay;
      readonly cites: Citation;
    }
  | {
      readonly kind: 'first-day-counts';
      readonly amount: number;
      readonly unit: CountingUnit;
      readonly result: IsoDay;
      readonly cites: Citation;
    }
  | {
      readonly kind: 'holiday';
      readonly from: IsoDay;
      readonly to: IsoDay;
      readonly holiday: Bilingual;
      readonly cites: Citation;
    }
  | { readonly kind: 'no-extension'; readonly cites: Citation }
  | { readonly kind: 'earliest'; readonly of: readonly IsoDay[]; readonly result: IsoDay }
  | { readonly kind: 'latest'; readonly of: readonly IsoDay[]; readonly result: IsoDay };

/** Both readings of a last day: `safe` never moves and drives reminders, `legal` may move off a holiday (CAL-04). */
export interface Reckoned {
  readonly safeDue: PlainDate;
  readonly legalDue: PlainDate;
  readonly steps: readonly ArithmeticStep[];
}

const COUNTING: Readonly<Record<CountingUnit, Citation>> = {
  days: 'IA s. 27(2)',
  months: 'IA s. 28',
  years: 'IA s. 37(1)',
};
const NO_EXTENSION: ArithmeticStep = {
  kind: 'no-extension',
  cites: 'Permitdesk: CAL-05, s. 26 does not stretch documents or letters',
};

/** A date that is reckoned line by line; each line adds itself to the explanation. */
export class Reckoning {
  private readonly steps: ArithmeticStep[];

  private constructor(
    private date: PlainDate,
    first: ArithmeticStep,
  ) {
    this.steps = [first];
  }

  /** Starts at an event; its own day is not counted (CAL-01). */
  static from(on: PlainDate, what: Bilingual): Reckoning {
    return new Reckoning(on, { kind: 'from', on: isoOf(on), what });
  }

  /** Starts at a date that a letter or document prints; the printed date governs. */
  static printed(on: PlainDate, what: Bilingual): Reckoning {
    return new Reckoning(on, { kind: 'printed', on: isoOf(on), what });
  }

  plus(amount: number, unit: CountingUnit, cites: Citation = COUNTING[unit]): this {
    this.date = dateAfter(this.date, amount, unit);
    this.steps.push({ kind: 'count', amount, unit, result: isoOf(this.date), cites });
    return this;
  }

  /** A period that begins *on* the day includes it, so it ends one day sooner (CAL-03; the exemption's grant day counts). */
  during(amount: number, unit: CountingUnit, cites: Citation = 'IA s. 27(3)'): this {
    this.date = dateAfter(dateAfter(this.date, amount, unit), -1, 'days');
    this.steps.push({ kind: 'first-day-counts', amount, unit, result: isoOf(this.date), cites });
    return this;
  }

  /** The due date where no law moves it: the life of a document, a date printed in a letter (CAL-05). */
  fixed(): Reckoned {
    return { safeDue: this.date, legalDue: this.date, steps: [...this.steps, NO_EXTENSION] };
  }

  /** The due date of a period fixed by federal law: a last day that is a holiday moves on (IA s. 26). */
  movingOff(calendar: HolidayCalendar): Reckoned {
    const safeDue = this.date;
    const steps = [...this.steps];
    let legalDue = safeDue;
    for (let holiday = calendar.holidayOn(legalDue); holiday !== undefined; holiday = calendar.holidayOn(legalDue)) {
      const next = dateAfter(legalDue, 1, 'days');
      steps.push({ kind: 'holiday', from: isoOf(legalDue), to: isoOf(next), holiday, cites: 'IA s. 26' });
      legalDue = next;
    }
    return { safeDue, legalDue, steps };
  }
}

const UNITS: Readonly<Record<CountingUnit, { en: [string, string]; fr: [string, string] }>> = {
  days: { en: ['day', 'days'], fr: ['jour', 'jours'] },
  months: { en: ['month', 'months'], fr: ['mois', 'mois'] },
  years: { en: ['year', 'years'], fr: ['an', 'ans'] },
};
const counted = (amount: number, unit: CountingUnit, language: Language): string =>
  `${amount} ${UNITS[unit][language][amount > 1 ? 1 : 0]}`;

/**
 * One line of the reckoning in words.
 * @param say writes a day as the reader writes days ("28 February 2027").
 */
export const describeStep = (step: ArithmeticStep, language: Language, say: (on: IsoDay) => string): string => {
  const fr = language === 'fr';
  switch (step.kind) {
    case 'from':
      return fr ? `${step.what.fr} : ${say(step.on)}` : `${step.what.en}: ${say(step.on)}`;
    case 'printed':
      return fr
        ? `${step.what.fr} : ${say(step.on)}; la date imprimée fait foi`
        : `${step.what.en}: ${say(step.on)}; the printed date governs`;
    case 'count':
      return fr
        ? `+ ${counted(step.amount, step.unit, language)}, le premier jour non compté → ${say(step.result)} (${step.cites})`
        : `+ ${counted(step.amount, step.unit, language)}, the first day not counted → ${say(step.result)} (${step.cites})`;
    case 'first-day-counts':
      return fr
        ? `${counted(step.amount, step.unit, language)}, le premier jour compté → ${say(step.result)} (${step.cites})`
        : `${counted(step.amount, step.unit, language)}, the first day counted → ${say(step.result)} (${step.cites})`;
    case 'holiday':
      return fr
        ? `${say(step.from)} est un jour férié (${step.holiday.fr}) → ${say(step.to)} (${step.cites})`
        : `${say(step.from)} is a holiday (${step.holiday.en}) → ${say(step.to)} (${step.cites})`;
    case 'no-extension':
      return fr ? 'Un jour férié ne déplace pas cette date' : 'A holiday does not move this date';
    case 'earliest':
      return fr
        ? `Le plus tôt de ${step.of.map(say).join(', ')} → ${say(step.result)}`
        : `The earliest of ${step.of.map(say).join(', ')} → ${say(step.result)}`;
    case 'latest':
      return fr
        ? `Le plus tard de ${step.of.map(say).join(', ')} → ${say(step.result)}`
        : `The latest of ${step.of.map(say).join(', ')} → ${say(step.result)}`;
  }
};
