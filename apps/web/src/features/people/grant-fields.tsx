import { ROLE_SCOPES, ROLES_WITH_AN_END, SCOPE_NAMES, type Scope } from '@permitdesk/domain/access/grants';
import { ROLE_NAMES, ROLES, type Role } from '@permitdesk/domain/access/permissions';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import type { FieldErrors, Form } from '../../shared/forms/use-form';
import { useReader } from '../../shared/i18n/use-reader';
import { ComboBox } from '../../shared/ui/combo-box';
import { DateField } from '../../shared/ui/date-field';
import { Select } from '../../shared/ui/select';
import { TextArea } from '../../shared/ui/text-field';
import { placesQuery } from './people-queries';
import { usePeopleTexts } from './texts';

export interface GrantValues {
  readonly role: Role | undefined;
  readonly scope: Scope | undefined;
  readonly scopeId: string | undefined;
  readonly endsOn: string | undefined;
  readonly reason: string;
}

export const NO_GRANT: GrantValues = {
  role: undefined,
  scope: undefined,
  scopeId: undefined,
  endsOn: undefined,
  reason: '',
};

/** What is still to be filled in before a role can be given. */
export const useGrantCheck = (): ((values: GrantValues) => FieldErrors) => {
  const t = usePeopleTexts();
  return ({ role, scope, scopeId, endsOn, reason }) => ({
    ...(role === undefined ? { role: t('missing', { label: t('role') }) } : {}),
    ...(scope === undefined ? { scope: t('missing', { label: t('scope') }) } : {}),
    ...(scope !== undefined && scope !== 'tenant' && scopeId === undefined
      ? { scopeId: t('missing', { label: t('place') }) }
      : {}),
    ...(role !== undefined && ROLES_WITH_AN_END.includes(role) && endsOn === undefined
      ? { endsOn: t('lastDayLent') }
      : {}),
    ...(reason.trim().length < 3 ? { reason: t('missing', { label: t('reason') }) } : {}),
  });
};

/** The role as the API takes it. */
export const grantFrom = ({ role, scope, scopeId, endsOn, reason }: GrantValues) => ({
  role: role ?? 'preparer',
  scope: scope ?? 'tenant',
  reason,
  ...(scope === 'tenant' || scopeId === undefined ? {} : { scopeId }),
  ...(endsOn === undefined ? {} : { endsOn }),
});

type GrantForm = Pick<Form<GrantValues>, 'values' | 'set' | 'errorOf'>;

const PlaceChoice = ({ form }: { readonly form: GrantForm }) => {
  const t = usePeopleTexts();
  const { scope, scopeId } = form.values;
  const [typed, setTyped] = useState('');
  const chosenScope = scope === 'tenant' ? undefined : scope;
  const { data } = useQuery(placesQuery(chosenScope, useDeferredValue(typed.trim())));
  return (
    <ComboBox
      label={t('place')}
      name="scopeId"
      isRequired
      help={t('placeHelp')}
      value={scopeId}
      onChange={(id) => form.set('scopeId', id)}
      onSearch={setTyped}
      whenEmpty={t('placeNone')}
      options={(data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      error={form.errorOf('scopeId')}
    />
  );
};

/** Role, place, last day and reason: the same for an invitation and for somebody who is here already. */
export const GrantFields = ({ form }: { readonly form: GrantForm }) => {
  const t = usePeopleTexts();
  const { say } = useReader();
  const { role, scope, endsOn, reason } = form.values;
  const isLent = role !== undefined && ROLES_WITH_AN_END.includes(role);
  const choose = (next: Role): void => {
    form.set('role', next);
    // A role of one scope has nothing to choose.
    const [only, ...more] = ROLE_SCOPES[next];
    form.set('scope', more.length === 0 ? only : undefined);
    form.set('scopeId', undefined);
  };
  return (
    <>
      <Select
        label={t('role')}
        name="role"
        isRequired
        value={role}
        onChange={choose}
        options={ROLES.map((each) => ({ value: each, label: say(ROLE_NAMES[each]) }))}
        error={form.errorOf('role')}
      />
      {role !== undefined && (
        <Select
          // Another role has other places.
          key={role}
          label={t('scope')}
          name="scope"
          isRequired
          value={scope}
          onChange={(next) => {
            form.set('scope', next);
            form.set('scopeId', undefined);
          }}
          options={ROLE_SCOPES[role].map((each) => ({ value: each, label: say(SCOPE_NAMES[each]) }))}
          error={form.errorOf('scope')}
        />
      )}
      {scope !== undefined && scope !== 'tenant' && <PlaceChoice key={scope} form={form} />}
      <DateField
        label={t('lastDay')}
        name="endsOn"
        isRequired={isLent}
        help={isLent ? t('lastDayLent') : t('lastDayHelp')}
        value={endsOn}
        onChange={(day) => form.set('endsOn', day)}
        error={form.errorOf('endsOn')}
        className="sm:max-w-60"
      />
      <TextArea
        label={t('reason')}
        name="reason"
        isRequired
        help={t('reasonHelp')}
        maxLength={300}
        value={reason}
        onChange={(text) => form.set('reason', text)}
        error={form.errorOf('reason')}
      />
    </>
  );
};
