import { day } from '../time/plain-date.js';
import { ageOn, biometricsNeed, biometricsValidTo } from './biometrics.js';

it('WE-53: given on a leap day they count ten years, to 28 February', () => {
  expect(biometricsValidTo(day('2016-02-29')).toString()).toBe('2026-02-28');
  const worker = { citizenship: 'IN', dateOfBirth: '1986-01-15', biometricsGivenOn: '2016-02-29' };
  expect(biometricsNeed(worker, day('2026-02-28'))).toBe('on-file');
  expect(biometricsNeed(worker, day('2026-03-01'))).toBe('needed');
});

it('WE-54: at 79 they are needed, at 80 not; the age is that of the application date', () => {
  const worker = { citizenship: 'DE', dateOfBirth: '1946-11-23' };
  expect(ageOn(day('1946-11-23'), day('2026-11-22'))).toBe(79);
  expect(biometricsNeed(worker, day('2026-11-22'))).toBe('needed');
  expect(biometricsNeed(worker, day('2026-11-23'))).toBe('exempt');
});

it.each([
  ['under 14', { citizenship: 'DE', dateOfBirth: '2012-11-23' }, 'exempt'],
  ['14 that day', { citizenship: 'DE', dateOfBirth: '2012-11-22' }, 'needed'],
  ['a citizen of the United States', { citizenship: 'US', dateOfBirth: '1980-01-01' }, 'exempt'],
  ['age not known', { citizenship: 'DE' }, 'needed'],
  ['given after the application', { citizenship: 'DE', biometricsGivenOn: '2026-12-01' }, 'needed'],
] as const)('%s', (_, worker, need) => expect(biometricsNeed(worker, day('2026-11-22'))).toBe(need));
