import { placesForDuties, placesNotInDuties, placesOfWork } from './places-of-work.js';

const three = {
  location1_address: '2500 Industrial Ave, Ottawa ON K1G 4K9',
  additional_locations: '40 King St W, Toronto ON M5H 1A1\n\n10, rue A, Laval QC H7A 1A1',
};

it('lists all three places for the duties when the form takes two (WE-40, OFF-14)', () => {
  expect(placesOfWork(three)).toHaveLength(3);
  expect(placesForDuties(three, 'en')).toBe(
    'Places of work:\n1. 2500 Industrial Ave, Ottawa ON K1G 4K9\n2. 40 King St W, Toronto ON M5H 1A1\n3. 10, rue A, Laval QC H7A 1A1',
  );
  expect(placesForDuties(three, 'fr')).toContain('Lieux de travail :');
  expect(placesForDuties({ ...three, additional_locations: '' }, 'en')).toBeUndefined();
});

it('finds the places that the duties leave out, whatever the accents and commas', () => {
  const duties = { ...three, main_duties: 'Visits 40 King St. W. (Toronto, ON, M5H 1A1).' };
  expect(placesNotInDuties(duties, placesOfWork(duties))).toEqual([
    three.location1_address,
    '10, rue A, Laval QC H7A 1A1',
  ]);
  const listed = { ...three, main_duties: `Directs the plants.\n${placesForDuties(three, 'fr')}` };
  expect(placesNotInDuties(listed, placesOfWork(listed))).toEqual([]);
});
