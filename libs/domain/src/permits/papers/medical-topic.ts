import type { MedicalAnswer, YesNoUnknown } from '../../assess/answers.js';
import type { FactName, Facts } from '../../assess/facts.js';
import type { Topic } from '../../assess/topic.js';
import type { Trace } from '../../assess/trace.js';
import { isoAfter, isoOf } from '../../deadlines/day-count.js';
import { MEDICAL_MONTHS } from '../../deadlines/validity-rules.js';
import { text } from '../../law/text.js';
import { knownCount, knownDay, MOST_MONTHS } from '../known-facts.js';
import { monthsFrom } from '../months-from.js';

/** A stay must be longer than this many months for the country of residence to matter (IRPR s. 30(1)(a)). */
const LONG_STAY_MONTHS = 6;

const SENSITIVE = text(
  'Work where protecting public health is essential needs an exam, whatever the length.',
  'Le travail où la protection de la santé publique est essentielle exige un examen, quelle que soit la durée.',
);
const DESIGNATED = text(
  'More than six months in Canada after six in a row in a designated country: an exam is needed.',
  'Plus de six mois au Canada après six mois consécutifs dans un pays désigné : un examen est exigé.',
);
const NOT_NEEDED = text(
  'Neither the job nor the country and the length of stay ask for an exam. An officer with grounds still may.',
  "Ni l'emploi, ni le pays et la durée du séjour n'exigent d'examen. L'agent qui a des motifs peut encore l'exiger.",
);
const NEEDS = text(
  'Whether an exam is needed depends on the job, the country of the past year and the length of the stay.',
  "L'examen dépend de l'emploi, du pays habité au cours de la dernière année et de la durée du séjour.",
);
const AT_THE_PORT = text(
  'Without the medical certificate that is required nobody applies on entry.',
  "Sans le certificat médical exigé, aucune demande n'est présentée à l'entrée.",
);
const NEW_EXAM = text(
  'More than six months in a designated country since the approval: a new exam is needed before entry.',
  "Plus de six mois dans un pays désigné depuis l'approbation : un nouvel examen est exigé avant l'entrée.",
);
const LENGTH_FACTS: readonly FactName[] = ['offerMonths', 'startOn', 'offerEndOn'];

const isLongStay = (facts: Facts): boolean | undefined => {
  const start = knownDay(facts.startOn);
  const end = knownDay(facts.offerEndOn);
  if (start !== undefined && end !== undefined) return isoOf(end) > isoAfter(start, LONG_STAY_MONTHS, 'months');
  const months = knownCount(facts.offerMonths, MOST_MONTHS);
  return months === undefined ? undefined : months > LONG_STAY_MONTHS;
};

const isNeeded = (facts: Facts, trace: Trace): YesNoUnknown => {
  if (facts.designatedSinceApproval === true) {
    trace.holds('MED-02', NEW_EXAM, ['designatedSinceApproval']);
    return 'yes';
  }
  const { healthSensitiveJob, livedInDesignatedCountry } = facts;
  if (healthSensitiveJob === true) {
    trace.holds('MED-01', SENSITIVE, ['healthSensitiveJob']);
    return 'yes';
  }
  const isLong = livedInDesignatedCountry === false ? false : isLongStay(facts);
  if (livedInDesignatedCountry === true && isLong === true) {
    trace.holds('MED-01', DESIGNATED, ['livedInDesignatedCountry', ...LENGTH_FACTS]);
    return 'yes';
  }
  if (healthSensitiveJob === false && isLong === false) {
    trace.holds('MED-01', NOT_NEEDED, ['healthSensitiveJob', 'livedInDesignatedCountry', ...LENGTH_FACTS]);
    return 'no';
  }
  trace.needs(
    'MED-01',
    NEEDS,
    isLong === false
      ? ['healthSensitiveJob']
      : isLong === true
        ? ['healthSensitiveJob', 'livedInDesignatedCountry']
        : ['healthSensitiveJob', 'livedInDesignatedCountry', 'offerMonths'],
  );
  return 'need-to-know';
};

/** Whether a medical exam is needed, and how long one that was done supports an entry. */
export const medicalTopic: Topic<MedicalAnswer> = {
  isAsked: ({ medicalExamOn, livedInDesignatedCountry, designatedSinceApproval, healthSensitiveJob }) =>
    medicalExamOn !== undefined ||
    livedInDesignatedCountry !== undefined ||
    designatedSinceApproval !== undefined ||
    healthSensitiveJob !== undefined,
  decide: ({ facts, trace }) => {
    const needed = isNeeded(facts, trace);
    const exam = knownDay(facts.medicalExamOn);
    const validUntil = exam === undefined ? undefined : monthsFrom(exam, MEDICAL_MONTHS, trace, ['medicalExamOn']);
    if (validUntil !== undefined) {
      const enters = knownDay(facts.startOn);
      const said = text(
        `The exam of ${facts.medicalExamOn} supports an entry to ${validUntil}.`,
        `L'examen du ${facts.medicalExamOn} vaut pour une entrée jusqu'au ${validUntil}.`,
      );
      if (enters !== undefined && isoOf(enters) > validUntil) trace.fails('MED-02', said, ['medicalExamOn', 'startOn']);
      else trace.holds('MED-02', said, ['medicalExamOn', 'startOn']);
    }
    if (needed === 'yes' && exam === undefined && facts.channel === 'port-of-entry' && facts.medicalUpfront !== 'done')
      trace.fails('MED-03', AT_THE_PORT, ['channel', 'medicalUpfront', 'medicalExamOn']);
    return { needed, validUntil };
  },
};
