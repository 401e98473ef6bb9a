import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { answer, api, type Api } from '../../api/client';

export type CaseView = Api['CaseView'];

export const caseQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['case', caseId],
    queryFn: () => answer(api.GET('/api/v1/cases/{id}', { params: { path: { id: caseId } } })),
  });

export const timelineQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['case', caseId, 'timeline'],
    queryFn: () => answer(api.GET('/api/v1/cases/{id}/timeline', { params: { path: { id: caseId } } })),
  });

export const evidenceQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['case', caseId, 'evidence'],
    queryFn: () => answer(api.GET('/api/v1/cases/{id}/evidence', { params: { path: { id: caseId } } })),
  });

/**
 * A change of a case. The API answers with the whole case as it now stands, which is shown at once; what else speaks of the
 * case is read again.
 */
export const useCaseChange = <Ask>(caseId: string, change: (ask: Ask) => Promise<CaseView>) => {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (view) => {
      queries.setQueryData(caseQuery(caseId).queryKey, view);
      void queries.invalidateQueries({
        predicate: ({ queryKey }) =>
          queryKey[0] !== 'session' && !(queryKey[0] === 'case' && queryKey[1] === caseId && queryKey.length === 2),
      });
    },
  });
};

/** Reads a case anew, after somebody else changed it. */
export const useReloadCase = (caseId: string): (() => void) => {
  const queries = useQueryClient();
  return () => void queries.invalidateQueries({ queryKey: ['case', caseId] });
};
