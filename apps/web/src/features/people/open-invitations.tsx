import { ROLE_NAMES } from '@permitdesk/domain/access/permissions';
import { useMutation, useQuery } from '@tanstack/react-query';
import { MailX, MoreHorizontal, Send } from 'lucide-react';
import { formatDay } from '../../shared/format/day';
import { dayOfInstant } from '../../shared/format/instant';
import { useReader } from '../../shared/i18n/use-reader';
import { Card } from '../../shared/ui/card';
import { IconButton } from '../../shared/ui/icon-button';
import { MenuButton, MenuItem } from '../../shared/ui/menu';
import { useOffice } from '../../shared/ui/office';
import { toast } from '../../shared/ui/toast';
import { invitationsQuery, resendInvitation, withdrawInvitation, type Invitation } from './invitations';
import { useReloadPeople } from './people-queries';
import { usePeopleTexts } from './texts';

const OPEN: ReadonlySet<Invitation['state']> = new Set(['sending', 'open', 'over']);

/** People who were asked in and have not come yet. */
export const OpenInvitations = () => {
  const t = usePeopleTexts();
  const { say, locale } = useReader();
  const { zone } = useOffice();
  const reload = useReloadPeople();
  const { data } = useQuery(invitationsQuery);
  const resend = useMutation({
    mutationFn: resendInvitation,
    onSuccess: () => {
      reload();
      toast(t('resent'));
    },
  });
  const withdraw = useMutation({
    mutationFn: withdrawInvitation,
    onSuccess: () => {
      reload();
      toast(t('withdrawn'));
    },
  });
  const words = { sending: t('invitationSending'), open: t('invitationSent'), over: t('invitationOver') } as const;
  const open = (data?.items ?? []).filter(({ state }) => OPEN.has(state));
  if (open.length === 0) return null;
  return (
    <Card title={t('invitations')} className="mb-4" isFlush>
      <ul className="flex flex-col divide-y divide-border px-4">
        {open.map((invitation) => (
          <li key={invitation.id} className="flex items-start justify-between gap-2 py-2">
            <div className="min-w-0">
              <p className="font-medium break-words">{invitation.email}</p>
              <p className="text-sm text-muted">
                {say(ROLE_NAMES[invitation.role])} · {words[invitation.state as keyof typeof words]} ·{' '}
                {t('invitationOf', { day: formatDay(dayOfInstant(invitation.invitedAt, zone), locale) })}
              </p>
            </div>
            <MenuButton
              label={t('actions', { name: invitation.email })}
              placement="bottom end"
              trigger={
                <IconButton
                  label={t('actions', { name: invitation.email })}
                  icon={<MoreHorizontal size={16} aria-hidden />}
                />
              }
              onAction={(key) => (key === 'resend' ? resend : withdraw).mutate(invitation.id)}
            >
              <MenuItem id="resend" icon={<Send size={15} aria-hidden />}>
                {t('resend')}
              </MenuItem>
              <MenuItem id="withdraw" icon={<MailX size={15} aria-hidden />}>
                {t('withdraw')}
              </MenuItem>
            </MenuButton>
          </li>
        ))}
      </ul>
    </Card>
  );
};
