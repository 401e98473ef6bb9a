import type { Language } from '../law/text.js';
import { textIn, type OfferValues } from './offer-values.js';

/** The portal's form has room for two places of work (OFF-14). */
export const PLACES_IN_FORM = 2;

/** Every place of work of an offer, the first first; further places stand one on each line. */
export const placesOfWork = (values: OfferValues): readonly string[] =>
  [
    textIn(values, 'location1_address'),
    textIn(values, 'location2_address'),
    ...(textIn(values, 'additional_locations') ?? '').split('\n'),
  ].flatMap((place) => (place === undefined || place.trim() === '' ? [] : [place.trim()]));

const plain = (value: string): string =>
  (
    value
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');

/** The places that the duties do not name. Capitals, accents and punctuation do not count. */
export const placesNotInDuties = (values: OfferValues, places: readonly string[]): readonly string[] => {
  const duties = ` ${plain(textIn(values, 'main_duties') ?? '')} `;
  return places.filter((place) => plain(place) !== '' && !duties.includes(` ${plain(place)} `));
};

/**
 * The lines for the main duties when there are more places than the form takes: all of them, the first included
 * (OFF-14, WE-40). `undefined` when the form has room.
 */
export const placesForDuties = (values: OfferValues, language: Language): string | undefined => {
  const places = placesOfWork(values);
  if (places.length <= PLACES_IN_FORM) return undefined;
  const heading = language === 'en' ? 'Places of work:' : 'Lieux de travail :';
  return [heading, ...places.map((place, index) => `${index + 1}. ${place.replace(/\s*\n\s*/g, ', ')}`)].join('\n');
};
