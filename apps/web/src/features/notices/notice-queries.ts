import { queryOptions } from '@tanstack/react-query';
import { answer, api } from '../../api/client';

/** The reader's own inbox. */
export const noticesQuery = queryOptions({
  queryKey: ['notices'],
  queryFn: () => answer(api.GET('/api/v1/notices')),
  refetchInterval: 60_000,
});
