import type { Answers } from '@permitdesk/domain/assess/answers';
import type { Facts } from '@permitdesk/domain/assess/facts';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answer, api, type Api } from '../../api/client';

/** What the rule book says, with its answers as the domain writes them. */
export interface Assessment extends Omit<Api['AssessmentView'], 'answers'> {
  readonly answers: Partial<Answers>;
}

const HOUR_MS = 3_600_000;

/** The rule book on some facts, as of a day or of today. While other facts are asked about, the last answers stay in sight. */
export const assessQuery = (facts: Facts, on: string | undefined) =>
  queryOptions({
    queryKey: ['assess', facts, on ?? ''],
    queryFn: async ({ signal }): Promise<Assessment> => {
      const found = await answer(
        api.POST('/api/v1/rules/assess', { body: { facts, ...(on === undefined ? {} : { on }) }, signal }),
      );
      return { ...found, answers: found.answers };
    },
    enabled: Object.keys(facts).length > 0,
    staleTime: HOUR_MS,
    placeholderData: keepPreviousData,
  });
