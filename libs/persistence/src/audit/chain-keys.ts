import type { InstallationKeys } from '../seal/installation-keys.js';

/**
 * The keys of the audit's links, one for each installation key. A link keeps the id of the key that made it, so that a chain
 * goes on over a change of keys; an old key stays in the ring for as long as its links are to be proved.
 */
export interface ChainKeys {
  /** The id of the key that makes new links. */
  readonly newest: string;
  /** @returns undefined for a key that this installation does not have. */
  readonly keyOf: (id: string) => Buffer | undefined;
}

/** Keys of their own, derived and one-way: whoever checks a chain for us need not be able to open what else is sealed. */
export const chainKeysOf = (keys: InstallationKeys): ChainKeys => ({
  newest: keys.newest,
  keyOf: (id) => keys.keyFor('audit-chain', id),
});
