import { PROVINCES } from '@permitdesk/domain/places/provinces';
import { answer, api } from '../../../api/client';
import { FormBody } from '../../../shared/forms/form-body';
import { useForm } from '../../../shared/forms/use-form';
import { useSay } from '../../../shared/i18n/use-reader';
import { Button } from '../../../shared/ui/button';
import { Select } from '../../../shared/ui/select';
import { TextField } from '../../../shared/ui/text-field';
import { useEmployerTexts } from '../texts';
import type { BranchView } from './part-queries';

interface BranchFormProps {
  readonly entityId: string;
  /** The branch to change; a new one when left out. */
  readonly branch?: BranchView;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** A place where an entity's people work. */
export const BranchForm = ({ entityId, branch, onDone, onCancel }: BranchFormProps) => {
  const t = useEmployerTexts();
  const say = useSay();
  const form = useForm({
    initial: {
      name: branch?.name ?? '',
      street: branch?.street ?? '',
      city: branch?.city ?? '',
      province: branch?.province,
      postalCode: branch?.postalCode ?? '',
    },
    check: ({ name, province }) => ({
      ...(name.trim() === '' ? { name: t('missing', { label: t('branchName') }) } : {}),
      ...(province === undefined ? { province: t('missing', { label: t('province') }) } : {}),
    }),
    send: ({ name, street, city, province, postalCode }) => {
      const given = Object.entries({ street, city, postalCode }).filter(([, value]) => value.trim() !== '');
      const body = { name, province: province ?? 'ON', ...Object.fromEntries(given) };
      return branch === undefined
        ? answer(api.POST('/api/v1/entities/{id}/branches', { params: { path: { id: entityId } }, body }))
        : answer(
            api.PUT('/api/v1/branches/{id}', {
              params: { path: { id: branch.id } },
              body: { ...body, version: branch.version },
            }),
          );
    },
    onDone,
  });
  const { values, set, errorOf } = form;
  return (
    <FormBody
      form={form}
      onReload={onDone}
      actions={
        <>
          <Button type="submit" kind="primary" isPending={form.isSending}>
            {branch === undefined ? t('addBranch') : t('save')}
          </Button>
          <Button kind="quiet" onPress={onCancel}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('branchName')}
        name="name"
        isRequired
        value={values.name}
        onChange={(value) => set('name', value)}
        error={errorOf('name')}
      />
      <TextField
        label={t('street')}
        name="street"
        value={values.street}
        onChange={(value) => set('street', value)}
        error={errorOf('street')}
      />
      <TextField
        label={t('city')}
        name="city"
        value={values.city}
        onChange={(value) => set('city', value)}
        error={errorOf('city')}
      />
      <Select
        label={t('province')}
        name="province"
        isRequired
        value={values.province}
        onChange={(value) => set('province', value)}
        options={PROVINCES.map(({ code, name }) => ({ value: code, label: say(name) }))}
        error={errorOf('province')}
      />
      <TextField
        label={t('postalCode')}
        name="postalCode"
        value={values.postalCode}
        onChange={(value) => set('postalCode', value)}
        error={errorOf('postalCode')}
        className="sm:max-w-40"
      />
    </FormBody>
  );
};
