import { checkAt, READY_INPUT, without } from '../testing/ready-offer.js';

const code = (value: string) => ({ exemption: { code: value, signedOff: true } });
const low = { hourly_wage_cad: 1200, annual_wage_cad: '' };
const silent = { exemption_explanation: 'She has managed the Bilbao plant since 2021.' };

describe('EP11, the minimum wage', () => {
  it.each([
    ['above it', {}, 'block/pass'],
    ['at it', { values: { hourly_wage_cad: 1760 } }, 'block/pass'],
    ['a cent below it', { values: { hourly_wage_cad: 1759 } }, 'block/fail'],
    ['not in the settings', { settings: { ...READY_INPUT.settings, minimumHourlyCents: {} } }, 'warn/need_to_know'],
    ['a place that is not known', { values: { location1_address: '' } }, 'warn/need_to_know'],
    ['no wage', { values: { hourly_wage_cad: '', annual_wage_cad: '' } }, 'block/need_to_know'],
    ['computed from the annual wage', { values: { hourly_wage_cad: '' } }, 'block/pass'],
    ['no pay in an ordinary case', { values: { hourly_wage_cad: 0 } }, 'block/fail'],
    ['no pay for religious work, not described', { ...code('C50'), values: { hourly_wage_cad: 0 } }, 'block/fail'],
    [
      'no pay for religious work, described',
      { ...code('C50'), values: { hourly_wage_cad: 0, alternate_compensation: 'Room, board and CAD 200 a month' } },
      'block/pass',
    ],
  ])('%s', (_, changes, summary) => expect(checkAt('EP11', changes).summary).toBe(summary));
});

describe('EP12, the reference wage', () => {
  it.each([
    ['at or above it', {}, 'warn/pass'],
    ['C63 below it', { ...code('C63'), values: low }, 'block/fail'],
    ['C63 without one', { ...code('C63'), ...without('referenceWage') }, 'block/need_to_know'],
    ['C88 below it', { ...code('C88'), values: low }, 'block/fail'],
    ['C62 below it, explained', { values: low }, 'warn/fail'],
    ['C62 below it, not explained', { values: { ...low, ...silent } }, 'block/fail'],
    [
      'C14 without one, not explained',
      { ...code('C14'), ...without('referenceWage'), values: silent },
      'block/need_to_know',
    ],
    ['C61 without one, explained', { ...code('C61'), ...without('referenceWage') }, 'warn/need_to_know'],
    ['C10 below it', { ...code('C10'), values: { ...low, ...silent } }, 'warn/fail'],
    ['C10 without one', { ...code('C10'), ...without('referenceWage') }, 'warn/need_to_know'],
    [
      'C63 with a source that is empty',
      { ...code('C63'), referenceWage: { hourlyCents: 5000, source: ' ' } },
      'block/need_to_know',
    ],
  ])('%s', (_, changes, summary) => expect(checkAt('EP12', changes).summary).toBe(summary));
});

describe('EP13, annual and hourly wage', () => {
  it.each([
    ['that agree', {}, 'warn/pass'],
    ['within one per cent', { values: { annual_wage_cad: 11_109_030 } }, 'warn/pass'],
    ['more than one per cent apart', { values: { annual_wage_cad: 11_109_031 } }, 'warn/fail'],
    ['a job of less than a year', { values: { annual_wage_cad: 500_000, duration_months: 11 } }, 'warn/not_applicable'],
    ['one of them only', { values: { annual_wage_cad: '' } }, 'warn/not_applicable'],
    ['no hours', { values: { hours_per_week: '' } }, 'warn/need_to_know'],
  ])('%s', (_, changes, summary) => expect(checkAt('EP13', changes).summary).toBe(summary));
});

describe('EP14, allowances and other currencies', () => {
  it.each([
    ['none', {}, 'block/pass'],
    [
      'an allowance inside the wage',
      { values: { additional_information: 'The hourly wage includes a housing allowance of 5.00.' } },
      'block/fail',
    ],
    [
      'une indemnité comprise',
      { values: { additional_information: 'Le salaire horaire comprend une indemnité de logement.' } },
      'block/fail',
    ],
    [
      'an allowance apart',
      { values: { alternate_compensation: 'Housing allowance CAD 1,500 per month, not part of the wage' } },
      'block/pass',
    ],
    ['paid from abroad, not described', { values: { paid_by_foreign_entity: true } }, 'block/need_to_know'],
    [
      'another currency, not described',
      { values: { additional_information: 'Salary of EUR 90,000 paid in Bilbao' } },
      'block/need_to_know',
    ],
    [
      'paid from abroad, described',
      { values: { paid_by_foreign_entity: true, alternate_compensation: 'Paid in EUR by the parent' } },
      'block/pass',
    ],
    [
      'benefits left open because a foreign entity pays',
      {
        values: {
          paid_by_foreign_entity: true,
          alternate_compensation: 'Paid in EUR by the parent',
          vacation_days: 'Not applicable',
        },
      },
      'warn/fail',
    ],
  ])('%s', (_, changes, summary) => expect(checkAt('EP14', changes).summary).toBe(summary));
});

it('writes amounts as each language does', () =>
  expect(checkAt('EP13', { values: { annual_wage_cad: 1_234_567_890 } }).messages[0]?.text).toMatchObject({
    en: expect.stringContaining('$12,345,678.90'),
    fr: expect.stringContaining('12 345 678,90 $'),
  }));
