import { cardOf } from '@permitdesk/domain/cases/event';
import type { Bilingual } from '@permitdesk/domain/law/text';

/** The name of a fact as its card writes it, so that a form and the file call it the same. */
export const factLabel = (type: 'fee.paid' | 'fee.exemption-claimed', name: string): Bilingual =>
  cardOf(type).facts[name]?.label ?? { en: name, fr: name };
