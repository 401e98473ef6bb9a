import {
  browserSupportsWebAuthn,
  startAuthentication,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';
import { KeyRound } from 'lucide-react';
import { useState } from 'react';
import { answer, api } from '../../api/client';
import { Problem, problemOf } from '../../api/problem';
import { ProblemNotice } from '../../shared/refusals/problem-notice';
import { Banner } from '../../shared/ui/banner';
import { Button } from '../../shared/ui/button';
import { useSessionTexts } from './texts';

/** Signs in with a passkey alone. */
export const PasskeyButton = ({ onDone }: { readonly onDone: () => void }) => {
  const t = useSessionTexts();
  const [isAsking, setAsking] = useState(false);
  const [fault, setFault] = useState<Problem | 'stopped'>();
  if (!browserSupportsWebAuthn()) return undefined;
  const ask = async (): Promise<void> => {
    setFault(undefined);
    setAsking(true);
    try {
      const { options } = await answer(api.POST('/api/v1/session/passkey/options'));
      const given = await startAuthentication({
        optionsJSON: options as unknown as PublicKeyCredentialRequestOptionsJSON,
      });
      await answer(api.POST('/api/v1/session/passkey', { body: { response: { ...given } } }));
      onDone();
    } catch (thrown) {
      // Whatever the browser itself throws: the person said no, or nothing came in time.
      setFault(thrown instanceof Problem ? problemOf(thrown) : 'stopped');
    } finally {
      setAsking(false);
    }
  };
  return (
    <div className="flex flex-col gap-3">
      <Button onPress={() => void ask()} isPending={isAsking} className="w-full">
        <KeyRound size={16} aria-hidden />
        {t('withPasskey')}
      </Button>
      {fault === 'stopped' && <Banner tone="info" title={t('passkeyStopped')} isAlert />}
      {fault !== undefined && fault !== 'stopped' && <ProblemNotice problem={fault} />}
    </div>
  );
};
