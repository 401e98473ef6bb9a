import { answer, api, type Api } from '../../api/client';
import { mayBeEmpty } from '../../shared/forms/may-be-empty';
import { FormBody } from '../../shared/forms/form-body';
import { useForm, type FieldErrors } from '../../shared/forms/use-form';
import { Button } from '../../shared/ui/button';
import { CountryField } from '../../shared/ui/country-field';
import { DateField } from '../../shared/ui/date-field';
import { Drawer } from '../../shared/ui/dialog';
import { useOffice } from '../../shared/ui/office';
import { RadioGroup } from '../../shared/ui/radio-group';
import { Select } from '../../shared/ui/select';
import { TextArea, TextField } from '../../shared/ui/text-field';
import { toast } from '../../shared/ui/toast';
import { useWorkerTexts } from '../workers/texts';
import { usePrivacyChange, type PrivacyRequest } from './privacy-queries';
import { usePrivacyTexts } from './texts';
import { WORKER_FIELDS, type WorkerField } from './worker-fields';

const ANSWERS = ['given', 'given_in_part', 'refused'] as const;
const DAYS: ReadonlySet<WorkerField> = new Set<WorkerField>(['dateOfBirth', 'passportExpiresOn', 'biometricsGivenOn']);
const COUNTRIES: ReadonlySet<WorkerField> = new Set<WorkerField>(['birthCountry', 'citizenship', 'residence']);
const GENDERS = ['female', 'male', 'another'] as const;
const LANGUAGES = ['en', 'fr'] as const;

interface CorrectedProps {
  readonly field: WorkerField;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

const Corrected = ({ field, value, onChange }: CorrectedProps) => {
  const w = useWorkerTexts();
  const frame = { label: w(field), name: field };
  if (DAYS.has(field)) return <DateField {...frame} value={value} onChange={onChange} />;
  if (COUNTRIES.has(field)) return <CountryField {...frame} value={value} onChange={onChange} />;
  if (field === 'gender')
    return (
      <Select
        {...frame}
        value={value}
        onChange={onChange}
        options={GENDERS.map((each) => ({ value: each as string, label: w(`gender.${each}`) }))}
      />
    );
  if (field === 'officialLanguage')
    return (
      <Select
        {...frame}
        value={value}
        onChange={onChange}
        options={LANGUAGES.map((each) => ({ value: each as string, label: w(`language.${each}`) }))}
      />
    );
  return <TextField {...frame} value={value ?? ''} onChange={onChange} spellCheck="false" />;
};

/** The one answer to a request. A correction that is granted changes the record in the same act. */
export const AnswerDrawer = ({
  request,
  onClose,
}: {
  readonly request: PrivacyRequest;
  readonly onClose: () => void;
}) => {
  const t = usePrivacyTexts();
  const { today } = useOffice();
  const send = usePrivacyChange(
    (body: Api['AnswerRequestDto']) =>
      answer(api.POST('/api/v1/privacy/requests/{id}/answer', { params: { path: { id: request.id } }, body })),
    [['worker', request.workerId]],
  );
  const nothingYet: Partial<Record<WorkerField, string | undefined>> = {};
  const form = useForm({
    initial: {
      answer: undefined as (typeof ANSWERS)[number] | undefined,
      answeredOn: mayBeEmpty(today),
      reasons: '',
      statement: '',
      values: nothingYet,
    },
    check: (values): FieldErrors => ({
      ...(values.answer === undefined ? { answer: t('missing', { label: t('answerLabel') }) } : {}),
      ...(values.answeredOn === undefined ? { answeredOn: t('missing', { label: t('answeredOn') }) } : {}),
      ...(values.answer !== undefined && values.answer !== 'given' && values.reasons.trim() === ''
        ? { reasons: t('missing', { label: t('reasons') }) }
        : {}),
    }),
    send: ({ answer: decided = 'given', answeredOn = '', reasons, statement, values }) => {
      const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
      return send.mutateAsync({
        answer: decided,
        answeredOn,
        ...(reasons.trim() === '' ? {} : { reasons }),
        ...(statement.trim() === '' ? {} : { statement }),
        ...(request.kind === 'correction' && decided !== 'refused' ? { values: Object.fromEntries(given) } : {}),
        version: request.version,
      });
    },
    onDone: () => {
      toast(t('saved'));
      onClose();
    },
  });
  const { values, set, errorOf } = form;
  const isCorrecting = request.kind === 'correction' && values.answer !== undefined && values.answer !== 'refused';
  const fields = request.fields.length === 0 ? WORKER_FIELDS : request.fields;
  return (
    <Drawer title={t('answerTitle')} isOpen onClose={onClose}>
      <p className="mb-4 rounded-md bg-sunken px-3 py-2.5 whitespace-pre-line">{request.askedWhat}</p>
      <FormBody
        form={form}
        actions={
          <>
            <Button type="submit" kind="primary" isPending={form.isSending}>
              {t('save')}
            </Button>
            <Button kind="quiet" onPress={onClose}>
              {t('cancel')}
            </Button>
          </>
        }
      >
        <RadioGroup
          label={t('answerLabel')}
          name="answer"
          isRequired
          value={values.answer}
          onChange={(next) => set('answer', next)}
          options={ANSWERS.map((each) => ({ value: each, label: t(`answer.${each}`) }))}
          error={errorOf('answer')}
        />
        <DateField
          label={t('answeredOn')}
          name="answeredOn"
          isRequired
          max={today}
          value={values.answeredOn}
          onChange={(day) => set('answeredOn', day)}
          error={errorOf('answeredOn')}
        />
        {isCorrecting && (
          <fieldset className="flex flex-col gap-3 rounded-md border border-border p-3">
            <legend className="px-1 text-sm font-medium">{t('correctedValues')}</legend>
            <p className="text-sm text-muted">{t('correctedValuesHelp')}</p>
            {fields.map((field) => (
              <Corrected
                key={field}
                field={field}
                value={values.values[field]}
                onChange={(value) => set('values', { ...values.values, [field]: value })}
              />
            ))}
          </fieldset>
        )}
        {values.answer !== undefined && values.answer !== 'given' && (
          <>
            <TextArea
              label={t('reasons')}
              name="reasons"
              help={t('reasonsHelp')}
              isRequired
              value={values.reasons}
              onChange={(text) => set('reasons', text)}
              error={errorOf('reasons')}
            />
            {request.kind === 'correction' && (
              <TextArea
                label={t('statement')}
                name="statement"
                help={t('statementHelp')}
                value={values.statement}
                onChange={(text) => set('statement', text)}
              />
            )}
          </>
        )}
      </FormBody>
    </Drawer>
  );
};
