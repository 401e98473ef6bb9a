import type { Permission } from '@permitdesk/domain/access/permissions';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { RefusalContext } from '../../shared/refusals/mending-link';
import { caseQuery, type CaseView } from './case-query';
import { waiverOf } from './waiver/waiver-of';

/** The case whose page this is. The frame of the case has read it before any part of it is drawn. */
export const useCase = (): CaseView => {
  const { caseId } = useParams({ from: '/desk/cases/$caseId' });
  return useSuspenseQuery(caseQuery(caseId)).data;
};

/** Whether the reader may do something at this very case: a role that holds elsewhere gives nothing here. */
export const useMayHere =
  ({ permissions }: Pick<CaseView, 'permissions'>): ((permission: Permission) => boolean) =>
  (permission) =>
    permissions.includes(permission);

/** Where the findings of a case may lead: they stop nothing, and a person decides on them. */
export const placesOf = (view: CaseView): RefusalContext => ({
  caseId: view.id,
  workerId: view.worker.id,
  employerId: view.employer.id,
});

/** Where the refusals of a case may lead, and how they may be lifted. */
export const mendingContext = (view: CaseView): RefusalContext => ({ ...placesOf(view), waiver: waiverOf(view) });
