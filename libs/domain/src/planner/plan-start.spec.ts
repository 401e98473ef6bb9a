import fc from 'fast-check';
import { interpretationActCalendar } from '../time/holidays/holiday-calendar.js';
import { day } from '../time/plain-date.js';
import type { Plan, PlanAsk, PlanContext } from './plan.js';
import { describePlanLine } from './plan-line-text.js';
import { DEFAULT_PLAN_SETTINGS, PLAN_SETTING_NAMES, planSettings } from './plan-settings.js';
import { planStart } from './plan-start.js';
import { PLAN_STEPS, type PlanStepId } from './plan-steps.js';
import { parseProcessingTimes } from './processing-times.js';

const TIMES = parseProcessingTimes(
  [
    'section,key,raw,value,unit,last_updated',
    'work,FR,6 weeks,6,weeks,2026-11-11',
    'work,IN,9 weeks,9,weeks,2026-11-11',
    'work,AD,No processing time available,,,2026-11-11',
    'work_extension,work_extension,200 days,200,days,2026-11-11',
  ].join('\n'),
);
const CONTEXT: PlanContext = {
  today: day('2026-11-25'),
  calendar: interpretationActCalendar,
  processingTimes: TIMES,
  settings: DEFAULT_PLAN_SETTINGS,
};
/** A manager from France, with nothing in the way. */
const FRENCH: PlanAsk = {
  citizenship: 'FR',
  residence: 'FR',
  inCanada: false,
  code: 'C62',
  isTwoWeekLine: 'yes',
  isBorderLawful: 'yes',
  medical: 'not-needed',
};
const stepOf = (plan: Plan, id: PlanStepId): Plan['steps'][number] | undefined =>
  plan.steps.find((step) => step.id === id);
const likelyDates = (plan: Plan): readonly (readonly [string, string | undefined])[] =>
  plan.steps.map(({ id, likelyOn }) => [id, likelyOn]);
const codesOf = (plan: Plan): readonly string[] => plan.warnings.map(({ code }) => code);

