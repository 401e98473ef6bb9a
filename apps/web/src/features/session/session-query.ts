import type { Permission } from '@permitdesk/domain/access/permissions';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { answer, api, type Api } from '../../api/client';

/** Who is signed in, where, and what they may do. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: () => answer(api.GET('/api/v1/session')),
  // The day turns while the page is open.
  refetchInterval: 15 * 60_000,
  staleTime: 60_000,
});

export type Session = Api['SessionView'];

/** The session inside the signed-in part of the product, which is not shown before there is one. */
export const useSession = (): Session => {
  const { data } = useQuery(sessionQuery);
  if (data === undefined) throw new Error('no session around this component');
  return data;
};

/** Whether the reader may do something; what they may not do is not offered. */
export const useMay = (): ((permission: Permission) => boolean) => {
  const { permissions } = useSession();
  return (permission) => permissions.includes(permission);
};
