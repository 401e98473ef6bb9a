import { ENGAGEMENT_STATE_NAMES } from '@permitdesk/domain/access/engagements';
import { ROLE_NAMES } from '@permitdesk/domain/access/permissions';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Handshake, Plus } from 'lucide-react';
import { useState } from 'react';
import { answer, api, type Api } from '../../api/client';
import { mayBeEmpty } from '../../shared/forms/may-be-empty';
import { FormBody } from '../../shared/forms/form-body';
import { useForm } from '../../shared/forms/use-form';
import { formatInstant } from '../../shared/format/instant';
import { useReader, useSay } from '../../shared/i18n/use-reader';
import { StatusChip } from '../../shared/ui/badge';
import { Button } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { DateField } from '../../shared/ui/date-field';
import { DateText } from '../../shared/ui/date-text';
import { Dialog, Drawer } from '../../shared/ui/dialog';
import { EmptyState } from '../../shared/ui/empty-state';
import { useOffice } from '../../shared/ui/office';
import { PageHeader } from '../../shared/ui/page-header';
import { QueryProblem } from '../../shared/ui/query-problem';
import { Skeleton } from '../../shared/ui/skeleton';
import { TextField } from '../../shared/ui/text-field';
import { toast } from '../../shared/ui/toast';
import { HandOverCodes } from '../hand-over/hand-over-codes';
import { useSession } from '../session/session-query';
import { engagementsQuery, type EngagementView } from './engagement-queries';
import { StaffForm } from './staff-form';
import { useEngagementTexts } from './texts';

type Done = (list: Api['EngagementListView']) => void;

const InviteForm = ({ onDone, onCancel }: { readonly onDone: Done; readonly onCancel: () => void }) => {
  const t = useEngagementTexts();
  const form = useForm({
    initial: { email: '' },
    check: ({ email }) => (email.includes('@') ? {} : { email: t('missing', { label: t('email') }) }),
    send: ({ email }) => answer(api.POST('/api/v1/engagements', { body: { email: email.trim() } })),
    onDone,
  });
  return (
    <FormBody
      form={form}
      actions={
        <>
          <Button type="submit" kind="primary" isPending={form.isSending}>
            {t('invite')}
          </Button>
          <Button kind="quiet" onPress={onCancel}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('email')}
        name="email"
        isRequired
        inputMode="email"
        help={t('emailHelp')}
        value={form.values.email}
        onChange={(value) => form.set('email', value)}
        error={form.errorOf('email')}
      />
    </FormBody>
  );
};

