import { checkAt } from '../testing/ready-offer.js';

const OTTAWA = '2500 Industrial Ave, Ottawa ON K1G 4K9';
const LAVAL = '10, rue A, Laval QC H7A 1A1';
const C16 = { exemption: { code: 'C16', signedOff: true } };
const T13 = { exemption: { code: 'T13', signedOff: true } };

describe('EP10, places of work', () => {
  it.each([
    ['one place', {}, 'block/pass'],
    ['none', { values: { location1_address: '' } }, 'block/need_to_know'],
    ['without a province', { values: { location1_address: 'Industrial Ave' } }, 'block/need_to_know'],
    ['a post-office box', { values: { location1_address: 'PO Box 10, Ottawa ON K1A 0B1' } }, 'block/fail'],
    ['Francophone Mobility in Ottawa', C16, 'block/pass'],
    ['Francophone Mobility in Laval', { ...C16, values: { location1_address: LAVAL } }, 'block/fail'],
    [
      'Francophone Mobility with a second place in Laval',
      { ...C16, values: { more_than_one_location: true, location2_address: LAVAL } },
      'block/fail',
    ],
    ['a nominee in the nominating province', { ...T13, nominatingProvince: 'ON' }, 'block/pass'],
    ['a nominee elsewhere', { ...T13, nominatingProvince: 'AB' }, 'block/fail'],
    ['a nominee of a province that is not known', T13, 'warn/need_to_know'],
    ['a question without an answer', { values: { more_than_one_location: '' } }, 'block/need_to_know'],
    ['a second place that is not given', { values: { more_than_one_location: true } }, 'block/need_to_know'],
    ['two places', { values: { more_than_one_location: true, location2_address: LAVAL } }, 'block/pass'],
    ['a second place although there is one', { values: { location2_address: LAVAL } }, 'block/fail'],
    [
      'further places that the duties leave out',
      { values: { more_than_one_location: true, additional_locations: `${LAVAL}\nMoncton NB` } },
      'block/fail',
    ],
    [
      'further places in the duties',
      {
        values: {
          more_than_one_location: true,
          additional_locations: `${LAVAL}\nMoncton NB`,
          main_duties: `Works at ${OTTAWA}, ${LAVAL} and Moncton, NB.`,
        },
      },
      'block/pass',
    ],
    [
      'three places with the second in its field',
      {
        values: {
          more_than_one_location: true,
          location2_address: LAVAL,
          additional_locations: 'Moncton NB',
          main_duties: `Works at ${OTTAWA}, ${LAVAL} and Moncton, NB.`,
        },
      },
      'warn/fail',
    ],
  ])('%s', (_, changes, summary) => expect(checkAt('EP10', changes).summary).toBe(summary));
});