describe('forwards from today', () => {
  it('the two-week line, day by day', () => {
    const plan = planStart(FRENCH, CONTEXT);
    expect(likelyDates(plan)).toEqual([
      ['request', '2026-11-28'],
      ['sign-off', '2026-12-03'],
      ['agreement', '2026-12-05'],
      ['fee', '2026-12-04'],
      ['offer', '2026-12-07'],
      ['number', '2026-12-08'],
      ['application', '2026-12-15'],
      ['biometrics', '2026-12-25'],
      ['decision', '2026-12-29'],
      ['entry', '2027-01-12'],
      ['permit', '2027-01-12'],
      ['start', '2027-01-13'],
    ]);
    expect(plan).toMatchObject({
      line: 'two-week',
      route: 'outside',
      likelyStartOn: '2027-01-13',
      processing: { days: 14, basis: 'standard' },
      criticalStep: 'decision',
      unknowns: [],
      warnings: [],
    });
    expect(plan.steps.filter(({ isCritical }) => isCritical).map(({ id }) => id)).toEqual([
      'request', 'agreement', 'offer', 'number', 'application', 'decision', 'entry', 'permit', 'start',
    ]); // prettier-ignore
    expect(stepOf(plan, 'decision')?.rules).toContain('GSS-02');
  });

  it('a likely start on a closed day has an open one after it', () => {
    // Christmas Day is a Friday, the day after it a Saturday, then a Sunday; Boxing Day is no federal holiday.
    const settings = planSettings({ travelDays: 0, settleDays: 0, biometricsDays: 0, applicationDays: 3 });
    const plan = planStart(FRENCH, { ...CONTEXT, settings });
    expect([plan.likelyStartOn, plan.openStartOn]).toEqual(['2026-12-25', '2026-12-28']);
    expect(planStart(FRENCH, CONTEXT).openStartOn).toBe('2027-01-13');
  });

  it('the ordinary line counts the table from the day the application is whole', () => {
    const plan = planStart({ ...FRENCH, isTwoWeekLine: 'no' }, CONTEXT);
    expect(stepOf(plan, 'biometrics')?.likelyOn).toBe('2026-12-25');
    expect(stepOf(plan, 'decision')?.likelyOn).toBe('2027-02-05');
    expect(plan.processing).toMatchObject({ days: 42, basis: 'table', asOf: '2026-11-11' });
  });

  it('inside Canada the permit comes by post', () => {
    const plan = planStart({ ...FRENCH, inCanada: true, isTwoWeekLine: 'no', isBorderLawful: 'no' }, CONTEXT);
    expect(plan.route).toBe('inside');
    expect(stepOf(plan, 'entry')).toBeUndefined();
    expect(plan.processing.days).toBe(200);
  });

  it('at the border everything happens on the day of arrival', () => {
    const plan = planStart({ ...FRENCH, citizenship: 'US', residence: 'US', atBorder: true }, CONTEXT);
    const entry = stepOf(plan, 'entry')?.likelyOn;
    expect(entry).toBe('2026-12-29');
    expect(['application', 'decision', 'permit'].map((id) => stepOf(plan, id as PlanStepId)?.likelyOn)).toEqual([
      entry,
      entry,
      entry,
    ]);
    expect(stepOf(plan, 'biometrics')).toBeUndefined();
  });

  it('never goes over the border where that is not established', () => {
    for (const isBorderLawful of ['no', 'need-to-know'] as const) {
      const plan = planStart({ ...FRENCH, atBorder: true, isBorderLawful }, CONTEXT);
      expect(plan.route).toBe('outside');
      expect(codesOf(plan)).toContain('border.not-lawful');
    }
  });

  it('a visa lengthens the journey', () => {
    const days = (citizenship: string): string | undefined =>
      planStart({ ...FRENCH, citizenship }, CONTEXT).likelyStartOn;
    expect([days('FR'), days('IN')]).toEqual(['2027-01-13', '2027-01-27']);
  });

  it('an open permit needs neither agreement nor fee nor offer', () => {
    const plan = planStart({ ...FRENCH, code: 'S61' }, CONTEXT);
    expect(plan.steps.map(({ id }) => id)).not.toEqual(expect.arrayContaining(['fee']));
    expect(stepOf(plan, 'offer')).toBeUndefined();
    expect(codesOf(plan)).toContain('offer.not-needed');
  });

  it('without a processing time says so, and dates only what comes before', () => {
    for (const [ask, context] of [
      [
        { ...FRENCH, isTwoWeekLine: 'no' },
        { ...CONTEXT, processingTimes: undefined },
      ],
      [{ ...FRENCH, isTwoWeekLine: 'no', residence: 'AD' }, CONTEXT],
      [{ ...FRENCH, isTwoWeekLine: 'no', residence: undefined }, CONTEXT],
    ] as const) {
      const plan = planStart(ask, context);
      expect(stepOf(plan, 'application')?.likelyOn).toBe('2026-12-15');
      expect([stepOf(plan, 'decision')?.likelyOn, plan.likelyStartOn, plan.criticalStep]).toEqual([
        undefined,
        undefined,
        undefined,
      ]);
      expect(plan.unknowns).toContainEqual(plan.processing.text);
    }
  });

  it("takes the reader's own estimate before the table", () =>
    expect(planStart({ ...FRENCH, isTwoWeekLine: 'no', ownProcessingDays: 30 }, CONTEXT).processing).toMatchObject({
      days: 30,
      basis: 'own',
    }));
});

it('a calendar without an open day closes nothing', () => {
  const closed = { jurisdiction: 'never', holidayOn: () => ({ en: 'Closed', fr: 'Fermé' }) };
  const plan = planStart({ ...FRENCH, wantedStartOn: '2027-02-01' }, { ...CONTEXT, calendar: closed });
  expect(plan.openStartOn).toBe(plan.likelyStartOn);
  expect(stepOf(plan, 'offer')?.doByOn).toBe(stepOf(plan, 'offer')?.latestOn);
});

describe('backwards from the wanted start', () => {
  it('gives each step its last day, and the open day before it to people here', () => {
    const plan = planStart({ ...FRENCH, wantedStartOn: '2027-02-01' }, CONTEXT);
    expect(plan.lateByDays).toBe(0);
    expect(stepOf(plan, 'start')).toMatchObject({ latestOn: '2027-02-01', slackDays: 19 });
    expect(stepOf(plan, 'application')).toMatchObject({ latestOn: '2027-01-03', doByOn: '2026-12-31', slackDays: 19 });
    expect(stepOf(plan, 'fee')).toMatchObject({ latestOn: '2026-12-26', slackDays: 22, isCritical: false });
    expect(stepOf(plan, 'decision')?.doByOn).toBeUndefined();
  });

  it('says by how much a wanted day is missed', () => {
    const plan = planStart({ ...FRENCH, wantedStartOn: '2027-01-04' }, CONTEXT);
    expect(plan.lateByDays).toBe(9);
    expect(codesOf(plan)).toContain('start.too-soon');
    expect(stepOf(plan, 'request')).toMatchObject({ latestOn: '2026-11-19', slackDays: -9 });
  });

  it('says how long IRCC would have, where nobody knows how long it takes', () => {
    const plan = planStart(
      { ...FRENCH, isTwoWeekLine: 'no', wantedStartOn: '2027-03-01' },
      { ...CONTEXT, processingTimes: undefined },
    );
    expect(stepOf(plan, 'decision')?.latestOn).toBe('2027-02-14');
    expect(plan.daysForDecision).toBe(61);
    expect(stepOf(plan, 'application')?.latestOn).toBeUndefined();
  });
});

