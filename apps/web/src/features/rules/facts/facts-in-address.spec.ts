import { FACT_NAMES } from '@permitdesk/domain/assess/facts';
import { readFacts } from '@permitdesk/domain/assess/read-facts';
import { WORKED_EXAMPLES } from '@permitdesk/domain/assess/worked-examples';
import { parseSearch, stringifySearch } from '../../../app/search-text';
import { readFactSearch } from './fact-search';
import { readAddress, writeAddress } from './facts-in-address';
import { QUESTION_GROUPS } from './question-groups';

describe('facts in an address', () => {
  it('come back as they were given, for every worked example', () => {
    for (const { facts } of WORKED_EXAMPLES.flatMap(({ parts }) => parts)) {
      const address = stringifySearch(writeAddress(facts, '2026-11-22'));
      expect(readAddress(readFactSearch(parseSearch(address)))).toEqual({
        facts: readFacts(facts).facts,
        on: '2026-11-22',
        unread: [],
      });
    }
  });

  it('name what is no question, has another form, or is no day', () => {
    const { facts, on, unread } = readAddress({ teer: 'x', nobody: '1', citizenship: 'MX', on: '2026-02-30' });
    expect(facts).toEqual({ citizenship: 'MX' });
    expect(on).toBeUndefined();
    expect(unread).toEqual(['teer', 'nobody', 'on']);
  });

  it('can be asked by every question of the book, each in one group', () => {
    expect(QUESTION_GROUPS.flatMap(({ names }) => names).sort()).toEqual([...FACT_NAMES].sort());
  });
});
