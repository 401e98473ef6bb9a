import { queryOptions } from '@tanstack/react-query';
import { answer, api, type Api } from '../../api/client';

export type ExemptionView = Api['ExemptionView'];
export type ExemptionCode = Api['ExemptionCodeView'];
export type Outcome = Api['ExemptionOutcome'];
export type Paper = Api['EvidenceView'];

export const readExemption = (caseId: string): Promise<ExemptionView> =>
  answer(api.GET('/api/v1/cases/{id}/exemption', { params: { path: { id: caseId } } }));

export const saveExemption = (caseId: string, body: Api['SaveExemptionDto']): Promise<ExemptionView> =>
  answer(api.PUT('/api/v1/cases/{id}/exemption', { params: { path: { id: caseId } }, body }));

export const exemptionQuery = (caseId: string) =>
  queryOptions({ queryKey: ['case', caseId, 'exemption'], queryFn: () => readExemption(caseId) });

const HOUR_MS = 3_600_000;

/** The register moves when the product is upgraded, and its open codes with the day: an hour is fresh enough. */
export const codesQuery = queryOptions({
  queryKey: ['exemption-codes'],
  queryFn: async () => (await answer(api.GET('/api/v1/exemption-codes'))).items,
  staleTime: HOUR_MS,
});
