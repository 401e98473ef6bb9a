import { teerOf } from '../../occupations/noc-2021.js';
import { checkAt, without } from '../testing/ready-offer.js';
import { PRIMARY_AGRICULTURE } from '../../occupations/primary-agriculture.js';

const as = (code: string, noc: string) => ({ exemption: { code, signedOff: true }, values: { noc_code: noc } });

describe('EP07, occupation and TEER', () => {
  it.each([
    ['C62 at TEER 0', as('C62', '90010'), 'block/pass'],
    ['C62 at TEER 2', as('C62', '22310'), 'warn/fail'],
    ['C63 at TEER 2', as('C63', '22310'), 'block/pass'],
    ['T36 at TEER 4', as('T36', '54100'), 'warn/fail'],
    ['youth exchange at TEER 4, with a diploma only', as('C21', '54100'), 'warn/fail'],
    ['youth exchange at TEER 5', as('C21', '85101'), 'block/fail'],
    ['Francophone Mobility on a farm', as('C16', '85101'), 'block/fail'],
    ['Francophone Mobility on a fishing vessel', as('C16', '84121'), 'block/pass'],
    ['another code at any TEER', as('C10', '85101'), 'block/pass'],
    ['an entrepreneur under C11', as('C11', '88888'), 'block/pass'],
    ['an entrepreneur under C62', as('C62', '88888'), 'block/fail'],
    ['a code of the old classification', as('C62', '00018'), 'block/fail'],
    ['none', as('C62', ''), 'block/need_to_know'],
  ])('%s', (_, changes, summary) => expect(checkAt('EP07', changes).summary).toBe(summary));

  it('counts as primary agriculture only unit groups of TEER 4 and 5', () =>
    expect([...PRIMARY_AGRICULTURE].filter((code) => (teerOf(code) ?? 0) < 4)).toEqual([]));
});

describe('EP08, the texts of the job', () => {
  it.each(['job_title', 'main_duties', 'job_requirements', 'minimum_education', 'licensing_required'] as const)(
    'wants %s',
    (id) =>
      expect(checkAt('EP08', { values: { [id]: '' } })).toMatchObject({
        summary: 'block/need_to_know',
        messages: [{ field: `values.${id}` }],
      }),
  );

  it.each(['main_duties', 'alternate_compensation', 'additional_information'] as const)(
    'takes no attachment for %s',
    (id) =>
      expect(checkAt('EP08', { values: { [id]: 'See attached.' } })).toMatchObject({
        summary: 'block/fail',
        messages: [{ field: `values.${id}` }],
      }),
  );
});

describe('EP09, a regulated occupation', () => {
  it.each([
    ['not regulated', {}, 'block/not_applicable'],
    ['not known', without('regulated'), 'block/need_to_know'],
    ['regulated, no licence', { regulated: true, values: { licensing_required: 'None' } }, 'block/fail'],
    ['regulated, aucun permis', { regulated: true, values: { licensing_required: 'Aucun' } }, 'block/fail'],
    ['regulated, nothing said', { regulated: true, values: { licensing_required: '' } }, 'block/need_to_know'],
    [
      'regulated, licence named',
      { regulated: true, values: { licensing_required: 'Professional Engineers Ontario, licence filed 2026-10-01' } },
      'block/pass',
    ],
  ])('%s', (_, changes, summary) => expect(checkAt('EP09', changes).summary).toBe(summary));
});
