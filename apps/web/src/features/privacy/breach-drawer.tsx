import { useState } from 'react';
import { answer, api, type Api } from '../../api/client';
import { mayBeEmpty } from '../../shared/forms/may-be-empty';
import { FormBody } from '../../shared/forms/form-body';
import { useForm, type FieldErrors } from '../../shared/forms/use-form';
import { Button } from '../../shared/ui/button';
import { DateField } from '../../shared/ui/date-field';
import { Drawer } from '../../shared/ui/dialog';
import { NumberField } from '../../shared/ui/number-field';
import { useOffice } from '../../shared/ui/office';
import { RadioGroup } from '../../shared/ui/radio-group';
import { Select } from '../../shared/ui/select';
import { TextArea } from '../../shared/ui/text-field';
import { toast } from '../../shared/ui/toast';
import { PersonChoice } from './person-choice';
import { usePrivacyChange, type Breach } from './privacy-queries';
import { usePrivacyTexts } from './texts';

const LEVELS = ['low', 'medium', 'high'] as const;
const TOLD = ['commissionerToldOn', 'individualsToldOn', 'othersToldOn', 'quebecToldOn'] as const;

const valuesOf = (breach: Breach | undefined, today: string) => ({
  whatHappened: breach?.whatHappened ?? '',
  happenedFrom: breach?.happenedFrom,
  happenedTo: breach?.happenedTo ?? undefined,
  determinedOn: mayBeEmpty(breach?.determinedOn ?? today),
  dataConcerned: breach?.dataConcerned ?? '',
  peopleCount: breach?.peopleCount,
  sensitivity: breach?.sensitivity ?? undefined,
  misuse: breach?.misuse ?? undefined,
  isSerious: breach?.isSerious ?? undefined,
  riskReasons: breach?.riskReasons ?? '',
  measures: breach?.measures ?? '',
  commissionerToldOn: breach?.commissionerToldOn ?? undefined,
  individualsToldOn: breach?.individualsToldOn ?? undefined,
  othersToldOn: breach?.othersToldOn ?? undefined,
  quebecToldOn: breach?.quebecToldOn ?? undefined,
});
type Values = ReturnType<typeof valuesOf>;

const bodyOf = (values: Values, workerIds: string[]): Api['RecordBreachDto'] => {
  const {
    happenedFrom = '',
    determinedOn = '',
    peopleCount = 0,
    whatHappened,
    dataConcerned,
    measures,
    ...optional
  } = values;
  return {
    whatHappened,
    happenedFrom,
    determinedOn,
    dataConcerned,
    peopleCount,
    measures,
    workerIds,
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined && value !== '')),
  };
};

