import { useQuery } from '@tanstack/react-query';
import { answer, api, type Api } from '../../api/client';
import { FormBody } from '../../shared/forms/form-body';
import { useForm, type FieldErrors } from '../../shared/forms/use-form';
import { Button } from '../../shared/ui/button';
import { ComboBox } from '../../shared/ui/combo-box';
import { Dialog } from '../../shared/ui/dialog';
import { RadioGroup } from '../../shared/ui/radio-group';
import { TextArea } from '../../shared/ui/text-field';
import { toast } from '../../shared/ui/toast';
import { employersQuery } from '../employers/employer-queries';
import { PersonChoice } from './person-choice';
import { usePrivacyChange } from './privacy-queries';
import { usePrivacyTexts } from './texts';

const SHORTEST = 5;
const PLACES = ['worker', 'employer'] as const;

const EmployerChoice = ({
  value,
  onChange,
  error,
}: {
  readonly value: string | undefined;
  readonly onChange: (id: string | undefined) => void;
  readonly error: string | undefined;
}) => {
  const t = usePrivacyTexts();
  const { data } = useQuery(employersQuery);
  return (
    <ComboBox
      label={t('employer')}
      name="subjectId"
      isRequired
      value={value}
      onChange={onChange}
      options={(data?.items ?? []).map((item) => ({ value: item.id, label: item.operatingName }))}
      error={error}
    />
  );
};

interface HoldDialogProps {
  /** What is held, where the page says so already. */
  readonly subject?: { readonly on: Api['HoldPlace']; readonly id: string };
  readonly onClose: () => void;
}

/** Stops every destruction of a worker's, a case's or an employer's files. */
export const HoldDialog = ({ subject, onClose }: HoldDialogProps) => {
  const t = usePrivacyTexts();
  const place = usePrivacyChange((body: Api['PlaceHoldDto']) => answer(api.POST('/api/v1/privacy/holds', { body })));
  const form = useForm({
    initial: { on: subject?.on ?? 'worker', subjectId: subject?.id, reason: '' },
    check: ({ subjectId, reason }): FieldErrors => ({
      ...(subjectId === undefined ? { subjectId: t('missing', { label: t('holdOn') }) } : {}),
      ...(reason.trim().length < SHORTEST ? { reason: t('tooShort') } : {}),
    }),
    send: ({ on, subjectId = '', reason }) => place.mutateAsync({ on, subjectId, reason: reason.trim() }),
    onDone: () => {
      toast(t('held'));
      onClose();
    },
  });
  const { values, set, errorOf } = form;
  return (
    <Dialog title={t('placeHoldTitle')} isOpen onClose={onClose}>
      <p className="pb-4 text-muted text-pretty">{t('holdLead')}</p>
      <FormBody
        form={form}
        actions={
          <>
            <Button type="submit" kind="primary" isPending={form.isSending}>
              {t('placeHold')}
            </Button>
            <Button kind="quiet" onPress={onClose}>
              {t('cancel')}
            </Button>
          </>
        }
      >
        {subject === undefined && (
          <>
            <RadioGroup
              label={t('holdOn')}
              name="on"
              orientation="horizontal"
              value={values.on}
              onChange={(on: Api['HoldPlace']) => {
                set('on', on);
                set('subjectId', undefined);
              }}
              options={PLACES.map((each) => ({ value: each as Api['HoldPlace'], label: t(`holdOn.${each}`) }))}
            />
            {values.on === 'worker' ? (
              <PersonChoice
                value={values.subjectId}
                onChange={(id) => set('subjectId', id)}
                error={errorOf('subjectId')}
              />
            ) : (
              <EmployerChoice
                value={values.subjectId}
                onChange={(id) => set('subjectId', id)}
                error={errorOf('subjectId')}
              />
            )}
          </>
        )}
        <TextArea
          label={t('holdReason')}
          name="reason"
          isRequired
          maxLength={2_000}
          value={values.reason}
          onChange={(reason) => set('reason', reason)}
          error={errorOf('reason')}
        />
      </FormBody>
    </Dialog>
  );
};
