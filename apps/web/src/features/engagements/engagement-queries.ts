import { queryOptions } from '@tanstack/react-query';
import { answer, api, type Api } from '../../api/client';

export type EngagementView = Api['EngagementView'];

export const engagementsQuery = queryOptions({
  queryKey: ['engagements'],
  queryFn: () => answer(api.GET('/api/v1/engagements')),
});
