import { answer, api, type Api } from '../../api/client';
import { useCaseChange } from '../case/case-query';

const at = (caseId: string) => ({ params: { path: { id: caseId } } });

/** Asks another person to look at the paper; from then on it is not edited underneath. */
export const usePutToReview = (caseId: string) =>
  useCaseChange(caseId, (body: Api['VersionDto']) =>
    answer(api.POST('/api/v1/cases/{id}/exemption/review', { ...at(caseId), body })),
  );

/** A named person stands for the assessment; it is frozen as it stands. */
export const useSignOff = (caseId: string) =>
  useCaseChange(caseId, (body: Api['VersionDto']) =>
    answer(api.POST('/api/v1/cases/{id}/exemption/sign-off', { ...at(caseId), body })),
  );

export const useSendBack = (caseId: string) =>
  useCaseChange(caseId, (body: Api['ReasonDto']) =>
    answer(api.POST('/api/v1/cases/{id}/exemption/return', { ...at(caseId), body })),
  );

export const useReopen = (caseId: string) =>
  useCaseChange(caseId, (body: Api['ReasonDto']) =>
    answer(api.POST('/api/v1/cases/{id}/exemption/reopening', { ...at(caseId), body })),
  );
