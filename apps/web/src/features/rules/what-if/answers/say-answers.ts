import type { Answers, TopicName } from '@permitdesk/domain/assess/answers';
import { sayCompliance } from './say-compliance';
import { sayExemption } from './say-exemption';
import { sayOffer } from './say-offer';
import { sayPermit } from './say-permit';
import type { AnswerSaid, Sayers, Words } from './words';

const SAYERS: Sayers<TopicName> = { ...sayExemption, ...sayOffer, ...sayPermit, ...sayCompliance };

const sayOne = <Topic extends TopicName>(topic: Topic, answer: Answers[Topic], words: Words): AnswerSaid =>
  SAYERS[topic](answer, words);

/** The topics that were answered, in the order of the rule book. */
export const answeredTopics = (answers: Partial<Answers>): readonly TopicName[] =>
  (Object.keys(SAYERS) as TopicName[]).filter((topic) => answers[topic] !== undefined);

/** One answer in words; `undefined` where the facts do not touch the topic. */
export const sayAnswer = (topic: TopicName, answers: Partial<Answers>, words: Words): AnswerSaid | undefined => {
  const answer = answers[topic];
  return answer === undefined ? undefined : sayOne(topic, answer, words);
};
