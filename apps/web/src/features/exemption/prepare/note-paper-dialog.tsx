import { answer, api, type Api } from '../../../api/client';
import { FormBody } from '../../../shared/forms/form-body';
import { useForm, type FieldErrors } from '../../../shared/forms/use-form';
import { Button } from '../../../shared/ui/button';
import { Dialog } from '../../../shared/ui/dialog';
import { TextArea, TextField } from '../../../shared/ui/text-field';
import type { Paper } from '../exemption-queries';
import { useExemptionTexts } from '../texts';

interface NotePaperDialogProps {
  readonly caseId: string;
  readonly onNoted: (paper: Paper) => void;
  readonly onClose: () => void;
}

/** Evidence that is no file here: what it is, and where an inspector would be shown it. */
export const NotePaperDialog = ({ caseId, onNoted, onClose }: NotePaperDialogProps) => {
  const t = useExemptionTexts();
  const form = useForm<{ title: string; reference: string }, Api['EvidenceView']>({
    initial: { title: '', reference: '' },
    check: ({ title, reference }): FieldErrors => ({
      ...(title.trim() === '' ? { title: t('paperMissing', { label: t('paperName') }) } : {}),
      ...(reference.trim() === '' ? { reference: t('paperMissing', { label: t('paperPlace') }) } : {}),
    }),
    send: ({ title, reference }) =>
      answer(
        api.POST('/api/v1/cases/{id}/evidence/notes', {
          params: { path: { id: caseId } },
          body: { purpose: 'criterion', title, reference },
        }),
      ),
    onDone: (paper) => {
      onNoted(paper);
      onClose();
    },
  });
  return (
    <Dialog title={t('notePaperTitle')} isOpen onClose={onClose}>
      <p className="pb-4 text-muted">{t('notePaperLead')}</p>
      <FormBody
        form={form}
        actions={
          <>
            <Button type="submit" kind="primary" isPending={form.isSending}>
              {t('paperSave')}
            </Button>
            <Button kind="quiet" onPress={onClose}>
              {t('cancel')}
            </Button>
          </>
        }
      >
        <TextField
          label={t('paperName')}
          name="title"
          isRequired
          maxLength={200}
          value={form.values.title}
          onChange={(title) => form.set('title', title)}
          error={form.errorOf('title')}
        />
        <TextArea
          label={t('paperPlace')}
          name="reference"
          isRequired
          maxLength={1_000}
          rows={2}
          value={form.values.reference}
          onChange={(reference) => form.set('reference', reference)}
          error={form.errorOf('reference')}
        />
      </FormBody>
    </Dialog>
  );
};
