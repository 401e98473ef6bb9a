import { useState } from 'react';
import { answer, api, type Api } from '../../api/client';
import { FormBody } from '../../shared/forms/form-body';
import { useForm } from '../../shared/forms/use-form';
import { Button } from '../../shared/ui/button';
import { CopyButton } from '../../shared/ui/copy-button';
import { Dialog } from '../../shared/ui/dialog';
import { TextField } from '../../shared/ui/text-field';
import type { Account } from './account-query';
import { ProofForm } from './proof-dialog';
import { RecoveryCodes } from './recovery-codes';
import { useAccountTexts } from './texts';

type Setup = Api['TotpSetupView'];

/** The drawing for the app, the same as a key, and the first code. */
const FirstCode = ({
  setup,
  onDone,
  onClose,
}: {
  readonly setup: Setup;
  readonly onDone: (codes: readonly string[]) => void;
  readonly onClose: () => void;
}) => {
  const t = useAccountTexts();
  const form = useForm({
    initial: { code: '' },
    check: ({ code }) => (code.trim() === '' ? { code: t('codeMissing') } : {}),
    send: (body) => answer(api.POST('/api/v1/account/second-factor/confirmation', { body })),
    onDone: ({ codes }) => onDone(codes),
  });
  return (
    <FormBody
      form={form}
      actions={
        <>
          <Button type="submit" kind="primary" isPending={form.isSending}>
            {t('turnOn')}
          </Button>
          <Button kind="quiet" onPress={onClose}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      <p className="text-muted text-pretty">{t('scanLead')}</p>
      <img
        src={`data:image/svg+xml;utf8,${encodeURIComponent(setup.qr)}`}
        alt={t('qrAlt')}
        width={192}
        height={192}
        className="self-center rounded-md border border-border bg-[#fff] p-1"
      />
      <div>
        <p className="text-sm font-medium">{t('key')}</p>
        <p className="flex items-center gap-1">
          <code className="font-mono text-sm break-all select-all">{setup.secret.match(/.{1,4}/g)?.join(' ')}</code>
          <CopyButton value={setup.secret} what={t('key')} />
        </p>
      </div>
      <TextField
        label={t('code')}
        name="code"
        autoComplete="one-time-code"
        inputMode="numeric"
        spellCheck="false"
        autoFocus
        value={form.values.code}
        onChange={(code) => form.set('code', code)}
        error={form.errorOf('code')}
      />
    </FormBody>
  );
};

/** From the password to the drawing, the first code and the recovery codes. */
export const SetUpCodes = ({
  account,
  onDone,
  onClose,
}: {
  readonly account: Account;
  /** The second factor is on. */
  readonly onDone: () => void;
  readonly onClose: () => void;
}) => {
  const t = useAccountTexts();
  const [setup, setSetup] = useState<Setup>();
  const [codes, setCodes] = useState<readonly string[]>();
  const leave = codes === undefined ? onClose : onDone;
  return (
    <Dialog title={codes === undefined ? t('setUpTitle') : t('recoveryTitle')} isOpen onClose={leave}>
      {setup === undefined && (
        <ProofForm
          lead={t('setUpLead')}
          action={t('goOn')}
          hasPassword={account.hasPassword}
          send={(body) => answer(api.POST('/api/v1/account/second-factor', { body }))}
          onDone={setSetup}
          onClose={onClose}
        />
      )}
      {setup !== undefined && codes === undefined && <FirstCode setup={setup} onDone={setCodes} onClose={onClose} />}
      {codes !== undefined && <RecoveryCodes codes={codes} email={account.email} onKept={onDone} />}
    </Dialog>
  );
};
