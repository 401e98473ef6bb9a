import fc from 'fast-check';
import { FEE_STATES } from '../fees/fee.machine.js';
import { OFFER_FIELDS } from './offer-fields.js';
import {
  preflight,
  PREFLIGHT_IDS,
  PREFLIGHT_RULES,
  preflightRefusals,
  type PreflightCheck,
  type PreflightInput,
} from './preflight.js';
import { READY_INPUT, READY_VALUES } from './testing/ready-offer.js';

const LAW = ['EP01', 'EP16', 'EP17', 'EP18', 'EP19', 'EP20', 'EP23'];

describe('the table of checks', () => {
  it('holds EP01 to EP26 in order, each with its sources', () => {
    expect(PREFLIGHT_RULES.map(({ id }) => id)).toEqual(PREFLIGHT_IDS);
    expect(PREFLIGHT_IDS).toHaveLength(26);
    expect(
      PREFLIGHT_RULES.filter(({ cites, title }) => cites.length === 0 || title.en === '' || title.fr === ''),
    ).toEqual([]);
  });

  it('rests on the law only where the portal or the Regulations do', () =>
    expect(PREFLIGHT_RULES.filter(({ basis }) => basis === 'law').map(({ id }) => id)).toEqual(LAW));

  it('marks what rests on figures that are not published', () =>
    expect(PREFLIGHT_RULES.filter(({ verified }) => !verified).map(({ id }) => id)).toEqual([
      'EP06',
      'EP11',
      'EP21',
      'EP22',
    ]));
});

describe('an offer with nothing against it', () => {
  it('passes or does not need every check', () =>
    expect(preflight(READY_INPUT).filter(({ outcome }) => outcome !== 'pass' && outcome !== 'not_applicable')).toEqual(
      [],
    ));

  it('has nothing to refuse', () => expect(preflightRefusals(preflight(READY_INPUT))).toEqual([]));
});

describe('the refusals', () => {
  it('are the blocks that failed and those that lack a fact, each with its remedy and field', () => {
    const { agreement: _, ...without } = READY_INPUT;
    const refusals = preflightRefusals(
      preflight({ ...without, passportConfirmed: false, values: { ...READY_VALUES, job_title: '' } }),
    );
    expect(refusals.map(({ code }) => code)).toEqual([
      'offer.preflight-ep04',
      'offer.preflight-ep08',
      'offer.preflight-ep16',
    ]);
    expect(refusals[1]).toMatchObject({ basis: 'house', field: 'values.job_title', mendAt: 'offer' });
    expect(refusals[2]).toMatchObject({ basis: 'law', mendAt: 'agreement' });
  });

  it('leave warnings out, also of a check that blocks', () => {
    const warned = preflight({
      ...READY_INPUT,
      otherOpenOffers: 2,
      worker: { ...READY_INPUT.worker, passportExpiresOn: '2027-06-01' },
    });
    expect(warned.filter(({ outcome }) => outcome === 'fail').map(({ id, level }) => [id, level])).toEqual([
      ['EP05', 'warn'],
      ['EP21', 'warn'],
    ]);
    expect(preflightRefusals(warned)).toEqual([]);
  });
});

describe('the worked examples', () => {
  const blocked = (changes: Partial<PreflightInput>): readonly string[] =>
    preflightRefusals(preflight({ ...READY_INPUT, ...changes })).map(({ code }) => code);
  const agreement = READY_INPUT.agreement as NonNullable<typeof READY_INPUT.agreement>;

  it('WE-37: an agreement in the wrong language is not ready to submit', () =>
    expect(
      blocked({
        worker: { ...READY_INPUT.worker, officialLanguage: 'fr' },
        agreement: { ...agreement, language: 'en' },
      }),
    ).toEqual(['offer.preflight-ep16']));

  it('WE-38: an agreement that is not signed yet is not ready to submit', () => {
    expect(blocked({ agreement: { ...agreement, workerSignedOn: '' } })).toEqual(['offer.preflight-ep16']);
    expect(blocked({ agreement: { ...agreement, workerSignedOn: '2026-11-30' } })).toEqual(['offer.preflight-ep16']);
  });

  it('WE-39: a passport number that differs by a hyphen shows where', () => {
    const checks = preflight({
      ...READY_INPUT,
      worker: { ...READY_INPUT.worker, passportNumber: 'AB123456' },
      values: { ...READY_VALUES, fw_passport_number: 'AB-123456' },
    });
    expect(checks[3]).toMatchObject({
      id: 'EP04',
      outcome: 'fail',
      level: 'block',
      messages: [{ field: 'values.fw_passport_number', difference: { at: 2, kind: 'hyphen' } }],
    });
  });

  it('WE-40: a third place of work stands in the duties', () => {
    const values = {
      ...READY_VALUES,
      more_than_one_location: true,
      additional_locations: '40 King St W, Toronto ON M5H 1A1\n10, rue A, Laval QC H7A 1A1',
    };
    expect(blocked({ values })).toEqual(['offer.preflight-ep10']);
    expect(
      blocked({ values: { ...values, main_duties: `Directs the plants.\n${values.additional_locations}` } }),
    ).toEqual([]);
  });
});

