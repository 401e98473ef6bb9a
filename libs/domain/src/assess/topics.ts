import { feeTopic } from '../fees/fee-topic.js';
import { refundTopic } from '../fees/refund-topic.js';
import { sequenceTopic } from '../fees/sequence-topic.js';
import { workerFeesTopic } from '../fees/worker-fees-topic.js';
import { changeTopic } from '../offers/change-topic.js';
import { matchTopic } from '../offers/match-topic.js';
import { offerTopic } from '../offers/offer-topic.js';
import { placesTopic } from '../offers/places-topic.js';
import { readinessTopic } from '../offers/readiness-topic.js';
import type { Answers } from './answers.js';
import type { Topic } from './topic.js';

/** The questions the rule book answers, in the order in which a person would ask them. */
export const TOPICS: { readonly [Name in keyof Answers]?: Topic<Answers[Name]> } = {
  offer: offerTopic,
  fee: feeTopic,
  workerFees: workerFeesTopic,
  sequence: sequenceTopic,
  refund: refundTopic,
  readiness: readinessTopic,
  match: matchTopic,
  places: placesTopic,
  change: changeTopic,
};
