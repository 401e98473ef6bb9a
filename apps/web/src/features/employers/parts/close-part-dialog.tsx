import { answer, api } from '../../../api/client';
import { mayBeEmpty } from '../../../shared/forms/may-be-empty';
import { FormBody } from '../../../shared/forms/form-body';
import { useForm } from '../../../shared/forms/use-form';
import { Button } from '../../../shared/ui/button';
import { DateField } from '../../../shared/ui/date-field';
import { Dialog } from '../../../shared/ui/dialog';
import { useOffice } from '../../../shared/ui/office';
import { useEmployerTexts } from '../texts';

export interface ClosingPart {
  readonly kind: 'entity' | 'branch';
  readonly id: string;
  readonly name: string;
  readonly version: number;
}

/** Puts the last day to a part of an employer, or takes it away. */
export const closePart = ({ kind, id, version }: ClosingPart, on: string | undefined) => {
  const ask = { params: { path: { id } }, body: { version, ...(on === undefined ? {} : { on }) } };
  return kind === 'entity'
    ? answer(api.POST('/api/v1/entities/{id}/closing', ask))
    : answer(api.POST('/api/v1/branches/{id}/closing', ask));
};

const ClosePartForm = ({ part, onDone, onClose }: { part: ClosingPart; onDone: () => void; onClose: () => void }) => {
  const t = useEmployerTexts();
  const { today } = useOffice();
  const form = useForm({
    initial: { on: mayBeEmpty(today) },
    check: ({ on }) => (on === undefined ? { on: t('missing', { label: t('closeOn') }) } : {}),
    send: ({ on }) => closePart(part, on),
    onDone,
  });
  return (
    <FormBody
      form={form}
      onReload={onDone}
      actions={
        <>
          <Button type="submit" kind="primary" isPending={form.isSending}>
            {t('closePart')}
          </Button>
          <Button kind="quiet" onPress={onClose}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      <DateField
        label={t('closeOn')}
        name="on"
        isRequired
        help={t('closeHelp')}
        value={form.values.on}
        onChange={(value) => form.set('on', value)}
        error={form.errorOf('on')}
      />
    </FormBody>
  );
};

export const ClosePartDialog = ({
  part,
  onDone,
  onClose,
}: {
  readonly part: ClosingPart | undefined;
  readonly onDone: () => void;
  readonly onClose: () => void;
}) => {
  const t = useEmployerTexts();
  return (
    <Dialog title={t('closePartTitle', { name: part?.name ?? '' })} isOpen={part !== undefined} onClose={onClose}>
      {part !== undefined && <ClosePartForm part={part} onDone={onDone} onClose={onClose} />}
    </Dialog>
  );
};
