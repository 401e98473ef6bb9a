import { CHECK_OUTCOME_NAMES, CHECK_OUTCOMES } from '@permitdesk/domain/custodians/custodian';
import { answer, api, type Api } from '../../api/client';
import { firstOf, mayBeEmpty } from '../../shared/forms/may-be-empty';
import { FormBody } from '../../shared/forms/form-body';
import { useForm } from '../../shared/forms/use-form';
import { useSay } from '../../shared/i18n/use-reader';
import { Button } from '../../shared/ui/button';
import { DateField } from '../../shared/ui/date-field';
import { useOffice } from '../../shared/ui/office';
import { RadioGroup } from '../../shared/ui/radio-group';
import { TextArea } from '../../shared/ui/text-field';
import type { CustodianView } from './custodian-queries';
import { useCustodianTexts } from './texts';

interface CheckFormProps {
  readonly custodian: CustodianView;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** The answer to “can you still sign in?”. */
export const CheckForm = ({ custodian, onDone, onCancel }: CheckFormProps) => {
  const t = useCustodianTexts();
  const say = useSay();
  const { today } = useOffice();
  const form = useForm({
    initial: { outcome: firstOf<Api['CheckOutcome']>('works'), on: mayBeEmpty(today), note: '' },
    send: ({ outcome, on, note }) =>
      answer(
        api.POST('/api/v1/custodians/{id}/checks', {
          params: { path: { id: custodian.id } },
          body: {
            outcome,
            version: custodian.version,
            ...(on === undefined ? {} : { on }),
            ...(note.trim() === '' ? {} : { note }),
          },
        }),
      ),
    onDone,
  });
  return (
    <FormBody
      form={form}
      onReload={onDone}
      actions={
        <>
          <Button type="submit" kind="primary" isPending={form.isSending}>
            {t('recordCheck')}
          </Button>
          <Button kind="quiet" onPress={onCancel}>
            {t('cancel')}
          </Button>
        </>
      }
    >
      <RadioGroup
        label={t('question', { name: custodian.name })}
        name="outcome"
        value={form.values.outcome}
        onChange={(value) => form.set('outcome', value)}
        options={CHECK_OUTCOMES.map((outcome) => ({ value: outcome, label: say(CHECK_OUTCOME_NAMES[outcome]) }))}
        error={form.errorOf('outcome')}
      />
      <DateField
        label={t('triedOn')}
        name="on"
        value={form.values.on}
        onChange={(value) => form.set('on', value)}
        error={form.errorOf('on')}
      />
      <TextArea
        label={t('note')}
        name="note"
        maxLength={500}
        value={form.values.note}
        onChange={(value) => form.set('note', value)}
        error={form.errorOf('note')}
      />
    </FormBody>
  );
};
