import type { FactName, Facts } from '@permitdesk/domain/assess/facts';
import { useMemo, useState } from 'react';
import type { FactSearch } from './fact-search';
import { isFactName, isKeptOut, readAddress, writeAddress } from './facts-in-address';

export interface FactsInHand {
  readonly facts: Facts;
  readonly on: string | undefined;
  readonly unread: readonly string[];
  /** Questions on the page in the order in which they came, answered or not. */
  readonly names: readonly FactName[];
  readonly set: (name: FactName, value: unknown) => void;
  /** Puts a question on the page, without an answer yet. */
  readonly ask: (name: FactName) => void;
  readonly takeAway: (name: FactName) => void;
  readonly setOn: (on: string | undefined) => void;
  readonly clear: () => void;
}

/** The facts a person gives: they live in the address, so that a page can be shared, marked and come back to. */
export const useFacts = (search: FactSearch, write: (next: FactSearch) => void): FactsInHand => {
  const address = useMemo(() => readAddress(search), [search]);
  const [kept, setKept] = useState<Facts>({});
  const [asked, setAsked] = useState<readonly FactName[]>([]);
  const facts = useMemo(() => ({ ...address.facts, ...kept }), [address.facts, kept]);
  const names = useMemo(() => [...new Set([...asked, ...Object.keys(facts).filter(isFactName)])], [asked, facts]);
  const without = (name: FactName): Record<string, unknown> =>
    Object.fromEntries(Object.entries(address.facts).filter(([each]) => each !== name));
  return {
    facts,
    on: address.on,
    unread: address.unread,
    names,
    set: (name, value) => {
      // The order on the page stays, also when an answer is emptied on the way to another.
      setAsked(names.includes(name) ? names : [...names, name]);
      if (isKeptOut(name)) {
        setKept(({ [name]: _, ...others }) => (value === undefined ? others : { ...others, [name]: value }));
        write(writeAddress(without(name), address.on));
      } else write(writeAddress({ ...address.facts, [name]: value }, address.on));
    },
    ask: (name) => setAsked(names.includes(name) ? names : [...names, name]),
    takeAway: (name) => {
      setAsked(names.filter((each) => each !== name));
      setKept(({ [name]: _, ...others }) => others);
      write(writeAddress(without(name), address.on));
    },
    setOn: (on) => write(writeAddress(address.facts, on)),
    clear: () => {
      setAsked([]);
      setKept({});
      write({});
    },
  };
};
