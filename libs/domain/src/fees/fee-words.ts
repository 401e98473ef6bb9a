import type { Bilingual } from '../law/text.js';
import { asPlainDollars, type Cents } from '../money/cents.js';

/** An amount as a sentence names it: `$690`, `690 $`; cents only where there are some. */
export const inDollars = (amount: Cents): Bilingual => {
  const plain = asPlainDollars(amount).replace(/\.00$/, '');
  return { en: `$${plain}`, fr: `${plain.replace('.', ',')} $` };
};
