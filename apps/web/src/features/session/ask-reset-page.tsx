import { useState } from 'react';
import { answer, api } from '../../api/client';
import { FormBody } from '../../shared/forms/form-body';
import { useForm } from '../../shared/forms/use-form';
import { Banner } from '../../shared/ui/banner';
import { Button } from '../../shared/ui/button';
import { TextField } from '../../shared/ui/text-field';
import { TextLink } from '../../shared/ui/text-link';
import { PublicPage } from './public-page';
import { useSessionTexts } from './texts';

/** Asks for a link to a new password. Whether the address has an account is never said. */
export const AskResetPage = () => {
  const t = useSessionTexts();
  const [asked, setAsked] = useState<string>();
  const form = useForm({
    initial: { email: '' },
    check: ({ email }) => (email.trim() === '' ? { email: t('emailMissing') } : {}),
    send: (values) => answer(api.POST('/api/v1/password-resets', { body: values })).then(() => values.email.trim()),
    onDone: setAsked,
  });
  return (
    <PublicPage title={t('askResetTitle')} heading={t('askResetTitle')} lead={t('askResetLead')}>
      {asked !== undefined && (
        <Banner tone="success" title={t('resetAskedTitle')} isAlert className="mb-5">
          {t('resetAskedBody', { email: asked })}
        </Banner>
      )}
      <FormBody
        form={form}
        actions={
          <Button type="submit" kind="primary" isPending={form.isSending} className="w-full">
            {t('askReset')}
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
      </FormBody>
      <p className="mt-3 text-sm">
        <TextLink to="/sign-in">{t('toSignIn')}</TextLink>
      </p>
    </PublicPage>
  );
};
