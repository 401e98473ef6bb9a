import { answer, api } from '../../api/client';
import { FormBody } from '../../shared/forms/form-body';
import { useForm } from '../../shared/forms/use-form';
import { Button } from '../../shared/ui/button';
import { SecretField } from '../../shared/ui/secret-field';
import { TextField } from '../../shared/ui/text-field';
import { TextLink } from '../../shared/ui/text-link';
import { SingleSignOnOffer } from './single-sign-on-offer';
import { useSessionTexts } from './texts';

/** E-mail and password. */
export const PasswordStep = ({
  next,
  onDone,
  onSecondFactor,
}: {
  /** Where the person wants to go: the way through a provider leads there too. */
  readonly next: string;
  readonly onDone: () => void;
  readonly onSecondFactor: () => void;
}) => {
  const t = useSessionTexts();
  const form = useForm({
    initial: { email: '', password: '' },
    check: ({ email, password }) => ({
      ...(email.trim() === '' ? { email: t('emailMissing') } : {}),
      ...(password === '' ? { password: t('passwordMissing') } : {}),
    }),
    send: (values) => answer(api.POST('/api/v1/session', { body: values })),
    onDone: (step) => (step?.next === 'second-factor' ? onSecondFactor() : onDone()),
  });
  return (
    <>
      <FormBody
        form={form}
        actions={
          <Button type="submit" kind="primary" isPending={form.isSending} className="w-full">
            {t('signIn')}
          </Button>
        }
      >
        <TextField
          label={t('email')}
          name="email"
          type="email"
          autoComplete="username"
          autoFocus
          value={form.values.email}
          onChange={(value) => form.set('email', value)}
          error={form.errorOf('email')}
        />
        <SecretField
          label={t('password')}
          name="password"
          autoComplete="current-password"
          value={form.values.password}
          onChange={(value) => form.set('password', value)}
          error={form.errorOf('password')}
        />
      </FormBody>
      <SingleSignOnOffer email={form.values.email} next={next} />
      <p className="mt-3 text-sm">
        <TextLink to="/reset">{t('forgot')}</TextLink>
      </p>
    </>
  );
};
