import { hkdfSync, randomBytes } from 'node:crypto';

/** The installation key is missing or unreadable. The message names the fault and never the key. */
export class BadInstallationKey extends Error {}

const KEY_BYTES = 32;
const ID = /^[A-Za-z0-9-]{1,20}$/;
const BASE64 = /^[A-Za-z0-9+/]{43}=$/;

const HOW = 'PERMITDESK_KEY is one or more “id:key”, comma-separated; make one with: npx permitdesk keys new';

/**
 * The keys that open everything an installation keeps sealed, read from `PERMITDESK_KEY`. The first seals, all open: a new
 * key is put in front, everything is wrapped anew, and the old one is taken away.
 *
 * None of them ever seals anything by itself. Each use has a key of its own, derived from it, so that a value sealed for one
 * use is only noise for another.
 */
export class InstallationKeys {
  private readonly derived = new Map<string, Buffer>();

  private constructor(private readonly keys: ReadonlyMap<string, Buffer>) {}

  /** @throws BadInstallationKey in one line, without the value. */
  static read(given: string | undefined): InstallationKeys {
    if (given === undefined || given.trim() === '')
      throw new BadInstallationKey(`The installation key is missing. ${HOW}.`);
    const keys = new Map<string, Buffer>();
    for (const [index, part] of given.split(',').entries()) {
      const [, id = '', text = ''] = /^\s*([^:]*):(.*?)\s*$/.exec(part) ?? [];
      if (!ID.test(id) || !BASE64.test(text) || Buffer.from(text, 'base64').toString('base64') !== text)
        throw new BadInstallationKey(
          `The installation key is malformed (part ${index + 1}): 32 bytes in base64 after an id. ${HOW}.`,
        );
      if (keys.has(id)) throw new BadInstallationKey(`The installation key names the id of part ${index + 1} twice.`);
      keys.set(id, Buffer.from(text, 'base64'));
    }
    return new InstallationKeys(keys);
  }

  /** A new key in the form that `PERMITDESK_KEY` takes. */
  static generate(id: string): string {
    return `${id}:${randomBytes(KEY_BYTES).toString('base64')}`;
  }

  /** The id of the key that seals. */
  get newest(): string {
    const [id] = this.keys.keys();
    return id as string;
  }

  has(id: string): boolean {
    return this.keys.has(id);
  }

  /**
   * The key of one use (`data-key`, `secret`, `file-link`).
   * @returns undefined when there is no installation key of that id.
   */
  keyFor(use: string, id: string = this.newest): Buffer | undefined {
    const installation = this.keys.get(id);
    if (installation === undefined) return undefined;
    const name = `${id} ${use}`;
    const known = this.derived.get(name);
    if (known !== undefined) return known;
    const key = Buffer.from(hkdfSync('sha256', installation, '', `permitdesk/${use}`, KEY_BYTES));
    this.derived.set(name, key);
    return key;
  }

  /** Lest a dump of some object that holds it write it somewhere. */
  toJSON(): string {
    return '[installation keys]';
  }
}
