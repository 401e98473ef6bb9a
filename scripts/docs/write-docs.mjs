// `npm run docs`: writes the pages that are generated from the domain.
import fs from 'node:fs';
import path from 'node:path';
import { RULE_BOOK, RULE_PACK } from '../../libs/domain/dist/assess/rule-book.js';
import { EVENT_CARDS } from '../../libs/domain/dist/cases/event.js';
import { DEADLINE_RULES } from '../../libs/domain/dist/deadlines/deadline-rules.js';
import { RULE_FAMILIES } from '../../libs/domain/dist/law/rule.js';
import { HOLDER_NAMES, PERMIT_STATE_CARDS } from '../../libs/domain/dist/permits/permit-states.js';
import { permitMachine } from '../../libs/domain/dist/permits/permit.machine.js';
import { renderDeadlines } from './render-deadlines.mjs';
import { renderRules } from './render-rules.mjs';
import { renderLifecycle } from './render-lifecycle.mjs';

const docs = path.resolve(import.meta.dirname, '..', '..', 'docs');
const write = (name, text) => fs.writeFileSync(path.join(docs, name), text);

write(
  'permit-lifecycle.md',
  renderLifecycle({
    machine: permitMachine,
    cards: PERMIT_STATE_CARDS,
    holders: HOLDER_NAMES,
    labelOf: (event) => EVENT_CARDS[event].label.en,
  }),
);
write('deadlines.md', renderDeadlines({ rules: DEADLINE_RULES }));
write('rules.md', renderRules({ rules: RULE_BOOK, pack: RULE_PACK, families: RULE_FAMILIES }));
