import { LANGUAGES, type Language } from '@permitdesk/domain/law/text';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Eye } from 'lucide-react';
import { useDeferredValue, useState, type ReactNode } from 'react';
import { answer, api, type Api } from '../../api/client';
import { FormBody } from '../../shared/forms/form-body';
import { useForm, type FieldErrors } from '../../shared/forms/use-form';
import { Banner } from '../../shared/ui/banner';
import { Button } from '../../shared/ui/button';
import { Checkbox } from '../../shared/ui/checkbox';
import { CountryField } from '../../shared/ui/country-field';
import { DateField } from '../../shared/ui/date-field';
import { Disclosure } from '../../shared/ui/disclosure';
import { useOffice } from '../../shared/ui/office';
import { PersonName } from '../../shared/ui/person-name';
import { RadioGroup } from '../../shared/ui/radio-group';
import { Select } from '../../shared/ui/select';
import { TextField } from '../../shared/ui/text-field';
import { TextLink } from '../../shared/ui/text-link';
import { useMay } from '../session/session-query';
import { useWorkerTexts } from './texts';
import { viewPassport, workersQuery, type WorkerView } from './worker-queries';

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
  /** A second record, although the number is on file. */
  readonly evenIfOnFile: boolean;
  readonly biometricsGivenOn: string | undefined;
}

const valuesOf = (worker: WorkerView | undefined, familyName: string): WorkerValues => ({
  familyName: worker?.familyName ?? familyName,
  givenNames: worker?.givenNames ?? '',
  // What is on file is shown masked, and typed anew only to change it.
  dateOfBirth: undefined,
  gender: worker?.gender ?? undefined,
  birthCountry: worker?.birthCountry ?? undefined,
  citizenship: worker?.citizenship,
  residence: worker?.residence,
  passportNumber: '',
  passportExpiresOn: worker?.passportExpiresOn ?? undefined,
  officialLanguage: worker?.officialLanguage,
  email: worker?.email ?? '',
  uci: '',
  evenIfOnFile: false,
  biometricsGivenOn: worker?.biometricsGivenOn ?? undefined,
});

const plainBody = (values: WorkerValues) => {
  const { citizenship, residence, officialLanguage, familyName, givenNames } = values;
  const { gender, birthCountry, passportExpiresOn, email, biometricsGivenOn } = values;
  const optional = { gender, birthCountry, passportExpiresOn, email, biometricsGivenOn };
  return {
    familyName,
    givenNames,
    citizenship: citizenship ?? '',
    residence: residence ?? '',
    officialLanguage: officialLanguage ?? 'en',
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined && value !== '')),
  };
};

const newBody = (values: WorkerValues): Api['CreateWorkerDto'] => ({
  ...plainBody(values),
  passportNumber: values.passportNumber,
  ...(values.dateOfBirth === undefined ? {} : { dateOfBirth: values.dateOfBirth }),
  ...(values.uci === '' ? {} : { uci: values.uci }),
  ...(values.evenIfOnFile ? { evenIfOnFile: true } : {}),
});

/** Of the guarded values only what was typed is sent; once they were shown, what was emptied is cleared. */
const changedBody = (values: WorkerValues, wereShown: boolean, version: number): Api['UpdateWorkerDto'] => {
  const cleared = wereShown ? null : undefined;
  const uci = values.uci === '' ? cleared : values.uci;
  const dateOfBirth = values.dateOfBirth ?? cleared;
  return {
    ...plainBody(values),
    ...(values.passportNumber.trim() === '' ? {} : { passportNumber: values.passportNumber }),
    ...(uci === undefined ? {} : { uci }),
    ...(dateOfBirth === undefined ? {} : { dateOfBirth }),
    version,
  };
};

const ON_FILE: ReadonlySet<string> = new Set(['worker.on-file', 'worker.on-file-elsewhere']);

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
  const may = useMay();
  const [wereShown, setShown] = useState(false);
  const isPassportKept = !isNew && !wereShown;
  const form = useForm({
    initial: valuesOf(worker, familyName),
    check: (values): FieldErrors => {
      const needed = {
        familyName: values.familyName.trim(),
        citizenship: values.citizenship,
        residence: values.residence,
        passportNumber: isPassportKept ? worker.passportNumber : values.passportNumber.trim(),
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
        ? answer(api.POST('/api/v1/workers', { body: newBody(values) }))
        : answer(
            api.PUT('/api/v1/workers/{id}', {
              params: { path: { id: worker.id } },
              body: changedBody(values, wereShown, worker.version),
            }),
          ),
    onDone: onSaved,
  });
  const { values, set, errorOf } = form;
  const look = useMutation({
    mutationFn: (workerId: string) => viewPassport(workerId),
    gcTime: 0,
    onSuccess: (passport) => {
      set('passportNumber', passport.passportNumber);
      set('uci', passport.uci ?? '');
      set('dateOfBirth', passport.dateOfBirth ?? undefined);
      setShown(true);
    },
  });
  const kept = (onFile: string | null | undefined, otherwise?: string): string | undefined =>
    isPassportKept && onFile != null ? t('onFile', { value: onFile }) : otherwise;
  const isOnFile = values.evenIfOnFile || (form.problem?.refusals.some(({ code }) => ON_FILE.has(code)) ?? false);
  const more: ReactNode = (
    <div className="grid gap-4 sm:grid-cols-2">
      <DateField
        label={t('dateOfBirth')}
        name="dateOfBirth"
        value={values.dateOfBirth}
        onChange={(value) => set('dateOfBirth', value)}
        max={today}
        help={kept(worker?.dateOfBirth)}
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
        help={kept(worker?.uci, t('uciHelp'))}
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
      {isPassportKept && may('passport.read') && (
        <div>
          <Button size="small" isPending={look.isPending} onPress={() => look.mutate(worker.id)}>
            <Eye size={14} aria-hidden />
            {t('showPassport')}
          </Button>
          {look.isError && (
            <p role="alert" className="text-sm text-danger">
              {t('showFailed')}
            </p>
          )}
        </div>
      )}
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
          isRequired={!isPassportKept}
          help={kept(worker?.passportNumber, t('passportHelp'))}
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
      {isNew && isOnFile && (
        <Checkbox
          label={t('evenIfOnFile')}
          name="evenIfOnFile"
          help={t('evenIfOnFileHelp')}
          isSelected={values.evenIfOnFile}
          onChange={(evenIfOnFile) => set('evenIfOnFile', evenIfOnFile)}
        />
      )}
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
