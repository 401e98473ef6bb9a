import { FormBody } from '../../shared/forms/form-body';
import { useForm, type FieldErrors } from '../../shared/forms/use-form';
import { Button } from '../../shared/ui/button';
import { Dialog } from '../../shared/ui/dialog';
import { TextArea } from '../../shared/ui/text-field';
import { toast } from '../../shared/ui/toast';
import { useReloadCase, type CaseView } from '../case/case-query';
import { useCaseTexts } from '../case/texts';
import { mendingContext } from '../case/use-case';
import { useStrikeFee } from './fee-query';
import { useFeeTexts } from './texts';

/** Takes back a payment that fell through, or an exemption that does not hold. */
export const StrikeFeeDialog = ({ view, onClose }: { readonly view: CaseView; readonly onClose: () => void }) => {
  const t = useFeeTexts();
  const c = useCaseTexts();
  const reload = useReloadCase(view.id);
  const strike = useStrikeFee(view.id);
  const form = useForm({
    initial: { reason: '' },
    prefix: 'facts',
    check: ({ reason }): FieldErrors =>
      reason.trim() === '' ? { reason: c('missing', { label: t('strikeReason') }) } : {},
    send: ({ reason }) => strike.mutateAsync({ reason, version: view.version }),
    onDone: () => {
      toast(t('struck'));
      onClose();
    },
  });
  return (
    <Dialog title={view.states.fee === 'exempt' ? t('strikeExemption') : t('strike')} isOpen onClose={onClose}>
      <p className="pb-4 text-muted">{t('strikeLead')}</p>
      <FormBody
        form={form}
        context={mendingContext(view)}
        onReload={reload}
        actions={
          <>
            <Button type="submit" kind="danger" isPending={form.isSending}>
              {t('strikeSave')}
            </Button>
            <Button kind="quiet" onPress={onClose}>
              {c('cancel')}
            </Button>
          </>
        }
      >
        <TextArea
          label={t('strikeReason')}
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
