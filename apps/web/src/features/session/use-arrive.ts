import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { safeReturnAddress } from './return-address';
import { sessionQuery } from './session-query';

/** A session is open: reads it, and goes where the reader wanted to go. */
export const useArrive = (next: string | undefined): (() => void) => {
  const navigate = useNavigate();
  const queries = useQueryClient();
  return () => {
    queries.clear();
    void queries.ensureQueryData(sessionQuery).then(() => navigate({ href: safeReturnAddress(next), replace: true }));
  };
};
