import type { EventType } from '@permitdesk/domain/cases/event';
import type { FactCard } from '@permitdesk/domain/cases/facts';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useSay } from '../../../shared/i18n/use-reader';
import { DateField } from '../../../shared/ui/date-field';
import { DateTimeField } from '../../../shared/ui/date-time-field';
import { MoneyField } from '../../../shared/ui/money-field';
import { NumberField } from '../../../shared/ui/number-field';
import { useOffice } from '../../../shared/ui/office';
import { RadioGroup } from '../../../shared/ui/radio-group';
import { Select } from '../../../shared/ui/select';
import { Skeleton } from '../../../shared/ui/skeleton';
import { TextArea, TextField } from '../../../shared/ui/text-field';
import { useUiTexts } from '../../../shared/ui/texts';
import { workerQuery } from '../../workers/worker-queries';
import type { CaseView } from '../case-query';
import { useCaseTexts } from '../texts';
import { EvidenceField } from './evidence-field';

const CountryField = lazy(async () => ({ default: (await import('../../../shared/ui/country-field')).CountryField }));

export type FactInput = string | number | boolean | undefined;

/** Longer lists fold into a menu; a few choices stay in sight. */
const CHOICES_IN_SIGHT = 4;
const EXAMPLES: Readonly<Partial<Record<FactCard['kind'], string>>> = {
  'offer-number': 'A1234567',
  'application-number': 'W123456789',
  uci: '1234567890',
  'permit-number': 'U123456789',
};

const asText = (value: FactInput): string => (typeof value === 'string' ? value : '');

interface CaseReferenceProps {
  readonly view: CaseView;
  readonly label: string;
  readonly name: string;
  readonly isRequired: boolean;
  readonly value: string | undefined;
  readonly error: string | undefined;
  readonly onChange: (caseId: string) => void;
}

/** Another case of the same worker. */
const CaseReference = ({ view, label, name, isRequired, value, error, onChange }: CaseReferenceProps) => {
  const t = useCaseTexts();
  const { data } = useQuery(workerQuery(view.worker.id));
  const others = (data?.cases ?? []).filter(({ id }) => id !== view.id);
  return (
    <Select
      label={label}
      name={name}
      isRequired={isRequired}
      placeholder={t('noOtherCase')}
      isDisabled={others.length === 0}
      value={value}
      onChange={onChange}
      error={error}
      options={others.map((item) => ({ value: item.id, label: `#${item.number} · ${item.employer}` }))}
    />
  );
};

interface FactFieldProps {
  readonly view: CaseView;
  readonly type: EventType;
  readonly name: string;
  readonly card: FactCard;
  readonly value: FactInput;
  readonly onChange: (value: FactInput) => void;
  readonly error: string | undefined;
}

/** The field of one fact, of the kind that its card says. */
export const FactField = ({ view, type, name, card, value, onChange, error }: FactFieldProps) => {
  const ui = useUiTexts();
  const say = useSay();
  const { today, zone } = useOffice();
  const field = {
    label: say(card.label),
    name,
    help: card.help === undefined ? undefined : say(card.help),
    error,
    isRequired: card.required,
  };
  switch (card.kind) {
    case 'day':
      return (
        <DateField
          {...field}
          value={asText(value) || undefined}
          onChange={onChange}
          max={card.mayLieAhead === true ? undefined : today}
        />
      );
    case 'instant':
      return <DateTimeField {...field} value={asText(value) || undefined} onChange={onChange} zone={zone} />;
    case 'text':
      return <TextArea {...field} value={asText(value)} onChange={onChange} />;
    case 'yes-no':
      return (
        <RadioGroup
          {...field}
          orientation="horizontal"
          value={value === true ? 'yes' : value === false ? 'no' : undefined}
          onChange={(next) => onChange(next === 'yes')}
          options={[
            { value: 'yes', label: ui('yes') },
            { value: 'no', label: ui('no') },
          ]}
        />
      );
    case 'choice': {
      const options = (card.choices ?? []).map((choice) => ({ value: choice.value, label: say(choice.label) }));
      const chosen = asText(value) || undefined;
      return options.length <= CHOICES_IN_SIGHT ? (
        <RadioGroup {...field} options={options} value={chosen} onChange={onChange} />
      ) : (
        <Select {...field} options={options} value={chosen} onChange={onChange} />
      );
    }
    case 'money':
      return <MoneyField {...field} value={typeof value === 'number' ? value : undefined} onChange={onChange} />;
    case 'count':
      return (
        <NumberField {...field} min={0} value={typeof value === 'number' ? value : undefined} onChange={onChange} />
      );
    case 'country':
      return (
        <Suspense fallback={<Skeleton lines={1} />}>
          <CountryField {...field} value={asText(value) || undefined} onChange={onChange} />
        </Suspense>
      );
    case 'reference':
      if (name === 'evidenceId')
        return (
          <EvidenceField
            {...field}
            caseId={view.id}
            type={type}
            value={asText(value) || undefined}
            onChange={onChange}
          />
        );
      return <CaseReference {...field} view={view} value={asText(value) || undefined} onChange={onChange} />;
    default: {
      const example = EXAMPLES[card.kind];
      return (
        <TextField
          {...field}
          {...(example === undefined ? {} : { placeholder: example })}
          spellCheck={card.kind === 'line' ? 'true' : 'false'}
          value={asText(value)}
          onChange={onChange}
        />
      );
    }
  }
};
