import type { PlacesAnswer } from '../assess/answers.js';
import type { Topic } from '../assess/topic.js';
import { text } from '../law/text.js';
import { countOf } from './offer-day.js';
import { PLACES_IN_FORM } from './places-of-work.js';

const FITS = text(
  'The form has room for every place of work.',
  'Le formulaire peut recevoir tous les lieux de travail.',
);
const TOO_MANY = text(
  'The form takes two places: fill in the first and list all of them in the main duties. A place left out can become unauthorized work.',
  'Le formulaire reçoit deux lieux : inscrivez le premier et énumérez-les tous dans les fonctions principales. Un lieu omis peut devenir du travail non autorisé.',
);

/** Where the places of work stand in the offer (OFF-14). */
export const placesTopic: Topic<PlacesAnswer> = {
  isAsked: ({ placesOfWork }) => countOf(placesOfWork) !== undefined,
  decide: ({ facts, trace }) => {
    const tooMany = (countOf(facts.placesOfWork) ?? 0) > PLACES_IN_FORM;
    trace.holds('OFF-14', tooMany ? TOO_MANY : FITS, ['placesOfWork']);
    return { form: tooMany ? 'first-in-fields-all-in-duties' : 'all-in-fields' };
  },
};
