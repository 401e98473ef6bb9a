import type { BiometricsAnswer } from '../../assess/answers.js';
import type { Topic } from '../../assess/topic.js';
import { BIOMETRICS_AGES, BIOMETRICS_YEARS } from '../../deadlines/biometrics.js';
import { isoOf } from '../../deadlines/day-count.js';
import { text } from '../../law/text.js';
import { knownDay } from '../known-facts.js';
import { monthsFrom } from '../months-from.js';
import { biometricsStanding, isExemptByAge, isExemptByNationality, isOnFile, knownAge } from './biometrics-standing.js';

const EXEMPT_NATIONALITY = text(
  'US nationals give no biometrics for a permit.',
  'Les ressortissants des États-Unis ne fournissent pas de données biométriques pour un permis.',
);
const EXEMPT_AGE = text(
  `Under ${BIOMETRICS_AGES.from} or over ${BIOMETRICS_AGES.to} on the day of the application, nobody gives biometrics.`,
  `Avant ${BIOMETRICS_AGES.from} ans ou après ${BIOMETRICS_AGES.to} ans le jour de la demande, aucune donnée biométrique n'est exigée.`,
);
const WHO_HOLDS = text(
  `Aged ${BIOMETRICS_AGES.from} to ${BIOMETRICS_AGES.to} and of no exempt nationality: a photo and fingerprints are given.`,
  `De ${BIOMETRICS_AGES.from} à ${BIOMETRICS_AGES.to} ans et d'aucune nationalité dispensée : une photo et des empreintes digitales sont fournies.`,
);
const WHO_NEEDS = text(
  'Whether biometrics are given depends on the age on the day of the application and on the nationality.',
  "La collecte dépend de l'âge le jour de la demande et de la nationalité.",
);
const NOT_ON_FILE = text(
  `Biometrics given before the ten years that precede the application no longer count: new ones lift the limit.`,
  `Les données fournies avant les dix ans précédant la demande ne comptent plus : de nouvelles données lèvent la limite.`,
);
const AT_THE_PORT = text(
  'At the port only people who may apply there, start and finish there, and only at listed ports.',
  "Au point d'entrée, seulement pour les personnes qui peuvent y présenter leur demande, du début à la fin, et aux points d'entrée désignés.",
);

/** Whether the worker gives biometrics, until when those on file count, and the day a permit cannot pass. */
export const biometricsTopic: Topic<BiometricsAnswer> = {
  isAsked: ({ biometricsOn, ageOnApplication }) => biometricsOn !== undefined || ageOnApplication !== undefined,
  decide: ({ facts, on, trace }) => {
    const applied = knownDay(facts.applicationOn);
    const relevant = applied === undefined ? on : isoOf(applied);
    const given = knownDay(facts.biometricsOn);
    const validUntil =
      given === undefined ? undefined : monthsFrom(given, BIOMETRICS_YEARS * 12, trace, ['biometricsOn']);
    const counts = isOnFile(facts, relevant);
    if (validUntil !== undefined)
      if (counts)
        trace.holds(
          'BIO-02',
          text(
            `Given on ${facts.biometricsOn}, they count for applications to ${validUntil}; neither stay nor permit passes that day.`,
            `Fournies le ${facts.biometricsOn}, elles valent pour les demandes jusqu'au ${validUntil}; ni le séjour ni le permis ne dépassent ce jour.`,
          ),
          ['biometricsOn', 'applicationOn'],
        );
      else trace.fails('BIO-02', NOT_ON_FILE, ['biometricsOn', 'applicationOn']);

    const needed = biometricsStanding(facts, relevant);
    if (isExemptByNationality(facts.citizenship)) trace.holds('BIO-01', EXEMPT_NATIONALITY, ['citizenship']);
    else if (isExemptByAge(knownAge(facts))) trace.holds('BIO-01', EXEMPT_AGE, ['ageOnApplication']);
    else if (needed === 'needed') trace.holds('BIO-01', WHO_HOLDS, ['ageOnApplication', 'citizenship']);
    else if (needed === 'need-to-know') trace.needs('BIO-01', WHO_NEEDS, ['ageOnApplication', 'citizenship']);
    if (needed === 'needed' && facts.channel === 'port-of-entry') trace.holds('BIO-04', AT_THE_PORT, ['channel']);

    return {
      needed: needed === 'needed' ? 'yes' : needed === 'not-needed' ? 'no' : 'need-to-know',
      validUntil,
      permitCannotPass: counts ? validUntil : undefined,
    };
  },
};