const anyValue = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.double(),
  fc.integer(),
  fc.boolean(),
  fc.constantFrom('C16', '90010', '2027-02-01', '9999-12-31', 'QC', 1200),
);
const anyValues = fc.dictionary(fc.constantFrom(...OFFER_FIELDS.map(({ id }) => id)), anyValue);
const anyWord = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', 'ES', 'US', 'A1234567', 'A9999999', '2026-11-22', '2026-11-22T10:00:00Z', 'C63', 'T13', 'C21'),
);
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });

const anyInput: fc.Arbitrary<PreflightInput> = fc
  .record({
    values: anyValues,
    worker: fc.record({
      familyName: anyWord,
      givenNames: anyWord,
      citizenship: anyWord,
      residence: anyWord,
      passportNumber: anyWord,
      passportExpiresOn: anyWord,
      officialLanguage: fc.constantFrom('en' as const, 'fr' as const),
    }),
    employer: fc.record({
      legalName: anyWord,
      operatingName: anyWord,
      businessNumber: anyWord,
      regime: fc.constantFrom('bound' as const, 'mission' as const),
      province: anyWord,
    }),
    permitNeeded: fc.boolean(),
    offerNeeded: fc.boolean(),
    exemption: maybe(fc.record({ code: anyWord, signedOff: fc.boolean() })),
    ceilingMonths: maybe(fc.double()),
    nominatingProvince: maybe(anyWord),
    regulated: maybe(fc.boolean()),
    referenceWage: maybe(fc.record({ hourlyCents: fc.double(), source: anyWord })),
    agreement: maybe(
      fc.record({
        language: fc.constantFrom('en' as const, 'fr' as const),
        employerSignedOn: anyWord,
        workerSignedOn: anyWord,
        copyGivenOn: anyWord,
        sameTerms: fc.boolean(),
      }),
    ),
    attested: fc.boolean(),
    passportConfirmed: fc.boolean(),
    fee: fc.record({ state: fc.constantFrom(...FEE_STATES), ground: anyWord }),
    listCheck: maybe(fc.record({ on: anyWord, listed: fc.boolean() })),
    standing: maybe(fc.record({ offersAdultServices: fc.boolean(), penaltyInDefault: fc.boolean() })),
    otherOpenOffers: fc.integer(),
    offerNumber: maybe(anyWord),
    applicationFiledAt: maybe(anyWord),
    offerSubmittedAt: maybe(anyWord),
    feePaidAt: maybe(anyWord),
    changedSinceSubmission: fc.boolean(),
    representativeAuthorized: maybe(fc.boolean()),
    credentialShared: maybe(fc.boolean()),
    settings: fc.record({
      textLimits: fc.dictionary(fc.constantFrom('job_title', 'main_duties'), fc.double()),
      minimumHourlyCents: fc.dictionary(fc.constantFrom('ON', 'QC'), fc.double()),
      exemptionTitles: fc.array(fc.record({ title: anyWord, code: anyWord }), { maxLength: 2 }),
      exemptionTitlesComplete: fc.boolean(),
    }),
    today: anyWord,
  })
  .map(
    (input) =>
      Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined)) as unknown as PreflightInput,
  );

const texts = ({ title, messages }: PreflightCheck): readonly string[] =>
  [title, ...messages.flatMap(({ text, remedy }) => [text, remedy])].flatMap(({ en, fr }) => [en, fr]);

describe('for any input', () => {
  it('makes 26 checks in order, in both languages, and never throws', () =>
    fc.assert(
      fc.property(anyInput, (input) => {
        const checks = preflight(input);
        expect(checks.map(({ id }) => id)).toEqual(PREFLIGHT_IDS);
        for (const check of checks) {
          expect(texts(check).filter((each) => each.trim() === '')).toEqual([]);
          expect(check.outcome === 'fail' || check.outcome === 'need_to_know').toBe(check.messages.length > 0);
          // Waiving is decided by the basis, so no warning may claim the level of a block.
          if (check.messages.length > 0) expect(check.messages.some(({ level }) => level === check.level)).toBe(true);
        }
        for (const refusal of preflightRefusals(checks)) {
          expect(refusal.code).toMatch(/^offer\.preflight-ep\d\d$/);
          expect(refusal.cites.length).toBeGreaterThan(0);
          expect(refusal.basis).toBe(LAW.includes(refusal.code.slice(-4).toUpperCase()) ? 'law' : 'house');
        }
      }),
      { numRuns: 300 },
    ));

  it('knows nothing of an empty offer, and says so', () => {
    const {
      exemption: _,
      codeKnown: __,
      agreement: ___,
      listCheck: ____,
      standing: _____,
      regulated: ______,
      ...bare
    } = READY_INPUT;
    const outcomes = preflight({ ...bare, values: {}, attested: false }).filter(
      ({ level, outcome }) => level === 'block' && outcome === 'need_to_know',
    );
    expect(outcomes.map(({ id }) => id)).toEqual([
      'EP05',
      'EP06',
      'EP07',
      'EP08',
      'EP09',
      'EP10',
      'EP11',
      'EP15',
      'EP16',
      'EP17',
      'EP18',
      'EP19',
    ]);
  });
});
