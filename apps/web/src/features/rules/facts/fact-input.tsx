import type { RuleFactCard } from '@permitdesk/domain/assess/fact-kinds';
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
import { useUiTexts } from '../../../shared/ui/texts';
import { useFactTexts } from './texts';
import { WrittenFact } from './written-fact';

const CountryField = lazy(async () => ({ default: (await import('../../../shared/ui/country-field')).CountryField }));
const CodeFact = lazy(async () => ({ default: (await import('./register-facts')).CodeFact }));
const OccupationFact = lazy(async () => ({ default: (await import('./register-facts')).OccupationFact }));
const ProvinceFact = lazy(async () => ({ default: (await import('./register-facts')).ProvinceFact }));

/** Lines that hold an entry of a register are chosen from it. */
const REGISTERS: Readonly<Record<string, typeof CodeFact>> = {
  code: CodeFact,
  principalCode: CodeFact,
  holdOrderCode: CodeFact,
  noc: OccupationFact,
  workProvince: ProvinceFact,
  livesInProvince: ProvinceFact,
  employerProvince: ProvinceFact,
  holdOrderProvince: ProvinceFact,
};

/** A few choices stay in sight; longer lists fold into a menu. */
const CHOICES_IN_SIGHT = 4;
const WHOLE_NUMBERS = /^\d+(\s*[,;]\s*\d+)*$/;

interface FactInputProps {
  /** The name of the question; in a row of a list that of its place: `violations.0.item`. */
  readonly name: string;
  readonly card: RuleFactCard;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** The field of one value, of the kind that its card says; a list has rows of such fields. */
export const FactInput = ({ name, card, value, onChange }: FactInputProps) => {
  const t = useFactTexts();
  const ui = useUiTexts();
  const say = useSay();
  const { zone } = useOffice();
  const field = { label: say(card.label), name, help: card.help === undefined ? undefined : say(card.help) };
  const words = typeof value === 'string' && value !== '' ? value : undefined;
  const amount = typeof value === 'number' ? value : undefined;
  const Register = REGISTERS[name.split('.').at(-1) ?? name];
  switch (card.kind) {
    case 'day':
      return <DateField {...field} value={words} onChange={onChange} />;
    case 'instant':
      return <DateTimeField {...field} value={words} onChange={onChange} zone={zone} />;
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
      return options.length <= CHOICES_IN_SIGHT ? (
        <RadioGroup {...field} options={options} value={words} onChange={onChange} />
      ) : (
        <Select {...field} options={options} value={words} onChange={onChange} />
      );
    }
    case 'money':
      return <MoneyField {...field} value={amount} onChange={onChange} />;
    case 'count':
      return <NumberField {...field} min={0} value={amount} onChange={onChange} />;
    case 'number':
      return <NumberField {...field} decimals={2} value={amount} onChange={onChange} />;
    case 'country':
      return (
        <Suspense fallback={<Skeleton lines={1} />}>
          <CountryField {...field} value={words} onChange={onChange} />
        </Suspense>
      );
    case 'whole-list':
      return (
        <WrittenFact
          {...field}
          help={t('wholeListHelp')}
          value={Array.isArray(value) ? value.join(', ') : ''}
          onChange={(typed) => onChange(WHOLE_NUMBERS.test(typed) ? typed.split(/[,;]/).map(Number) : undefined)}
        />
      );
    default:
      return Register === undefined ? (
        <WrittenFact {...field} value={words ?? ''} onChange={(typed) => onChange(typed === '' ? undefined : typed)} />
      ) : (
        <Suspense fallback={<Skeleton lines={1} />}>
          <Register {...field} value={words} onChange={onChange} />
        </Suspense>
      );
  }
};
