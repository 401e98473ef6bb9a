import fc from 'fast-check';
import fs from 'node:fs';
import path from 'node:path';
import { readTable } from '../../deadlines/testing/csv.js';
import { day } from '../../time/plain-date.js';
import { checkDigitOf } from './check-digit.js';
import { MRZ_FORMATS, MRZ_LAYOUTS } from './layouts.js';
import { readMrz } from './read-mrz.js';
import { findDocumentState } from './state-codes.js';
import { writeMrz, type Written } from './testing/write-mrz.js';
import { birthDateOf, expiryDateOf } from './two-digit-years.js';

const READ_ON = day('2026-11-25');
const SHARED = path.resolve(__dirname, '../../../../../../shared/data');
const shared = (file: string, otherwise: string): readonly Readonly<Record<string, string>>[] => {
  const at = path.join(SHARED, file);
  return readTable(fs.existsSync(at) ? fs.readFileSync(at, 'utf8') : otherwise);
};

/** The specimens of Utopia, ICAO Doc 9303, parts 4 to 7. */
const PASSPORT = ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'];
const CARD = ['I<UTOD231458907<<<<<<<<<<<<<<<', '7408122F1204159UTO<<<<<<<<<<<6', 'ERIKSSON<<ANNA<MARIA<<<<<<<<<<'];
const SMALL_CARD = ['I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'D231458907UTO7408122F1204159<<<<<<<6'];
const VISA = ['V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L8988901C4XXX4009078F96121096ZE184226B<<<<<<'];
const SMALL_VISA = ['V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'L8988901C4XXX4009078F9612109<<<<<<<<'];

describe('the specimens of the standard', () => {
  const anna = { issuer: 'UTO', familyName: 'ERIKSSON', givenNames: 'ANNA MARIA', sex: 'F', namesMayBeCut: false };
  it.each([
    ['TD3', PASSPORT, 'P', 'L898902C3', 'UTO', '1974-08-12', '2012-04-15', 'ZE184226B'],
    ['TD1', CARD, 'I', 'D23145890', 'UTO', '1974-08-12', '2012-04-15', ''],
    ['TD2', SMALL_CARD, 'I', 'D23145890', 'UTO', '1974-08-12', '2012-04-15', ''],
    ['MRV-A', VISA, 'V', 'L8988901C', 'XXX', '1940-09-07', '1996-12-10', '6ZE184226B'],
    ['MRV-B', SMALL_VISA, 'V', 'L8988901C', 'XXX', '1940-09-07', '1996-12-10', ''],
  ])('%s is read', (format, lines, documentType, documentNumber, nationality, bornOn, expiresOn, optional) =>
    expect(readMrz(lines.join('\n'), READ_ON)).toEqual({
      format,
      fields: { ...anna, documentType, documentNumber, nationality, bornOn, expiresOn, optional },
      faults: [],
    }),
  );

  it('are read as the published ones say', () => {
    const rows = shared(
      'mrz-specimens.csv',
      `format,line1,line2,line3,surname,given_names,document_number,nationality,birth_date,sex,expiry_date,optional\nTD3,${PASSPORT.join(',')},,ERIKSSON,ANNA MARIA,L898902C3,UTO,1974-08-12,F,2012-04-15,ZE184226B\n`,
    );
    for (const row of rows) {
      const lines = [row['line1'], row['line2'], row['line3']].filter((line) => line !== '');
      const { format, fields, faults } = readMrz(lines.join('\n'), READ_ON);
      expect(faults).toEqual([]);
      expect({
        format,
        surname: fields?.familyName,
        given_names: fields?.givenNames,
        document_number: fields?.documentNumber,
        nationality: fields?.nationality,
        birth_date: fields?.bornOn,
        sex: fields?.sex,
        expiry_date: fields?.expiresOn,
        optional: fields?.optional,
      }).toEqual(Object.fromEntries(Object.entries(row).filter(([column]) => !column.startsWith('line'))));
    }
  });
});

describe('a check digit', () => {
  it.each([
    ['520727', '3'],
    ['AB2134<<<', '5'],
    ['L898902C3', '6'],
    ['ZE184226B<<<<<', '1'],
    ['<<<<<<<<<<<<<<', '0'],
    ['', '0'],
  ])('of %s is %s', (field, digit) => expect(checkDigitOf(field)).toBe(digit));

  it.each(['a', 'É', ' ', '-', '١'])('of “%s” is none', (field) => expect(checkDigitOf(field)).toBeUndefined());

  it('agrees with the published vectors', () => {
    const rows = shared(
      'mrz-vectors.csv',
      'format,field,data,printed_digit,computed_digit,expected\nTD3,birth_date,740812,2,2,valid\nTD3,birth_date,740821,2,4,invalid\n',
    );
    expect(rows.length).toBeGreaterThan(1);
    for (const row of rows) {
      const computed = checkDigitOf(row['data'] ?? '');
      expect([row['data'], computed]).toEqual([row['data'], row['computed_digit']]);
      expect([row['data'], computed === row['printed_digit']]).toEqual([row['data'], row['expected'] === 'valid']);
    }
  });

  it('sees every single digit that is changed', () =>
    fc.assert(
      fc.property(fc.stringMatching(/^\d{6}$/), fc.nat(5), fc.integer({ min: 1, max: 9 }), (field, place, shift) => {
        const other = String((Number(field.charAt(place)) + shift) % 10);
        const changed = field.slice(0, place) + other + field.slice(place + 1);
        expect(checkDigitOf(changed)).not.toBe(checkDigitOf(field));
      }),
    ));
});

describe('a fault', () => {
  const changed = (lines: readonly string[], line: number, from: number, to: string): string =>
    lines
      .map((each, index) =>
        index === line - 1 ? each.slice(0, from - 1) + to + each.slice(from - 1 + to.length) : each,
      )
      .join('\n');
  const faultsOf = (raw: string): readonly string[] =>
    readMrz(raw, READ_ON).faults.map(({ code, at }) => `${code} ${at.line}:${at.from}-${at.to}`);

  it.each([
    [
      'the last character of the number',
      changed(PASSPORT, 2, 9, '8'),
      ['mrz.check-digit 2:10-10', 'mrz.check-digit 2:44-44'],
    ],
    [
      'two swapped digits of the birth date',
      changed(PASSPORT, 2, 14, '740821'),
      ['mrz.check-digit 2:20-20', 'mrz.check-digit 2:44-44'],
    ],
    [
      'one day more of validity',
      changed(PASSPORT, 2, 22, '120416'),
      ['mrz.check-digit 2:28-28', 'mrz.check-digit 2:44-44'],
    ],
    [
      'the letter O for a zero in the number',
      changed(PASSPORT, 2, 1, 'L8989O2C3'),
      ['mrz.check-digit 2:10-10', 'mrz.check-digit 2:44-44'],
    ],
    [
      'the letter O in a date',
      changed(PASSPORT, 2, 14, '74O812'),
      ['mrz.digit-expected 2:16-16', 'mrz.check-digit 2:20-20', 'mrz.check-digit 2:44-44'],
    ],
    ['the last digit alone', changed(PASSPORT, 2, 44, '1'), ['mrz.check-digit 2:44-44']],
    ['the last digit of a card', changed(CARD, 2, 30, '7'), ['mrz.check-digit 2:30-30']],
    ['no month 13', changed(VISA, 2, 14, '401307'), ['mrz.date 2:14-19', 'mrz.check-digit 2:20-20']],
    ['no such state', changed(PASSPORT, 1, 3, 'QQQ'), ['mrz.state 1:3-5']],
    ['a small letter of another alphabet', changed(PASSPORT, 1, 6, 'É'), ['mrz.character 1:6-6']],
    ['a digit in the name', changed(PASSPORT, 1, 8, '1'), ['mrz.name-digit 1:8-8']],
    ['a sex there is not', changed(SMALL_VISA, 2, 21, 'Q'), ['mrz.sex 2:21-21']],
    ['a letter that is no passport’s', changed(PASSPORT, 1, 1, 'Q'), ['mrz.document-type 1:1-1']],
    ['a filler left out', PASSPORT.join('\n').replace('<<<<10', '<<<10'), ['mrz.line-length 2:1-43']],
    ['one line', 'P<UTOERIKSSON', ['mrz.lines 1:1-1']],
    ['nothing', '', ['mrz.lines 1:1-1']],
  ])('of %s is named with its place', (_, raw, faults) => expect(faultsOf(raw)).toEqual(faults));

  it('says in both languages where it is and what is expected', () => {
    const [fault] = readMrz(changed(SMALL_VISA, 2, 10, '5'), READ_ON).faults;
    expect(fault?.text).toEqual({
      en: 'Line 2, character 10: the check digit of the document number is 5, but the characters give 4.',
      fr: 'Ligne 2, caractère 10 : le chiffre de contrôle du numéro de document est 5, mais les caractères donnent 4.',
    });
  });
});

describe('lines as people paste them', () => {
  it.each([
    ['in small letters', PASSPORT.join('\n').toLowerCase()],
    ['run together', PASSPORT.join('')],
    ['a card run together', CARD.join('')],
    ['with spaces and empty lines', `\n ${PASSPORT.join(' \r\n\r\n ').replace(/</g, '< ')}\n`],
    ['with French quotation marks for two fillers', PASSPORT.join('\n').replace(/<</g, '«')],
  ])('%s are read', (_, raw) => {
    const { fields, faults } = readMrz(raw, READ_ON);
    expect([faults, fields?.familyName]).toEqual([[], 'ERIKSSON']);
  });
});

describe('the century', () => {
  it.each([
    ['261125', '2026-11-25'],
    ['261126', '1926-11-26'],
    ['000229', '2000-02-29'],
    ['740812', '1974-08-12'],
  ])('of a birth on %s gives %s', (six, on) => expect(birthDateOf(six, READ_ON)?.toString()).toBe(on));

  it.each([
    ['361125', '2036-11-25'],
    ['751231', '2075-12-31'],
    ['760101', '1976-01-01'],
    ['961210', '1996-12-10'],
  ])('of an expiry on %s gives %s', (six, on) => expect(expiryDateOf(six, READ_ON)?.toString()).toBe(on));

  it('asks for the day of the reading', () =>
    expect(expiryDateOf('961210', day('2090-01-01'))?.toString()).toBe('2096-12-10'));

  it('of a birth is never after the reading', () =>
    fc.assert(
      fc.property(fc.stringMatching(/^\d{6}$/), fc.integer({ min: 0, max: 60_000 }), (six, offset) => {
        const readOn = day('1950-01-01').add({ days: offset });
        const born = birthDateOf(six, readOn);
        expect(born === undefined || born.toString() <= readOn.toString()).toBe(true);
      }),
    ));
});

it('takes a birth day that is not known, and a passport without a personal number', () => {
  const lines = writeMrz('TD3', { ...WRITTEN, born: '7408<<', optional: '' });
  const { fields, faults } = readMrz(`${lines.slice(0, -2)}<${lines.slice(-1)}`, READ_ON);
  expect(fields?.bornOn).toBeUndefined();
  // The filler counts nothing, as the nought did, so the digit over all stays right.
  expect(faults).toEqual([]);
});

it('knows a German by the single letter of the document', () => {
  const { fields } = readMrz(writeMrz('TD3', { ...WRITTEN, issuer: 'D', nationality: 'D' }), READ_ON);
  expect([fields?.nationality, fields?.citizenship]).toEqual(['D', 'DE']);
  expect(findDocumentState('constructor')).toBeUndefined();
});

const WRITTEN: Written = {
  issuer: 'FRA',
  family: 'DOE',
  given: 'JO',
  number: '12AB34567',
  nationality: 'FRA',
  born: '900131',
  sex: '<',
  expires: '310131',
  optional: '',
};
const anyWord = fc.stringMatching(/^[A-Z]{1,8}$/);
const anyDocument = fc.record({
  issuer: fc.constantFrom('FRA', 'IND', 'D', 'UTO'),
  family: fc.array(anyWord, { minLength: 1, maxLength: 2 }).map((words) => words.join('<')),
  given: anyWord,
  number: fc.stringMatching(/^[A-Z0-9]{5,12}$/),
  nationality: fc.constantFrom('FRA', 'IND', 'D', 'XXA'),
  born: fc.constantFrom('900131', '740812', '000229'),
  sex: fc.constantFrom('M' as const, 'F' as const, '<' as const),
  expires: fc.constantFrom('310131', '281231'),
  optional: fc.constant(''),
});

describe.each(MRZ_FORMATS)('%s', (format) => {
  it('reads what was written', () =>
    fc.assert(
      fc.property(anyDocument, (document) => {
        const number = MRZ_LAYOUTS[format].longNumbers ? document.number : document.number.slice(0, 9);
        const { faults, fields } = readMrz(writeMrz(format, { ...document, number }), READ_ON);
        expect(faults).toEqual([]);
        expect([fields?.documentNumber, fields?.familyName, fields?.givenNames, fields?.issuer]).toEqual([
          number,
          document.family.replace('<', ' '),
          document.given,
          document.issuer,
        ]);
      }),
    ));

  it('sees a changed digit of a date at its own check digit', () =>
    fc.assert(
      fc.property(anyDocument, fc.nat(5), fc.integer({ min: 1, max: 9 }), (document, place, shift) => {
        const { birth, birthCheck } = MRZ_LAYOUTS[format];
        const lines = writeMrz(format, { ...document, number: document.number.slice(0, 9) }).split('\n');
        const line = lines[birth.line - 1] ?? '';
        const at = birth.from - 1 + place;
        lines[birth.line - 1] = line.slice(0, at) + String((Number(line.charAt(at)) + shift) % 10) + line.slice(at + 1);
        expect(readMrz(lines.join('\n'), READ_ON).faults).toContainEqual(
          expect.objectContaining({ code: 'mrz.check-digit', at: birthCheck }),
        );
      }),
    ));
});

it('never throws, and names a fault or a format', () =>
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.array(fc.stringMatching(/^[A-Z0-9<]{44}$/), { minLength: 2, maxLength: 2 }).map((lines) => lines.join('\n')),
        fc.array(fc.stringMatching(/^[A-Z0-9<]{30}$/), { minLength: 3, maxLength: 3 }).map((lines) => lines.join('\n')),
      ),
      (raw) => {
        const { format, faults } = readMrz(raw, READ_ON);
        expect(format !== undefined || faults.length > 0).toBe(true);
      },
    ),
  ));
