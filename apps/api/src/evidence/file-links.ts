import { createHmac, timingSafeEqual } from 'node:crypto';
import type { InstallationKeys } from '@permitdesk/persistence/seal/installation-keys';
import { AppError } from '../platform/problems.js';

/** How long a link opens its file. */
const MINUTES = 5;
const USE = 'file-link';

export interface FileLink {
  readonly url: string;
  /** UTC instant. */
  readonly expiresAt: string;
}

/**
 * Links to files: one file, one session, five minutes. A link that was sent on, left in a history or read in a log opens
 * nothing; the session itself is asked for as well.
 */
export class FileLinks {
  constructor(private readonly keys: InstallationKeys) {}

  issue(evidenceId: string, tokenHash: Buffer, now: string): FileLink {
    const until = Math.floor(Date.parse(now) / 1000) + MINUTES * 60;
    const signature = this.sign(evidenceId, tokenHash, until).toString('base64url');
    return {
      url: `/api/v1/evidence/${evidenceId}/file?until=${until}&signature=${signature}`,
      expiresAt: new Date(until * 1000).toISOString(),
    };
  }

  /** @throws AppError `file-link.wrong` for another file, person or time than it was made for; `file-link.expired` after it. */
  check(
    evidenceId: string,
    tokenHash: Buffer,
    given: { readonly until?: string; readonly signature?: string },
    now: string,
  ): void {
    const until = /^\d{1,12}$/.test(given.until ?? '') ? Number(given.until) : 0;
    const expected = this.sign(evidenceId, tokenHash, until);
    const sent = Buffer.from(given.signature ?? '', 'base64url');
    if (sent.length !== expected.length || !timingSafeEqual(sent, expected)) throw new AppError('file-link.wrong');
    if (Date.parse(now) >= until * 1000) throw new AppError('file-link.expired');
  }

  private sign(evidenceId: string, tokenHash: Buffer, until: number): Buffer {
    return createHmac('sha256', this.keys.keyFor(USE) as Buffer)
      .update(`${evidenceId}|${tokenHash.toString('hex')}|${until}`)
      .digest();
  }
}