const EndForm = ({
  engagement,
  onDone,
  onCancel,
}: {
  readonly engagement: EngagementView;
  readonly onDone: Done;
  readonly onCancel: () => void;
}) => {
  const t = useEngagementTexts();
  const { today } = useOffice();
  const isOpen = engagement.state === 'active';
  const form = useForm({
    initial: { on: mayBeEmpty(today) },
    send: ({ on }) =>
      answer(
        api.POST('/api/v1/engagements/{id}/ending', {
          params: { path: { id: engagement.id } },
          body: isOpen && on !== undefined ? { on } : {},
        }),
      ),
    onDone,
  });
  return (
    <FormBody
      form={form}
      actions={
        <>
          <Button type="submit" kind="primary" isPending={form.isSending}>
            {t(isOpen ? 'end' : engagement.side === 'client' ? 'withdraw' : 'decline')}
          </Button>
          <Button kind="quiet" onPress={onCancel}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      <p className="text-pretty">{t(isOpen ? 'endLead' : 'endInvitationLead')}</p>
      {isOpen && (
        <DateField
          label={t('lastDay')}
          name="on"
          value={form.values.on}
          onChange={(value) => form.set('on', value)}
          error={form.errorOf('on')}
        />
      )}
    </FormBody>
  );
};

const TONES = {
  invited: 'info',
  active: 'success',
  declined: 'neutral',
  withdrawn: 'neutral',
  ended: 'neutral',
} as const;

/** Firms that work for an employer, or clients of a firm, from either side. */
export const EngagementsPage = () => {
  const t = useEngagementTexts();
  const say = useSay();
  const { locale } = useReader();
  const { zone } = useOffice();
  const { tenantKind } = useSession();
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery(engagementsQuery);
  const [open, setOpen] = useState<
    { readonly kind: 'invite' } | { readonly kind: 'staff' | 'end'; readonly of: EngagementView }
  >();
  const close = (): void => setOpen(undefined);
  const done: Done = (list) => {
    queries.setQueryData(engagementsQuery.queryKey, list);
    close();
    toast(t('saved'));
  };
  const invite = tenantKind === 'employer' && (
    <Button kind="primary" onPress={() => setOpen({ kind: 'invite' })}>
      <Plus size={16} aria-hidden />
      {t('inviteFirm')}
    </Button>
  );
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={t('title')} lead={t(tenantKind === 'employer' ? 'leadClient' : 'leadFirm')} actions={invite} />
      {error !== null && <QueryProblem error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && (
        <Card>
          <Skeleton lines={5} />
        </Card>
      )}
      {data?.items.length === 0 && (
        <Card>
          <EmptyState icon={Handshake} title={t('emptyTitle')}>
            {t(tenantKind === 'employer' ? 'emptyClient' : 'emptyFirm')}
          </EmptyState>
        </Card>
      )}
      <div className="flex flex-col gap-3">
        {(data?.items ?? []).map((engagement) => (
          <Card
            key={engagement.id}
            title={engagement.other ?? engagement.invitedEmail ?? t('unknownFirm')}
            aside={
              <StatusChip tone={TONES[engagement.state]}>{say(ENGAGEMENT_STATE_NAMES[engagement.state])}</StatusChip>
            }
          >
            <p className="tabular text-sm text-muted">
              {t('sinceDay')} {formatInstant(engagement.since, zone, locale)}
              {engagement.endsOn !== null && (
                <>
                  {' · '}
                  {t('lastDay')} <DateText day={engagement.endsOn} />
                </>
              )}
            </p>
            {engagement.staff.length > 0 && (
              <ul aria-label={t('staff')} className="pt-2">
                {engagement.staff.map(({ id, name, roles }) => (
                  <li key={id}>
                    {name}{' '}
                    <span className="text-sm text-muted">{roles.map((role) => say(ROLE_NAMES[role])).join(', ')}</span>
                  </li>
                ))}
              </ul>
            )}
            {(engagement.state === 'invited' || engagement.state === 'active') && (
              <div className="flex flex-wrap gap-2 pt-3">
                {engagement.side === 'firm' && (
                  <Button size="small" onPress={() => setOpen({ kind: 'staff', of: engagement })}>
                    {t(engagement.state === 'invited' ? 'acceptAndChoose' : 'changeStaff')}
                  </Button>
                )}
                <Button size="small" kind="quiet" onPress={() => setOpen({ kind: 'end', of: engagement })}>
                  {t(engagement.state === 'active' ? 'end' : engagement.side === 'client' ? 'withdraw' : 'decline')}
                </Button>
              </div>
            )}
          </Card>
        ))}
      </div>
      <HandOverCodes />
      <Drawer title={t('staff')} isOpen={open?.kind === 'staff'} onClose={close}>
        {open?.kind === 'staff' && <StaffForm engagement={open.of} onDone={done} onCancel={close} />}
      </Drawer>
      <Dialog title={t('inviteFirm')} isOpen={open?.kind === 'invite'} onClose={close}>
        <InviteForm onDone={done} onCancel={close} />
      </Dialog>
      <Dialog title={t('endTitle')} isOpen={open?.kind === 'end'} onClose={close}>
        {open?.kind === 'end' && <EndForm engagement={open.of} onDone={done} onCancel={close} />}
      </Dialog>
    </div>
  );
};