/** A breach as it is known now: what, when, whose, how grave, who was told. */
export const BreachDrawer = ({ breach, onClose }: { readonly breach?: Breach; readonly onClose: () => void }) => {
  const t = usePrivacyTexts();
  const { today } = useOffice();
  const [people, setPeople] = useState<readonly { readonly id: string; readonly name: string }[]>(
    (breach?.people ?? []).map(({ workerId, name }) => ({ id: workerId, name })),
  );
  const send = usePrivacyChange((body: Api['RecordBreachDto']) =>
    breach === undefined
      ? answer(api.POST('/api/v1/privacy/breaches', { body }))
      : answer(
          api.PUT('/api/v1/privacy/breaches/{id}', {
            params: { path: { id: breach.id } },
            body: { ...body, version: breach.version },
          }),
        ),
  );
  const form = useForm({
    initial: valuesOf(breach, today),
    check: (values): FieldErrors => {
      const needed = ['whatHappened', 'happenedFrom', 'determinedOn', 'dataConcerned', 'peopleCount'] as const;
      return Object.fromEntries(
        needed
          .filter((name) => values[name] === undefined || values[name] === '')
          .map((name) => [name, t('missing', { label: t(name) })]),
      );
    },
    send: (values) =>
      send.mutateAsync(
        bodyOf(
          values,
          people.map(({ id }) => id),
        ),
      ),
    onDone: () => {
      toast(t('saved'));
      onClose();
    },
  });
  const { values, set, errorOf } = form;
  const day = (name: 'happenedFrom' | 'happenedTo' | 'determinedOn' | (typeof TOLD)[number], isRequired = false) => (
    <DateField
      key={name}
      label={t(name)}
      name={name}
      isRequired={isRequired}
      max={today}
      value={values[name]}
      onChange={(on) => set(name, on)}
      error={errorOf(name)}
    />
  );
  const levels = LEVELS.map((each) => ({ value: each, label: t(`level.${each}`) }));
  return (
    <Drawer title={t('breachTitle')} isOpen onClose={onClose} width="wide">
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
        <TextArea
          label={t('whatHappened')}
          name="whatHappened"
          isRequired
          value={values.whatHappened}
          onChange={(text) => set('whatHappened', text)}
          error={errorOf('whatHappened')}
        />
        <div className="grid gap-4 sm:grid-cols-3">
          {day('happenedFrom', true)}
          {day('happenedTo')}
          {day('determinedOn', true)}
        </div>
        <TextArea
          label={t('dataConcerned')}
          name="dataConcerned"
          isRequired
          rows={2}
          value={values.dataConcerned}
          onChange={(text) => set('dataConcerned', text)}
          error={errorOf('dataConcerned')}
        />
        <NumberField
          label={t('peopleCount')}
          name="peopleCount"
          isRequired
          min={0}
          value={values.peopleCount}
          onChange={(count) => set('peopleCount', count)}
          error={errorOf('peopleCount')}
        />
        {people.length > 0 && (
          <ul aria-label={t('people')} className="flex flex-wrap gap-1.5 text-sm">
            {people.map(({ id, name }) => (
              <li key={id} translate="no" className="rounded-md bg-sunken px-2 py-0.5">
                {name}
              </li>
            ))}
          </ul>
        )}
        <PersonChoice
          // A new field for each person, empty again after one was taken.
          key={people.length}
          label={t('addPerson')}
          isRequired={false}
          value={undefined}
          onChange={(id, name) => {
            if (id !== undefined && !people.some((each) => each.id === id)) setPeople([...people, { id, name }]);
          }}
        />
        <TextArea
          label={t('measures')}
          name="measures"
          rows={2}
          value={values.measures}
          onChange={(text) => set('measures', text)}
        />
        <fieldset className="flex flex-col gap-4 rounded-md border border-border p-3">
          <legend className="px-1 text-sm font-medium">{t('risk')}</legend>
          <p className="text-sm text-muted">{t('riskHelp')}</p>
          <div className="grid gap-4 sm:grid-cols-2">
            <Select
              label={t('sensitivity')}
              name="sensitivity"
              options={levels}
              value={values.sensitivity}
              onChange={(level) => set('sensitivity', level)}
            />
            <Select
              label={t('misuse')}
              name="misuse"
              options={levels}
              value={values.misuse}
              onChange={(level) => set('misuse', level)}
            />
          </div>
          <RadioGroup
            label={t('isSerious')}
            name="isSerious"
            orientation="horizontal"
            value={values.isSerious === undefined ? undefined : values.isSerious ? 'yes' : 'no'}
            onChange={(next) => set('isSerious', next === 'yes')}
            options={(['yes', 'no'] as const).map((each) => ({ value: each, label: t(`serious.${each}`) }))}
          />
          <TextArea
            label={t('riskReasons')}
            name="riskReasons"
            rows={2}
            value={values.riskReasons}
            onChange={(text) => set('riskReasons', text)}
            error={errorOf('riskReasons')}
          />
        </fieldset>
        <fieldset className="grid gap-4 rounded-md border border-border p-3 sm:grid-cols-2">
          <legend className="px-1 text-sm font-medium">{t('told')}</legend>
          {TOLD.map((name) => day(name))}
        </fieldset>
      </FormBody>
    </Drawer>
  );
};
