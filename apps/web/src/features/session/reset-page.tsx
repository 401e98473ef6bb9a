import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { answer, api } from '../../api/client';
import { problemOf } from '../../api/problem';
import { FormBody } from '../../shared/forms/form-body';
import { useForm } from '../../shared/forms/use-form';
import { Button } from '../../shared/ui/button';
import { LinkButton } from '../../shared/ui/link-button';
import { QueryProblem } from '../../shared/ui/query-problem';
import { SecretField } from '../../shared/ui/secret-field';
import { Skeleton } from '../../shared/ui/skeleton';
import { PublicPage } from './public-page';
import { useSessionTexts } from './texts';

const NewPassword = ({
  token,
  email,
  onDone,
}: {
  readonly token: string;
  readonly email: string;
  readonly onDone: () => void;
}) => {
  const t = useSessionTexts();
  const form = useForm({
    initial: { password: '' },
    check: ({ password }) => (password === '' ? { password: t('passwordMissing') } : {}),
    send: (body) => answer(api.POST('/api/v1/password-resets/by-token/{token}', { params: { path: { token } }, body })),
    onDone,
  });
  return (
    <FormBody
      form={form}
      actions={
        <Button type="submit" kind="primary" isPending={form.isSending} className="w-full">
          {t('setPassword')}
        </Button>
      }
    >
      {/* For a password manager: whose password this is. */}
      <input type="email" autoComplete="username" value={email} readOnly hidden />
      <SecretField
        label={t('newPassword')}
        name="password"
        help={t('passwordHelp')}
        autoComplete="new-password"
        autoFocus
        value={form.values.password}
        onChange={(value) => form.set('password', value)}
        error={form.errorOf('password')}
      />
    </FormBody>
  );
};

/** Where the link of the mail leads: a new password, once. */
export const ResetPage = () => {
  const t = useSessionTexts();
  const { token } = useParams({ from: '/reset/$token' });
  const [isDone, setDone] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ['reset', token],
    queryFn: () => answer(api.GET('/api/v1/password-resets/by-token/{token}', { params: { path: { token } } })),
    enabled: !isDone,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (isDone)
    return (
      <PublicPage title={t('passwordSetTitle')} heading={t('passwordSetTitle')} lead={t('passwordSetBody')}>
        <LinkButton to="/sign-in" kind="primary" className="w-full">
          {t('toSignIn')}
        </LinkButton>
      </PublicPage>
    );
  if (error !== null && problemOf(error).code === 'link.spent')
    return (
      <PublicPage title={t('linkSpentTitle')} heading={t('linkSpentTitle')} lead={t('linkSpentReset')}>
        <LinkButton to="/reset" kind="primary" className="w-full">
          {t('askReset')}
        </LinkButton>
      </PublicPage>
    );
  return (
    <PublicPage
      title={t('resetTitle')}
      heading={t('resetTitle')}
      lead={data === undefined ? undefined : t('resetLead', { email: data.email })}
    >
      {error !== null && <QueryProblem error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton lines={3} />}
      {data !== undefined && <NewPassword token={token} email={data.email} onDone={() => setDone(true)} />}
    </PublicPage>
  );
};
