import type { RightsAnswer } from '../assess/answers.js';
import type { Topic } from '../assess/topic.js';
import { text } from '../law/text.js';

const FACTS = ['workerLanguage', 'firstDayOfWorkOn'] as const;

const GIVE = text(
  'On or before the first day of work under each permit, the worker gets the latest government rights information in the official language chosen.',
  'Au plus tard le premier jour de travail sous chaque permis, le travailleur reçoit les renseignements gouvernementaux à jour sur ses droits, dans la langue officielle choisie.',
);
const LANGUAGE_MISSING = text(
  'Which official language did the worker choose? The copy is given in that one.',
  'Quelle langue officielle le travailleur a-t-il choisie? La copie est remise dans cette langue.',
);
const KEEP_BOTH = text(
  'The same information stays available to the worker in both official languages for the whole employment.',
  "Les mêmes renseignements restent accessibles au travailleur dans les deux langues officielles pendant toute la période d'emploi.",
);

const ONE_THEN_BOTH = text(
  'One language is given by the first day, both stay within reach afterwards.',
  'Une langue est remise au plus tard le premier jour, les deux restent accessibles ensuite.',
);

/** The rights information: in which language it is given, and in which it stays available. */
export const rightsTopic: Topic<RightsAnswer> = {
  isAsked: ({ firstDayOfWorkOn }) => firstDayOfWorkOn !== undefined,
  decide: ({ facts: { workerLanguage }, trace }) => {
    const language = workerLanguage === 'en' || workerLanguage === 'fr' ? workerLanguage : undefined;
    if (language === undefined) trace.needs('EMP-11', LANGUAGE_MISSING, FACTS);
    else trace.holds('EMP-11', GIVE, FACTS);
    trace.holds('EMP-03', KEEP_BOTH, FACTS);
    trace.holds('LNG-02', ONE_THEN_BOTH, FACTS);
    return { language, bothLanguagesAvailable: 'required' };
  },
};
