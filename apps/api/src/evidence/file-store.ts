import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export interface StoredFile {
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** The port to wherever files lie. Files are named by their content, within their tenant. */
export abstract class FileStore {
  abstract put(tenantId: string, content: Readable): Promise<StoredFile>;
  /** @returns undefined when the file is not there. */
  abstract open(tenantId: string, sha256: string): Promise<Readable | undefined>;
  /** Destroys a file for good. One that is not there is no fault: the removal may have been cut short after the deed. */
  abstract remove(tenantId: string, sha256: string): Promise<void>;
}

const ZEROS = Buffer.alloc(65_536);

/** Files in a folder of this machine. */
export class DiskFileStore extends FileStore {
  constructor(private readonly folder: string) {
    super();
  }

  async put(tenantId: string, content: Readable): Promise<StoredFile> {
    const home = path.join(this.folder, tenantId);
    await mkdir(home, { recursive: true, mode: 0o700 });
    // Written under a name of its own and renamed when whole: a kill in the middle leaves no file that looks complete.
    const partial = path.join(home, `.${randomUUID()}`);
    const hash = createHash('sha256');
    let sizeBytes = 0;
    const measure = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        hash.update(chunk);
        sizeBytes += chunk.length;
        done(null, chunk);
      },
    });
    try {
      await pipeline(content, measure, createWriteStream(partial, { mode: 0o600 }));
      const sha256 = hash.digest('hex');
      await rename(partial, path.join(home, sha256));
      return { sha256, sizeBytes };
    } catch (error) {
      await rm(partial, { force: true });
      throw error;
    }
  }

  async open(tenantId: string, sha256: string): Promise<Readable | undefined> {
    const file = path.join(this.folder, tenantId, sha256);
    try {
      await stat(file);
    } catch {
      return undefined;
    }
    return createReadStream(file);
  }

  /**
   * Written over and forced to the disk before its name goes. On a disk that copies on write, or in a backup, older bytes
   * may last: there the encryption of the disk and the life of the backup are the safeguard.
   */
  async remove(tenantId: string, sha256: string): Promise<void> {
    const file = path.join(this.folder, tenantId, sha256);
    const handle = await open(file, 'r+').catch((error: unknown) => {
      if ((error as { code?: string }).code === 'ENOENT') return undefined;
      throw error;
    });
    if (handle === undefined) return;
    try {
      const { size } = await handle.stat();
      for (let at = 0; at < size; at += ZEROS.length)
        await handle.write(ZEROS, 0, Math.min(ZEROS.length, size - at), at);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rm(file, { force: true });
  }
}
