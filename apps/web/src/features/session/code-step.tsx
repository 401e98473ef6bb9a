import { useState } from 'react';
import { answer, api } from '../../api/client';
import { FormBody } from '../../shared/forms/form-body';
import { useForm } from '../../shared/forms/use-form';
import { Button } from '../../shared/ui/button';
import { TextField } from '../../shared/ui/text-field';
import { useSessionTexts } from './texts';

/** The code of an app, or one of the recovery codes. */
export const CodeStep = ({
  onDone,
  onStartOver,
}: {
  readonly onDone: () => void;
  readonly onStartOver: () => void;
}) => {
  const t = useSessionTexts();
  const [isRecovery, setRecovery] = useState(false);
  const form = useForm({
    initial: { code: '' },
    check: ({ code }) => (code.trim() === '' ? { code: t('codeMissing') } : {}),
    send: ({ code }) =>
      answer(
        api.POST('/api/v1/session/second-factor', {
          body: isRecovery ? { recoveryCode: code.trim() } : { code: code.trim() },
        }),
      ),
    onDone,
  });
  const turn = (): void => {
    form.set('code', '');
    form.clearProblem();
    setRecovery(!isRecovery);
  };
  const mustStartOver = form.problem?.code === 'session.sign-in-over';
  return (
    <FormBody
      form={form}
      actions={
        <>
          {mustStartOver ? (
            <Button kind="primary" onPress={onStartOver} className="w-full">
              {t('startOver')}
            </Button>
          ) : (
            <Button type="submit" kind="primary" isPending={form.isSending} className="w-full">
              {t('goOn')}
            </Button>
          )}
          <Button kind="quiet" onPress={turn} className="w-full">
            {isRecovery ? t('useApp') : t('useRecovery')}
          </Button>
          {!mustStartOver && (
            <Button kind="quiet" onPress={onStartOver} className="w-full">
              {t('startOver')}
            </Button>
          )}
        </>
      }
    >
      <p className="text-muted text-pretty">{isRecovery ? t('recoveryLead') : t('codeLead')}</p>
      <TextField
        key={isRecovery ? 'recovery' : 'app'}
        label={isRecovery ? t('recoveryCode') : t('code')}
        name="code"
        autoComplete={isRecovery ? 'off' : 'one-time-code'}
        inputMode={isRecovery ? 'text' : 'numeric'}
        spellCheck="false"
        autoFocus
        value={form.values.code}
        onChange={(value) => form.set('code', value)}
        error={form.errorOf('code')}
      />
    </FormBody>
  );
};
