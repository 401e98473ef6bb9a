import { describeStep } from '../deadlines/arithmetic.js';
import { text, type Bilingual, type Language } from '../law/text.js';
import type { IsoDay } from '../time/plain-date.js';
import type { DurationBasis, PlanLine } from './plan.js';
import { PLAN_STEPS } from './plan-steps.js';

/** What each number of days rests on, in words. */
export const DURATION_BASES: Readonly<Record<DurationBasis, Bilingual>> = {
  law: text('order fixed by law', 'ordre fixé par la loi'),
  standard: text('service standard', 'norme de service'),
  table: text('imported table', 'tableau importé'),
  own: text('your own estimate', 'votre propre estimation'),
  house: text('house estimate', 'estimation de la maison'),
};

const TODAY = text('Today', "Aujourd'hui");

const counted = (days: number, language: Language): string =>
  language === 'fr' ? `${days} ${days > 1 ? 'jours' : 'jour'}` : `${days} ${days === 1 ? 'day' : 'days'}`;

/**
 * One line of the reckoning in words.
 * @param say writes a day as the reader writes days.
 */
export const describePlanLine = (line: PlanLine, language: Language, say: (on: IsoDay) => string): string => {
  const colon = language === 'fr' ? ' :' : ':';
  switch (line.kind) {
    case 'after':
    case 'before': {
      const step = (line.step === 'today' ? TODAY : PLAN_STEPS[line.step].title)[language];
      const sign = line.kind === 'after' ? '+' : '−';
      const basis = DURATION_BASES[line.basis][language];
      return `${step}, ${say(line.on)} ${sign} ${counted(line.days, language)} → ${say(line.result)} (${line.what[language]}; ${basis})`;
    }
    case 'unknown':
      return language === 'fr'
        ? `${line.what.fr}${colon} durée inconnue`
        : `${line.what.en}${colon} duration not known`;
    default:
      return describeStep(line, language, say);
  }
};