describe('what would shorten it', () => {
  const found = (ask: PlanAsk, kind: string): Plan['shorteners'][number] | undefined =>
    planStart(ask, CONTEXT).shorteners.find((each) => each.kind === kind);

  it.each([
    ['the two-week line, used', FRENCH, 'two-week-line', 'applied', 38],
    ['the two-week line, not known', { ...FRENCH, isTwoWeekLine: 'need-to-know' }, 'two-week-line', 'ask', 38],
    ['the two-week line, closed', { ...FRENCH, isTwoWeekLine: 'no' }, 'two-week-line', 'no', undefined],
    [
      'the two-week line, with the exam first',
      { ...FRENCH, medical: 'after-filing' },
      'two-week-line',
      'available',
      38,
    ],
    ['the exam first', { ...FRENCH, medical: 'after-filing' }, 'upfront-medical', 'available', 38],
    ['the exam first, planned', { ...FRENCH, medical: 'before-filing' }, 'upfront-medical', 'applied', 38],
    ['the border, lawful', FRENCH, 'border', 'available', 14],
    ['the border, used', { ...FRENCH, atBorder: true }, 'border', 'applied', 14],
    ['the border, not lawful', { ...FRENCH, isBorderLawful: 'no' }, 'border', 'no', undefined],
    ['the border, not known', { ...FRENCH, isBorderLawful: 'need-to-know' }, 'border', 'ask', 14],
    [
      'the border, not known, for who needs a visa',
      { ...FRENCH, citizenship: 'IN', isBorderLawful: 'need-to-know' },
      'border',
      'no',
      undefined,
    ],
    ['the two-week line inside Canada', { ...FRENCH, inCanada: true }, 'two-week-line', 'no', undefined],
  ] as const)('%s', (_, ask, kind, state, daysSaved) => expect(found(ask, kind)).toMatchObject({ state, daysSaved }));

  it.each([
    [15, '2026-12-17', '2026-12-31', 27],
    [30, '2026-12-17', '2027-01-15', 27],
    [120, '2026-12-17', '2027-04-15', 27],
  ] as const)('%i days without a permit', (days, startOn, untilOn, daysSaved) =>
    expect(found({ ...FRENCH, shortWork: { allowed: 'yes', days } }, 'short-stay')).toMatchObject({
      state: 'available',
      startOn,
      untilOn,
      daysSaved,
    }),
  );

  it('a short stay waits for its first day', () =>
    expect(
      found({ ...FRENCH, shortWork: { allowed: 'yes', days: 15, earliestOn: '2026-12-24' } }, 'short-stay'),
    ).toMatchObject({ startOn: '2026-12-24', untilOn: '2027-01-07', daysSaved: 20 }));

  it('no short stay where the law gives none', () => {
    const none = found({ ...FRENCH, shortWork: { allowed: 'no', days: 15 } }, 'short-stay');
    expect([none?.state, none?.startOn]).toEqual(['no', undefined]);
  });
});

