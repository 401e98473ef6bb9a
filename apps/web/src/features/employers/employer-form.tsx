import { PROVINCES } from '@permitdesk/domain/places/provinces';
import { useQuery } from '@tanstack/react-query';
import { answer, api, type Api } from '../../api/client';
import { FormBody } from '../../shared/forms/form-body';
import { useForm, type FieldErrors } from '../../shared/forms/use-form';
import { useSay } from '../../shared/i18n/use-reader';
import { Banner } from '../../shared/ui/banner';
import { Button } from '../../shared/ui/button';
import { Select } from '../../shared/ui/select';
import { TextField } from '../../shared/ui/text-field';
import { TextLink } from '../../shared/ui/text-link';
import { employersQuery, type EmployerView } from './employer-queries';
import { useEmployerTexts } from './texts';

export const REGIMES = [
  'bound',
  'foreign_government',
  'foreign_subdivision',
  'mission',
  'bridge_or_tunnel',
] as const satisfies readonly Api['EmployerRegime'][];

interface EmployerValues {
  readonly operatingName: string;
  readonly legalName: string;
  readonly businessNumber: string;
  readonly province: Api['Province'] | undefined;
  readonly regime: Api['EmployerRegime'];
}

interface EmployerFormProps {
  /** The employer to change; a new one when left out. */
  readonly employer?: EmployerView;
  readonly operatingName?: string;
  readonly onSaved: (employer: EmployerView) => void;
  readonly onCancel: () => void;
  readonly onReload?: () => void;
}

/** Who the employer is, in the names that permit and portal will bear. */
export const EmployerForm = ({ employer, operatingName = '', onSaved, onCancel, onReload }: EmployerFormProps) => {
  const t = useEmployerTexts();
  const say = useSay();
  const isNew = employer === undefined;
  const { data: known } = useQuery(employersQuery);
  const form = useForm<EmployerValues, EmployerView>({
    initial: {
      operatingName: employer?.operatingName ?? operatingName,
      legalName: employer?.legalName ?? '',
      businessNumber: employer?.businessNumber ?? '',
      province: employer?.province,
      regime: employer?.regime ?? 'bound',
    },
    check: (values): FieldErrors => ({
      ...(values.operatingName.trim() === '' ? { operatingName: t('missing', { label: t('operatingName') }) } : {}),
      ...(values.legalName.trim() === '' ? { legalName: t('missing', { label: t('legalName') }) } : {}),
      ...(values.province === undefined ? { province: t('missing', { label: t('province') }) } : {}),
      ...(/^(\d{9})?$/.test(values.businessNumber.trim()) ? {} : { businessNumber: t('businessNumberWrong') }),
    }),
    send: ({ businessNumber, province, ...rest }) => {
      const body = {
        ...rest,
        province: province ?? 'ON',
        ...(businessNumber.trim() === '' ? {} : { businessNumber: businessNumber.trim() }),
      };
      return isNew
        ? answer(api.POST('/api/v1/employers', { body }))
        : answer(
            api.PUT('/api/v1/employers/{id}', {
              params: { path: { id: employer.id } },
              body: { ...body, version: employer.version },
            }),
          );
    },
    onDone: onSaved,
  });
  const { values, set, errorOf } = form;
  const wanted = values.operatingName.trim();
  const alike =
    isNew && wanted !== ''
      ? (known?.items ?? []).filter(
          (item) => item.operatingName.localeCompare(wanted, undefined, { sensitivity: 'base' }) === 0,
        )
      : [];
  return (
    <FormBody
      form={form}
      {...(onReload === undefined ? {} : { onReload })}
      actions={
        <>
          <Button type="submit" kind="primary" isPending={form.isSending}>
            {isNew ? t('addEmployer') : t('save')}
          </Button>
          <Button kind="quiet" onPress={onCancel}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('operatingName')}
        name="operatingName"
        isRequired
        help={t('operatingNameHelp')}
        value={values.operatingName}
        onChange={(value) => set('operatingName', value)}
        error={errorOf('operatingName')}
      />
      {alike.length > 0 && (
        <Banner tone="warning" title={t('sameName')}>
          {alike.map((item) => (
            <TextLink key={item.id} to="/employers/$employerId" params={{ employerId: item.id }} target="_blank">
              {item.operatingName}
            </TextLink>
          ))}
        </Banner>
      )}
      <TextField
        label={t('legalName')}
        name="legalName"
        isRequired
        help={t('legalNameHelp')}
        value={values.legalName}
        onChange={(value) => set('legalName', value)}
        error={errorOf('legalName')}
      />
      <TextField
        label={t('businessNumber')}
        name="businessNumber"
        help={t('businessNumberHelp')}
        inputMode="numeric"
        value={values.businessNumber}
        onChange={(value) => set('businessNumber', value)}
        error={errorOf('businessNumber')}
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
      <Select
        label={t('regime')}
        name="regime"
        isRequired
        help={t('regimeHelp')}
        value={values.regime}
        onChange={(value) => set('regime', value)}
        options={REGIMES.map((value) => ({ value, label: t(`regime.${value}`) }))}
        error={errorOf('regime')}
      />
    </FormBody>
  );
};
