import { RadioButton, RadioField, RadioGroup as AriaRadioGroup } from 'react-aria-components';
import { classes } from './classes';
import { FIELD, FieldFault, FieldHelp, FieldLabel, type FieldProps } from './field';
import { given } from './given';
import type { Option } from './select';

interface RadioGroupProps<V extends string> extends FieldProps {
  readonly options: readonly Option<V>[];
  readonly value: V | undefined;
  readonly onChange: (value: V) => void;
  readonly orientation?: 'horizontal' | 'vertical';
}

/** One of a few, all of them in sight. */
export const RadioGroup = <V extends string>({
  label,
  name,
  help,
  error,
  isRequired,
  isDisabled,
  className,
  options,
  value,
  onChange,
  orientation = 'vertical',
}: RadioGroupProps<V>) => (
  <AriaRadioGroup
    {...given({ name, isRequired, isDisabled })}
    value={value ?? null}
    onChange={(next) => onChange(next as V)}
    orientation={orientation}
    data-field={name}
    validationBehavior="aria"
    isInvalid={error !== undefined}
    className={classes(FIELD, className)}
  >
    <FieldLabel label={label} isRequired={isRequired} />
    {help !== undefined && <FieldHelp>{help}</FieldHelp>}
    <div className={orientation === 'horizontal' ? 'flex flex-wrap gap-x-5' : 'flex flex-col'}>
      {options.map((option) => (
        <RadioField key={option.value} value={option.value}>
          <RadioButton className="group flex items-start gap-2.5 py-1.5 text-base sm:py-1">
            <span className="mt-px grid size-5 shrink-0 place-items-center rounded-full border border-control bg-raised group-selected:border-accent group-invalid:border-danger group-focus-visible:outline-2 group-focus-visible:outline-offset-2 group-focus-visible:outline-focus">
              <span className="size-2.5 scale-0 rounded-full bg-accent group-selected:scale-100" />
            </span>
            <span>
              {option.label}
              {option.note !== undefined && <span className="block text-sm text-muted">{option.note}</span>}
            </span>
          </RadioButton>
        </RadioField>
      ))}
    </div>
    <FieldFault error={error} />
  </AriaRadioGroup>
);
