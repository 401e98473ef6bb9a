import { LANGUAGES, type Language } from '@permitdesk/domain/law/text';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, type ReactNode } from 'react';
import { answer, api, type Api } from '../../api/client';
import { FormBody } from '../../shared/forms/form-body';
import { useForm, type FieldErrors } from '../../shared/forms/use-form';
import { Banner } from '../../shared/ui/banner';
import { Button } from '../../shared/ui/button';
import { CountryField } from '../../shared/ui/country-field';
import { DateField } from '../../shared/ui/date-field';
import { Disclosure } from '../../shared/ui/disclosure';
import { useOffice } from '../../shared/ui/office';
import { PersonName } from '../../shared/ui/person-name';
import { RadioGroup } from '../../shared/ui/radio-group';
import { Select } from '../../shared/ui/select';
import { TextField } from '../../shared/ui/text-field';
import { TextLink } from '../../shared/ui/text-link';
import { useWorkerTexts } from './texts';
import { workersQuery, type WorkerView } from './worker-queries';

const GENDERS = ['female', 'male', 'another'] as const satisfies readonly Api['Gender'][];
const ENOUGH_LETTERS = 2;

interface WorkerValues {
  readonly familyName: string;
  readonly givenNames: string;
  readonly dateOfBirth: string | undefined;
  readonly gender: Api['Gender'] | undefined;
  readonly birthCountry: string | undefined;
  readonly citizenship: string | undefined;
  readonly residence: string | undefined;
  readonly passportNumber: string;
  readonly passportExpiresOn: string | undefined;
  readonly officialLanguage: Language | undefined;
  readonly email: string;
  readonly uci: string;
  readonly biometricsGivenOn: string | undefined;
}

const valuesOf = (worker: WorkerView | undefined, familyName: string): WorkerValues => ({
  familyName: worker?.familyName ?? familyName,
  givenNames: worker?.givenNames ?? '',
  dateOfBirth: worker?.dateOfBirth ?? undefined,
  gender: worker?.gender ?? undefined,
  birthCountry: worker?.birthCountry ?? undefined,
  citizenship: worker?.citizenship,
  residence: worker?.residence,
  passportNumber: worker?.passportNumber ?? '',
  passportExpiresOn: worker?.passportExpiresOn ?? undefined,
  officialLanguage: worker?.officialLanguage,
  email: worker?.email ?? '',
  uci: worker?.uci ?? '',
  biometricsGivenOn: worker?.biometricsGivenOn ?? undefined,
});

const bodyOf = (values: WorkerValues): Api['CreateWorkerDto'] => {
  const { citizenship, residence, officialLanguage, familyName, givenNames, passportNumber, ...optional } = values;
  return {
    familyName,
    givenNames,
    citizenship: citizenship ?? '',
    residence: residence ?? '',
    passportNumber,
    officialLanguage: officialLanguage ?? 'en',
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined && value !== '')),
  };
};

/** Somebody of the same family name is perhaps the same person. */
const SameName = ({ familyName }: { readonly familyName: string }) => {
  const t = useWorkerTexts();
  const wanted = useDeferredValue(familyName.trim());
  const { data } = useQuery({ ...workersQuery(wanted), enabled: wanted.length > ENOUGH_LETTERS });
  const alike =
    wanted.length > ENOUGH_LETTERS
      ? (data?.items ?? []).filter(
          (item) => item.familyName.localeCompare(wanted, undefined, { sensitivity: 'base' }) === 0,
        )
      : [];
  if (alike.length === 0) return null;
  return (
    <Banner tone="warning" title={t('sameName', { count: alike.length })}>
      <ul>
        {alike.map((item) => (
          <li key={item.id}>
            <TextLink to="/workers/$workerId" params={{ workerId: item.id }} target="_blank">
              <PersonName name={`${item.familyName}, ${item.givenNames}`} />
            </TextLink>
          </li>
        ))}
      </ul>
      <p>{t('sameNameHelp')}</p>
    </Banner>
  );
};

interface WorkerFormProps {
  /** The worker to change; a new one when left out. */
  readonly worker?: WorkerView;
  readonly familyName?: string;
  readonly onSaved: (worker: WorkerView) => void;
  readonly onCancel: () => void;
  readonly onReload?: () => void;
}

