import { FormBody } from '../../../shared/forms/form-body';
import { useForm } from '../../../shared/forms/use-form';
import { Button } from '../../../shared/ui/button';
import { Dialog } from '../../../shared/ui/dialog';
import { TextArea } from '../../../shared/ui/text-field';
import { toast } from '../../../shared/ui/toast';
import { useReloadCase, type CaseView } from '../../case/case-query';
import { mendingContext } from '../../case/use-case';
import { useReopen, useSendBack } from '../exemption-turns';
import { useExemptionTexts } from '../texts';

const SHORTEST_REASON = 3;
const REASON_MAX = 2_000;

interface ReasonDialogProps {
  readonly view: CaseView;
  readonly turn: 'sendBack' | 'reopen';
  readonly onClose: () => void;
}

/** The two turns back to the preparer: each with the reason that the next person reads. */
export const ReasonDialog = ({ view, turn, onClose }: ReasonDialogProps) => {
  const t = useExemptionTexts();
  const sendBack = useSendBack(view.id);
  const reopen = useReopen(view.id);
  const reload = useReloadCase(view.id);
  const words = {
    sendBack: { title: t('sendBackTitle'), lead: t('sendBackLead'), send: t('sendBack'), done: t('sentBack') },
    reopen: { title: t('reopenTitle'), lead: t('reopenLead'), send: t('reopen'), done: t('reopened') },
  }[turn];
  const form = useForm({
    initial: { reason: '' },
    check: ({ reason }) => (reason.trim().length < SHORTEST_REASON ? { reason: t('reasonShort') } : {}),
    send: ({ reason }) => (turn === 'sendBack' ? sendBack : reopen).mutateAsync({ reason, version: view.version }),
    onDone: () => {
      toast(words.done);
      onClose();
    },
  });
  return (
    <Dialog title={words.title} isOpen onClose={onClose}>
      <p className="pb-4 text-muted text-pretty">{words.lead}</p>
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
          label={t('reason')}
          name="reason"
          isRequired
          maxLength={REASON_MAX}
          value={form.values.reason}
          onChange={(reason) => form.set('reason', reason)}
          error={form.errorOf('reason')}
        />
      </FormBody>
    </Dialog>
  );
};
