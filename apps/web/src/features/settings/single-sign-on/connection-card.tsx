import { isRole, ROLE_NAMES } from '@permitdesk/domain/access/permissions';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api } from '../../../api/client';
import { problemOf } from '../../../api/problem';
import { useSay } from '../../../shared/i18n/use-reader';
import { ProblemNotice } from '../../../shared/refusals/problem-notice';
import { Badge, StatusChip } from '../../../shared/ui/badge';
import { Button } from '../../../shared/ui/button';
import { Card } from '../../../shared/ui/card';
import { Dialog } from '../../../shared/ui/dialog';
import { KeyValues } from '../../../shared/ui/key-values';
import { toast } from '../../../shared/ui/toast';
import { ConnectionTest } from './connection-test';
import { CopyValue } from './copy-value';
import { placeOf, usePlaces } from './place-options';
import { connectionsQuery, type ConnectionView } from './single-sign-on-queries';
import { useSingleSignOnTexts } from './texts';

const TONES = { off: 'neutral', optional: 'success', required: 'accent' } as const;

/** One connection: where it stands, what it knows, and what can be done with it. */
export const ConnectionCard = ({
  connection,
  onEdit,
}: {
  readonly connection: ConnectionView;
  readonly onEdit: () => void;
}) => {
  const t = useSingleSignOnTexts();
  const [isRemoving, setRemoving] = useState(false);
  const test = useMutation({
    mutationFn: () =>
      answer(api.POST('/api/v1/single-sign-on/connections/{id}/test', { params: { path: { id: connection.id } } })),
  });
  const state = !connection.isEnabled ? 'off' : connection.isEnforced ? 'required' : 'optional';
  return (
    <Card title={connection.name} aside={<Badge tone={TONES[state]}>{t(`state.${state}`)}</Badge>}>
      <KeyValues
        items={[
          { key: t('issuer'), value: <span className="break-all">{connection.issuer}</span> },
          { key: t('clientId'), value: <span className="break-all">{connection.clientId}</span> },
          { key: t('domains'), value: <Domains connection={connection} /> },
          { key: t('newcomers'), value: t(`newcomers.${connection.newcomers}`) },
          { key: t('groups'), value: <Groups connection={connection} /> },
          {
            key: t('redirectUri'),
            value: <CopyValue value={connection.redirectUri} what={t('redirectUri')} />,
          },
          {
            key: t('startLink'),
            value: <CopyValue value={`${window.location.origin}${connection.startAt}`} what={t('startLink')} />,
          },
        ]}
      />
      <p className="pt-3 text-sm text-muted">{t('people', { count: connection.people })}</p>
      {test.error !== null && <ProblemNotice problem={problemOf(test.error)} refusals={[]} />}
      {test.data !== undefined && <ConnectionTest result={test.data} />}
      <div className="flex flex-wrap gap-2 pt-4">
        <Button onPress={() => test.mutate()} isPending={test.isPending}>
          {t('test')}
        </Button>
        <Button onPress={onEdit}>{t('edit')}</Button>
        <Button kind="quiet" onPress={() => setRemoving(true)}>
          {t('remove')}
        </Button>
      </div>
      {isRemoving && <RemoveDialog connection={connection} onClose={() => setRemoving(false)} />}
    </Card>
  );
};

const Domains = ({ connection }: { readonly connection: ConnectionView }) => {
  const t = useSingleSignOnTexts();
  if (connection.domains.length === 0) return t('noDomains');
  return (
    <ul className="flex flex-col gap-2">
      {connection.domains.map(({ domain, confirmedAt, token }) => (
        <li key={domain}>
          <span className="flex flex-wrap items-center gap-2">
            <span className="break-all">{domain}</span>
            <StatusChip look="flat" tone={confirmedAt === null ? 'warning' : 'success'}>
              {confirmedAt === null ? t('unconfirmed') : t('confirmed')}
            </StatusChip>
          </span>
          {confirmedAt === null && (
            <span className="mt-1 block text-sm">
              <span className="mb-1 block text-muted text-pretty">{t('confirmHow', { domain })}</span>
              <CopyValue value={`npx permitdesk sso confirm-domain ${domain} --token ${token}`} what={t('token')} />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
};

const Groups = ({ connection }: { readonly connection: ConnectionView }) => {
  const t = useSingleSignOnTexts();
  const say = useSay();
  const places = usePlaces();
  if (connection.groups.length === 0) return t('noGroups');
  return (
    <ul>
      {connection.groups.map((group) => {
        const place = placeOf(group);
        return (
          <li key={group.id}>
            {t('groupGives', {
              group: group.name,
              role: isRole(group.role) ? say(ROLE_NAMES[group.role]) : group.role,
              place: places(place).find((option) => option.value === place)?.label ?? place,
            })}{' '}
            <span className="text-sm whitespace-nowrap text-muted">({t('members', { count: group.members })})</span>
          </li>
        );
      })}
    </ul>
  );
};

const RemoveDialog = ({
  connection,
  onClose,
}: {
  readonly connection: ConnectionView;
  readonly onClose: () => void;
}) => {
  const t = useSingleSignOnTexts();
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: () =>
      answer(api.DELETE('/api/v1/single-sign-on/connections/{id}', { params: { path: { id: connection.id } } })),
    onSuccess: () => {
      toast(t('removed'));
      onClose();
      void queries.invalidateQueries({ queryKey: connectionsQuery.queryKey });
    },
  });
  return (
    <Dialog title={t('removeTitle', { name: connection.name })} isOpen onClose={onClose}>
      {remove.error !== null && <ProblemNotice problem={problemOf(remove.error)} refusals={[]} />}
      <p className="pb-4 text-pretty">{t('removeLead')}</p>
      <div className="flex flex-wrap gap-2">
        <Button kind="danger" isPending={remove.isPending} onPress={() => remove.mutate()}>
          {t('remove')}
        </Button>
        <Button kind="quiet" onPress={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </Dialog>
  );
};
