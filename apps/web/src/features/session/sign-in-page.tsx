import { useNavigate, useSearch } from '@tanstack/react-router';
import { useQueryClient } from '@tanstack/react-query';
import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { answer, api } from '../../api/client';
import { FormBody } from '../../shared/forms/form-body';
import { useForm } from '../../shared/forms/use-form';
import { LOCALES, speak } from '../../shared/i18n/i18n';
import { useReader } from '../../shared/i18n/use-reader';
import { Button } from '../../shared/ui/button';
import { IconButton } from '../../shared/ui/icon-button';
import { Mark } from '../../shared/ui/mark';
import { useDocumentTitle } from '../../shared/ui/page-header';
import { TextField } from '../../shared/ui/text-field';
import { safeReturnAddress } from './return-address';
import { sessionQuery } from './session-query';
import { useSessionTexts } from './texts';

export const SignInPage = () => {
  const t = useSessionTexts();
  const { language } = useReader();
  const { next } = useSearch({ from: '/sign-in' });
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [isShown, setShown] = useState(false);
  useDocumentTitle(t('signIn'));

  const form = useForm({
    initial: { email: '', password: '' },
    check: ({ email, password }) => ({
      ...(email.trim() === '' ? { email: t('emailMissing') } : {}),
      ...(password === '' ? { password: t('passwordMissing') } : {}),
    }),
    send: (values) => answer(api.POST('/api/v1/session', { body: values })),
    onDone: () => {
      queries.clear();
      void queries.ensureQueryData(sessionQuery).then(() => navigate({ href: safeReturnAddress(next), replace: true }));
    },
  });
  const other = language === 'en' ? 'fr' : 'en';

  return (
    <div className="flex min-h-dvh flex-col">
      <div className="flex justify-end p-4">
        <Button kind="quiet" onPress={() => speak(other)}>
          <span lang={LOCALES[other]}>{t('otherLanguage')}</span>
        </Button>
      </div>
      <main className="mx-auto flex w-full max-w-sm grow flex-col justify-center px-5 pb-[18vh]">
        <Mark size={40} />
        <h1 className="mt-4 text-xl font-semibold tracking-tight">Permitdesk</h1>
        <p className="mt-1 mb-6 text-muted text-pretty">{next === undefined ? t('lead') : t('returning')}</p>
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
          <div className="relative">
            <TextField
              label={t('password')}
              name="password"
              type={isShown ? 'text' : 'password'}
              autoComplete="current-password"
              value={form.values.password}
              onChange={(value) => form.set('password', value)}
              error={form.errorOf('password')}
            />
            <IconButton
              label={isShown ? t('hidePassword') : t('showPassword')}
              icon={isShown ? <EyeOff size={16} aria-hidden /> : <Eye size={16} aria-hidden />}
              onPress={() => setShown(!isShown)}
              className="absolute top-7 right-1 sm:top-6.5"
            />
          </div>
        </FormBody>
      </main>
    </div>
  );
};
