import { QueryCache, QueryClient } from '@tanstack/react-query';
import { problemOf } from '../api/problem';

const RETRIES = 2;

/** One cache for what the API said. Only what may pass by itself is tried again; a refusal is an answer. */
export const makeQueryClient = (onSignedOut: () => void): QueryClient =>
  new QueryClient({
    queryCache: new QueryCache({
      onError: (thrown) => {
        if (problemOf(thrown).code === 'session.required') onSignedOut();
      },
    }),
    defaultOptions: {
      queries: { staleTime: 15_000, retry: (tries, thrown) => tries < RETRIES && problemOf(thrown).isPassing },
      mutations: { retry: false },
    },
  });
