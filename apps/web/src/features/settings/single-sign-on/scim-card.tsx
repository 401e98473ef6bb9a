import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer, api, type Api } from '../../../api/client';
import { problemOf } from '../../../api/problem';
import { FormBody } from '../../../shared/forms/form-body';
import { useForm, type FieldErrors } from '../../../shared/forms/use-form';
import { formatInstant } from '../../../shared/format/instant';
import { useReader } from '../../../shared/i18n/use-reader';
import { ProblemNotice } from '../../../shared/refusals/problem-notice';
import { Banner } from '../../../shared/ui/banner';
import { Button } from '../../../shared/ui/button';
import { Card } from '../../../shared/ui/card';
import { Dialog } from '../../../shared/ui/dialog';
import { useOffice } from '../../../shared/ui/office';
import { QueryProblem } from '../../../shared/ui/query-problem';
import { RadioGroup } from '../../../shared/ui/radio-group';
import { Select } from '../../../shared/ui/select';
import { Skeleton } from '../../../shared/ui/skeleton';
import { TextField } from '../../../shared/ui/text-field';
import { toast } from '../../../shared/ui/toast';
import { CopyValue } from './copy-value';
import { scimTokensQuery, type ScimTokenView } from './single-sign-on-queries';
import { useSingleSignOnTexts } from './texts';

const DAYS = ['90', '180', '365', '730'] as const;

/** The tokens by which a directory keeps the people of the office. */
export const ScimCard = () => {
  const t = useSingleSignOnTexts();
  const [isMaking, setMaking] = useState(false);
  const { data, error, refetch } = useQuery(scimTokensQuery);
  return (
    <Card title={t('scim')} aside={<Button onPress={() => setMaking(true)}>{t('scimMake')}</Button>}>
      <p className="pb-3 text-muted text-pretty">{t('scimLead')}</p>
      {error !== null && <QueryProblem error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton lines={2} />}
      {data !== undefined && (
        <>
          <p className="flex flex-wrap items-center gap-2 pb-3">
            <span className="text-sm text-muted">{t('scimBase')}</span>
            <CopyValue value={data.baseUrl} what={t('scimBase')} />
          </p>
          {data.items.length === 0 ? (
            <p>{t('scimNone')}</p>
          ) : (
            <ul className="divide-y divide-border border-t border-border">
              {data.items.map((token) => (
                <TokenRow key={token.id} token={token} />
              ))}
            </ul>
          )}
        </>
      )}
      {isMaking && <TokenDialog onClose={() => setMaking(false)} />}
    </Card>
  );
};

const TokenRow = ({ token }: { readonly token: ScimTokenView }) => {
  const t = useSingleSignOnTexts();
  const { locale } = useReader();
  const { zone } = useOffice();
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const revoke = useMutation({
    mutationFn: () => answer(api.DELETE('/api/v1/scim-tokens/{id}', { params: { path: { id: token.id } } })),
    onSuccess: () => {
      toast(t('revoked'));
      setAsking(false);
      void queries.invalidateQueries({ queryKey: scimTokensQuery.queryKey });
    },
  });
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-2.5">
      <div className="min-w-0">
        <span className="font-medium">{token.name}</span>
        <span className="block text-sm text-muted">
          {t(`scimScope.${token.scope}`)} · {t('ends')} {formatInstant(token.expiresAt, zone, locale)} · {t('lastUsed')}{' '}
          {token.lastUsedAt === null ? t('neverUsed') : formatInstant(token.lastUsedAt, zone, locale)}
        </span>
      </div>
      <Button kind="quiet" onPress={() => setAsking(true)} aria-label={`${t('revoke')} ${token.name}`}>
        {t('revoke')}
      </Button>
      {isAsking && (
        <Dialog title={t('revokeTitle', { name: token.name })} isOpen onClose={() => setAsking(false)}>
          {revoke.error !== null && <ProblemNotice problem={problemOf(revoke.error)} refusals={[]} />}
          <p className="pb-4">{t('revokeLead')}</p>
          <div className="flex flex-wrap gap-2">
            <Button kind="danger" isPending={revoke.isPending} onPress={() => revoke.mutate()}>
              {t('revoke')}
            </Button>
            <Button kind="quiet" onPress={() => setAsking(false)}>
              {t('cancel')}
            </Button>
          </div>
        </Dialog>
      )}
    </li>
  );
};

interface TokenValues {
  readonly name: string;
  readonly scope: Api['ScimScope'];
  readonly days: (typeof DAYS)[number];
}

/** Makes a token, and shows it once. */
const TokenDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const t = useSingleSignOnTexts();
  const queries = useQueryClient();
  const [made, setMade] = useState<string>();
  const form = useForm<TokenValues, Api['NewScimTokenView']>({
    initial: { name: '', scope: 'write', days: '365' },
    check: ({ name }): FieldErrors => (name.trim() === '' ? { name: t('missing', { label: t('scimName') }) } : {}),
    send: ({ name, scope, days }) =>
      answer(api.POST('/api/v1/scim-tokens', { body: { name, scope, days: Number(days) } })),
    onDone: ({ token }) => {
      setMade(token);
      void queries.invalidateQueries({ queryKey: scimTokensQuery.queryKey });
    },
  });
  if (made !== undefined)
    return (
      <Dialog title={t('scimOnceTitle')} isOpen onClose={onClose}>
        <Banner tone="warning" title={t('scimOnce')} />
        <p className="py-4">
          <CopyValue value={made} what={t('token')} />
        </p>
        <Button kind="primary" onPress={onClose}>
          {t('done')}
        </Button>
      </Dialog>
    );
  return (
    <Dialog title={t('scimMakeTitle')} isOpen onClose={onClose}>
      <FormBody
        form={form}
        actions={
          <>
            <Button type="submit" kind="primary" isPending={form.isSending}>
              {t('scimCreate')}
            </Button>
            <Button kind="quiet" onPress={onClose}>
              {t('cancel')}
            </Button>
          </>
        }
      >
        <TextField
          label={t('scimName')}
          name="name"
          isRequired
          value={form.values.name}
          onChange={(value) => form.set('name', value)}
          error={form.errorOf('name')}
        />
        <RadioGroup
          label={t('scimScope')}
          name="scope"
          value={form.values.scope}
          onChange={(value) => form.set('scope', value)}
          options={(['write', 'read'] as const).map((value) => ({ value, label: t(`scimScope.${value}`) }))}
        />
        <Select
          label={t('scimDays')}
          name="days"
          value={form.values.days}
          onChange={(value) => form.set('days', value)}
          options={DAYS.map((value) => ({ value, label: t('scimDaysOption', { count: Number(value) }) }))}
          error={form.errorOf('days')}
        />
      </FormBody>
    </Dialog>
  );
};
