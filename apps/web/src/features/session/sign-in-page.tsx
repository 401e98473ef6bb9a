import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { PublicPage } from './public-page';
import { CodeStep } from './code-step';
import { PasskeyButton } from './passkey-button';
import { PasswordStep } from './password-step';
import { safeReturnAddress } from './return-address';
import { SignInProblem } from './sign-in-problem';
import { useArrive } from './use-arrive';
import { useSessionTexts } from './texts';

/** The way in: e-mail and password, or a passkey; then a code where the account asks for one. */
export const SignInPage = () => {
  const t = useSessionTexts();
  const { next, problem } = useSearch({ from: '/sign-in' });
  const arrive = useArrive(next);
  const [step, setStep] = useState<'password' | 'code'>('password');
  if (step === 'code')
    return (
      <PublicPage title={t('codeTitle')} heading={t('codeTitle')}>
        <CodeStep onDone={arrive} onStartOver={() => setStep('password')} />
      </PublicPage>
    );
  return (
    <PublicPage title={t('signIn')} heading="Permitdesk" lead={next === undefined ? t('lead') : t('returning')}>
      <SignInProblem problem={problem} />
      <PasswordStep next={safeReturnAddress(next)} onDone={arrive} onSecondFactor={() => setStep('code')} />
      <p
        aria-hidden
        className="my-4 flex items-center gap-3 text-sm text-muted before:h-px before:flex-1 before:bg-border after:h-px after:flex-1 after:bg-border"
      >
        {t('or')}
      </p>
      <PasskeyButton onDone={arrive} />
    </PublicPage>
  );
};
