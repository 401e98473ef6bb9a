import { queryOptions } from '@tanstack/react-query';
import { answer, api, type Api } from '../../../api/client';

export const FEE_TASKS = ['due', 'refund', 'receipt'] as const satisfies readonly Api['FeeTask'][];
export type FeeTask = (typeof FEE_TASKS)[number];

/** What narrows the list of fees, as it stands in the address. */
export interface FeeFilters {
  readonly task?: FeeTask;
  readonly employer?: string;
}

export const readFeeFilters = (raw: Readonly<Record<string, unknown>>): FeeFilters => {
  const task = FEE_TASKS.find((each) => each === raw['task']);
  const employer = raw['employer'];
  return {
    ...(task === undefined ? {} : { task }),
    ...(typeof employer === 'string' && employer !== '' ? { employer } : {}),
  };
};

/** Fees of every employer that still ask for something. */
export const feesQuery = ({ task, employer }: FeeFilters) =>
  queryOptions({
    queryKey: ['fees', { task, employer }],
    queryFn: () =>
      answer(
        api.GET('/api/v1/fees', {
          params: {
            query: {
              ...(task === undefined ? {} : { task }),
              ...(employer === undefined ? {} : { employerId: employer }),
            },
          },
        }),
      ),
  });
