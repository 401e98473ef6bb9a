import { ROLE_NAMES } from '@permitdesk/domain/access/permissions';
import type { Language } from '@permitdesk/domain/law/text';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { answer, api, type Api } from '../../api/client';
import { problemOf } from '../../api/problem';
import { FormBody } from '../../shared/forms/form-body';
import { useForm } from '../../shared/forms/use-form';
import { speak } from '../../shared/i18n/i18n';
import { useReader } from '../../shared/i18n/use-reader';
import { ProblemNotice } from '../../shared/refusals/problem-notice';
import { Button } from '../../shared/ui/button';
import { LinkButton } from '../../shared/ui/link-button';
import { QueryProblem } from '../../shared/ui/query-problem';
import { RadioGroup } from '../../shared/ui/radio-group';
import { SecretField } from '../../shared/ui/secret-field';
import { Skeleton } from '../../shared/ui/skeleton';
import { TextField } from '../../shared/ui/text-field';
import { PublicPage } from './public-page';
import { sessionQuery } from './session-query';
import { useSessionTexts } from './texts';
import { useArrive } from './use-arrive';

type Invitation = Api['OpenInvitationView'];

interface Part {
  readonly token: string;
  readonly invitation: Invitation;
}

const accept = (token: string, body: Api['AcceptInvitationDto']) =>
  answer(api.POST('/api/v1/invitations/by-token/{token}', { params: { path: { token } }, body }));

/** Name, language and password of a new account. */
const Newcomer = ({ token, invitation }: Part) => {
  const t = useSessionTexts();
  const { language } = useReader();
  const arrive = useArrive(undefined);
  const form = useForm({
    initial: { displayName: '', language, password: '' },
    check: ({ displayName, password }) => ({
      ...(displayName.trim() === '' ? { displayName: t('nameMissing') } : {}),
      ...(password === '' ? { password: t('passwordMissing') } : {}),
    }),
    send: (values) => accept(token, values),
    onDone: arrive,
  });
  return (
    <FormBody
      form={form}
      actions={
        <Button type="submit" kind="primary" isPending={form.isSending} className="w-full">
          {t('join')}
        </Button>
      }
    >
      <p className="break-words">{t('joinNew', { email: invitation.email })}</p>
      <input type="email" autoComplete="username" value={invitation.email} readOnly hidden />
      <TextField
        label={t('yourName')}
        name="displayName"
        help={t('yourNameHelp')}
        autoComplete="name"
        autoFocus
        value={form.values.displayName}
        onChange={(value) => form.set('displayName', value)}
        error={form.errorOf('displayName')}
      />
      <RadioGroup<Language>
        label={t('language')}
        name="language"
        orientation="horizontal"
        options={[
          { value: 'en', label: t('languageEn') },
          { value: 'fr', label: t('languageFr') },
        ]}
        value={form.values.language}
        onChange={(wanted) => {
          form.set('language', wanted);
          speak(wanted);
        }}
      />
      <SecretField
        label={t('password')}
        name="password"
        help={t('passwordHelp')}
        autoComplete="new-password"
        value={form.values.password}
        onChange={(value) => form.set('password', value)}
        error={form.errorOf('password')}
      />
    </FormBody>
  );
};

/** Somebody who has an account already: signed in as that person, one press is enough. */
const Member = ({ token, invitation }: Part) => {
  const t = useSessionTexts();
  const arrive = useArrive(undefined);
  const { data: session, isPending } = useQuery({ ...sessionQuery, retry: false, refetchInterval: false });
  const join = useMutation({ mutationFn: () => accept(token, {}), onSuccess: arrive });
  const signOut = useMutation({
    mutationFn: () => answer(api.DELETE('/api/v1/session')),
    onSuccess: () => window.location.reload(),
  });
  const { email } = invitation;
  if (isPending) return <Skeleton lines={2} />;
  if (session === undefined)
    return (
      <>
        <p className="mb-4 break-words">{t('joinSignIn', { email })}</p>
        <LinkButton to="/sign-in" search={{ next: `/join/${token}` }} kind="primary" className="w-full">
          {t('signIn')}
        </LinkButton>
      </>
    );
  if (session.email.toLowerCase() !== email.toLowerCase())
    return (
      <>
        <p className="mb-4 break-words">{t('joinOther', { other: session.email, email })}</p>
        <Button kind="primary" onPress={() => signOut.mutate()} isPending={signOut.isPending} className="w-full">
          {t('signOut')}
        </Button>
      </>
    );
  return (
    <>
      {join.error !== null && <ProblemNotice problem={problemOf(join.error)} />}
      <p className="mb-4 break-words">{t('joinReady', { email })}</p>
      <Button kind="primary" onPress={() => join.mutate()} isPending={join.isPending} className="w-full">
        {t('join')}
      </Button>
    </>
  );
};

/** Where the link of an invitation leads. */
export const JoinPage = () => {
  const t = useSessionTexts();
  const { say } = useReader();
  const { token } = useParams({ from: '/join/$token' });
  const { data, error, refetch } = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => answer(api.GET('/api/v1/invitations/by-token/{token}', { params: { path: { token } } })),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (error !== null && problemOf(error).code === 'link.spent')
    return (
      <PublicPage title={t('linkSpentTitle')} heading={t('linkSpentTitle')} lead={t('linkSpentJoin')}>
        <LinkButton to="/sign-in" className="w-full">
          {t('toSignIn')}
        </LinkButton>
      </PublicPage>
    );
  const heading = data === undefined ? t('join') : t('joinTitle', { workspace: data.workspace });
  const role = data === undefined ? '' : say(ROLE_NAMES[data.role]);
  return (
    <PublicPage
      title={heading}
      heading={heading}
      lead={
        data === undefined
          ? undefined
          : data.inviter === null
            ? t('joinLeadPlain', { role })
            : t('joinLead', { inviter: data.inviter, role })
      }
    >
      {error !== null && <QueryProblem error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton lines={5} />}
      {data?.hasAccount === false && <Newcomer token={token} invitation={data} />}
      {data?.hasAccount === true && <Member token={token} invitation={data} />}
    </PublicPage>
  );
};
