import { relativeDay } from './relative-day';

const TODAY = '2026-11-22';

describe('how far a day lies', () => {
  it.each([
    ['2026-11-22', 'today', 'aujourd’hui'],
    ['2026-11-23', 'tomorrow', 'demain'],
    ['2026-11-21', 'yesterday', 'hier'],
    ['2026-12-04', 'in 12 days', 'dans 12 jours'],
    ['2026-11-10', '12 days ago', 'il y a 12 jours'],
    ['2027-03-22', 'in 120 days', 'dans 120 jours'],
    ['2027-03-23', 'in 4 months', 'dans 4 mois'],
    ['2026-06-22', '5 months ago', 'il y a 5 mois'],
    ['2029-11-22', 'in 3 years', 'dans 3 ans'],
  ])('%s is %s', (day, english, french) => {
    expect(relativeDay(day, TODAY, 'en-CA')).toBe(english);
    expect(relativeDay(day, TODAY, 'fr-CA')).toBe(french);
  });
});
