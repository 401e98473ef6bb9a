import { FormBody } from '../../shared/forms/form-body';
import { useForm, type FieldErrors } from '../../shared/forms/use-form';
import { Button } from '../../shared/ui/button';
import { DateField } from '../../shared/ui/date-field';
import { Dialog } from '../../shared/ui/dialog';
import { TextArea } from '../../shared/ui/text-field';
import { usePrivacyTexts } from './texts';

const SHORTEST = 5;

interface ReasonFormProps {
  readonly title: string;
  readonly lead?: string;
  readonly label: string;
  /** Asks for a day too, under this label. */
  readonly dayLabel?: string;
  readonly dayName?: 'until' | 'sentOn';
  /** Only the day is asked for. */
  readonly isDayOnly?: boolean;
  readonly send: (values: { readonly reason: string; readonly day: string }) => Promise<unknown>;
  readonly action: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** One reason, or one day, or both. */
export const ReasonForm = ({
  title,
  lead,
  label,
  dayLabel,
  dayName = 'until',
  isDayOnly = false,
  send,
  action,
  onDone,
  onClose,
}: ReasonFormProps) => {
  const t = usePrivacyTexts();
  const form = useForm<Record<'reason' | 'until' | 'sentOn', string | undefined>, unknown>({
    initial: { reason: '', until: undefined, sentOn: undefined },
    check: (values): FieldErrors => ({
      ...(isDayOnly || (values.reason ?? '').trim().length >= SHORTEST ? {} : { reason: t('tooShort') }),
      ...(dayLabel === undefined || values[dayName] !== undefined
        ? {}
        : { [dayName]: t('missing', { label: dayLabel }) }),
    }),
    send: (values) => send({ reason: (values.reason ?? '').trim(), day: values[dayName] ?? '' }),
    onDone,
  });
  return (
    <Dialog title={title} isOpen onClose={onClose}>
      {lead !== undefined && <p className="pb-4 text-muted text-pretty">{lead}</p>}
      <FormBody
        form={form}
        actions={
          <>
            <Button type="submit" kind="primary" isPending={form.isSending}>
              {action}
            </Button>
            <Button kind="quiet" onPress={onClose}>
              {t('cancel')}
            </Button>
          </>
        }
      >
        {dayLabel !== undefined && (
          <DateField
            label={dayLabel}
            name={dayName}
            isRequired
            value={form.values[dayName]}
            onChange={(day) => form.set(dayName, day)}
            error={form.errorOf(dayName)}
          />
        )}
        {!isDayOnly && (
          <TextArea
            label={label}
            name="reason"
            isRequired
            maxLength={2_000}
            value={form.values.reason ?? ''}
            onChange={(reason) => form.set('reason', reason)}
            error={form.errorOf('reason')}
          />
        )}
      </FormBody>
    </Dialog>
  );
};
