import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { RULE_BOOK } from '@permitdesk/domain/assess/rule-book';
import { TOPICS } from '@permitdesk/domain/assess/topics';
import { WORKED_EXAMPLES } from '@permitdesk/domain/assess/worked-examples';
import { EVENT_CARDS } from '@permitdesk/domain/cases/event';
import { intakeMachine } from '@permitdesk/domain/cases/intake.machine';
import { DEADLINE_RULES } from '@permitdesk/domain/deadlines/deadline-rules';
import { NOT_IN_A_CASE } from '@permitdesk/domain/deadlines/not-in-a-case';
import { exemptionMachine } from '@permitdesk/domain/exemptions/exemption.machine';
import { feeMachine } from '@permitdesk/domain/fees/fee.machine';
import { RULE_FAMILIES, type Implementation } from '@permitdesk/domain/law/rule';
import { offerMachine } from '@permitdesk/domain/offers/offer.machine';
import { PREFLIGHT_IDS } from '@permitdesk/domain/offers/preflight/preflight-check';
import { permitMachine } from '@permitdesk/domain/permits/permit.machine';

const ROOT = path.resolve(import.meta.dirname, '..', '..');
const SHARED_RULES = path.resolve(ROOT, '..', 'shared', 'domain', 'rules.md');

const sourcesBelow = (folder: string): readonly string[] =>
  readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter(
      (name) =>
        name.endsWith('.ts') && !name.includes('.spec.') && !name.includes('node_modules') && !name.startsWith('dist'),
    )
    .map((name) => path.join(folder, name));
const domainSources = sourcesBelow('libs/domain/src');
const text = new Map(domainSources.map((file) => [file, readFileSync(path.join(ROOT, file), 'utf8')]));
const refusalText = [
  ...text.values(),
  ...sourcesBelow('apps/api/src').map((file) => readFileSync(path.join(ROOT, file), 'utf8')),
].join('\n');

/** What a mark names, found or not. */
const exists = (mark: Implementation): boolean => {
  const kind = mark.slice(0, mark.indexOf(':'));
  const name = mark.slice(mark.indexOf(':') + 1);
  switch (kind) {
    case 'topic':
      return name in TOPICS;
    case 'refusal':
      return refusalText.includes(`'${name}': card`);
    case 'deadline':
      return [...DEADLINE_RULES, ...NOT_IN_A_CASE].some(({ id }) => id === name);
    case 'check':
      return (PREFLIGHT_IDS as readonly string[]).includes(name);
    case 'event':
      return name in EVENT_CARDS;
    case 'machine':
      return [intakeMachine, exemptionMachine, feeMachine, offerMachine, permitMachine].some(
        (each) => each.name === name,
      );
    case 'code': {
      const [file = '', exported] = name.split('#');
      const whole = path.join(ROOT, file);
      return (
        existsSync(whole) &&
        (exported === undefined ||
          new RegExp(`export (?:abstract )?(?:async )?(?:const|function|class|interface|type) ${exported}\\b`).test(
            readFileSync(whole, 'utf8'),
          ))
      );
    }
    default:
      return false;
  }
};

it('has each rule once, in the order of its families', () => {
  const ids = RULE_BOOK.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !/^[A-Z]{3}-\d{2}$/.test(id))).toEqual([]);
  const family = (id: string): number => RULE_FAMILIES.findIndex((each) => id.startsWith(`${each}-`));
  expect(ids.map(family)).toEqual(ids.map(family).sort((a, b) => a - b));
});

it('has every rule of the book it was written from', () => {
  const ids = new Set(RULE_BOOK.map(({ id }) => id));
  // The tables lie beside the repository on the machines of those who keep them; elsewhere the count is what is known.
  const wanted = existsSync(SHARED_RULES)
    ? [
        ...readFileSync(SHARED_RULES, 'utf8').matchAll(
          /\b((?:CAL|EXM|FEE|OPH|OFF|EMP|WPX|GSS|BRD|BIO|MED|PAS|DUR|EXT|RES|INS|AMP|INE|PRV|QUE|LNG|REP|OIC)-\d{2})\b/g,
        ),
      ].map(([, id]) => id ?? '')
    : WORKED_EXAMPLES.flatMap(({ rules }) => rules);
  expect(wanted.length).toBeGreaterThan(150);
  expect([...new Set(wanted)].filter((id) => !ids.has(id as never))).toEqual([]);
});

it.each(RULE_BOOK.map((card) => [card.id, card] as const))(
  '%s says itself in both languages, with its law',
  (_, card) => {
    for (const each of [card.title, card.statement, card.unverified, card.notImplemented]) {
      if (each === undefined) continue;
      expect(each.en.trim().length).toBeGreaterThan(3);
      expect(each.fr.trim().length).toBeGreaterThan(3);
      // A title may be one word alike in both languages; a sentence never is.
      if (each !== card.title) expect(each.fr).not.toBe(each.en);
      expect(`${each.en} ${each.fr}`).not.toMatch(/\beligible\b/i);
    }
    expect(card.cites.length).toBeGreaterThan(0);
    for (const { href } of card.sources) expect(href).toMatch(/^https?:\/\//);
    if (card.from !== undefined && card.to !== undefined) expect(card.from <= card.to).toBe(true);
  },
);

it.each(RULE_BOOK.map((card) => [card.id, card] as const))('%s is heeded where it says, or says why not', (_, card) => {
  if (card.notImplemented === undefined) expect(card.implementedBy.length).toBeGreaterThan(0);
  expect(card.implementedBy.filter((mark) => !exists(mark))).toEqual([]);
});

it('applies every rule that is marked with a question of the rule book', () => {
  const applied = RULE_BOOK.filter(({ implementedBy }) => implementedBy.some((mark) => mark.startsWith('topic:'))).map(
    ({ id }) => id,
  );
  // Outside its own card: where a topic leaves a line of it.
  const lines = [...text.entries()]
    .filter(([file]) => !file.endsWith('-rules.ts') && !file.includes('worked-example'))
    .map(([, content]) => content)
    .join('\n');
  expect(applied.filter((id) => !lines.includes(`'${id}'`))).toEqual([]);
});
