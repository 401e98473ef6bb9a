import type { Answers } from './answers.js';
import type { Topic } from './topic.js';

/** The questions the rule book answers, in the order in which a person would ask them. */
export const TOPICS: { readonly [Name in keyof Answers]?: Topic<Answers[Name]> } = {};
