import type { RetentionAnswer } from '../assess/answers.js';
import type { Facts } from '../assess/facts.js';
import type { Topic } from '../assess/topic.js';
import type { Reckoned } from '../deadlines/arithmetic.js';
import { isoAfter, isoOf } from '../deadlines/day-count.js';
import { keepThrough, keptByDepartment, keptByLaw } from '../deadlines/retention-rules.js';
import { text } from '../law/text.js';

const FACTS = ['permitPeriods'] as const;

const ACCURATE = text(
  'For six years from the first day of the period of employment the employer can be asked to show that what it said was accurate.',
  "Pendant six ans à compter du premier jour de la période d'emploi, l'employeur peut être appelé à démontrer l'exactitude de ce qu'il a déclaré.",
);
const DOCUMENTS = text(
  'For the same six years it keeps every document that shows compliance.',
  'Pendant les mêmes six ans, il conserve tout document qui montre le respect des conditions.',
);
const WHICH_YEARS = text(
  'The Regulations count from the first day of the period of employment, the department from the day of issue: the file is kept through the later day, for each permit.',
  "Le Règlement compte du premier jour de la période d'emploi, le ministère du jour de la délivrance : le dossier est conservé jusqu'au plus tardif des deux jours, pour chaque permis.",
);
const CLAMPED = text(
  'Years run to the same day of the same month; 29 February ends on 28 February where the year has no 29th.',
  "Les années vont jusqu'au même jour du même mois; le 29 février prend fin le 28 février lorsque l'année n'a pas de 29.",
);
const ANNIVERSARY_KEPT = text(
  'A period that begins on a day is complete the day before the anniversary; the anniversary itself is kept too, to be safe.',
  "Une période qui commence un jour donné est complète la veille de l'anniversaire; l'anniversaire est tout de même conservé, par prudence.",
);
const INSPECTABLE = text(
  'The employer can be inspected from the first day of employment until six years later.',
  "L'employeur peut être inspecté dès le premier jour d'emploi et jusqu'à six ans plus tard.",
);
const DAY_MISSING = text(
  'A permit without a first day of employment or a day of issue: only one of the two readings can be counted, or none.',
  "Un permis sans premier jour d'emploi ou sans jour de délivrance : une seule des deux lectures peut être comptée, ou aucune.",
);
const HELD = text(
  'An inspection, a claim or an access request is open: nothing is disposed of until it is over.',
  "Une inspection, une réclamation ou une demande d'accès est en cours : rien n'est éliminé avant la fin.",
);
const THEN_DESTROY = text(
  'The legal duty to keep comes first; when it ends, personal information is destroyed.',
  "L'obligation légale de conserver passe d'abord; à sa fin, les renseignements personnels sont détruits.",
);

type PermitPeriod = NonNullable<Facts['permitPeriods']>[number];

const LAST_YEAR = 9999;

const keptOf = ({ firstDayOn, issuedOn }: PermitPeriod): Reckoned | undefined => {
  if (firstDayOn !== undefined && issuedOn !== undefined) return keepThrough({ validFrom: firstDayOn, issuedOn });
  if (firstDayOn !== undefined) return keptByLaw(firstDayOn);
  return issuedOn === undefined ? undefined : keptByDepartment(issuedOn);
};

/** How long the file of each permit is kept, and when it may be disposed of. */
export const retentionTopic: Topic<RetentionAnswer> = {
  isAsked: ({ permitPeriods }) => permitPeriods !== undefined && permitPeriods.length > 0,
  decide: ({ facts, trace }) => {
    const held = facts.retentionHold === true;
    const periods: { keepThrough: string; disposeFrom: string }[] = [];
    let isComplete = true;
    for (const each of facts.permitPeriods ?? []) {
      if (each.firstDayOn === undefined || each.issuedOn === undefined) isComplete = false;
      const kept = keptOf(each);
      // A day in the last years that can be written is a slip of the pen.
      if (kept === undefined || kept.safeDue.year >= LAST_YEAR) isComplete = false;
      else periods.push({ keepThrough: isoOf(kept.safeDue), disposeFrom: isoAfter(kept.safeDue, 1, 'days') });
    }
    trace.holds('EMP-12', ACCURATE, FACTS);
    trace.holds('EMP-13', DOCUMENTS, FACTS);
    trace.holds('INS-01', INSPECTABLE, FACTS);
    if (periods.length > 0) {
      trace.holds('EMP-14', WHICH_YEARS, FACTS);
      trace.holds('CAL-02', CLAMPED, FACTS);
      trace.holds('CAL-03', ANNIVERSARY_KEPT, FACTS);
      trace.holds('PRV-05', THEN_DESTROY, FACTS);
    }
    if (!isComplete) trace.needs('EMP-14', DAY_MISSING, FACTS);
    if (held) trace.warns('EMP-14', HELD, ['retentionHold']);
    return { held, periods };
  },
};
