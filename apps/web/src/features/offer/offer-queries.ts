import { queryOptions, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { answer, api, type Api } from '../../api/client';
import type { OfferValues } from '@permitdesk/domain/offers/offer-fields';
import { useCallback } from 'react';
import { useMay, useSession } from '../session/session-query';

export type OfferView = Api['OfferView'];
export type PreflightCheck = Api['PreflightCheckView'];
export type CopyMark = Api['CopyMarkView'];
export type OfferChange = Api['OfferChangeView'];
export type Checks = Api['OfferChecksDto'];

export const readOffer = (caseId: string): Promise<OfferView> =>
  answer(api.GET('/api/v1/cases/{id}/offer', { params: { path: { id: caseId } } }));

export const saveOffer = (caseId: string, body: Api['SaveOfferDto']): Promise<OfferView> =>
  answer(api.PUT('/api/v1/cases/{id}/offer', { params: { path: { id: caseId } }, body }));

export const offerQuery = (caseId: string) =>
  queryOptions({ queryKey: ['case', caseId, 'offer'], queryFn: () => readOffer(caseId) });

export const offerHistoryQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['case', caseId, 'offer', 'history'],
    queryFn: async () =>
      (await answer(api.GET('/api/v1/cases/{id}/offer/history', { params: { path: { id: caseId } } }))).items,
  });

/** The guarded values whole, once the reader asked for them. They are kept in this page alone, and whoever looked is noted. */
export const useGuardedValues = (caseId: string) => {
  const may = useMay();
  const look = useMutation({
    mutationFn: () => answer(api.POST('/api/v1/cases/{id}/offer/passport-views', { params: { path: { id: caseId } } })),
    gcTime: 0,
  });
  const { mutate } = look;
  const mayLook = may('offer.prepare') && may('passport.read');
  const show = useCallback(() => mutate(), [mutate]);
  return {
    values: look.data?.values as OfferValues | undefined,
    hasFailed: look.isError,
    show: mayLook ? show : undefined,
  };
};

/** The offer of a case, where it is read before anything is drawn. */
export const useOffer = (caseId: string): OfferView => useSuspenseQuery(offerQuery(caseId)).data;

/** Leaves the trace that a field was copied; the offer itself is not read again for it. */
export const useTraceCopy = (caseId: string) => {
  const queries = useQueryClient();
  const { displayName } = useSession();
  return useMutation({
    mutationFn: (fieldId: string) =>
      answer(api.POST('/api/v1/cases/{id}/offer/copies', { params: { path: { id: caseId } }, body: { fieldId } })),
    onSuccess: (_, fieldId) => {
      queries.setQueryData(offerQuery(caseId).queryKey, (view) =>
        view === undefined
          ? view
          : {
              ...view,
              copies: [
                ...view.copies.filter((mark) => mark.fieldId !== fieldId),
                { fieldId, version: view.version, copiedBy: displayName, copiedAt: new Date().toISOString() },
              ],
            },
      );
    },
  });
};
