import { CUSTODIAN_KIND_NAMES, CUSTODIAN_KINDS } from '@permitdesk/domain/custodians/custodian';
import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import { mayBeEmpty } from '../../shared/forms/may-be-empty';
import { FormBody } from '../../shared/forms/form-body';
import { useForm } from '../../shared/forms/use-form';
import { useSay } from '../../shared/i18n/use-reader';
import { Banner } from '../../shared/ui/banner';
import { Button } from '../../shared/ui/button';
import { DateField } from '../../shared/ui/date-field';
import { useOffice } from '../../shared/ui/office';
import { RadioGroup } from '../../shared/ui/radio-group';
import { Select } from '../../shared/ui/select';
import { TextField } from '../../shared/ui/text-field';
import { PlaceChoice } from '../employers/parts/place-choice';
import { colleaguesQuery, type CustodianView, type PortalAccount } from './custodian-queries';
import { useCustodianTexts } from './texts';

const OUTSIDE = 'outside';

interface CustodianFormProps {
  readonly account: PortalAccount;
  /** The custodian to change; a new one when left out. */
  readonly custodian?: CustodianView;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Who can sign in for an account; the secret itself has no field here. */
export const CustodianForm = ({ account, custodian, onDone, onCancel }: CustodianFormProps) => {
  const t = useCustodianTexts();
  const say = useSay();
  const { today } = useOffice();
  const { data: colleagues } = useQuery(colleaguesQuery);
  const form = useForm({
    initial: {
      accountId: custodian === undefined ? undefined : (custodian.accountId ?? OUTSIDE),
      outsideName: custodian?.accountId === null ? custodian.name : '',
      kind: custodian?.kind ?? (account.custodians.some(({ kind }) => kind === 'primary') ? 'secondary' : 'primary'),
      entityId: account.entityId ?? undefined,
      branchId: custodian?.branchId ?? undefined,
      credentialLabel: custodian?.credentialLabel ?? '',
      pinHolder: custodian?.pinHolder ?? '',
      since: mayBeEmpty(custodian?.since ?? today),
      until: custodian?.until ?? undefined,
    },
    check: ({ accountId, outsideName, since }) => ({
      ...(accountId === undefined ? { accountId: t('missing', { label: t('person') }) } : {}),
      ...(accountId === OUTSIDE && outsideName.trim() === ''
        ? { outsideName: t('missing', { label: t('outsideName') }) }
        : {}),
      ...(since === undefined ? { since: t('missing', { label: t('since') }) } : {}),
    }),
    send: ({ accountId, outsideName, kind, entityId, branchId, credentialLabel, pinHolder, since, until }) => {
      const body = {
        kind,
        since: since ?? today,
        ...(accountId === OUTSIDE || accountId === undefined ? { outsideName } : { accountId }),
        ...(entityId === undefined ? {} : { entityId }),
        ...(branchId === undefined ? {} : { branchId }),
        ...(credentialLabel.trim() === '' ? {} : { credentialLabel }),
        ...(pinHolder.trim() === '' ? {} : { pinHolder }),
        ...(until === undefined ? {} : { until }),
      };
      return custodian === undefined
        ? answer(api.POST('/api/v1/employers/{id}/custodians', { params: { path: { id: account.employerId } }, body }))
        : answer(
            api.PUT('/api/v1/custodians/{id}', {
              params: { path: { id: custodian.id } },
              body: { ...body, version: custodian.version },
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
            {custodian === undefined ? t('add') : t('save')}
          </Button>
          <Button kind="quiet" onPress={onCancel}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      <Banner tone="info" title={t('noSecretTitle')}>
        {t('noSecret')}
      </Banner>
      <Select
        label={t('person')}
        name="accountId"
        isRequired
        value={values.accountId}
        onChange={(value) => set('accountId', value)}
        options={[
          ...(colleagues?.items ?? []).map(({ id, name }) => ({ value: id, label: name })),
          { value: OUTSIDE, label: t('outside') },
        ]}
        error={errorOf('accountId')}
      />
      {values.accountId === OUTSIDE && (
        <TextField
          label={t('outsideName')}
          name="outsideName"
          isRequired
          value={values.outsideName}
          onChange={(value) => set('outsideName', value)}
          error={errorOf('outsideName')}
        />
      )}
      <RadioGroup
        label={t('kind')}
        name="kind"
        value={values.kind}
        onChange={(value) => set('kind', value)}
        options={CUSTODIAN_KINDS.map((kind) => ({ value: kind, label: say(CUSTODIAN_KIND_NAMES[kind]) }))}
        error={errorOf('kind')}
      />
      <PlaceChoice
        label={t('place')}
        whole={t('wholeAccount')}
        employerId={account.employerId}
        value={values}
        onChange={({ entityId, branchId }) => {
          set('entityId', entityId);
          set('branchId', branchId);
        }}
        error={errorOf('entityId')}
      />
      <TextField
        label={t('credentialLabel')}
        name="credentialLabel"
        help={t('credentialLabelHelp')}
        value={values.credentialLabel}
        onChange={(value) => set('credentialLabel', value)}
        error={errorOf('credentialLabel')}
      />
      <TextField
        label={t('pinHolder')}
        name="pinHolder"
        help={t('pinHolderHelp')}
        value={values.pinHolder}
        onChange={(value) => set('pinHolder', value)}
        error={errorOf('pinHolder')}
      />
      <DateField
        label={t('since')}
        name="since"
        isRequired
        value={values.since}
        onChange={(value) => set('since', value)}
        error={errorOf('since')}
      />
      <DateField
        label={t('until')}
        name="until"
        help={t('untilHelp')}
        value={values.until}
        onChange={(value) => set('until', value)}
        error={errorOf('until')}
      />
    </FormBody>
  );
};
