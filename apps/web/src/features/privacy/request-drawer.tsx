import { answer, api } from '../../api/client';
import { mayBeEmpty } from '../../shared/forms/may-be-empty';
import { FormBody } from '../../shared/forms/form-body';
import { useForm, type FieldErrors } from '../../shared/forms/use-form';
import { Button } from '../../shared/ui/button';
import { Checkbox } from '../../shared/ui/checkbox';
import { DateField } from '../../shared/ui/date-field';
import { Drawer } from '../../shared/ui/dialog';
import { useOffice } from '../../shared/ui/office';
import { TextArea } from '../../shared/ui/text-field';
import { toast } from '../../shared/ui/toast';
import { useWorkerTexts } from '../workers/texts';
import { PersonChoice } from './person-choice';
import { usePrivacyChange, type PrivacyRequest } from './privacy-queries';
import { usePrivacyTexts } from './texts';
import { WORKER_FIELDS, type WorkerField } from './worker-fields';

/** A request as it came in: whose, what, dated and received when. */
export const RequestDrawer = ({
  kind,
  onClose,
}: {
  readonly kind: PrivacyRequest['kind'];
  readonly onClose: () => void;
}) => {
  const t = usePrivacyTexts();
  const w = useWorkerTexts();
  const { today } = useOffice();
  const record = usePrivacyChange(
    (body: {
      readonly workerId: string;
      readonly askedWhat: string;
      readonly datedOn: string;
      readonly receivedOn: string;
      readonly fields: WorkerField[];
    }) => answer(api.POST('/api/v1/privacy/requests', { body: { kind, ...body } })),
  );
  const form = useForm({
    initial: {
      workerId: undefined as string | undefined,
      askedWhat: '',
      datedOn: mayBeEmpty(today),
      receivedOn: mayBeEmpty(today),
      fields: [] as WorkerField[],
    },
    check: (values): FieldErrors => ({
      ...(values.workerId === undefined ? { workerId: t('missing', { label: t('worker') }) } : {}),
      ...(values.askedWhat.trim() === '' ? { askedWhat: t('missing', { label: t('askedWhat') }) } : {}),
      ...(values.datedOn === undefined ? { datedOn: t('missing', { label: t('datedOn') }) } : {}),
      ...(values.receivedOn === undefined ? { receivedOn: t('missing', { label: t('receivedOn') }) } : {}),
    }),
    send: ({ workerId = '', datedOn = '', receivedOn = '', askedWhat, fields }) =>
      record.mutateAsync({ workerId, datedOn, receivedOn, askedWhat, fields }),
    onDone: () => {
      toast(t('saved'));
      onClose();
    },
  });
  const { values, set, errorOf } = form;
  return (
    <Drawer title={kind === 'access' ? t('requestTitle') : t('correctionTitle')} isOpen onClose={onClose}>
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
        <PersonChoice value={values.workerId} onChange={(id) => set('workerId', id)} error={errorOf('workerId')} />
        <TextArea
          label={t('askedWhat')}
          name="askedWhat"
          help={t('askedWhatHelp')}
          isRequired
          value={values.askedWhat}
          onChange={(text) => set('askedWhat', text)}
          error={errorOf('askedWhat')}
        />
        {kind === 'correction' && (
          <fieldset className="flex flex-col">
            <legend className="pb-1 text-sm font-medium">{t('fields')}</legend>
            <div className="grid sm:grid-cols-2">
              {WORKER_FIELDS.map((field) => (
                <Checkbox
                  key={field}
                  label={w(field)}
                  isSelected={values.fields.includes(field)}
                  onChange={(isSelected) =>
                    set(
                      'fields',
                      isSelected ? [...values.fields, field] : values.fields.filter((each) => each !== field),
                    )
                  }
                />
              ))}
            </div>
          </fieldset>
        )}
        <div className="grid gap-4 sm:grid-cols-2">
          <DateField
            label={t('datedOn')}
            name="datedOn"
            isRequired
            max={today}
            value={values.datedOn}
            onChange={(day) => set('datedOn', day)}
            error={errorOf('datedOn')}
          />
          <DateField
            label={t('receivedOn')}
            name="receivedOn"
            isRequired
            max={today}
            value={values.receivedOn}
            onChange={(day) => set('receivedOn', day)}
            error={errorOf('receivedOn')}
          />
        </div>
      </FormBody>
    </Drawer>
  );
};
