import { startRegistration, type PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/browser';
import { useState } from 'react';
import { answer, api } from '../../api/client';
import { Problem } from '../../api/problem';
import { FormBody } from '../../shared/forms/form-body';
import { useForm } from '../../shared/forms/use-form';
import { Banner } from '../../shared/ui/banner';
import { Button } from '../../shared/ui/button';
import { Dialog } from '../../shared/ui/dialog';
import { SecretField } from '../../shared/ui/secret-field';
import { TextField } from '../../shared/ui/text-field';
import { useAccountTexts } from './texts';

const makePasskey = async ({ name, password }: { name: string; password: string }, hasPassword: boolean) => {
  const { options } = await answer(
    api.POST('/api/v1/account/passkeys/options', { body: hasPassword ? { password } : {} }),
  );
  const made = await startRegistration({ optionsJSON: options as unknown as PublicKeyCredentialCreationOptionsJSON });
  await answer(api.POST('/api/v1/account/passkeys', { body: { name, response: { ...made } } }));
};

/** A name and the password; then the browser asks. */
export const AddPasskeyDialog = ({
  hasPassword,
  onDone,
  onClose,
}: {
  readonly hasPassword: boolean;
  readonly onDone: () => void;
  readonly onClose: () => void;
}) => {
  const t = useAccountTexts();
  const [isStopped, setStopped] = useState(false);
  const form = useForm({
    initial: { name: '', password: '' },
    check: ({ name, password }) => ({
      ...(name.trim() === '' ? { name: t('passkeyNameMissing') } : {}),
      ...(hasPassword && password === '' ? { password: t('currentMissing') } : {}),
    }),
    send: async (values) => {
      setStopped(false);
      try {
        await makePasskey(values, hasPassword);
        return true;
      } catch (thrown) {
        if (thrown instanceof Problem) throw thrown;
        // Whatever the browser itself throws: the person said no, or nothing came in time.
        setStopped(true);
        return false;
      }
    },
    onDone: (isMade) => isMade && onDone(),
  });
  return (
    <Dialog title={t('addPasskey')} isOpen onClose={onClose}>
      {isStopped && <Banner tone="info" title={t('passkeyStopped')} isAlert className="mb-4" />}
      <FormBody
        form={form}
        actions={
          <>
            <Button type="submit" kind="primary" isPending={form.isSending}>
              {t('passkeyAdd')}
            </Button>
            <Button kind="quiet" onPress={onClose}>
              {t('cancel')}
            </Button>
          </>
        }
      >
        <TextField
          label={t('passkeyName')}
          name="name"
          help={t('passkeyNameHelp')}
          autoComplete="off"
          maxLength={80}
          autoFocus
          value={form.values.name}
          onChange={(name) => form.set('name', name)}
          error={form.errorOf('name')}
        />
        {hasPassword && (
          <SecretField
            label={t('proof')}
            name="password"
            help={t('proofHelp')}
            autoComplete="current-password"
            value={form.values.password}
            onChange={(password) => form.set('password', password)}
            error={form.errorOf('password')}
          />
        )}
      </FormBody>
    </Dialog>
  );
};
