import { dayOfInstant, formatInstant, zoneName } from './instant';

const TORONTO = 'America/Toronto';
const plain = (text: string): string => text.replaceAll(/[\u00A0\u202F]/g, ' ');

it('shows the clock of the office, not of the browser', () => {
  expect(plain(formatInstant('2026-11-23T03:15:00Z', TORONTO, 'en-CA'))).toBe('Nov 22, 2026, 10:15 p.m.');
  expect(plain(formatInstant('2026-11-23T03:15:00Z', TORONTO, 'fr-CA'))).toBe('22 nov. 2026, 22 h 15');
});

it.each([
  ['2026-11-23T03:15:00Z', TORONTO, '2026-11-22'],
  ['2026-11-23T03:15:00Z', 'America/St_Johns', '2026-11-22'],
  ['2026-11-23T03:45:00Z', 'America/St_Johns', '2026-11-23'],
  ['2026-11-23T05:00:00Z', TORONTO, '2026-11-23'],
])('%s in %s falls on %s', (instant, zone, day) => expect(dayOfInstant(instant, zone)).toBe(day));

it('shows what is no instant as it came', () => expect(formatInstant('soon', TORONTO, 'en-CA')).toBe('soon'));

it('calls a zone as its people do', () => {
  expect(zoneName(TORONTO, 'en-CA')).toBe('Eastern Time');
  expect(zoneName(TORONTO, 'fr-CA')).toBe('heure de l’Est');
});
