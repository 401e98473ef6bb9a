import { createReadStream } from 'node:fs';
import { mkdir, open, readdir } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { ChainHead } from './seal-batch.js';
import type { Anchor } from './verdict.js';

const MONTH_FILE = /^\d{4}-\d{2}\.jsonl$/;
const TENANT_FOLDER = /^[0-9a-f-]{36}$/;

export interface WrittenAnchor extends Anchor {
  readonly sealedAt: string;
}

const parse = (line: string): WrittenAnchor | undefined => {
  try {
    const { position, link, sealedAt } = JSON.parse(line) as Record<string, unknown>;
    return typeof position === 'number' && typeof link === 'string' && typeof sealedAt === 'string'
      ? { position, link: Buffer.from(link, 'hex'), sealedAt }
      : undefined;
  } catch {
    // The last line of a process that was killed while it wrote.
    return undefined;
  }
};

/**
 * Ends of chains, written down outside the database: whoever cuts off the end of a chain, rows and links together, leaves a
 * shorter chain that holds, and only what was written elsewhere knows better. A folder per tenant, a file per month.
 */
export class AnchorFiles {
  constructor(private readonly folder: string) {}

  /** Appends a line and waits until the disk has it. */
  async append(tenantId: string, head: ChainHead): Promise<void> {
    const home = path.join(this.folder, tenantId);
    await mkdir(home, { recursive: true, mode: 0o700 });
    const file = await open(path.join(home, `${head.sealedAt.slice(0, 7)}.jsonl`), 'a', 0o600);
    try {
      const { position, link, sealedAt } = head;
      await file.appendFile(`${JSON.stringify({ position, link: link.toString('hex'), sealedAt })}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
  }

  /** Every anchor of a tenant, oldest first, a line at a time. None when nothing was ever written. */
  async *read(tenantId: string): AsyncGenerator<WrittenAnchor> {
    const home = path.join(this.folder, tenantId);
    for (const name of (await this.list(home)).filter((each) => MONTH_FILE.test(each)).toSorted())
      for await (const line of createInterface({
        input: createReadStream(path.join(home, name)),
        crlfDelay: Infinity,
      })) {
        const anchor = parse(line);
        if (anchor !== undefined) yield anchor;
      }
  }

  /** Tenants that have anchors; a tenant that is gone from the database is still named here. */
  async tenants(): Promise<readonly string[]> {
    return (await this.list(this.folder)).filter((each) => TENANT_FOLDER.test(each)).toSorted();
  }

  private async list(folder: string): Promise<readonly string[]> {
    try {
      return await readdir(folder);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
      throw error;
    }
  }
}
