import { PLAN_SETTING_NAMES, PLAN_SETTINGS } from '@permitdesk/domain/planner/plan-settings';
import { Problem } from '../../api/problem';
import { FormBody } from '../../shared/forms/form-body';
import type { Form } from '../../shared/forms/use-form';
import { useReader } from '../../shared/i18n/use-reader';
import { Button } from '../../shared/ui/button';
import { Checkbox } from '../../shared/ui/checkbox';
import { CountryField } from '../../shared/ui/country-field';
import { DateField } from '../../shared/ui/date-field';
import { Disclosure } from '../../shared/ui/disclosure';
import { FileDrop } from '../../shared/ui/file-drop';
import { NumberField } from '../../shared/ui/number-field';
import { useOffice } from '../../shared/ui/office';
import { RadioGroup } from '../../shared/ui/radio-group';
import { Select } from '../../shared/ui/select';
import { CodeChoice, OccupationChoice } from './code-and-occupation';
import type { OwnAnswer, PlannerValues } from './planner-values';
import { usePlannerTexts } from './texts';

const MEDICAL = ['need-to-know', 'not-needed', 'done', 'before-filing', 'after-filing'] as const;
const SHORT_WORK = ['none', '15', '30', '120'] as const;
const ANSWERS = ['rules', 'yes', 'no', 'need-to-know'] as const satisfies readonly OwnAnswer[];
const OWN_ANSWERS = ['twoWeekLine', 'borderLawful', 'shortWorkAllowed'] as const;
const LONGEST_TABLE_BYTES = 400_000;
const LONGEST_DAYS = 3_650;
const MOST_MONTHS = 120;

type PartProps = { readonly form: Form<PlannerValues> };

const Papers = ({ form: { values, set, errorOf } }: PartProps) => {
  const t = usePlannerTexts();
  const { today } = useOffice();
  return (
    <div className="flex flex-col gap-4">
      <NumberField
        label={t('months')}
        name="months"
        min={1}
        max={MOST_MONTHS}
        value={values.months}
        onChange={(value) => set('months', value)}
        error={errorOf('months')}
      />
      <DateField
        label={t('passportEndOn')}
        name="passportEndOn"
        value={values.passportEndOn}
        onChange={(value) => set('passportEndOn', value)}
        error={errorOf('passportEndOn')}
      />
      <DateField
        label={t('biometricsGivenOn')}
        name="biometricsGivenOn"
        max={today}
        value={values.biometricsGivenOn}
        onChange={(value) => set('biometricsGivenOn', value)}
        error={errorOf('biometricsGivenOn')}
      />
      <DateField
        label={t('bornOn')}
        name="bornOn"
        help={t('bornOnHelp')}
        max={today}
        value={values.bornOn}
        onChange={(value) => set('bornOn', value)}
        error={errorOf('bornOn')}
      />
    </div>
  );
};

const Ways = ({ form: { values, set } }: PartProps) => {
  const t = usePlannerTexts();
  return (
    <div className="flex flex-col gap-4">
      <Select
        label={t('shortWorkDays')}
        name="shortWorkDays"
        value={values.shortWorkDays}
        onChange={(value) => set('shortWorkDays', value)}
        options={SHORT_WORK.map((value) => ({ value, label: t(`short.${value}`) }))}
      />
      <Checkbox
        label={t('atBorder')}
        name="atBorder"
        help={t('atBorderHelp')}
        isSelected={values.atBorder}
        onChange={(value) => set('atBorder', value)}
      />
      {OWN_ANSWERS.map((name) => (
        <Select
          key={name}
          label={t(name)}
          name={name}
          value={values[name]}
          onChange={(value) => set(name, value)}
          options={ANSWERS.map((value) => ({ value, label: t(`answer.${value}`) }))}
        />
      ))}
    </div>
  );
};

const Times = ({ form: { values, set, errorOf } }: PartProps) => {
  const t = usePlannerTexts();
  const { say } = useReader();
  const readTable = async (file: File): Promise<void> => {
    if (file.size > LONGEST_TABLE_BYTES) throw new Problem('table.too-long', t('tableTooLong'), 0);
    set('processingTimesCsv', await file.text());
    set('tableName', file.name);
  };
  return (
    <div className="flex flex-col gap-4">
      <NumberField
        label={t('processingDays')}
        name="processingDays"
        help={t('processingDaysHelp')}
        min={0}
        max={LONGEST_DAYS}
        value={values.processingDays}
        onChange={(value) => set('processingDays', value)}
        error={errorOf('processingDays')}
      />
      <FileDrop
        label={t('table')}
        name="processingTimesCsv"
        help={t('tableHelp')}
        fileName={values.tableName}
        onFile={readTable}
        error={errorOf('processingTimesCsv')}
      />
      <fieldset className="flex flex-col gap-3">
        <legend className="pb-2 text-sm font-semibold">{t('house')}</legend>
        {PLAN_SETTING_NAMES.map((name) => (
          <NumberField
            key={name}
            label={say(PLAN_SETTINGS[name].label)}
            name={`settings.${name}`}
            min={0}
            max={LONGEST_DAYS}
            value={values.settings[name] ?? PLAN_SETTINGS[name].days}
            onChange={(value) => set('settings', { ...values.settings, [name]: value ?? PLAN_SETTINGS[name].days })}
          />
        ))}
      </fieldset>
    </div>
  );
};

/** What a plan is made from. The few questions that matter most stand open, the others are folded away. */
export const PlannerForm = ({ form }: PartProps) => {
  const t = usePlannerTexts();
  const { values, set, errorOf } = form;
  return (
    <FormBody
      form={form}
      actions={
        <Button type="submit" kind="primary" isPending={form.isSending}>
          {t('plan')}
        </Button>
      }
    >
      <DateField
        label={t('wantedStartOn')}
        name="wantedStartOn"
        value={values.wantedStartOn}
        onChange={(value) => set('wantedStartOn', value)}
        error={errorOf('wantedStartOn')}
      />
      <CountryField
        label={t('citizenship')}
        name="citizenship"
        value={values.citizenship}
        onChange={(value) => set('citizenship', value)}
        error={errorOf('citizenship')}
      />
      <CountryField
        label={t('residence')}
        name="residence"
        help={t('residenceHelp')}
        value={values.residence}
        onChange={(value) => set('residence', value)}
        error={errorOf('residence')}
      />
      <RadioGroup
        label={t('inCanada')}
        name="inCanada"
        orientation="horizontal"
        value={values.inCanada}
        onChange={(value) => set('inCanada', value)}
        options={[
          { value: 'yes', label: t('yes') },
          { value: 'no', label: t('no') },
        ]}
      />
      <CodeChoice value={values.code} onChange={(value) => set('code', value)} error={errorOf('code')} />
      <OccupationChoice value={values.noc} onChange={(value) => set('noc', value)} error={errorOf('noc')} />
      <Select
        label={t('medical')}
        name="medical"
        value={values.medical}
        onChange={(value) => set('medical', value)}
        options={MEDICAL.map((value) => ({ value, label: t(`medical.${value}`) }))}
      />
      <div className="flex flex-col gap-1">
        <Disclosure title={t('papers')}>
          <Papers form={form} />
        </Disclosure>
        <Disclosure title={t('ways')}>
          <Ways form={form} />
        </Disclosure>
        <Disclosure title={t('times')}>
          <Times form={form} />
        </Disclosure>
      </div>
    </FormBody>
  );
};
