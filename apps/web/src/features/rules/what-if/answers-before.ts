import type { Answers, TopicName } from '@permitdesk/domain/assess/answers';
import { useState } from 'react';
import type { Assessment } from '../assess-query';

/** How an answer moved when a fact did. */
export type Movement = 'same' | 'changed' | 'fresh';

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** How the answer to one topic stands beside the one before it; without anything before, nothing moved. */
export const movementOf = (topic: TopicName, now: Partial<Answers>, before: Partial<Answers> | undefined): Movement => {
  if (before === undefined || isSame(now[topic], before[topic])) return 'same';
  return before[topic] === undefined ? 'fresh' : 'changed';
};

/** Topics that were answered before and are no longer. */
export const goneTopics = (now: Partial<Answers>, before: Partial<Answers> | undefined): readonly TopicName[] =>
  (Object.keys(before ?? {}) as TopicName[]).filter((topic) => now[topic] === undefined);

/** The answers as they stood before the last fact changed. */
export const useAnswersBefore = (now: Assessment | undefined): Partial<Answers> | undefined => {
  const [seen, setSeen] = useState<{ readonly now?: Assessment; readonly before?: Assessment }>({});
  // While other facts are asked about there is nothing new to hold against the old.
  if (now !== undefined && now !== seen.now) setSeen({ now, ...(seen.now === undefined ? {} : { before: seen.now }) });
  return seen.before?.answers;
};
