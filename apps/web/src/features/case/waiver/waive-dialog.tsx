import { waivableCheck } from '@permitdesk/domain/cases/waivable';
import { answer, api, type Api } from '../../../api/client';
import type { RefusalView } from '../../../api/problem';
import { FormBody } from '../../../shared/forms/form-body';
import { useForm, type FieldErrors } from '../../../shared/forms/use-form';
import { useSay } from '../../../shared/i18n/use-reader';
import { RefusalSource } from '../../../shared/refusals/refusal-list';
import { Button } from '../../../shared/ui/button';
import { Dialog } from '../../../shared/ui/dialog';
import { TextArea } from '../../../shared/ui/text-field';
import { toast } from '../../../shared/ui/toast';
import { useCaseChange, useReloadCase, type CaseView } from '../case-query';
import { useCaseTexts } from '../texts';

const SHORTEST_REASON = 10;

interface WaiveDialogProps {
  readonly view: CaseView;
  readonly refusal: RefusalView;
  readonly onClose: () => void;
}

/** Lifts a rule of the house for this one case: which rule, from where, what that means, and why it is done. */
export const WaiveDialog = ({ view, refusal, onClose }: WaiveDialogProps) => {
  const t = useCaseTexts();
  const say = useSay();
  const reload = useReloadCase(view.id);
  const check = waivableCheck(refusal.code);
  const waive = useCaseChange(view.id, (body: Api['WaiveGateDto']) =>
    answer(api.POST('/api/v1/cases/{id}/waivers', { params: { path: { id: view.id } }, body })),
  );
  const form = useForm({
    initial: { reason: '' },
    check: ({ reason }): FieldErrors => (reason.trim().length < SHORTEST_REASON ? { reason: t('tooShort') } : {}),
    send: ({ reason }) => waive.mutateAsync({ code: refusal.code, reason, version: view.version }),
    onDone: () => {
      toast(t('waiverSaved'));
      onClose();
    },
  });
  return (
    <Dialog title={t('waiveTitle')} isOpen onClose={onClose}>
      <div className="mb-4 rounded-md bg-sunken px-3 py-2.5">
        {check !== undefined && <p className="font-medium">{say(check)}</p>}
        <p className="mt-0.5 text-pretty">{say(refusal.text)}</p>
        <RefusalSource refusal={refusal} />
      </div>
      <p className="mb-4 text-pretty">{t('waiveMeaning')}</p>
      <FormBody
        form={form}
        onReload={reload}
        actions={
          <>
            <Button type="submit" kind="primary" isPending={form.isSending}>
              {t('saveWaiver')}
            </Button>
            <Button kind="quiet" onPress={onClose}>
              {t('cancel')}
            </Button>
          </>
        }
      >
        <TextArea
          label={t('waiverReason')}
          name="reason"
          isRequired
          help={t('waiverReasonHelp')}
          maxLength={2_000}
          value={form.values.reason}
          onChange={(reason) => form.set('reason', reason)}
          error={form.errorOf('reason')}
        />
      </FormBody>
    </Dialog>
  );
};
