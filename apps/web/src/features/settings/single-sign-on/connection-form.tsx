import { ROLE_NAMES } from '@permitdesk/domain/access/permissions';
import { Plus, Trash2 } from 'lucide-react';
import { answer, api, type Api } from '../../../api/client';
import { FormBody } from '../../../shared/forms/form-body';
import { useForm, type FieldErrors } from '../../../shared/forms/use-form';
import { useSay } from '../../../shared/i18n/use-reader';
import { Button } from '../../../shared/ui/button';
import { Checkbox } from '../../../shared/ui/checkbox';
import { IconButton } from '../../../shared/ui/icon-button';
import { RadioGroup } from '../../../shared/ui/radio-group';
import { Select, type Option } from '../../../shared/ui/select';
import { TextArea, TextField } from '../../../shared/ui/text-field';
import { grantAt, placeOf, usePlaces } from './place-options';
import type { ConnectionView } from './single-sign-on-queries';
import { useSingleSignOnTexts } from './texts';

type Role = Api['DirectoryRole'];

/** Roles that a directory can give; those with a last day are lent by a person. */
const ROLES = [
  'owner',
  'case_manager',
  'preparer',
  'reviewer',
  'finance_approver',
  'hr_coordinator',
] as const satisfies readonly Role[];

interface GroupValues {
  readonly key: number;
  readonly name: string;
  readonly role: Role;
  readonly place: string;
}

interface ConnectionValues {
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly groupsClaim: string;
  readonly domains: string;
  readonly newcomers: Api['Newcomers'];
  readonly defaultGrant: Role | 'none';
  readonly defaultPlace: string;
  readonly groups: readonly GroupValues[];
  readonly isEnabled: boolean;
  readonly isEnforced: boolean;
}

let lastKey = 0;
const newKey = (): number => (lastKey += 1);

const valuesOf = (connection: ConnectionView | undefined): ConnectionValues => ({
  name: connection?.name ?? '',
  issuer: connection?.issuer ?? '',
  clientId: connection?.clientId ?? '',
  clientSecret: '',
  groupsClaim: connection?.groupsClaim ?? 'groups',
  domains: connection?.domains.map(({ domain }) => domain).join('\n') ?? '',
  newcomers: connection?.newcomers ?? 'must_exist',
  defaultGrant: connection?.defaultGrant?.role ?? 'none',
  defaultPlace: connection?.defaultGrant == null ? 'tenant' : placeOf(connection.defaultGrant),
  groups:
    connection?.groups.map((group) => ({ key: newKey(), name: group.name, role: group.role, place: placeOf(group) })) ??
    [],
  isEnabled: connection?.isEnabled ?? true,
  isEnforced: connection?.isEnforced ?? false,
});

const bodyOf = (values: ConnectionValues) => ({
  name: values.name,
  issuer: values.issuer.trim(),
  clientId: values.clientId.trim(),
  groupsClaim: values.groupsClaim.trim() === '' ? 'groups' : values.groupsClaim.trim(),
  domains: values.domains
    .split(/[\s,;]+/)
    .map((domain) => domain.trim())
    .filter((domain) => domain !== ''),
  newcomers: values.newcomers,
  defaultGrant: values.defaultGrant === 'none' ? null : grantAt(values.defaultGrant, values.defaultPlace),
  groups: values.groups.map(({ name, role, place }) => ({ name: name.trim(), ...grantAt(role, place) })),
  isEnabled: values.isEnabled,
  isEnforced: values.isEnforced,
});

interface ConnectionFormProps {
  /** The connection to change; a new one when left out. */
  readonly connection?: ConnectionView | undefined;
  readonly onSaved: () => void;
  readonly onCancel: () => void;
  readonly onReload: () => void;
}

