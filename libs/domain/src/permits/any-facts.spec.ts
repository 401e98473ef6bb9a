import fc from 'fast-check';
import type { Topic } from '../assess/topic.js';
import { TOPICS } from '../assess/topics.js';
import { LANGUAGES } from '../law/text.js';
import { anyFacts } from './testing/any-facts.js';
import { askTopic } from './testing/ask-topic.js';

const NAMES = [
  'twoWeek',
  'shortWork',
  'length',
  'biometrics',
  'medical',
  'renewal',
  'workRight',
  'extension',
  'restoration',
] as const;
const topics: readonly (readonly [string, Topic<unknown>])[] = NAMES.map((name) => [
  name,
  TOPICS[name] as Topic<unknown>,
]);

it('answers any combination of facts, the same each time, and says why in both languages', () =>
  fc.assert(
    fc.property(anyFacts, (facts) => {
      for (const [name, topic] of topics) {
        if (!topic.isAsked(facts)) continue;
        const once = askTopic(topic, facts);
        expect([name, askTopic(topic, facts)]).toEqual([name, once]);
        const texts = once.lines.flatMap(({ text }) => LANGUAGES.map((language) => text[language]));
        expect([name, texts.length > 0]).toEqual([name, true]);
        expect(texts.filter((said) => said.trim() === '' || /undefined|NaN|Infinity|\[object/.test(said))).toEqual([]);
      }
    }),
    { numRuns: 300 },
  ));

it.each(topics)('%s is silent when nothing is known', (_, topic) => expect(topic.isAsked({})).toBe(false));
