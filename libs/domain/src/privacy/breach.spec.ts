import fc from 'fast-check';
import { day } from '../time/plain-date.js';
import { breachReport, REPORT_READERS, type BreachFacts } from './breach-report.js';
import { breachClocks } from './breach.js';
import { HOUSE_PERIODS, PRIVACY_LAWS } from './privacy-settings.js';

it('keeps the record 24 months after the day the breach was determined (DL-64)', () =>
  expect(breachClocks({ determinedOn: '2026-11-22', isSerious: false }, 'federal', HOUSE_PERIODS)).toMatchObject({
    tell: [],
    keep: [{ rule: 'DL-64', on: '2028-11-22' }],
    keepThrough: '2028-11-22',
  }));

it('tells whom a real risk must be told to, under each law', () => {
  const rules = (law: (typeof PRIVACY_LAWS)[number]) =>
    breachClocks({ determinedOn: '2026-11-22', isSerious: true }, law, HOUSE_PERIODS).tell.map(({ rule, on }) => [
      rule,
      on,
    ]);
  expect(rules('federal')).toEqual([['DL-63', '2026-11-25']]);
  expect(rules('quebec')).toEqual([['DL-65', '2026-11-25']]);
  expect(rules('both')).toHaveLength(2);
});

it('keeps Quebec’s register for the years of the house, with its warning', () => {
  const found = breachClocks({ determinedOn: '2026-11-22', isSerious: false }, 'both', HOUSE_PERIODS);
  expect(found.keepThrough).toBe('2031-11-22');
  expect(found.keep.find(({ rule }) => rule === 'PRV-03')?.unverified?.fr).toContain('non vérifié');
});

it('never lets a record go before its 24 months, whatever the house sets', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 9_000 }),
      fc.constantFrom(...PRIVACY_LAWS),
      fc.integer({ min: 1, max: 20 }),
      (days, law, quebecRegisterYears) => {
        const determinedOn = day('2015-01-01').add({ days });
        const { keepThrough } = breachClocks({ determinedOn: determinedOn.toString(), isSerious: true }, law, {
          ...HOUSE_PERIODS,
          quebecRegisterYears,
        });
        expect((keepThrough ?? '') >= determinedOn.add({ months: 24 }).toString()).toBe(true);
      },
    ),
  ));

it('reckons nothing from what is no day', () =>
  expect(breachClocks({ determinedOn: 'soon', isSerious: true }, 'both', HOUSE_PERIODS).keepThrough).toBeUndefined());

describe('a report', () => {
  const FACTS: BreachFacts = {
    organisation: 'Sarcelle',
    whatHappened: 'A laptop was stolen.',
    happenedFrom: '2026-11-18',
    happenedTo: '2026-11-19',
    determinedOn: '2026-11-20',
    data: 'Passport copies',
    peopleCount: 3,
    measures: 'Access was cut.',
    contact: { name: 'Odile Marchetti', email: 'privacy@sarcelle.example' },
  };

  it.each(REPORT_READERS.flatMap((reader) => [[reader, 'en'] as const, [reader, 'fr'] as const]))(
    'to %s in %s says what the record knows',
    (reader, language) => {
      const text = breachReport(FACTS, reader, language);
      for (const part of [
        FACTS.whatHappened,
        FACTS.data,
        FACTS.measures,
        'Odile Marchetti',
        '2026-11-18',
        '2026-11-19',
      ])
        expect(text).toContain(part);
    },
  );

  it('leaves a gap in brackets where the record knows nothing', () => {
    const { contact: _, happenedTo: __, ...bare } = FACTS;
    expect(breachReport({ ...bare, measures: '' }, 'commissioner', 'fr')).toContain('[à compléter]');
    expect(breachReport(bare, 'individual', 'en')).toContain('2026-11-18\n');
  });
});
