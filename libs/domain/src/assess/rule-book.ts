import { BORDER_RULE_CARDS } from '../border/border-rules.js';
import { EMPLOYER_RULE_CARDS } from '../compliance/employer-rules.js';
import { INSPECTION_RULE_CARDS } from '../compliance/inspection-rules.js';
import { INELIGIBILITY_RULE_CARDS, PENALTY_RULE_CARDS } from '../compliance/penalty-rules.js';
import { PRIVACY_RULE_CARDS } from '../compliance/privacy-rules.js';
import { REPRESENTATIVE_RULE_CARDS } from '../compliance/representative-rules.js';
import { COUNTING_RULE_CARDS } from '../deadlines/counting-rules.js';
import { EXEMPTION_RULE_CARDS } from '../exemptions/exemption-rules.js';
import { QUEBEC_RULE_CARDS } from '../exemptions/quebec-rules.js';
import { STREAM_RULE_CARDS } from '../exemptions/stream-rules.js';
import { FEE_RULE_CARDS, OPEN_PERMIT_FEE_RULE_CARDS } from '../fees/fee-rules.js';
import { HOLD_RULE_CARDS } from '../holds/hold-rules.js';
import { RULE_FAMILIES, type RuleCard, type RuleId } from '../law/rule.js';
import { LANGUAGE_RULE_CARDS } from '../offers/language-rules.js';
import { OFFER_RULE_CARDS } from '../offers/offer-rules.js';
import { GLOBAL_SKILLS_RULE_CARDS } from '../permits/global-skills/global-skills-rules.js';
import { LENGTH_RULE_CARDS } from '../permits/length/length-rules.js';
import { NO_PERMIT_RULE_CARDS } from '../permits/no-permit-rules.js';
import { PAPER_RULE_CARDS } from '../permits/papers/paper-rules.js';
import { EXTENSION_RULE_CARDS, RESTORATION_RULE_CARDS } from '../permits/status/status-rules.js';

/** The state of the law the pack was written from; a pack is never edited, only followed by another. */
export const RULE_PACK = { id: 'imp-2026-11-22', writtenOn: '2026-11-22' } as const;

const CARDS: readonly RuleCard[] = [
  ...FEE_RULE_CARDS,
  ...OPEN_PERMIT_FEE_RULE_CARDS,
  ...OFFER_RULE_CARDS,
  ...LANGUAGE_RULE_CARDS,
  ...GLOBAL_SKILLS_RULE_CARDS,
  ...PAPER_RULE_CARDS,
  ...LENGTH_RULE_CARDS,
  ...EXTENSION_RULE_CARDS,
  ...RESTORATION_RULE_CARDS,
  ...COUNTING_RULE_CARDS,
  ...EMPLOYER_RULE_CARDS,
  ...INSPECTION_RULE_CARDS,
  ...PENALTY_RULE_CARDS,
  ...INELIGIBILITY_RULE_CARDS,
  ...PRIVACY_RULE_CARDS,
  ...REPRESENTATIVE_RULE_CARDS,
  ...EXEMPTION_RULE_CARDS,
  ...STREAM_RULE_CARDS,
  ...NO_PERMIT_RULE_CARDS,
  ...BORDER_RULE_CARDS,
  ...QUEBEC_RULE_CARDS,
  ...HOLD_RULE_CARDS,
];

const familyOf = ({ id }: RuleCard): number => RULE_FAMILIES.findIndex((family) => id.startsWith(`${family}-`));

/** Every rule, in the order of the law: by family, then by number. */
export const RULE_BOOK: readonly RuleCard[] = [...CARDS].sort(
  (a, b) => familyOf(a) - familyOf(b) || (a.id < b.id ? -1 : 1),
);

const byId: ReadonlyMap<string, RuleCard> = new Map(RULE_BOOK.map((card) => [card.id, card]));

/** The rule of that id, upper case; `undefined` when the book has none. */
export const findRule = (id: RuleId | (string & {})): RuleCard | undefined => byId.get(id);
