import { answer, api, type Api } from '../../../api/client';
import type { RefusalView } from '../../../api/problem';
import { FormBody } from '../../../shared/forms/form-body';
import { useForm, type FieldErrors } from '../../../shared/forms/use-form';
import { useSay } from '../../../shared/i18n/use-reader';
import { Button } from '../../../shared/ui/button';
import { Dialog } from '../../../shared/ui/dialog';
import { TextArea } from '../../../shared/ui/text-field';
import { toast } from '../../../shared/ui/toast';
import { useCaseChange, useReloadCase, type CaseView } from '../../case/case-query';
import { useOfferTexts } from '../texts';

const SHORTEST_REASON = 10;

interface WaiveDialogProps {
  readonly view: CaseView;
  readonly refusal: RefusalView;
  readonly onClose: () => void;
}

/** A person with that right lifts one house rule for this case, with a reason that stays on file. The law is never lifted. */
export const WaiveDialog = ({ view, refusal, onClose }: WaiveDialogProps) => {
  const t = useOfferTexts();
  const say = useSay();
  const reload = useReloadCase(view.id);
  const waive = useCaseChange(view.id, (body: Api['WaiveGateDto']) =>
    answer(api.POST('/api/v1/cases/{id}/waivers', { params: { path: { id: view.id } }, body })),
  );
  const form = useForm({
    initial: { reason: '' },
    check: ({ reason }): FieldErrors => (reason.trim().length < SHORTEST_REASON ? { reason: t('tooShort') } : {}),
    send: ({ reason }) => waive.mutateAsync({ code: refusal.code, reason, version: view.version }),
    onDone: () => {
      toast(t('waived'));
      onClose();
    },
  });
  return (
    <Dialog title={t('waiveTitle')} isOpen onClose={onClose}>
      <p className="mb-2 rounded-md bg-sunken px-3 py-2">{say(refusal.text)}</p>
      <p className="pb-4 text-muted">{t('waiveLead')}</p>
      <FormBody
        form={form}
        onReload={reload}
        actions={
          <>
            <Button type="submit" kind="primary" isPending={form.isSending}>
              {t('waive')}
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
          help={t('reasonHelp')}
          value={form.values.reason}
          onChange={(reason) => form.set('reason', reason)}
          error={form.errorOf('reason')}
        />
      </FormBody>
    </Dialog>
  );
};
