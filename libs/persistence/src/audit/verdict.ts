import type { BreakKind } from '@permitdesk/domain/audit/break-words';
import type { ChainKeys } from './chain-keys.js';
import { CHAIN_START, entryHashOf, linkOf, sameBytes, type AuditRow, type Link } from './chain.js';

/** The first broken link, and what is known of it. */
export interface Break {
  readonly kind: BreakKind;
  readonly position: number | null;
  readonly seq: string | null;
  readonly detail: string;
}

/** A head of the chain as it was written down outside the database. */
export interface Anchor {
  readonly position: number;
  readonly link: Buffer;
}

/** A row with a number below one that had been queued so long before did not come from a transaction that was merely slow. */
const SLOW_TRANSACTION_MS = 10 * 60_000;

/**
 * Follows a chain link by link and stops at the first that does not hold. Pure: whoever streams the rows holds one at a time.
 */
export class ChainReader {
  /** Highest number so far with the time it was queued, and the highest of what was queued long before the last. */
  private recent: { readonly seq: bigint; readonly queuedMs: number }[] = [];
  private floor = -1n;
  found: Break | undefined;

  /** @param position @param previous where to begin: an export starts in the middle of a chain. */
  constructor(
    private readonly keys: ChainKeys,
    private position = 0,
    private previous = CHAIN_START,
  ) {}

  /** Position of the last link that holds. */
  get length(): number {
    return this.position;
  }

  get head(): Buffer {
    return this.previous;
  }

  /**
   * Takes the next link with the row it names.
   * @param row undefined when there is no such row any more.
   * @returns whether the chain still holds.
   */
  take(link: Link, row: AuditRow | undefined): boolean {
    if (this.found !== undefined) return false;
    const place = { position: link.position, seq: link.seq };
    const expected = this.position + 1;
    if (link.position !== expected)
      return this.fail(
        link.position > expected ? 'missing' : 'out-of-order',
        { position: expected, seq: null },
        link.position > expected
          ? `the link at position ${expected} is gone; the next one is ${link.position}`
          : `position ${link.position} comes again after ${this.position}`,
      );
    if (row === undefined)
      return this.fail('missing', place, `entry ${link.seq} was sealed and is no longer in the audit`);
    if (!sameBytes(entryHashOf(row), link.entryHash))
      return this.fail('changed', place, `entry ${link.seq} is not what was sealed`);
    const key = this.keys.keyOf(link.keyId);
    if (key === undefined)
      return this.fail(
        'forged',
        place,
        `the link of entry ${link.seq} names a key “${link.keyId}” that this installation does not have`,
      );
    if (!sameBytes(linkOf(key, this.previous, link, row), link.link))
      return this.fail(
        'forged',
        place,
        `the link of entry ${link.seq} does not follow from the one before with this installation's key`,
      );
    if (this.isLate(link.seq, link.queuedAt))
      return this.fail(
        'inserted',
        place,
        `entry ${link.seq} came into the audit long after entries with higher numbers`,
      );
    this.previous = link.link;
    this.position = link.position;
    return true;
  }

  /** The link at a position is another than the one that was written down elsewhere, though the key made both. */
  cut(position: number): false {
    return this.fail(
      'tail-cut',
      { position, seq: null },
      `the link at position ${position} is another than the one written down outside the database: the chain was cut off before it and went on anew`,
    );
  }

  /** Whether a row came too late to bear its number. Ask in the order of the chain. */
  isLate(seq: string, queuedAt: string): boolean {
    return this.lateness(BigInt(seq), Date.parse(queuedAt));
  }

  fail(
    kind: BreakKind,
    place: { readonly position: number | null; readonly seq: string | null },
    detail: string,
  ): false {
    this.found ??= { kind, ...place, detail };
    return false;
  }

  private lateness(seq: bigint, queuedMs: number): boolean {
    const old = this.recent.findLastIndex((each) => each.queuedMs < queuedMs - SLOW_TRANSACTION_MS);
    if (old >= 0) {
      for (const each of this.recent.slice(0, old + 1)) if (each.seq > this.floor) this.floor = each.seq;
      this.recent = this.recent.slice(old + 1);
    }
    if (seq < this.floor) return true;
    // Only what is higher than all before it can ever be the highest: the list stays short.
    const last = this.recent.at(-1);
    if (last === undefined || seq > last.seq) {
      if (last === undefined || queuedMs - last.queuedMs > 1_000) this.recent.push({ seq, queuedMs });
      else this.recent[this.recent.length - 1] = { seq, queuedMs: last.queuedMs };
    }
    return false;
  }
}
