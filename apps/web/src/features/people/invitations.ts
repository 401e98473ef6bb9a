import { queryOptions } from '@tanstack/react-query';
import { answer, api, type Api } from '../../api/client';

/** A person who was asked in by mail. */
export type Invitation = Api['InvitationView'];

export const invitationsQuery = queryOptions({
  queryKey: ['invitations'],
  queryFn: () => answer(api.GET('/api/v1/invitations')),
});

export const invite = (body: Api['InviteDto']): Promise<Invitation> =>
  answer(api.POST('/api/v1/invitations', { body }));

export const resendInvitation = (id: string) =>
  answer(api.POST('/api/v1/invitations/{id}/sending', { params: { path: { id } } }));

export const withdrawInvitation = (id: string) =>
  answer(api.DELETE('/api/v1/invitations/{id}', { params: { path: { id } } }));
