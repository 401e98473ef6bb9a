import { FormBody } from '../../shared/forms/form-body';
import { useForm } from '../../shared/forms/use-form';
import { useReader } from '../../shared/i18n/use-reader';
import { Button } from '../../shared/ui/button';
import { Drawer } from '../../shared/ui/dialog';
import { RadioGroup } from '../../shared/ui/radio-group';
import { TextField } from '../../shared/ui/text-field';
import { toast } from '../../shared/ui/toast';
import { grantFrom, GrantFields, NO_GRANT, useGrantCheck, type GrantValues } from './grant-fields';
import { invite, type Invitation } from './invitations';
import { useReloadPeople } from './people-queries';
import { usePeopleTexts } from './texts';

interface InviteValues extends GrantValues {
  readonly email: string;
  readonly language: 'en' | 'fr';
}

interface InviteDrawerProps {
  readonly onClose: () => void;
  /** A worker who gets access to their own file: nothing of the role is left to choose. */
  readonly worker?: { readonly id: string; readonly email: string | null; readonly language: 'en' | 'fr' };
}

/** Invites a person by mail, with the role that they get by accepting. */
export const InviteDrawer = ({ onClose, worker }: InviteDrawerProps) => {
  const t = usePeopleTexts();
  const { language } = useReader();
  const reload = useReloadPeople();
  const checkGrant = useGrantCheck();
  const form = useForm<InviteValues, Invitation>({
    initial: {
      ...NO_GRANT,
      ...(worker === undefined
        ? {}
        : { role: 'worker', scope: 'worker', scopeId: worker.id, reason: t('workerReason') }),
      email: worker?.email ?? '',
      language: worker?.language ?? language,
    },
    check: (values) => ({
      ...(values.email.includes('@') ? {} : { email: t('missing', { label: t('email') }) }),
      ...checkGrant(values),
    }),
    send: ({ email, language: spoken, ...values }) => invite({ email, language: spoken, ...grantFrom(values) }),
    onDone: () => {
      reload();
      toast(t('invited'));
      onClose();
    },
  });
  const { values, set, errorOf } = form;
  return (
    <Drawer title={worker === undefined ? t('inviteTitle') : t('workerAccess')} isOpen onClose={onClose}>
      <p className="pb-4 text-muted text-pretty">{worker === undefined ? t('inviteLead') : t('workerAccessLead')}</p>
      <FormBody
        form={form}
        actions={
          <>
            <Button type="submit" kind="primary" isPending={form.isSending}>
              {t('send')}
            </Button>
            <Button kind="quiet" onPress={onClose}>
              {t('cancel')}
            </Button>
          </>
        }
      >
        <TextField
          label={t('email')}
          name="email"
          type="email"
          autoComplete="off"
          isRequired
          value={values.email}
          onChange={(email) => set('email', email)}
          error={errorOf('email')}
        />
        <RadioGroup
          label={t('language')}
          name="language"
          orientation="horizontal"
          value={values.language}
          onChange={(next) => set('language', next)}
          options={[
            { value: 'en', label: t('language.en') },
            { value: 'fr', label: t('language.fr') },
          ]}
        />
        {worker === undefined && <GrantFields form={form} />}
      </FormBody>
    </Drawer>
  );
};
