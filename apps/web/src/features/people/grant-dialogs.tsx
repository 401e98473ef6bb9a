import { ROLES_WITH_AN_END } from '@permitdesk/domain/access/grants';
import { answer, api } from '../../api/client';
import { FormBody } from '../../shared/forms/form-body';
import { useForm } from '../../shared/forms/use-form';
import { Button } from '../../shared/ui/button';
import { DateField } from '../../shared/ui/date-field';
import { Dialog, Drawer } from '../../shared/ui/dialog';
import { TextArea } from '../../shared/ui/text-field';
import { toast } from '../../shared/ui/toast';
import { GrantSentence } from '../rights/grant-sentence';
import type { Grant } from '../rights/rights-queries';
import { grantFrom, GrantFields, NO_GRANT, useGrantCheck } from './grant-fields';
import { useReloadPeople, type Person } from './people-queries';
import { usePeopleTexts } from './texts';

interface PersonLayer {
  readonly person: Person;
  readonly onClose: () => void;
}

/** Gives somebody who is here already one more role. */
export const GiveGrantDrawer = ({ person, onClose }: PersonLayer) => {
  const t = usePeopleTexts();
  const reload = useReloadPeople();
  const form = useForm({
    initial: NO_GRANT,
    check: useGrantCheck(),
    send: (values) =>
      answer(
        api.POST('/api/v1/people/{id}/grants', {
          params: { path: { id: person.accountId } },
          body: grantFrom(values),
        }),
      ),
    onDone: () => {
      reload();
      toast(t('given'));
      onClose();
    },
  });
  return (
    <Drawer title={t('giveTitle', { name: person.displayName })} isOpen onClose={onClose}>
      <FormBody
        form={form}
        actions={
          <>
            <Button type="submit" kind="primary" isPending={form.isSending}>
              {t('giveSend')}
            </Button>
            <Button kind="quiet" onPress={onClose}>
              {t('cancel')}
            </Button>
          </>
        }
      >
        <GrantFields form={form} />
      </FormBody>
    </Drawer>
  );
};

interface ReasonDialogProps {
  readonly title: string;
  readonly lead: string;
  readonly send: string;
  readonly done: string;
  readonly grant?: Grant;
  readonly onSend: (reason: string) => Promise<Person>;
  readonly onClose: () => void;
}

/** A step that asks for nothing but a reason. */
export const PeopleReasonDialog = ({ title, lead, send, done, grant, onSend, onClose }: ReasonDialogProps) => {
  const t = usePeopleTexts();
  const reload = useReloadPeople();
  const form = useForm({
    initial: { reason: '' },
    check: ({ reason }) => (reason.trim().length < 3 ? { reason: t('missing', { label: t('reason') }) } : {}),
    send: ({ reason }) => onSend(reason),
    onDone: () => {
      reload();
      toast(done);
      onClose();
    },
  });
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      {grant !== undefined && (
        <div className="mb-3 rounded-md bg-sunken px-3 py-2">
          <GrantSentence grant={grant} />
        </div>
      )}
      <p className="pb-4 text-muted text-pretty">{lead}</p>
      <FormBody
        form={form}
        actions={
          <>
            <Button type="submit" kind="primary" isPending={form.isSending}>
              {send}
            </Button>
            <Button kind="quiet" onPress={onClose}>
              {t('cancel')}
            </Button>
          </>
        }
      >
        <TextArea
          label={t('reason')}
          name="reason"
          isRequired
          maxLength={500}
          value={form.values.reason}
          onChange={(reason) => form.set('reason', reason)}
          error={form.errorOf('reason')}
        />
      </FormBody>
    </Dialog>
  );
};

/** Another last day for a role that is held. */
export const ExtendDialog = ({ person, grant, onClose }: PersonLayer & { readonly grant: Grant }) => {
  const t = usePeopleTexts();
  const reload = useReloadPeople();
  const isLent = ROLES_WITH_AN_END.includes(grant.role);
  const form = useForm<{ readonly endsOn: string | undefined; readonly reason: string }, Person>({
    initial: { endsOn: grant.endsOn ?? undefined, reason: '' },
    check: ({ endsOn, reason }) => ({
      ...(isLent && endsOn === undefined ? { endsOn: t('lastDayLent') } : {}),
      ...(reason.trim().length < 3 ? { reason: t('missing', { label: t('reason') }) } : {}),
    }),
    send: ({ endsOn, reason }) =>
      answer(
        api.POST('/api/v1/people/{id}/grants/{grantId}/extension', {
          params: { path: { id: person.accountId, grantId: grant.id } },
          body: { reason, ...(endsOn === undefined ? {} : { endsOn }) },
        }),
      ),
    onDone: () => {
      reload();
      toast(t('extended'));
      onClose();
    },
  });
  return (
    <Dialog title={t('extendTitle')} isOpen onClose={onClose}>
      <div className="mb-3 rounded-md bg-sunken px-3 py-2">
        <GrantSentence grant={grant} />
      </div>
      <FormBody
        form={form}
        actions={
          <>
            <Button type="submit" kind="primary" isPending={form.isSending}>
              {t('extendSend')}
            </Button>
            <Button kind="quiet" onPress={onClose}>
              {t('cancel')}
            </Button>
          </>
        }
      >
        <DateField
          label={t('lastDay')}
          name="endsOn"
          isRequired={isLent}
          help={isLent ? t('lastDayLent') : t('lastDayHelp')}
          value={form.values.endsOn}
          onChange={(day) => form.set('endsOn', day)}
          error={form.errorOf('endsOn')}
          className="sm:max-w-60"
        />
        <TextArea
          label={t('reason')}
          name="reason"
          isRequired
          maxLength={500}
          value={form.values.reason}
          onChange={(reason) => form.set('reason', reason)}
          error={form.errorOf('reason')}
        />
      </FormBody>
    </Dialog>
  );
};
