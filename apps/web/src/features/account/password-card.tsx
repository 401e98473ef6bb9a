import { useState } from 'react';
import { answer, api } from '../../api/client';
import { FormBody } from '../../shared/forms/form-body';
import { useForm } from '../../shared/forms/use-form';
import { Button } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { Dialog } from '../../shared/ui/dialog';
import { SecretField } from '../../shared/ui/secret-field';
import { toast } from '../../shared/ui/toast';
import type { Account } from './account-query';
import { useAccountTexts } from './texts';
import { useWhen } from './use-when';

const ChangeForm = ({
  account,
  onDone,
  onClose,
}: {
  readonly account: Account;
  readonly onDone: () => void;
  readonly onClose: () => void;
}) => {
  const t = useAccountTexts();
  const form = useForm({
    initial: { current: '', next: '' },
    check: ({ current, next }) => ({
      ...(current === '' ? { current: t('currentMissing') } : {}),
      ...(next === '' ? { next: t('nextMissing') } : {}),
    }),
    send: (body) => answer(api.PUT('/api/v1/account/password', { body })),
    onDone,
  });
  return (
    <FormBody
      form={form}
      actions={
        <>
          <Button type="submit" kind="primary" isPending={form.isSending}>
            {t('changePassword')}
          </Button>
          <Button kind="quiet" onPress={onClose}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      <p className="text-muted">{t('changeLead')}</p>
      <input type="email" autoComplete="username" value={account.email} readOnly hidden />
      <SecretField
        label={t('current')}
        name="current"
        autoComplete="current-password"
        autoFocus
        value={form.values.current}
        onChange={(current) => form.set('current', current)}
        error={form.errorOf('current')}
      />
      <SecretField
        label={t('next')}
        name="next"
        help={t('nextHelp')}
        autoComplete="new-password"
        value={form.values.next}
        onChange={(next) => form.set('next', next)}
        error={form.errorOf('next')}
      />
    </FormBody>
  );
};

/** The password of the reader; nothing to change for whoever signs in through their organization. */
export const PasswordCard = ({ account, onChanged }: { readonly account: Account; readonly onChanged: () => void }) => {
  const t = useAccountTexts();
  const when = useWhen();
  const [isOpen, setOpen] = useState(false);
  const { hasPassword, passwordSetAt } = account;
  return (
    <Card title={t('password')}>
      {!hasPassword && <p className="text-pretty">{t('passwordNone')}</p>}
      {hasPassword && (
        <>
          <p>{passwordSetAt === null ? t('passwordGiven') : t('passwordSince', { when: when(passwordSetAt) })}</p>
          <Button onPress={() => setOpen(true)} className="mt-3">
            {t('changePassword')}
          </Button>
        </>
      )}
      {isOpen && (
        <Dialog title={t('changePassword')} isOpen onClose={() => setOpen(false)}>
          <ChangeForm
            account={account}
            onClose={() => setOpen(false)}
            onDone={() => {
              setOpen(false);
              toast(t('passwordChanged'));
              onChanged();
            }}
          />
        </Dialog>
      )}
    </Card>
  );
};
