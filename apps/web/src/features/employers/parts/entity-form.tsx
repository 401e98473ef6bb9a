import { answer, api } from '../../../api/client';
import { FormBody } from '../../../shared/forms/form-body';
import { useForm } from '../../../shared/forms/use-form';
import { Button } from '../../../shared/ui/button';
import { TextField } from '../../../shared/ui/text-field';
import { useEmployerTexts } from '../texts';
import type { EntityView } from './part-queries';

interface EntityFormProps {
  readonly employerId: string;
  /** The entity to change; a new one when left out. */
  readonly entity?: EntityView;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** A legal person of the employer: its name and its number. */
export const EntityForm = ({ employerId, entity, onDone, onCancel }: EntityFormProps) => {
  const t = useEmployerTexts();
  const form = useForm({
    initial: { legalName: entity?.legalName ?? '', businessNumber: entity?.businessNumber ?? '' },
    check: ({ legalName }) => (legalName.trim() === '' ? { legalName: t('missing', { label: t('legalName') }) } : {}),
    send: ({ legalName, businessNumber }) => {
      const body = { legalName, ...(businessNumber.trim() === '' ? {} : { businessNumber: businessNumber.trim() }) };
      return entity === undefined
        ? answer(api.POST('/api/v1/employers/{id}/entities', { params: { path: { id: employerId } }, body }))
        : answer(
            api.PUT('/api/v1/entities/{id}', {
              params: { path: { id: entity.id } },
              body: { ...body, version: entity.version },
            }),
          );
    },
    onDone,
  });
  return (
    <FormBody
      form={form}
      onReload={onDone}
      actions={
        <>
          <Button type="submit" kind="primary" isPending={form.isSending}>
            {entity === undefined ? t('addEntity') : t('save')}
          </Button>
          <Button kind="quiet" onPress={onCancel}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('legalName')}
        name="legalName"
        isRequired
        help={t('legalNameHelp')}
        value={form.values.legalName}
        onChange={(value) => form.set('legalName', value)}
        error={form.errorOf('legalName')}
      />
      <TextField
        label={t('businessNumber')}
        name="businessNumber"
        help={t('entityNumberHelp')}
        inputMode="numeric"
        value={form.values.businessNumber}
        onChange={(value) => form.set('businessNumber', value)}
        error={form.errorOf('businessNumber')}
      />
    </FormBody>
  );
};
