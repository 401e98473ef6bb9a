import type { ReactNode } from 'react';
import { FormBody } from '../../shared/forms/form-body';
import { useForm } from '../../shared/forms/use-form';
import { Button } from '../../shared/ui/button';
import { Dialog } from '../../shared/ui/dialog';
import { SecretField } from '../../shared/ui/secret-field';
import { useAccountTexts } from './texts';

interface ProofFormProps<R> {
  readonly lead: ReactNode;
  readonly action: string;
  readonly isDanger?: boolean;
  readonly hasPassword: boolean;
  readonly send: (proof: { password?: string }) => Promise<R>;
  readonly onDone: (result: R) => void;
  readonly onClose: () => void;
}

/** Asks for the password once more before something that a thief of an open session would do. */
export const ProofForm = <R,>({
  lead,
  action,
  isDanger = false,
  hasPassword,
  send,
  onDone,
  onClose,
}: ProofFormProps<R>) => {
  const t = useAccountTexts();
  const form = useForm({
    initial: { password: '' },
    check: ({ password }) => (hasPassword && password === '' ? { password: t('currentMissing') } : {}),
    send: ({ password }) => send(hasPassword ? { password } : {}),
    onDone,
  });
  return (
    <FormBody
      form={form}
      actions={
        <>
          <Button type="submit" kind={isDanger ? 'danger' : 'primary'} isPending={form.isSending}>
            {action}
          </Button>
          <Button kind="quiet" onPress={onClose}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      <p className="text-muted text-pretty">{lead}</p>
      {hasPassword && (
        <SecretField
          label={t('proof')}
          name="password"
          help={t('proofHelp')}
          autoComplete="current-password"
          autoFocus
          value={form.values.password}
          onChange={(password) => form.set('password', password)}
          error={form.errorOf('password')}
        />
      )}
    </FormBody>
  );
};

export const ProofDialog = <R,>({ title, ...form }: ProofFormProps<R> & { readonly title: string }) => (
  <Dialog title={title} isOpen onClose={form.onClose}>
    <ProofForm {...form} />
  </Dialog>
);