/** A provider of identities: how it is reached, whom it may speak for, and what its people get. */
export const ConnectionForm = ({ connection, onSaved, onCancel, onReload }: ConnectionFormProps) => {
  const t = useSingleSignOnTexts();
  const say = useSay();
  const places = usePlaces();
  const roles: readonly Option<Role>[] = ROLES.map((role) => ({ value: role, label: say(ROLE_NAMES[role]) }));
  const form = useForm<ConnectionValues, ConnectionView>({
    initial: valuesOf(connection),
    check: (values): FieldErrors => {
      const missing = (name: 'name' | 'issuer' | 'clientId'): FieldErrors =>
        values[name].trim() === '' ? { [name]: t('missing', { label: t(name) }) } : {};
      const unnamed = values.groups.filter((group) => group.name.trim() === '');
      return {
        ...missing('name'),
        ...missing('issuer'),
        ...missing('clientId'),
        ...(connection === undefined && values.clientSecret === ''
          ? { clientSecret: t('missing', { label: t('clientSecret') }) }
          : {}),
        ...Object.fromEntries(unnamed.map((group) => [`group-${group.key}`, t('missing', { label: t('groupName') })])),
      };
    },
    send: (values) => {
      const body = bodyOf(values);
      const secret = values.clientSecret === '' ? {} : { clientSecret: values.clientSecret };
      return connection === undefined
        ? answer(
            api.POST('/api/v1/single-sign-on/connections', { body: { ...body, clientSecret: values.clientSecret } }),
          )
        : answer(
            api.PUT('/api/v1/single-sign-on/connections/{id}', {
              params: { path: { id: connection.id } },
              body: { ...body, ...secret, version: connection.version },
            }),
          );
    },
    onDone: onSaved,
  });
  const { values, set, errorOf } = form;
  const setGroup = (key: number, change: Partial<GroupValues>): void =>
    set(
      'groups',
      values.groups.map((group) => (group.key === key ? { ...group, ...change } : group)),
    );
  const line = (name: 'name' | 'issuer' | 'clientId', help?: string) => (
    <TextField
      label={t(name)}
      name={name}
      isRequired
      {...(help === undefined ? {} : { help })}
      {...(name === 'issuer' ? { type: 'url' as const, spellCheck: 'false' as const } : {})}
      value={values[name]}
      onChange={(value) => set(name, value)}
      error={errorOf(name)}
    />
  );
  return (
    <FormBody
      form={form}
      onReload={onReload}
      actions={
        <>
          <Button type="submit" kind="primary" isPending={form.isSending}>
            {connection === undefined ? t('saveNew') : t('save')}
          </Button>
          <Button kind="quiet" onPress={onCancel}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      {line('name', t('nameHelp'))}
      {line('issuer', t('issuerHelp'))}
      {line('clientId')}
      <TextField
        label={t('clientSecret')}
        name="clientSecret"
        type="password"
        autoComplete="off"
        isRequired={connection === undefined}
        help={connection === undefined ? t('clientSecretHelp') : t('clientSecretKeep')}
        value={values.clientSecret}
        onChange={(value) => set('clientSecret', value)}
        error={errorOf('clientSecret')}
      />
      <TextArea
        label={t('domains')}
        name="domains"
        help={t('domainsHelp')}
        spellCheck="false"
        value={values.domains}
        onChange={(value) => set('domains', value)}
        error={errorOf('domains')}
      />
      <RadioGroup
        label={t('newcomers')}
        name="newcomers"
        value={values.newcomers}
        onChange={(value) => set('newcomers', value)}
        options={(['must_exist', 'create'] as const).map((value) => ({ value, label: t(`newcomers.${value}`) }))}
        error={errorOf('newcomers')}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <Select
          label={t('defaultRole')}
          name="defaultGrant"
          help={t('defaultRoleHelp')}
          value={values.defaultGrant}
          onChange={(value) => set('defaultGrant', value)}
          options={[{ value: 'none' as const, label: t('noRole') }, ...roles]}
          error={errorOf('defaultGrant')}
        />
        {values.defaultGrant !== 'none' && (
          <Select
            label={t('place')}
            name="defaultPlace"
            className="sm:justify-end"
            value={values.defaultPlace}
            onChange={(value) => set('defaultPlace', value)}
            options={places(values.defaultPlace)}
          />
        )}
      </div>
      <fieldset className="flex min-w-0 flex-col gap-3 border-t border-border pt-4">
        <legend className="float-left font-semibold">{t('groups')}</legend>
        <p className="clear-both text-sm text-muted text-pretty">{t('groupsLead')}</p>
        {values.groups.map((group, index) => (
          <div
            key={group.key}
            role="group"
            aria-label={t('groupNumber', { number: index + 1 })}
            className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-2 gap-y-3 rounded-md border border-border p-3"
          >
            <TextField
              label={t('groupName')}
              name={`group-${group.key}`}
              isRequired
              value={group.name}
              onChange={(name) => setGroup(group.key, { name })}
              error={errorOf(`group-${group.key}`)}
            />
            <IconButton
              label={t('removeGroup', { number: index + 1 })}
              icon={<Trash2 size={16} aria-hidden />}
              onPress={() =>
                set(
                  'groups',
                  values.groups.filter((each) => each.key !== group.key),
                )
              }
              className="mt-6"
            />
            <div className="col-span-2 grid gap-3 sm:grid-cols-2">
              <Select
                label={t('role')}
                value={group.role}
                onChange={(role) => setGroup(group.key, { role })}
                options={roles}
              />
              <Select
                label={t('place')}
                value={group.place}
                onChange={(place) => setGroup(group.key, { place })}
                options={places(group.place)}
              />
            </div>
          </div>
        ))}
        <div>
          <Button
            onPress={() =>
              set('groups', [...values.groups, { key: newKey(), name: '', role: 'preparer', place: 'tenant' }])
            }
          >
            <Plus size={16} aria-hidden />
            {t('addGroup')}
          </Button>
        </div>
        {values.groups.length > 0 && (
          <TextField
            label={t('groupsClaim')}
            name="groupsClaim"
            help={t('groupsClaimHelp')}
            value={values.groupsClaim}
            onChange={(value) => set('groupsClaim', value)}
            error={errorOf('groupsClaim')}
          />
        )}
      </fieldset>
      <div className="flex flex-col gap-2 border-t border-border pt-3">
        <Checkbox
          label={t('enabled')}
          name="isEnabled"
          isSelected={values.isEnabled}
          onChange={(value) => set('isEnabled', value)}
          error={errorOf('isEnabled')}
        />
        <Checkbox
          label={t('enforced')}
          name="isEnforced"
          help={t('enforcedHelp')}
          isSelected={values.isEnforced}
          onChange={(value) => set('isEnforced', value)}
          error={errorOf('isEnforced')}
        />
      </div>
    </FormBody>
  );
};
