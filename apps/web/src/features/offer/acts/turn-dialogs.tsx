import { answer, api, type Api } from '../../../api/client';
import { useForm, type FieldErrors } from '../../../shared/forms/use-form';
import { Dialog } from '../../../shared/ui/dialog';
import { TextArea } from '../../../shared/ui/text-field';
import { toast } from '../../../shared/ui/toast';
import { useCaseChange } from '../../case/case-query';
import { useRecordEvent } from '../../case/events/record-drawer';
import { useOfferTexts } from '../texts';
import { ActForm, type ActProps } from './act-form';

const SHORTEST_REASON = 3;

/** A ready offer is a draft again; what was frozen for it stays on file. */
export const TakeBackDialog = ({ view, onClose }: ActProps) => {
  const t = useOfferTexts();
  const takeBack = useCaseChange(view.id, (body: Api['ReasonDto']) =>
    answer(api.POST('/api/v1/cases/{id}/offer/take-back', { params: { path: { id: view.id } }, body })),
  );
  const form = useForm({
    initial: { reason: '' },
    prefix: 'facts',
    check: ({ reason }): FieldErrors =>
      reason.trim().length < SHORTEST_REASON ? { reason: t('missingField', { label: t('reason') }) } : {},
    send: ({ reason }) => takeBack.mutateAsync({ reason, version: view.version }),
    onDone: () => {
      toast(t('takeBackSaved'));
      onClose();
    },
  });
  return (
    <Dialog title={t('turn.takeBack')} isOpen onClose={onClose}>
      <p className="pb-4 text-muted">{t('takeBackLead')}</p>
      <ActForm view={view} onClose={onClose} form={form} act={t('turn.takeBack')}>
        <TextArea
          label={t('reason')}
          name="reason"
          isRequired
          value={form.values.reason}
          onChange={(reason) => form.set('reason', reason)}
          error={form.errorOf('reason')}
        />
      </ActForm>
    </Dialog>
  );
};

/** A pending offer may be edited in the portal; what was edited is put on file. */
export const EditedDialog = ({ view, onClose }: ActProps) => {
  const t = useOfferTexts();
  const record = useRecordEvent(view.id);
  const form = useForm({
    initial: { what: '' },
    prefix: 'facts',
    check: ({ what }): FieldErrors =>
      what.trim() === '' ? { what: t('missingField', { label: t('editedWhat') }) } : {},
    send: ({ what }) =>
      record.mutateAsync({ type: 'offer.edited-in-portal', facts: { what }, source: 'portal', version: view.version }),
    onDone: () => {
      toast(t('editedSaved'));
      onClose();
    },
  });
  return (
    <Dialog title={t('turn.edited')} isOpen onClose={onClose}>
      <p className="pb-4 text-muted">{t('editedLead')}</p>
      <ActForm view={view} onClose={onClose} form={form} act={t('putOnFile')}>
        <TextArea
          label={t('editedWhat')}
          name="what"
          isRequired
          value={form.values.what}
          onChange={(what) => form.set('what', what)}
          error={form.errorOf('what')}
        />
      </ActForm>
    </Dialog>
  );
};
