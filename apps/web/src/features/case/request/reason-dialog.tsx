import { FormBody } from '../../../shared/forms/form-body';
import { useForm } from '../../../shared/forms/use-form';
import { Button } from '../../../shared/ui/button';
import { Dialog } from '../../../shared/ui/dialog';
import { TextArea } from '../../../shared/ui/text-field';
import { toast } from '../../../shared/ui/toast';
import { useReloadCase, type CaseView } from '../case-query';
import { useRecordEvent } from '../events/record-drawer';
import { useCaseTexts } from '../texts';
import { mendingContext } from '../use-case';

/** Turns of the case itself that ask for nothing but a reason. */
export type ReasonEvent = 'case.declined' | 'case.closed' | 'case.reopened';

interface ReasonDialogProps {
  readonly view: CaseView;
  readonly event: ReasonEvent;
  readonly onClose: () => void;
}

export const ReasonDialog = ({ view, event, onClose }: ReasonDialogProps) => {
  const t = useCaseTexts();
  const record = useRecordEvent(view.id);
  const reload = useReloadCase(view.id);
  const words = {
    'case.declined': { title: t('declineTitle'), lead: t('declineLead'), send: t('decline'), done: t('declined') },
    'case.closed': { title: t('closeTitle'), lead: t('closeLead'), send: t('close'), done: t('closed') },
    'case.reopened': { title: t('reopenTitle'), lead: t('reopenLead'), send: t('reopen'), done: t('reopened') },
  }[event];
  const form = useForm({
    initial: { reason: '' },
    prefix: 'facts',
    check: ({ reason }) => (reason.trim() === '' ? { reason: t('missing', { label: t('declineReason') }) } : {}),
    send: ({ reason }) => record.mutateAsync({ type: event, facts: { reason }, version: view.version }),
    onDone: () => {
      toast(words.done);
      onClose();
    },
  });
  return (
    <Dialog title={words.title} isOpen onClose={onClose}>
      <p className="pb-4 text-muted">{words.lead}</p>
      <FormBody
        form={form}
        context={mendingContext(view)}
        onReload={reload}
        actions={
          <>
            <Button type="submit" kind="primary" isPending={form.isSending}>
              {words.send}
            </Button>
            <Button kind="quiet" onPress={onClose}>
              {t('cancel')}
            </Button>
          </>
        }
      >
        <TextArea
          label={t('declineReason')}
          name="reason"
          isRequired
          value={form.values.reason}
          onChange={(reason) => form.set('reason', reason)}
          error={form.errorOf('reason')}
        />
      </FormBody>
    </Dialog>
  );
};
