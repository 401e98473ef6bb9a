import { LongText } from './fields.js';

/** A text in both official languages; whoever shows it chooses the reader's own. */
export class BilingualView {
  @LongText() en!: string;
  @LongText() fr!: string;
}
