import type { WorkerFeesAnswer } from '../assess/answers.js';
import type { Facts } from '../assess/facts.js';
import { dollars } from '../money/cents.js';
import { DEPARTMENT_FEE_IDS, DEPARTMENT_FEES, departmentFeeOn, feesThatMove, isProvenOn } from './department-fees.js';
import { answerTo, linesOf } from './testing/answer-to.js';

const artists: Facts = { code: 'C23', groupKind: 'performing-artists', offerCount: 12 };

it.each<[string, Facts, Partial<WorkerFeesAnswer>]>([
  [
    'a transferee',
    { code: 'C62' },
    { processingCents: dollars(155), openPermitCents: dollars(0), biometricsCents: dollars(85) },
  ],
  ['the spouse of a worker', { code: 'C41' }, { processingCents: dollars(155), openPermitCents: dollars(100) }],
  [
    'working holiday',
    { code: 'C21', iecCategory: 'working-holiday' },
    { processingCents: dollars(0), openPermitCents: dollars(100), participationCents: dollars(184.75) },
  ],
  [
    'young professionals',
    { code: 'C21', iecCategory: 'young-professionals' },
    { processingCents: dollars(0), openPermitCents: dollars(0) },
  ],
  ['research', { code: 'C31' }, { processingCents: dollars(0), openPermitCents: dollars(0) }],
  ['a refugee claimant', { code: 'S61' }, { processingCents: dollars(0), openPermitCents: dollars(0) }],
  [
    'a removal order that cannot be carried out',
    { code: 'S62' },
    { processingCents: dollars(155), openPermitCents: dollars(0) },
  ],
  ['a permit holder under R208', { code: 'H82' }, { processingCents: dollars(155), openPermitCents: dollars(0) }],
  ['a vulnerable worker', { code: 'A72' }, { processingCents: dollars(0), openPermitCents: dollars(0) }],
  ['a co-op student, by practice', { code: 'C33' }, { processingCents: dollars(0), openPermitCents: dollars(0) }],
  [
    'the worker of a bridge operator has an offer all the same',
    { code: 'C20', employerKind: 'bridge-or-tunnel' },
    { openPermitCents: dollars(0) },
  ],
  [
    'artists who apply together',
    { ...artists, applicationsTogether: true },
    { groupProcessingCents: dollars(465), groupBiometricsCents: dollars(255) },
  ],
  [
    'artists who do not',
    { ...artists, applicationsTogether: false },
    { groupProcessingCents: undefined, groupBiometricsCents: undefined },
  ],
  ['two artists', { ...artists, offerCount: 2, applicationsTogether: true }, { groupProcessingCents: undefined }],
  [
    'a status to restore',
    { statusLostOn: '2026-11-01' },
    { restorationCents: dollars(246.25), processingCents: dollars(155) },
  ],
])('%s', (_, facts, expected) => expect(answerTo('workerFees', facts)).toMatchObject(expected));

it('warns of an indexed amount that no source proves for the day', () => {
  const facts: Facts = { code: 'C10', statusLostOn: '2026-11-01' };
  expect(linesOf('workerFees', { ...facts, applicationOn: '2026-11-30' })).not.toContain('FEE-12 warns');
  expect(linesOf('workerFees', { ...facts, applicationOn: '2026-12-01' })).toContain('FEE-12 warns');
});

describe('the table of the department', () => {
  it('has every fee, and a row of each holds today', () =>
    expect(DEPARTMENT_FEE_IDS.filter((id) => departmentFeeOn(id, '2026-11-22') === undefined)).toEqual([]));

  it('proves every amount fixed by regulation, whatever the day; the indexed ones only until December', () => {
    expect(feesThatMove('by-regulation').every((fee) => isProvenOn(fee, '2099-01-01'))).toBe(true);
    expect(feesThatMove('indexed').map(({ id }) => id)).toEqual(['restoration', 'iec-participation']);
    expect(feesThatMove('indexed').some((fee) => isProvenOn(fee, '2026-12-01'))).toBe(false);
  });

  it('restores a worker for the sum of restoration and permit', () =>
    expect(
      (departmentFeeOn('restoration', '2026-11-22')?.cents ?? 0) +
        (departmentFeeOn('processing', '2026-11-22')?.cents ?? 0),
    ).toBe(dollars(401.25)));

  it('cites a source and names each fee in both languages', () =>
    expect(DEPARTMENT_FEES.filter(({ cites, name }) => cites.length < 1 || name.en === name.fr)).toEqual([]));

  it('knows no indexed amount before its first row', () =>
    expect(departmentFeeOn('restoration', '2025-11-30')).toBeUndefined());
});
