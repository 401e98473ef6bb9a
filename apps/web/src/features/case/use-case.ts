import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { RefusalContext } from '../../shared/refusals/mending-link';
import { caseQuery, type CaseView } from './case-query';

/** The case whose page this is. The frame of the case has read it before any part of it is drawn. */
export const useCase = (): CaseView => {
  const { caseId } = useParams({ from: '/desk/cases/$caseId' });
  return useSuspenseQuery(caseQuery(caseId)).data;
};

/** Where the refusals and findings of a case may lead. */
export const mendingContext = (view: CaseView): RefusalContext => ({
  caseId: view.id,
  workerId: view.worker.id,
  employerId: view.employer.id,
});
