import type { OfferField, OfferFieldKind } from '@permitdesk/domain/offers/offer-fields';
import { PROVINCES } from '@permitdesk/domain/places/provinces';
import { useReader } from '../i18n/use-reader';
import { Checkbox } from '../ui/checkbox';
import { CountryField } from '../ui/country-field';
import { DateField } from '../ui/date-field';
import { DateTimeField } from '../ui/date-time-field';
import { MoneyField } from '../ui/money-field';
import { NumberField } from '../ui/number-field';
import { useOffice } from '../ui/office';
import { RadioGroup } from '../ui/radio-group';
import { Select } from '../ui/select';
import { TextArea, TextField, type TextFieldProps } from '../ui/text-field';
import { useUiTexts } from '../ui/texts';
import type { FieldValue } from './offer-sections';

/** What the keyboard of a phone and the browser's own filling-in need to know. */
const TYPING: Readonly<Partial<Record<OfferFieldKind, Pick<TextFieldProps, 'type' | 'inputMode' | 'spellCheck'>>>> = {
  digits: { inputMode: 'numeric', spellCheck: 'false' },
  noc: { inputMode: 'numeric', spellCheck: 'false' },
  uci: { inputMode: 'numeric', spellCheck: 'false' },
  phone: { type: 'tel' },
  email: { type: 'email' },
  url: { type: 'url', spellCheck: 'false' },
  'postal-code': { spellCheck: 'false' },
};
const CHOICES_IN_SIGHT = 4;

interface OfferFieldInputProps {
  readonly field: OfferField;
  readonly value: FieldValue | undefined;
  /** An emptied field gives `undefined`. */
  readonly onChange: (value: FieldValue | undefined) => void;
  readonly error?: string | undefined;
  readonly isRequired?: boolean | undefined;
}

/** The field of one question of the Employer Portal, of the kind that its card says. */
export const OfferFieldInput = ({ field, value, onChange, error, isRequired }: OfferFieldInputProps) => {
  const t = useUiTexts();
  const { say } = useReader();
  const { zone } = useOffice();
  const common = {
    label: say(field.label),
    name: field.id,
    help: field.help === undefined ? undefined : say(field.help),
    error,
    isRequired,
  };
  const asText = typeof value === 'string' ? value : '';
  const asNumber = typeof value === 'number' ? value : undefined;
  const write = (text: string): void => onChange(text === '' ? undefined : text);
  switch (field.kind) {
    case 'day':
      return <DateField {...common} value={asText || undefined} onChange={onChange} />;
    case 'instant':
      return <DateTimeField {...common} value={asText || undefined} onChange={onChange} zone={zone} />;
    case 'text':
    case 'address':
      return <TextArea {...common} value={asText} onChange={write} />;
    case 'money':
      return <MoneyField {...common} value={asNumber} onChange={onChange} />;
    case 'count':
      return <NumberField {...common} min={0} value={asNumber} onChange={onChange} />;
    case 'decimal':
      return <NumberField {...common} min={0} decimals={2} value={asNumber} onChange={onChange} />;
    case 'country':
      return <CountryField {...common} value={asText || undefined} onChange={onChange} />;
    case 'province':
      return (
        <Select
          {...common}
          value={asText || undefined}
          onChange={onChange}
          options={PROVINCES.map(({ code, name }) => ({ value: code as string, label: say(name) }))}
        />
      );
    case 'tick':
      return <Checkbox {...common} isSelected={value === true} onChange={onChange} />;
    case 'yes-no':
      return (
        <RadioGroup
          {...common}
          orientation="horizontal"
          value={value === true ? 'yes' : value === false ? 'no' : undefined}
          onChange={(next) => onChange(next === 'yes')}
          options={[
            { value: 'yes', label: t('yes') },
            { value: 'no', label: t('no') },
          ]}
        />
      );
    case 'choice': {
      const options = (field.choices ?? []).map((choice) => ({ value: choice.value, label: say(choice.label) }));
      return options.length <= CHOICES_IN_SIGHT ? (
        <RadioGroup {...common} options={options} value={asText || undefined} onChange={onChange} />
      ) : (
        <Select {...common} options={options} value={asText || undefined} onChange={onChange} />
      );
    }
    default:
      return (
        <TextField
          {...common}
          {...TYPING[field.kind]}
          {...(field.maxLength === undefined ? {} : { maxLength: field.maxLength })}
          {...(field.example === undefined ? {} : { placeholder: field.example })}
          value={asText}
          onChange={write}
        />
      );
  }
};