describe('warnings', () => {
  it.each([
    ['the passport ends before', { ...FRENCH, passportEndOn: '2027-01-01' }, 'passport.ends-before-start'],
    ['the passport cuts the permit', { ...FRENCH, passportEndOn: '2027-12-31', months: 24 }, 'passport.cuts-permit'],
    ['biometrics cut the permit', { ...FRENCH, biometricsGivenOn: '2018-01-01', months: 24 }, 'biometrics.cut-permit'],
    ['biometrics have lapsed', { ...FRENCH, biometricsGivenOn: '2016-12-01' }, 'biometrics.lapsed'],
    ['the code is closed', { ...FRENCH, code: 'A77' }, 'exemption.code-closed-to-most'],
    ['there is no such code', { ...FRENCH, code: 'Z99' }, 'exemption.code-unknown'],
    ['the exam is too old', { ...FRENCH, medical: 'done', medicalExamOn: '2026-01-05' }, 'medical.ends-before-entry'],
    ['the day is none', { ...FRENCH, wantedStartOn: '2027-02-30' }, 'start.unreadable'],
  ] as const)('%s', (_, ask, code) => expect(codesOf(planStart(ask, CONTEXT))).toContain(code));

  it('an American needs no passport for the stay', () =>
    expect(codesOf(planStart({ ...FRENCH, citizenship: 'US', passportEndOn: '2027-01-01' }, CONTEXT))).toEqual([]));

  it('a table is old by its age', () => {
    const ask = { ...FRENCH, isTwoWeekLine: 'no' } as const;
    expect(codesOf(planStart(ask, { ...CONTEXT, today: day('2027-01-10') }))).not.toContain('table.old');
    expect(codesOf(planStart(ask, { ...CONTEXT, today: day('2027-01-11') }))).toContain('table.old');
    expect(codesOf(planStart(ask, { ...CONTEXT, today: day('2026-11-10') }))).toContain('table.from-the-future');
  });

  it('biometrics later than the letter allows', () =>
    expect(codesOf(planStart(FRENCH, { ...CONTEXT, settings: planSettings({ biometricsDays: 31 }) }))).toContain(
      'biometrics.later-than-letter',
    ));
});

it('explains each date in both languages', () => {
  const plan = planStart({ ...FRENCH, wantedStartOn: '2027-02-01' }, CONTEXT);
  const say = (on: string): string => on;
  expect(stepOf(plan, 'offer')?.likely.map((line) => describePlanLine(line, 'en', say))).toEqual([
    'Exemption signed off, 2026-12-03 + 2 days → 2026-12-05 (Check and submit the offer; house estimate)',
    'Agreement signed, copy given, 2026-12-05 + 2 days → 2026-12-07 (Check and submit the offer; house estimate)',
    'Compliance fee paid, 2026-12-04 + 0 days → 2026-12-04 (Paid before or with the offer; house estimate)',
    'The latest of 2026-12-05, 2026-12-07, 2026-12-04 → 2026-12-07',
  ]);
  expect(stepOf(plan, 'permit')?.latest.map((line) => describePlanLine(line, 'fr', say))).toEqual([
    'Premier jour de travail, 2027-02-01 − 1 jour → 2027-01-31 (Du permis au premier jour de travail; estimation de la maison)',
  ]);
});

const ISO = fc.integer({ min: -400, max: 1_500 }).map((days) => day('2026-11-25').add({ days }).toString());
const YES_NO = fc.constantFrom('yes' as const, 'no' as const, 'need-to-know' as const);
const maybe = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(one, { nil: undefined });
const anyAsk: fc.Arbitrary<PlanAsk> = fc.record({
  wantedStartOn: maybe(fc.oneof(ISO, fc.constantFrom('', '2027-02-30', '0001-01-01', '9999-12-31'))),
  citizenship: maybe(fc.constantFrom('FR', 'IN', 'US', 'HK', 'QQ', '')),
  residence: maybe(fc.constantFrom('FR', 'IN', 'AD', 'QQ')),
  inCanada: maybe(fc.boolean()),
  code: maybe(fc.constantFrom('C62', 'C21', 'S61', 'C46', 'T36', 'C31', 'nonsense')),
  isTwoWeekLine: YES_NO,
  isBorderLawful: YES_NO,
  shortWork: maybe(
    fc.record({
      allowed: YES_NO,
      days: fc.constantFrom(15 as const, 30 as const, 120 as const),
      earliestOn: maybe(ISO),
    }),
  ),
  atBorder: maybe(fc.boolean()),
  medical: maybe(
    fc.constantFrom(
      'not-needed' as const,
      'done' as const,
      'before-filing' as const,
      'after-filing' as const,
      'need-to-know' as const,
    ),
  ),
  medicalExamOn: maybe(ISO),
  bornOn: maybe(fc.constantFrom('1990-01-01', '2020-01-01', 'never')),
  biometricsGivenOn: maybe(ISO),
  passportEndOn: maybe(ISO),
  months: maybe(fc.oneof(fc.integer({ min: -5, max: 90 }), fc.constantFrom(Number.NaN, 1e12, 0.5))),
  ownProcessingDays: maybe(fc.oneof(fc.integer({ min: 0, max: 900 }), fc.constantFrom(Number.NaN, -3, 1e12))),
});
const anySettings = fc.record(
  Object.fromEntries(PLAN_SETTING_NAMES.map((name) => [name, fc.integer({ min: 0, max: 60 })])),
) as fc.Arbitrary<typeof DEFAULT_PLAN_SETTINGS>;
const anyContext: fc.Arbitrary<PlanContext> = fc.record({
  today: fc.integer({ min: -300, max: 900 }).map((days) => day('2026-11-25').add({ days })),
  calendar: fc.constant(interpretationActCalendar),
  processingTimes: fc.constantFrom(TIMES, undefined),
  settings: anySettings,
});

