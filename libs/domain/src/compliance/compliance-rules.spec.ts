import fs from 'node:fs';
import path from 'node:path';
import { isEventType } from '../cases/event.js';
import { COUNTING_RULE_CARDS } from '../deadlines/counting-rules.js';
import { DUE_DATE_ROWS } from '../deadlines/due-dates/due-dates.js';
import type { RuleCard } from '../law/rule.js';
import { parseDay } from '../time/plain-date.js';
import { EMPLOYER_RULE_CARDS } from './employer-rules.js';
import { INSPECTION_RULE_CARDS } from './inspection-rules.js';
import { INELIGIBILITY_RULE_CARDS, PENALTY_RULE_CARDS } from './penalty-rules.js';
import { PRIVACY_RULE_CARDS } from './privacy-rules.js';
import { REPRESENTATIVE_RULE_CARDS } from './representative-rules.js';

const CARDS: readonly RuleCard[] = [
  ...COUNTING_RULE_CARDS,
  ...EMPLOYER_RULE_CARDS,
  ...INSPECTION_RULE_CARDS,
  ...PENALTY_RULE_CARDS,
  ...INELIGIBILITY_RULE_CARDS,
  ...PRIVACY_RULE_CARDS,
  ...REPRESENTATIVE_RULE_CARDS,
];
const FAMILIES = { CAL: 7, EMP: 22, INS: 6, AMP: 9, INE: 2, PRV: 7, REP: 4 } as const;
const ROOT = path.resolve(__dirname, '../../../..');

it('has every rule of its families once, in order', () =>
  expect(CARDS.map(({ id }) => id)).toEqual(
    Object.entries(FAMILIES).flatMap(([family, count]) =>
      Array.from({ length: count }, (_, index) => `${family}-${String(index + 1).padStart(2, '0')}`),
    ),
  ));

it.each(CARDS.map((card) => [card.id, card] as const))('%s is stated in both languages and cited', (_, card) => {
  const texts = [card.title, card.statement, card.unverified, card.notImplemented].filter((each) => each !== undefined);
  for (const { en, fr } of texts) {
    expect(en).toMatch(/\S/);
    expect(fr).toMatch(/\S/);
    expect(en + fr).not.toMatch(/’|\beligible\b/);
  }
  expect(card.statement.fr).not.toBe(card.statement.en);
  expect(card.statement.en).toMatch(/\.$/);
  expect(card.statement.fr).toMatch(/\.$/);
  expect(card.cites.length).toBeGreaterThan(0);
  for (const { href, dated } of card.sources) {
    expect(href).toMatch(/^https:\/\//);
    if (dated !== undefined) expect(parseDay(dated)).toBeDefined();
  }
  expect(card.implementedBy.length > 0).toBe(card.notImplemented === undefined);
});

it.each(CARDS.flatMap(({ id, implementedBy }) => implementedBy.map((mark) => [id, mark] as const)))(
  '%s is heeded where it says: %s',
  (_, mark) => {
    const [kind, name = ''] = [mark.slice(0, mark.indexOf(':')), mark.slice(mark.indexOf(':') + 1)];
    switch (kind) {
      case 'code': {
        const [file = '', exported = ''] = name.split('#');
        const source = fs.readFileSync(path.join(ROOT, file), 'utf8');
        expect(source).toMatch(new RegExp(`export (?:const|class|function) ${exported}\\b`));
        break;
      }
      case 'deadline':
        expect(DUE_DATE_ROWS.map(({ id }) => id)).toContain(name);
        break;
      case 'event':
        expect(isEventType(name)).toBe(true);
        break;
      case 'topic':
        expect(fs.readFileSync(path.join(ROOT, 'libs/domain/src/assess/answers.ts'), 'utf8')).toContain(
          `  readonly ${name}: `,
        );
        break;
      case 'refusal': {
        const catalogues = ['offers/offer-refusals.ts', 'permits/permit-refusals.ts'].map((file) =>
          fs.readFileSync(path.join(ROOT, 'libs/domain/src', file), 'utf8'),
        );
        expect(catalogues.join('')).toContain(`'${name}': card`);
        break;
      }
      default:
        expect(mark).toMatch(/^check:EP\d\d$/);
    }
  },
);
