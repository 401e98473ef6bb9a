import { queryOptions } from '@tanstack/react-query';
import { answer, api, type Api } from '../../api/client';

export type Rule = Api['RuleView'];
export type RuleStory = Api['RuleStoryView'];

const HOUR_MS = 3_600_000;

/** The whole book. It moves when the product is upgraded, and what is in force with the day. */
export const rulesQuery = queryOptions({
  queryKey: ['rules'],
  queryFn: () => answer(api.GET('/api/v1/rules')),
  staleTime: HOUR_MS,
});

export const ruleQuery = (id: string) =>
  queryOptions({
    queryKey: ['rule', id],
    queryFn: () => answer(api.GET('/api/v1/rules/{id}', { params: { path: { id } } })),
    staleTime: HOUR_MS,
  });