describe('whatever is asked', () => {
  it('no step comes before the one it waits for, nor before today', () =>
    fc.assert(
      fc.property(anyAsk, anyContext, (ask, context) => {
        const { steps, today } = planStart(ask, context);
        const likely = new Map(steps.map(({ id, likelyOn }) => [id as string, likelyOn]));
        const latest = new Map(steps.map(({ id, latestOn }) => [id as string, latestOn]));
        for (const step of steps) {
          if (step.likelyOn !== undefined) expect(step.likelyOn >= today).toBe(true);
          for (const line of step.likely) {
            if (line.kind !== 'after' || step.likelyOn === undefined) continue;
            const before = line.step === 'today' ? today : likely.get(line.step);
            expect(before).toBeDefined();
            expect((before ?? '') <= step.likelyOn).toBe(true);
            const last = line.step === 'today' ? undefined : latest.get(line.step);
            if (last !== undefined && step.latestOn !== undefined && step.latestOn > '1000')
              expect(last <= step.latestOn).toBe(true);
          }
        }
      }),
    ));

  it('more days for anything never bring the start nearer', () =>
    fc.assert(
      fc.property(
        anyAsk,
        anyContext,
        fc.constantFrom(...PLAN_SETTING_NAMES),
        fc.integer({ min: 1, max: 40 }),
        (ask, context, name, more) => {
          const plan = planStart(ask, context);
          const start = plan.likelyStartOn;
          const settings = { ...context.settings, [name]: context.settings[name] + more };
          const slowly = planStart(ask, { ...context, settings });
          // Who turns 80 before the later filing gives no biometrics: the law itself takes a step away.
          fc.pre(slowly.steps.map(({ id }) => id).join() === plan.steps.map(({ id }) => id).join());
          const slower = slowly.likelyStartOn;
          // Not known any more counts as later; known only now would be nearer.
          expect(slower === undefined || (start !== undefined && slower >= start)).toBe(true);
        },
      ),
    ));

  it('the plan back from the likely start is the plan forward', () =>
    fc.assert(
      fc.property(anyAsk, anyContext, (ask, context) => {
        const forward = planStart({ ...ask, wantedStartOn: undefined }, context);
        if (forward.likelyStartOn === undefined) return;
        const backward = planStart({ ...ask, wantedStartOn: forward.likelyStartOn }, context);
        expect(likelyDates(backward)).toEqual(likelyDates(forward));
        for (const step of backward.steps) {
          expect(step.slackDays).toBeGreaterThanOrEqual(0);
          expect(step.isCritical).toBe(step.slackDays === 0);
          if (step.isCritical) expect(step.latestOn).toBe(step.likelyOn);
        }
        expect(stepOf(backward, 'start')?.isCritical).toBe(true);
        expect(backward.lateByDays).toBe(0);
      }),
    ));

  it('the same ask gives the same plan, and always gives one', () =>
    fc.assert(
      fc.property(anyAsk, anyContext, (ask, context) => {
        expect(planStart(ask, context)).toEqual(planStart(ask, context));
      }),
    ));

  it('what shortens never lengthens, and what is not lawful saves nothing', () =>
    fc.assert(
      fc.property(anyAsk, anyContext, (ask, context) => {
        for (const { state, daysSaved, startOn } of planStart(ask, context).shorteners) {
          expect(daysSaved === undefined || daysSaved >= 0).toBe(true);
          if (state === 'no') expect([daysSaved, startOn]).toEqual([undefined, undefined]);
        }
      }),
    ));

  it('says everything in both languages', () =>
    fc.assert(
      fc.property(anyAsk, anyContext, (ask, context) => {
        const plan = planStart(ask, context);
        const texts = [
          plan.processing.text,
          ...plan.unknowns,
          ...plan.warnings.map((each) => each.text),
          ...plan.shorteners.map((each) => each.text),
          ...plan.steps.flatMap(({ title, why }) => [title, why]),
        ];
        for (const { en, fr } of texts) expect([en.length > 3, fr.length > 3, en === fr]).toEqual([true, true, false]);
      }),
    ));
});

it('names nobody eligible', () => expect(JSON.stringify(PLAN_STEPS)).not.toMatch(/eligible|admissible/i));
