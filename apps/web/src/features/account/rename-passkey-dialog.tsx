import { answer, api } from '../../api/client';
import { FormBody } from '../../shared/forms/form-body';
import { useForm } from '../../shared/forms/use-form';
import { Button } from '../../shared/ui/button';
import { Dialog } from '../../shared/ui/dialog';
import { TextField } from '../../shared/ui/text-field';
import type { Passkey } from './account-query';
import { useAccountTexts } from './texts';

export const RenamePasskeyDialog = ({
  passkey,
  onDone,
  onClose,
}: {
  readonly passkey: Passkey;
  readonly onDone: () => void;
  readonly onClose: () => void;
}) => {
  const t = useAccountTexts();
  const form = useForm({
    initial: { name: passkey.name },
    check: ({ name }) => (name.trim() === '' ? { name: t('passkeyNameMissing') } : {}),
    send: (body) => answer(api.PUT('/api/v1/account/passkeys/{id}', { params: { path: { id: passkey.id } }, body })),
    onDone,
  });
  return (
    <Dialog title={t('renamePasskey', { name: passkey.name })} isOpen onClose={onClose}>
      <FormBody
        form={form}
        actions={
          <>
            <Button type="submit" kind="primary" isPending={form.isSending}>
              {t('save')}
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
          autoComplete="off"
          maxLength={80}
          autoFocus
          value={form.values.name}
          onChange={(name) => form.set('name', name)}
          error={form.errorOf('name')}
        />
      </FormBody>
    </Dialog>
  );
};
