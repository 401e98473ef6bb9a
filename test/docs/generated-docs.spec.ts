import { readFileSync } from 'node:fs';
import path from 'node:path';
import { EVENT_CARDS, type EventType } from '@permitdesk/domain/cases/event';
import { DEADLINE_RULES } from '@permitdesk/domain/deadlines/deadline-rules';
import { HOLDER_NAMES, PERMIT_STATE_CARDS } from '@permitdesk/domain/permits/permit-states';
import { permitMachine } from '@permitdesk/domain/permits/permit.machine';
import { RULE_BOOK, RULE_PACK } from '@permitdesk/domain/assess/rule-book';
import { RULE_FAMILIES } from '@permitdesk/domain/law/rule';
import { renderDeadlines } from '../../scripts/docs/render-deadlines.mjs';
import { renderLifecycle } from '../../scripts/docs/render-lifecycle.mjs';
import { renderRules } from '../../scripts/docs/render-rules.mjs';

const onDisk = (name: string): string =>
  readFileSync(path.resolve(import.meta.dirname, '..', '..', 'docs', name), 'utf8');

describe('pages generated from the domain (npm run docs)', () => {
  it('docs/permit-lifecycle.md is the state table of the code', () => {
    const rendered = renderLifecycle({
      machine: permitMachine,
      cards: PERMIT_STATE_CARDS,
      holders: HOLDER_NAMES,
      labelOf: (event) => EVENT_CARDS[event as EventType].label.en,
    });
    expect(onDisk('permit-lifecycle.md')).toBe(rendered);
  });

  it('docs/deadlines.md is the register of the code', () => {
    expect(onDisk('deadlines.md')).toBe(renderDeadlines({ rules: DEADLINE_RULES }));
  });

  it('docs/rules.md is the rule book of the code', () => {
    expect(onDisk('rules.md')).toBe(renderRules({ rules: RULE_BOOK, pack: RULE_PACK, families: RULE_FAMILIES }));
  });
});
