import { HOUSE_PERIOD_LIMITS, HOUSE_PERIOD_WARNINGS, PRIVACY_LAWS } from '@permitdesk/domain/privacy/privacy-settings';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { answer, api } from '../../api/client';
import { mayBeEmpty } from '../../shared/forms/may-be-empty';
import { FormBody } from '../../shared/forms/form-body';
import { useForm, type FieldErrors } from '../../shared/forms/use-form';
import { useSay } from '../../shared/i18n/use-reader';
import { Badge } from '../../shared/ui/badge';
import { Button } from '../../shared/ui/button';
import { Card } from '../../shared/ui/card';
import { NumberField } from '../../shared/ui/number-field';
import { RadioGroup } from '../../shared/ui/radio-group';
import { TextField } from '../../shared/ui/text-field';
import { toast } from '../../shared/ui/toast';
import { PartFrame } from './part-frame';
import { privacySettingsQuery, type PrivacySettings } from './privacy-queries';
import { usePrivacyTexts } from './texts';

const PERIODS = ['noPermitYears', 'remedyMonths', 'quebecRegisterYears', 'quebecAnswerDays'] as const;

const SettingsForm = ({ settings }: { readonly settings: PrivacySettings }) => {
  const t = usePrivacyTexts();
  const say = useSay();
  const queries = useQueryClient();
  const form = useForm({
    initial: {
      law: settings.law,
      name: settings.officer?.name ?? '',
      title: settings.officer?.title ?? '',
      email: settings.officer?.email ?? '',
      phone: settings.officer?.phone ?? '',
      noPermitYears: mayBeEmpty(settings.noPermitYears),
      remedyMonths: mayBeEmpty(settings.remedyMonths),
      quebecRegisterYears: mayBeEmpty(settings.quebecRegisterYears),
      quebecAnswerDays: mayBeEmpty(settings.quebecAnswerDays),
    },
    check: (values): FieldErrors => ({
      ...Object.fromEntries(
        PERIODS.filter((name) => values[name] === undefined).map((name) => [name, t('missing', { label: t(name) })]),
      ),
      ...(values.name.trim() === '' && `${values.title}${values.email}${values.phone}`.trim() !== ''
        ? { name: t('missing', { label: t('officerName') }) }
        : {}),
    }),
    send: ({ law, name, title, email, phone, ...periods }) =>
      answer(
        api.PUT('/api/v1/privacy/settings', {
          body: {
            law,
            noPermitYears: periods.noPermitYears ?? settings.noPermitYears,
            remedyMonths: periods.remedyMonths ?? settings.remedyMonths,
            quebecRegisterYears: periods.quebecRegisterYears ?? settings.quebecRegisterYears,
            quebecAnswerDays: periods.quebecAnswerDays ?? settings.quebecAnswerDays,
            ...(name.trim() === ''
              ? {}
              : {
                  officer: {
                    name,
                    ...Object.fromEntries(
                      Object.entries({ title, email, phone }).filter(([, value]) => value.trim() !== ''),
                    ),
                  },
                }),
            version: settings.version,
          },
        }),
      ),
    onDone: () => {
      toast(t('saved'));
      void queries.invalidateQueries({ queryKey: ['privacy'] });
    },
  });
  const { values, set, errorOf } = form;
  return (
    <FormBody
      form={form}
      onReload={() => void queries.invalidateQueries({ queryKey: privacySettingsQuery.queryKey })}
      actions={
        <Button type="submit" kind="primary" isPending={form.isSending}>
          {t('save')}
        </Button>
      }
    >
      <Card title={t('officer')}>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label={t('officerName')}
            name="name"
            value={values.name}
            onChange={(text) => set('name', text)}
            error={errorOf('name')}
          />
          <TextField
            label={t('officerTitle')}
            name="title"
            value={values.title}
            onChange={(text) => set('title', text)}
          />
          <TextField
            label={t('officerEmail')}
            name="email"
            type="email"
            value={values.email}
            onChange={(text) => set('email', text)}
            error={errorOf('email')}
          />
          <TextField
            label={t('officerPhone')}
            name="phone"
            type="tel"
            value={values.phone}
            onChange={(text) => set('phone', text)}
          />
        </div>
      </Card>
      <Card>
        <RadioGroup
          label={t('law')}
          name="law"
          help={t('lawHelp')}
          value={values.law}
          onChange={(law) => set('law', law)}
          options={PRIVACY_LAWS.map((each) => ({ value: each, label: t(`law.${each}`) }))}
        />
      </Card>
      <Card title={t('housePeriods')}>
        <div className="grid gap-4 sm:grid-cols-2">
          {PERIODS.map((name) => (
            <NumberField
              key={name}
              label={t(name)}
              name={name}
              isRequired
              help={
                <>
                  <Badge tone="warning">{t('unverified')}</Badge> {say(HOUSE_PERIOD_WARNINGS[name])}
                </>
              }
              min={HOUSE_PERIOD_LIMITS[name].min}
              max={HOUSE_PERIOD_LIMITS[name].max}
              value={values[name]}
              onChange={(next) => set(name, next)}
              error={errorOf(name)}
            />
          ))}
        </div>
      </Card>
    </FormBody>
  );
};

/** Which law, who is in charge, and the periods no official source gives. */
export const SettingsPart = () => (
  // A saved version starts the form anew.
  <PartFrame query={useQuery(privacySettingsQuery)}>
    {(settings) => <SettingsForm key={settings.version} settings={settings} />}
  </PartFrame>
);