/** A person exactly as their passport shows them. What no rule needs at once can wait. */
export const WorkerForm = ({ worker, familyName = '', onSaved, onCancel, onReload }: WorkerFormProps) => {
  const t = useWorkerTexts();
  const { today } = useOffice();
  const isNew = worker === undefined;
  const form = useForm({
    initial: valuesOf(worker, familyName),
    check: (values): FieldErrors => {
      const needed = {
        familyName: values.familyName.trim(),
        citizenship: values.citizenship,
        residence: values.residence,
        passportNumber: values.passportNumber.trim(),
        officialLanguage: values.officialLanguage,
      };
      const labels = {
        familyName: t('familyName'),
        citizenship: t('citizenship'),
        residence: t('residence'),
        passportNumber: t('passportNumber'),
        officialLanguage: t('officialLanguage'),
      };
      const missing = (Object.keys(needed) as (keyof typeof needed)[]).filter(
        (name) => needed[name] === undefined || needed[name] === '',
      );
      return Object.fromEntries(missing.map((name) => [name, t('missing', { label: labels[name] })]));
    },
    send: (values) =>
      isNew
        ? answer(api.POST('/api/v1/workers', { body: bodyOf(values) }))
        : answer(
            api.PUT('/api/v1/workers/{id}', {
              params: { path: { id: worker.id } },
              body: { ...bodyOf(values), version: worker.version },
            }),
          ),
    onDone: onSaved,
  });
  const { values, set, errorOf } = form;
  const more: ReactNode = (
    <div className="grid gap-4 sm:grid-cols-2">
      <DateField
        label={t('dateOfBirth')}
        name="dateOfBirth"
        value={values.dateOfBirth}
        onChange={(value) => set('dateOfBirth', value)}
        max={today}
        error={errorOf('dateOfBirth')}
      />
      <Select
        label={t('gender')}
        name="gender"
        value={values.gender}
        onChange={(value) => set('gender', value)}
        options={GENDERS.map((value) => ({ value, label: t(`gender.${value}`) }))}
        error={errorOf('gender')}
      />
      <CountryField
        label={t('birthCountry')}
        name="birthCountry"
        value={values.birthCountry}
        onChange={(value) => set('birthCountry', value)}
        error={errorOf('birthCountry')}
      />
      <TextField
        label={t('email')}
        name="email"
        type="email"
        value={values.email}
        onChange={(value) => set('email', value)}
        error={errorOf('email')}
      />
      <TextField
        label={t('uci')}
        name="uci"
        help={t('uciHelp')}
        inputMode="numeric"
        value={values.uci}
        onChange={(value) => set('uci', value)}
        error={errorOf('uci')}
      />
      <DateField
        label={t('biometricsGivenOn')}
        name="biometricsGivenOn"
        value={values.biometricsGivenOn}
        onChange={(value) => set('biometricsGivenOn', value)}
        max={today}
        error={errorOf('biometricsGivenOn')}
        help={t('biometricsHelp')}
      />
    </div>
  );
  return (
    <FormBody
      form={form}
      {...(onReload === undefined ? {} : { onReload })}
      actions={
        <>
          <Button type="submit" kind="primary" isPending={form.isSending}>
            {isNew ? t('addWorker') : t('save')}
          </Button>
          <Button kind="quiet" onPress={onCancel}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label={t('familyName')}
          name="familyName"
          isRequired
          help={t('familyNameHelp')}
          spellCheck="false"
          value={values.familyName}
          onChange={(value) => set('familyName', value)}
          error={errorOf('familyName')}
        />
        <TextField
          label={t('givenNames')}
          name="givenNames"
          help={t('givenNamesHelp')}
          spellCheck="false"
          value={values.givenNames}
          onChange={(value) => set('givenNames', value)}
          error={errorOf('givenNames')}
        />
      </div>
      {isNew && <SameName familyName={values.familyName} />}
      <div className="grid gap-4 sm:grid-cols-2">
        <CountryField
          label={t('citizenship')}
          name="citizenship"
          isRequired
          value={values.citizenship}
          onChange={(value) => set('citizenship', value)}
          error={errorOf('citizenship')}
        />
        <CountryField
          label={t('residence')}
          name="residence"
          isRequired
          value={values.residence}
          onChange={(value) => set('residence', value)}
          error={errorOf('residence')}
        />
        <TextField
          label={t('passportNumber')}
          name="passportNumber"
          isRequired
          help={t('passportHelp')}
          spellCheck="false"
          value={values.passportNumber}
          onChange={(value) => set('passportNumber', value)}
          error={errorOf('passportNumber')}
        />
        <DateField
          label={t('passportExpiresOn')}
          name="passportExpiresOn"
          value={values.passportExpiresOn}
          onChange={(value) => set('passportExpiresOn', value)}
          error={errorOf('passportExpiresOn')}
          help={t('passportHelp')}
        />
      </div>
      <RadioGroup
        label={t('officialLanguage')}
        name="officialLanguage"
        isRequired
        help={t('officialLanguageHelp')}
        orientation="horizontal"
        value={values.officialLanguage}
        onChange={(value) => set('officialLanguage', value)}
        options={LANGUAGES.map((value) => ({ value, label: t(`language.${value}`) }))}
        error={errorOf('officialLanguage')}
      />
      {isNew ? <Disclosure title={t('optional')}>{more}</Disclosure> : more}
    </FormBody>
  );
};
