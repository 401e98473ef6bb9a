import fc from 'fast-check';
import { day } from '../time/plain-date.js';
import { holdsOn, type Custodian } from './custodian.js';
import { custodianFindings } from './custodian-findings.js';
import { CHECK_DAYS_RANGE, CHECK_EVERY_DAYS, checkEveryDays, nextCheckOn } from './custodian-settings.js';
import { looksLikeCredential, refuseCredentials } from './no-credential.js';

const TODAY = '2026-11-22';
const custodian = (more: Partial<Custodian> = {}): Custodian => ({
  id: 'a',
  name: 'Ana Quill',
  kind: 'primary',
  since: '2026-01-10',
  isDisabled: false,
  nextCheckOn: '2027-01-15',
  ...more,
});
const codes = (custodians: readonly Custodian[], today = TODAY): readonly string[] =>
  custodianFindings(custodians, today).map(({ refusal }) => refusal.code);
const second = custodian({ id: 'b', name: 'Bo Reyes', kind: 'secondary' });

describe('the findings of a portal account', () => {
  it.each<[string, readonly Custodian[], readonly string[]]>([
    ['nothing with a primary and a secondary user', [custodian(), second], []],
    ['nobody', [], ['custodian.none']],
    ['nobody any more', [custodian({ until: '2026-11-21' })], ['custodian.none']],
    ['one alone', [custodian()], ['custodian.no-secondary']],
    ['no primary', [second], ['custodian.no-primary']],
    ['the only one leaves', [custodian({ until: '2026-12-31' })], ['custodian.no-secondary', 'custodian.sole-leaving']],
    ['one of two leaves', [custodian({ until: '2026-12-31' }), second], []],
    [
      'the other is disabled',
      [custodian({ until: '2026-12-31' }), { ...second, isDisabled: true }],
      ['custodian.no-secondary', 'custodian.sole-leaving', 'custodian.account-disabled'],
    ],
    ['a check that is due today is not overdue', [custodian({ nextCheckOn: TODAY }), second], []],
    ['a check of yesterday is', [custodian({ nextCheckOn: '2026-11-21' }), second], ['custodian.check-overdue']],
    [
      'a sign-in that failed',
      [custodian({ checkedOn: '2026-11-20', outcome: 'fails' }), second],
      ['custodian.cannot-sign-in'],
    ],
    ['two years without a sign-in', [custodian({ since: '2024-01-01' }), second], ['custodian.may-have-lapsed']],
    ['seen to work since', [custodian({ since: '2024-01-01', workedOn: '2026-06-01' }), second], []],
  ])('%s', (_, custodians, expected) => expect(codes(custodians)).toEqual(expected));

  const anyDay = fc.integer({ min: 0, max: 2_000 }).map((days) => day('2023-01-01').add({ days }).toString());
  const anyCustodian = fc.record({
    id: fc.uuid(),
    name: fc.constantFrom('Ana Quill', 'Bo Reyes', 'Élise Roy'),
    kind: fc.constantFrom('primary' as const, 'secondary' as const),
    since: anyDay,
    isDisabled: fc.boolean(),
    nextCheckOn: anyDay,
  });

  it('says nothing of those who do not hold it, and something whenever fewer than two can', () =>
    fc.assert(
      fc.property(fc.array(anyCustodian, { maxLength: 5 }), anyDay, (custodians, today) => {
        const live = new Set(custodians.filter((each) => holdsOn(each, today)).map((each) => each.id));
        const found = custodianFindings(custodians, today);
        const able = custodians.filter((each) => live.has(each.id) && !each.isDisabled);
        return (
          found.every(({ custodianId }) => custodianId === undefined || live.has(custodianId)) &&
          (able.length >= 2 || found.length > 0) &&
          found.every(
            ({ refusal }) =>
              refusal.text.en !== '' && refusal.text.fr !== '' && refusal.remedy.fr !== refusal.remedy.en,
          )
        );
      }),
    ));

  it('does not depend on the order of the people', () =>
    fc.assert(
      fc.property(fc.array(anyCustodian, { maxLength: 5 }), anyDay, (custodians, today) => {
        const sorted = (list: readonly Custodian[]) => [...codes(list, today)].sort();
        return JSON.stringify(sorted(custodians)) === JSON.stringify(sorted([...custodians].reverse()));
      }),
    ));
});

describe('the days between checks', () => {
  it('are 90 unless the workspace says otherwise within reason', () => {
    expect(checkEveryDays({})).toBe(CHECK_EVERY_DAYS);
    expect(checkEveryDays({ custodianCheckDays: 30 })).toBe(30);
    for (const wrong of [0, 6, 181, 3.5, '30', null])
      expect(checkEveryDays({ custodianCheckDays: wrong })).toBe(CHECK_EVERY_DAYS);
    expect(nextCheckOn('2026-11-22', 90)).toBe('2027-02-20');
  });

  it('lead to a later day, always', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: CHECK_DAYS_RANGE.least, max: CHECK_DAYS_RANGE.most }),
        (days) => nextCheckOn(TODAY, days) > TODAY,
      ),
    ));
});

describe('what looks like a credential', () => {
  it.each([
    'Ana Quill',
    'Marie-Ève Côté',
    'GCKey of the payroll office',
    'CléGC du service de la paie',
    'Jean-François D’Aoust (Laval)',
    'ana.quill@tamarack.example',
    'In the safe of the Laval yard since 2024',
    'Bo Reyes, since 2026-03-01',
    'Controller',
    'Office 3',
  ])('is not “%s”', (written) => expect(looksLikeCredential(written)).toBe(false));

  it.each([
    '4821',
    'Ana 4821',
    'PIN: 77',
    'pin is 12',
    'NIP : 9',
    '48-21-77',
    '12 34 56',
    'Tr0ub4dor&3',
    'mot de passe=lapin',
    'Qx7!mmPz',
    'password: correct',
    'AB12CD34',
  ])('is “%s”', (written) => expect(looksLikeCredential(written)).toBe(true));

  it('is every PIN of four digits or more, wherever it is written', () =>
    fc.assert(
      fc.property(
        fc.constantFrom('', 'Ana ', 'with Bo, ', 'NIP '),
        fc.stringMatching(/^\d{4,12}$/),
        fc.constantFrom('', ' (safe)'),
        (before, pin, after) => /^(?:19|20)\d{2}$/.test(pin) || looksLikeCredential(`${before}${pin}${after}`),
      ),
    ));

  it('is refused on the field it stands in, and nowhere else', () => {
    expect(refuseCredentials({ pinHolder: 'Ana Quill', credentialLabel: '4821' })).toMatchObject([
      { code: 'custodian.looks-like-credential', field: 'credentialLabel', basis: 'house' },
    ]);
    expect(refuseCredentials({ pinHolder: undefined })).toEqual([]);
  });
});
