import { queryOptions } from '@tanstack/react-query';
import { answer, api, type Api } from '../../api/client';

export type Audience = Api['AudienceView'];
export type Reach = Api['ReachView'];
export type Grant = Api['GrantView'];
export type May = Api['MayView'];

/** Something of which one may ask who sees it; without an id: a list. */
export type Asked = { readonly kind: 'case' | 'worker' | 'employer' | 'evidence'; readonly id: string } | 'list';

const ask = (asked: Asked): Promise<Audience> => {
  if (asked === 'list') return answer(api.GET('/api/v1/audience'));
  const params = { params: { path: { id: asked.id } } };
  switch (asked.kind) {
    case 'case':
      return answer(api.GET('/api/v1/cases/{id}/audience', params));
    case 'worker':
      return answer(api.GET('/api/v1/workers/{id}/audience', params));
    case 'employer':
      return answer(api.GET('/api/v1/employers/{id}/audience', params));
    case 'evidence':
      return answer(api.GET('/api/v1/evidence/{id}/audience', params));
  }
};

export const audienceQuery = (asked: Asked) =>
  queryOptions({ queryKey: ['audience', asked], queryFn: () => ask(asked) });

/** The reader's own rights, or those of another person for whoever manages people. */
export const reachQuery = (personId: string | undefined) =>
  queryOptions({
    queryKey: ['reach', personId ?? 'mine'],
    queryFn: () =>
      personId === undefined
        ? answer(api.GET('/api/v1/my-rights'))
        : answer(api.GET('/api/v1/people/{id}/reach', { params: { path: { id: personId } } })),
  });

export const askMay = (
  personId: string | undefined,
  query: { readonly permission: Api['Permission']; readonly caseId: string },
): Promise<May> =>
  personId === undefined
    ? answer(api.GET('/api/v1/my-rights/may', { params: { query } }))
    : answer(api.GET('/api/v1/people/{id}/may', { params: { path: { id: personId }, query } }));
